/**
 * Least-squares fitting of cubic Béziers to a row of points, after Philip J. Schneider, "An Algorithm for Automatically
 * Fitting Digitized Curves", Graphics Gems, 1990: fit one; if it is nearly good, move the parameters; else cut in two at
 * the worst point, with one common tangent.
 */

/** x and y in turn. */
export type Points = Float64Array

type Direction = readonly [x: number, y: number]

const ROUNDS = 4

/**
 * Cubics from point `first` to point `last`, none farther than `tolerance` from any point between.
 * @param seam the direction in which the row begins and ends, when it is a smooth loop
 */
export const fitCubics = (points: Points, first: number, last: number, tolerance: number, seam: Direction | undefined): readonly (readonly number[])[] => {
  const pieces: (readonly number[])[] = []
  const start = seam ?? towards(points, first, Math.min(first + 2, last))
  const end: Direction = seam ? [-seam[0], -seam[1]] : towards(points, last, Math.max(last - 2, first))
  fitInto(pieces, points, first, last, start, end, tolerance * tolerance)
  return pieces
}

const fitInto = (pieces: (readonly number[])[], points: Points, first: number, last: number, start: Direction, end: Direction, tolerance: number): void => {
  if (last - first < 2) {
    const [x0, y0, x3, y3] = [px(points, first), py(points, first), px(points, last), py(points, last)]
    const third = Math.hypot(x3 - x0, y3 - y0) / 3
    pieces.push([x0 + start[0] * third, y0 + start[1] * third, x3 + end[0] * third, y3 + end[1] * third, x3, y3])
    return
  }
  const parameters = chordParameters(points, first, last)
  let worst = first
  for (let round = 0; round <= ROUNDS; round += 1) {
    const piece = leastSquares(points, first, last, parameters, start, end)
    const found = farthest(points, first, last, parameters, piece)
    worst = found.place
    if (found.squared < tolerance) {
      pieces.push(piece)
      return
    }
    if (found.squared > tolerance * 16) break
    moveParameters(points, first, last, parameters, piece)
  }
  const through = towards(points, Math.max(worst - 2, first), Math.min(worst + 2, last))
  fitInto(pieces, points, first, worst, start, [-through[0], -through[1]], tolerance)
  fitInto(pieces, points, worst, last, through, end, tolerance)
}

const px = (points: Points, i: number): number => points[i * 2] as number
const py = (points: Points, i: number): number => points[i * 2 + 1] as number

const towards = (points: Points, from: number, to: number): Direction => {
  const x = px(points, to) - px(points, from)
  const y = py(points, to) - py(points, from)
  const size = Math.hypot(x, y) || 1
  return [x / size, y / size]
}

/** Each point's share of the way along the row, 0 to 1. */
const chordParameters = (points: Points, first: number, last: number): Float64Array => {
  const parameters = new Float64Array(last - first + 1)
  for (let i = 1; i < parameters.length; i += 1) {
    parameters[i] = (parameters[i - 1] as number) + Math.hypot(px(points, first + i) - px(points, first + i - 1), py(points, first + i) - py(points, first + i - 1))
  }
  const whole = parameters.at(-1) || 1
  for (let i = 1; i < parameters.length; i += 1) parameters[i] = (parameters[i] as number) / whole
  return parameters
}

/** The cubic with these end tangents that comes nearest to the points at their parameters. */
const leastSquares = (points: Points, first: number, last: number, parameters: Float64Array, start: Direction, end: Direction): readonly number[] => {
  const [x0, y0, x3, y3] = [px(points, first), py(points, first), px(points, last), py(points, last)]
  const cosine = start[0] * end[0] + start[1] * end[1]
  let c00 = 0
  let c01 = 0
  let c11 = 0
  let r0 = 0
  let r1 = 0
  for (let i = 0; i < parameters.length; i += 1) {
    const t = parameters[i] as number
    const u = 1 - t
    const b1 = 3 * u * u * t
    const b2 = 3 * u * t * t
    const b01 = u * u * u + b1
    const b23 = t * t * t + b2
    const dx = px(points, first + i) - x0 * b01 - x3 * b23
    const dy = py(points, first + i) - y0 * b01 - y3 * b23
    c00 += b1 * b1
    c01 += b1 * b2
    c11 += b2 * b2
    r0 += b1 * (start[0] * dx + start[1] * dy)
    r1 += b2 * (end[0] * dx + end[1] * dy)
  }
  c01 *= cosine
  const determinant = c00 * c11 - c01 * c01
  const chord = Math.hypot(x3 - x0, y3 - y0)
  let out = Math.abs(determinant) < 1e-9 ? 0 : (r0 * c11 - r1 * c01) / determinant
  let back = Math.abs(determinant) < 1e-9 ? 0 : (c00 * r1 - c01 * r0) / determinant
  // Handles that point the wrong way, or run past everything, would make a loop.
  if (out < chord * 1e-3 || back < chord * 1e-3 || out > chord * 3 || back > chord * 3) out = back = chord / 3
  return [x0 + start[0] * out, y0 + start[1] * out, x3 + end[0] * back, y3 + end[1] * back, x3, y3]
}

const farthest = (points: Points, first: number, last: number, parameters: Float64Array, piece: readonly number[]): { readonly place: number; readonly squared: number } => {
  const [x1, y1, x2, y2, x3, y3] = piece as readonly [number, number, number, number, number, number]
  const [x0, y0] = [px(points, first), py(points, first)]
  let place = (first + last) >> 1
  let squared = 0
  for (let i = 1; i < parameters.length - 1; i += 1) {
    const t = parameters[i] as number
    const u = 1 - t
    const a = u * u * u
    const b = 3 * u * u * t
    const c = 3 * u * t * t
    const d = t * t * t
    const dx = a * x0 + b * x1 + c * x2 + d * x3 - px(points, first + i)
    const dy = a * y0 + b * y1 + c * y2 + d * y3 - py(points, first + i)
    const away = dx * dx + dy * dy
    if (away > squared) {
      squared = away
      place = first + i
    }
  }
  return { place, squared }
}

/** One step of Newton's method for each parameter: towards the foot of the perpendicular. */
const moveParameters = (points: Points, first: number, last: number, parameters: Float64Array, piece: readonly number[]): void => {
  const [x1, y1, x2, y2, x3, y3] = piece as readonly [number, number, number, number, number, number]
  const [x0, y0] = [px(points, first), py(points, first)]
  for (let i = 1; i < last - first; i += 1) {
    const t = parameters[i] as number
    const u = 1 - t
    const dx = u * u * u * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3 - px(points, first + i)
    const dy = u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3 - py(points, first + i)
    const vx = 3 * (u * u * (x1 - x0) + 2 * u * t * (x2 - x1) + t * t * (x3 - x2))
    const vy = 3 * (u * u * (y1 - y0) + 2 * u * t * (y2 - y1) + t * t * (y3 - y2))
    const ax = 6 * (u * (x2 - 2 * x1 + x0) + t * (x3 - 2 * x2 + x1))
    const ay = 6 * (u * (y2 - 2 * y1 + y0) + t * (y3 - 2 * y2 + y1))
    const below = vx * vx + vy * vy + dx * ax + dy * ay
    if (Math.abs(below) > 1e-12) parameters[i] = Math.min(1, Math.max(0, t - (dx * vx + dy * vy) / below))
  }
}
