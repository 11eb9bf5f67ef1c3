/** The path of least jerk between two rests, which is how a calm arm moves (Flash and Hogan 1985). 0 to 1. */
export const ease = (share: number): number => {
  const t = Math.max(0, Math.min(1, share))
  return t * t * t * (10 - 15 * t + 6 * t * t)
}

export interface Share {
  readonly index: number
  readonly share: number
}

/** How much of each key pose is in the pose at `at` (0 to `count` − 1), along a smooth line through all of them (Catmull–Rom). */
export const sharesAlong = (count: number, at: number): readonly Share[] => {
  if (count === 1) return [{ index: 0, share: 1 }]
  const from = Math.min(count - 2, Math.max(0, Math.floor(at)))
  if (count === 2) return twoShares(0, 1, at)
  return fourShares([Math.max(0, from - 1), from, from + 1, Math.min(count - 1, from + 2)], at - from)
}

/** The same round a closed ring; `at` counts keys and may go on for ever. */
export const sharesAround = (count: number, at: number): readonly Share[] => {
  const from = Math.floor(at)
  const index = (place: number) => ((place % count) + count) % count
  if (count === 2) {
    const there = (1 - Math.cos(Math.PI * (at - from))) / 2
    return twoShares(index(from), index(from + 1), there)
  }
  return fourShares([index(from - 1), index(from), index(from + 1), index(from + 2)], at - from)
}

const twoShares = (a: number, b: number, share: number): readonly Share[] =>
  share <= 0 ? [{ index: a, share: 1 }] : share >= 1 ? [{ index: b, share: 1 }] : [{ index: a, share: 1 - share }, { index: b, share }]

const fourShares = (indices: readonly [number, number, number, number], t: number): readonly Share[] => {
  const weights = [
    ((-t + 2) * t - 1) * t * 0.5,
    ((3 * t - 5) * t * t + 2) * 0.5,
    ((-3 * t + 4) * t + 1) * t * 0.5,
    (t - 1) * t * t * 0.5,
  ]
  return indices.map((index, place) => ({ index, share: weights[place] ?? 0 }))
}
