/** The path of least jerk between two rests, which is how a calm arm moves (Flash and Hogan 1985). 0 to 1. */
export const ease = (share: number): number => {
  const t = Math.max(0, Math.min(1, share))
  return t * t * t * (10 - 15 * t + 6 * t * t)
}

/** Where something stands between key poses: between the second and the third of these four, `share` of the way. */
export interface Between {
  /** Places in the list of poses; the outer two are missing at the ends of a path. */
  readonly keys: readonly [before: number | undefined, from: number, to: number, after: number | undefined]
  readonly share: number
}

/** `at` (0 to `count` − 1) along a path from the first pose to the last. */
export const alongPath = (count: number, at: number): Between => {
  const from = Math.min(Math.max(0, count - 2), Math.max(0, Math.floor(at)))
  return { keys: [from > 0 ? from - 1 : undefined, from, Math.min(count - 1, from + 1), from + 2 < count ? from + 2 : undefined], share: Math.max(0, Math.min(1, at - from)) }
}

/** `at` round a closed ring of poses; it counts poses and may go on for ever. */
export const aroundRing = (count: number, at: number): Between => {
  const from = Math.floor(at)
  const index = (place: number) => ((place % count) + count) % count
  return { keys: [index(from - 1), index(from), index(from + 1), index(from + 2)], share: at - from }
}

/**
 * A number on its way between two values with their neighbours: smooth through each of them, and never beyond them, so
 * that what rests in two poses rests between them too (monotone cubic interpolation, Fritsch and Carlson 1980, with
 * the harmonic mean of the slopes as tangent).
 */
export const between = (before: number | undefined, from: number, to: number, after: number | undefined, t: number): number => {
  const slope = to - from
  const a = before === undefined ? slope : tangent(from - before, slope)
  const b = after === undefined ? slope : tangent(slope, after - to)
  const t2 = t * t
  const t3 = t2 * t
  return (2 * t3 - 3 * t2 + 1) * from + (t3 - 2 * t2 + t) * a + (3 * t2 - 2 * t3) * to + (t3 - t2) * b
}

const tangent = (left: number, right: number): number => (left * right <= 0 ? 0 : (2 * left * right) / (left + right))
