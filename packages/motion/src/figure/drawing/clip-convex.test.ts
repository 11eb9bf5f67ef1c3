import { describe, expect, test } from 'vitest'
import { clipConvex } from './clip-convex.ts'

const areaOf = (outline: Float64Array): number => {
  let sum = 0
  for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) sum += outline[j]! * outline[i + 1]! - outline[i]! * outline[j + 1]!
  return Math.abs(sum / 2)
}
const square = (x: number, y: number, side: number): Float64Array => Float64Array.of(x, y, x + side, y, x + side, y + side, x, y + side)

describe('clipping', () => {
  test('two squares share the square in which they overlap, whichever way round they run', () => {
    const turned = Float64Array.of(5, 5, 5, 15, 15, 15, 15, 5)
    expect(areaOf(clipConvex(square(0, 0, 10), square(5, 5, 10)))).toBeCloseTo(25)
    expect(areaOf(clipConvex(square(0, 0, 10), turned))).toBeCloseTo(25)
    expect(areaOf(clipConvex(turned, square(0, 0, 10)))).toBeCloseTo(25)
  })

  test('what lies beside leaves nothing', () => {
    expect(clipConvex(square(0, 0, 10), square(20, 0, 10))).toHaveLength(0)
  })

  test('what lies within stays whole', () => {
    expect(areaOf(clipConvex(square(3, 3, 2), square(0, 0, 10)))).toBeCloseTo(4)
    expect(areaOf(clipConvex(square(0, 0, 10), square(3, 3, 2)))).toBeCloseTo(4)
  })
})
