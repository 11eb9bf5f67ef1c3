import type { DoseOption } from './doses.ts'
import { GET_READY } from './programme.ts'

/** One exercise with the doses it may take, the smallest first. */
export interface Fitting {
  readonly options: readonly DoseOption[]
  /** Strength and motor control count as building; the rest as moving. */
  readonly builds: boolean
}

/**
 * Chooses a dose for each exercise so that together they last `wanted` seconds, as near as
 * the doses allow. Doses rise together, the side that is short of its share first.
 *
 * @param share of building work wanted, 0 to 1
 * @returns an index into each exercise's options
 */
export const fitDoses = (fittings: readonly Fitting[], wanted: number, tolerance: number, share: number): readonly number[] => {
  const index = fittings.map(() => 0)
  const secondsAt = (item: number, at: number): number => fittings[item]?.options[at]?.seconds ?? Number.POSITIVE_INFINITY
  const total = () => index.reduce((sum, at, item) => sum + GET_READY + secondsAt(item, at), 0)
  const limit = wanted * (1 + tolerance / 2)

  for (let now = total(); ; now = total()) {
    const building = fittings.reduce((sum, one, item) => (one.builds ? sum + secondsAt(item, index[item] ?? 0) : sum), 0)
    const short = building < share * now
    let best = -1
    let bestScore = Number.POSITIVE_INFINITY
    fittings.forEach((one, item) => {
      const at = index[item] ?? 0
      if (at + 1 >= one.options.length) return
      if (now - secondsAt(item, at) + secondsAt(item, at + 1) > limit) return
      const risen = at / one.options.length + (one.builds === short ? 0 : 0.5)
      if (risen < bestScore) [best, bestScore] = [item, risen]
    })
    if (best < 0) break
    index[best] = (index[best] ?? 0) + 1
  }
  return nearest(fittings, index, wanted, wanted * tolerance)
}

/** When rising alone stops short, changes one or two doses to come nearest to the wanted time. */
const nearest = (fittings: readonly Fitting[], start: readonly number[], wanted: number, allowed: number): readonly number[] => {
  const secondsOf = (index: readonly number[]) =>
    index.reduce((sum, at, item) => sum + GET_READY + (fittings[item]?.options[at]?.seconds ?? 0), 0)
  let best = start
  let gap = Math.abs(secondsOf(start) - wanted)
  const consider = (index: readonly number[]) => {
    const next = Math.abs(secondsOf(index) - wanted)
    if (next < gap) [best, gap] = [index, next]
  }
  if (gap <= allowed) return best
  fittings.forEach((one, item) => one.options.forEach((_, at) => consider(start.with(item, at))))
  if (gap <= allowed) return best
  fittings.forEach((one, first) => {
    one.options.forEach((_, at) => {
      for (let second = first + 1; second < fittings.length; second += 1) {
        fittings[second]?.options.forEach((__, other) => consider(start.with(first, at).with(second, other)))
      }
    })
  })
  return best
}
