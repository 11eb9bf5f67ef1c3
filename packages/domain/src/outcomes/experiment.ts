import type { Day } from '../units.ts'

/** Two safe options alternated for two weeks, in an order that chance drew before the first day. */
export interface Experiment {
  readonly id: string
  readonly from: Day
  /** Exercises or techniques by id. */
  readonly options: readonly [string, string]
  /** The seed of the drawing, kept so that the order can be drawn again. */
  readonly seed: number
  /** Which option each day has, 0 or 1, from the first day on. */
  readonly order: readonly (0 | 1)[]
}
