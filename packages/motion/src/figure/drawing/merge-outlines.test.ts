import { describe, expect, test } from 'vitest'
import { mergeOutlines, type GridOutline } from './merge-outlines.ts'

const corners = (outline: GridOutline | undefined): ReadonlySet<string> => new Set(Array.from({ length: (outline?.length ?? 0) / 2 }, (_, i) => `${outline?.[i * 2]} ${outline?.[i * 2 + 1]}`))

describe('merging outlines', () => {
  test('shared sides go, whichever way round each runs, and so do corners on a straight side', () => {
    const merged = mergeOutlines([[0, 0, 50, 0, 50, 50, 0, 50], [50, 0, 50, 50, 100, 50, 100, 0]])
    expect(merged).toHaveLength(1)
    expect(corners(merged[0])).toEqual(new Set(['0 0', '100 0', '100 50', '0 50']))
  })

  test('what shares no side stays by itself', () => {
    expect(mergeOutlines([[0, 0, 10, 0, 10, 10], [50, 50, 60, 50, 60, 60]])).toHaveLength(2)
  })

  test('a ring of four leaves a hole that runs the other way', () => {
    const bar = (x: number, y: number, w: number, h: number): GridOutline => [x, y, x + w, y, x + w, y + h, x, y + h]
    const merged = mergeOutlines([bar(0, 0, 10, 10), bar(10, 0, 10, 10), bar(20, 0, 10, 10), bar(0, 10, 10, 10), bar(20, 10, 10, 10), bar(0, 20, 10, 10), bar(10, 20, 10, 10), bar(20, 20, 10, 10)])
    expect(merged.map((outline) => [...corners(outline)].toSorted())).toEqual(expect.arrayContaining([['0 0', '0 30', '30 0', '30 30'], ['10 10', '10 20', '20 10', '20 20']]))
    expect(merged).toHaveLength(2)
  })

  test('what has no area is nothing', () => {
    expect(mergeOutlines([[5, 5, 5, 5, 5, 5], [0, 0, 10, 0, 5, 0]])).toEqual([])
  })
})
