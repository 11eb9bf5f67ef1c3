import { fitCubics, type Points } from './cubic.ts'

/** From `start` on: each piece is a straight line to a point (two numbers) or a cubic Bézier (two handles and a point, six). Pixels. */
export interface Curve {
  readonly start: readonly [x: number, y: number]
  readonly pieces: readonly (readonly number[])[]
  readonly closed: boolean
}

/** How many points before and after are looked at for the direction at a point. */
const REACH = 4
/** Cosine of the turn from which on a point is a corner, 55°. */
const CORNER = Math.cos((55 * Math.PI) / 180)

/** A smooth closed curve through the loop's points (x and y in turn), which keeps its corners. */
export const fitLoop = (loop: Points, tolerance: number): Curve => {
  const count = loop.length / 2
  const corners = cornersOf(loop)
  const from = corners[0] ?? 0
  // Begins at a corner, if there is one, and ends where it began.
  const points = new Float64Array(loop.length + 2)
  for (let i = 0; i <= count; i += 1) {
    const source = ((from + i) % count) * 2
    points[i * 2] = loop[source] as number
    points[i * 2 + 1] = loop[source + 1] as number
  }
  const stops = corners.length === 0 ? [0, count] : [...corners.map((corner) => corner - from), count]
  const seam = corners.length === 0 ? directionAcross(loop, 0) : undefined
  const pieces: (readonly number[])[] = []
  for (let i = 0; i + 1 < stops.length; i += 1) pieces.push(...fitSpan(points, stops[i] as number, stops[i + 1] as number, tolerance, seam))
  return { start: [points[0] as number, points[1] as number], pieces, closed: true }
}

/** A smooth curve along an open line. */
export const fitLine = (points: Points, tolerance: number): Curve => ({
  start: [points[0] as number, points[1] as number],
  pieces: fitSpan(points, 0, points.length / 2 - 1, tolerance, undefined),
  closed: false,
})

/** A span that is as good as straight is made straight; this share of the tolerance is still straight. */
const STRAIGHT = 0.9

const fitSpan = (points: Points, first: number, last: number, tolerance: number, seam: readonly [number, number] | undefined): readonly (readonly number[])[] => {
  if (!seam && farthestFromChord(points, first, last) < tolerance * STRAIGHT) return [[points[last * 2] as number, points[last * 2 + 1] as number]]
  return fitCubics(points, first, last, tolerance, seam)
}

const farthestFromChord = (points: Points, first: number, last: number): number => {
  const x = points[first * 2] as number
  const y = points[first * 2 + 1] as number
  const dx = (points[last * 2] as number) - x
  const dy = (points[last * 2 + 1] as number) - y
  const size = Math.hypot(dx, dy)
  let farthest = 0
  for (let i = first + 1; i < last; i += 1) {
    const px = (points[i * 2] as number) - x
    const py = (points[i * 2 + 1] as number) - y
    farthest = Math.max(farthest, size < 1e-6 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / size)
  }
  return farthest
}

/** Which way the loop runs at a point, of length 1. */
const directionAcross = (loop: Points, i: number): readonly [number, number] => {
  const count = loop.length / 2
  const before = ((i + count - 2) % count) * 2
  const after = ((i + 2) % count) * 2
  const dx = (loop[after] as number) - (loop[before] as number)
  const dy = (loop[after + 1] as number) - (loop[before + 1] as number)
  const size = Math.hypot(dx, dy) || 1
  return [dx / size, dy / size]
}

/** Places where the loop turns sharply, in order; of neighbours the sharpest. */
const cornersOf = (loop: Points): readonly number[] => {
  const count = loop.length / 2
  if (count < REACH * 3) return []
  const cosines = new Float64Array(count)
  for (let i = 0; i < count; i += 1) {
    const before = ((i + count - REACH) % count) * 2
    const after = ((i + REACH) % count) * 2
    const inX = (loop[i * 2] as number) - (loop[before] as number)
    const inY = (loop[i * 2 + 1] as number) - (loop[before + 1] as number)
    const outX = (loop[after] as number) - (loop[i * 2] as number)
    const outY = (loop[after + 1] as number) - (loop[i * 2 + 1] as number)
    cosines[i] = (inX * outX + inY * outY) / (Math.hypot(inX, inY) * Math.hypot(outX, outY) || 1)
  }
  const corners: number[] = []
  for (let i = 0; i < count; i += 1) {
    const cosine = cosines[i] as number
    if (cosine >= CORNER) continue
    let isSharpest = true
    for (let k = 1; k <= REACH && isSharpest; k += 1) {
      isSharpest = cosine < (cosines[(i + k) % count] as number) && cosine <= (cosines[(i + count - k) % count] as number)
    }
    if (isSharpest) corners.push(i)
  }
  return corners
}
