import { chanceFrom } from '../chance.ts'
import type { Day } from '../units.ts'
import type { DoneId } from './factor.ts'

/** Two safe options alternated for two weeks, in an order that chance drew before the first day. */
export interface Experiment {
  readonly id: string
  readonly from: Day
  readonly options: readonly [DoneId, DoneId]
  /** The seed of the drawing, kept so that the order can be drawn again. */
  readonly seed: number
  /** Which option each day has, 0 or 1, from the first day on. */
  readonly order: readonly (0 | 1)[]
}

/**
 * Draws which option each day has: in every two days each option has one, so that a slow
 * change over the weeks favours neither.
 *
 * @param days an even number of days
 */
export const drawOrder = (seed: number, days = 14): readonly (0 | 1)[] => {
  if (!Number.isInteger(days) || days < 2 || days % 2 !== 0) throw new RangeError(`an experiment needs an even number of days, not ${days}`)
  const chance = chanceFrom(seed)
  return Array.from({ length: days / 2 }).flatMap((): readonly (0 | 1)[] => (chance.happens(0.5) ? [0, 1] : [1, 0]))
}
