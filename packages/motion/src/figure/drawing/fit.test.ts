import { describe, expect, test } from 'vitest'
import { fitLine, fitLoop, type Curve } from './fit.ts'

const ring = (count: number, radius: number): Float64Array =>
  Float64Array.from({ length: count * 2 }, (_, i) => 50 + radius * (i % 2 === 0 ? Math.cos(((i >> 1) / count) * 2 * Math.PI) : Math.sin(((i >> 1) / count) * 2 * Math.PI)))

const pointsOn = ({ start, pieces }: Curve): readonly (readonly [number, number])[] => {
  let [x, y] = start
  return pieces.flatMap((piece) => {
    const [x1, y1, x2, y2, x3, y3] = (piece.length === 2 ? [x, y, ...piece, ...piece] : piece) as [number, number, number, number, number, number]
    const points = Array.from({ length: 20 }, (_, k) => {
      const t = (k + 1) / 20
      const u = 1 - t
      return [u ** 3 * x + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * x3, u ** 3 * y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y3] as const
    })
    ;[x, y] = [x3, y3]
    return points
  })
}

describe('fitting', () => {
  test('a circle of many points becomes a few curves that stay on it', () => {
    const curve = fitLoop(ring(200, 30), 0.3)
    expect(curve.pieces.length).toBeLessThanOrEqual(8)
    for (const [x, y] of pointsOn(curve)) expect(Math.abs(Math.hypot(x - 50, y - 50) - 30)).toBeLessThan(0.3)
  })

  test('a loop ends where it began, and smoothly', () => {
    const { start, pieces } = fitLoop(ring(200, 30), 0.3)
    expect(pieces.at(-1)?.slice(-2)).toEqual([...start])
    const [outX, outY] = [pieces[0]![0]! - start[0], pieces[0]![1]! - start[1]]
    const [inX, inY] = [start[0] - pieces.at(-1)![2]!, start[1] - pieces.at(-1)![3]!]
    expect((outX * inX + outY * inY) / (Math.hypot(outX, outY) * Math.hypot(inX, inY))).toBeGreaterThan(0.999)
  })

  test('corners stay corners, and straight sides stay straight', () => {
    const side = 30
    const points = Array.from({ length: side * 4 }, (_, i) => {
      const along = i % side
      return [[along, 0], [side, along], [side - along, side], [0, side - along]][Math.floor(i / side)]!
    })
    const { pieces } = fitLoop(Float64Array.from(points.flat()), 0.5)
    expect(pieces.map((piece) => piece.length)).toEqual([2, 2, 2, 2])
    expect(new Set(pieces.map((piece) => piece.join()))).toEqual(new Set(['0,0', '30,0', '30,30', '0,30']))
  })

  test('an open line keeps its two ends', () => {
    const points = Float64Array.from({ length: 80 }, (_, i) => (i % 2 === 0 ? i / 2 : Math.sin(i / 12) * 6))
    const { start, pieces, closed } = fitLine(points, 0.3)
    expect(closed).toBe(false)
    expect([...start]).toEqual([points[0], points[1]])
    expect(pieces.at(-1)?.slice(-2)).toEqual([points[78], points[79]])
  })

  test('two points are a straight line', () => {
    expect(fitLine(Float64Array.of(1, 2, 5, 6), 0.3)).toEqual({ start: [1, 2], pieces: [[5, 6]], closed: false })
  })
})
