import { describe, expect, test } from 'vitest'
import type { Field } from './drawing/field.ts'
import { curvesToPath } from './drawing/path.ts'
import { areaOf, contours, trace } from './trace.ts'

/** A field from rows of signs: # is inside. */
const fieldOf = (rows: readonly string[]): Field => ({
  x: 0,
  y: 0,
  width: rows[0]?.length ?? 0,
  height: rows.length,
  values: Float32Array.from(rows.join(''), (sign) => (sign === '#' ? 0.5 : -0.5)),
})

const square = (size: number, at: number, whole: number): Field => fieldOf(Array.from({ length: whole }, (_, y) => Array.from({ length: whole }, (_, x) => (x >= at && x < at + size && y >= at && y < at + size ? '#' : '.')).join('')))

describe('tracing', () => {
  test('a square becomes a square with its corners cut by half a pixel', () => {
    const curves = trace(square(20, 4, 28), { tolerance: 0.6, least: 10 })
    expect(curves).toHaveLength(1)
    expect(curvesToPath(curves, { unitsPerPixel: 1 })).toBe('M4 4.5l.5 19.5 19.5-.5-.5-19.5z')
  })

  test('the area traced is the area of the pixels, less the cut corners', () => {
    const [loop] = contours(square(20, 4, 28))
    expect(areaOf(loop!)).toBeCloseTo(400 - 4 * 0.125, 6)
  })

  test('a hole runs the other way round, so that it stays empty', () => {
    const loops = contours(fieldOf(['.......', '.#####.', '.#...#.', '.#...#.', '.#...#.', '.#####.', '.......']))
    expect(loops.map((loop) => Math.sign(areaOf(loop))).toSorted()).toEqual([-1, 1])
  })

  test('what reaches the edge of the picture is closed there', () => {
    const [loop, ...more] = contours(fieldOf(['###', '###', '###']))
    expect(more).toEqual([])
    expect(areaOf(loop!)).toBeCloseTo(9 - 0.5, 6)
    expect(Math.min(...loop!)).toBe(0)
    expect(Math.max(...loop!)).toBe(3)
  })

  test('two pixels that touch at a corner are two islands, and never a line that is not closed', () => {
    const loops = contours(fieldOf(['#...', '.#..', '....', '...#']))
    expect(loops).toHaveLength(3)
    for (const loop of loops) expect(areaOf(loop)).toBeCloseTo(0.5, 6)
  })

  test('islands and holes that are too small are left out', () => {
    const field = fieldOf(['#.........', '..########', '..#.######', '..########', '..########'])
    expect(trace(field, { tolerance: 0.5, least: 0.1 })).toHaveLength(3)
    expect(trace(field, { tolerance: 0.5, least: 2 })).toHaveLength(1)
    expect(trace(field, { tolerance: 0.5, least: 0.1, leastHole: 2 })).toHaveLength(2)
  })

  test('a linear field gives the exact straight line between its pixels', () => {
    const values = Float32Array.from({ length: 400 }, (_, i) => (i % 20) + 0.5 - 7.3 + 0.2 * Math.floor(i / 20))
    const [loop] = contours({ x: 0, y: 0, width: 20, height: 20, values })
    const points = Array.from({ length: loop!.length / 2 }, (_, i) => [loop![i * 2]!, loop![i * 2 + 1]!] as const)
    const within = points.filter((point) => point.every((value) => value > 1 && value < 19))
    expect(within.length).toBeGreaterThan(15)
    expect(Math.max(...within.map(([x, y]) => Math.abs(x - 7.3 + 0.2 * (y - 0.5))))).toBeLessThan(0.006)
  })
})
