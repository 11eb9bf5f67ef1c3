import type { Form, Level } from '../knowledge/exercise.ts'
import type { Hold, PrecautionCode, Precautions } from '../knowledge/precaution.ts'
import { clearanceHolds, type Clearance } from '../screening/screen.ts'
import type { Instant } from '../units.ts'
import type { DayFacts } from './days.ts'
import type { Experiment } from './experiment.ts'
import type { DoneId } from './factor.ts'
import type { OutcomeConstants } from './measure.ts'
import { meanOf } from './statistics.ts'

/** An exercise in the form that the person does, or a technique, as far as its safety goes. */
export interface Option {
  readonly id: DoneId
  readonly precautions: Precautions
  readonly demands: readonly Hold[]
  /** Absent for a technique that no level closes. */
  readonly level?: Level
}

export const exerciseToOption = (exercise: string, { precautions, demands, level }: Form): Option => ({ id: `exercise:${exercise}`, precautions, demands, level })

/** @param refusedFor precautions with which the technique is not offered */
export const techniqueToOption = (technique: string, refusedFor: readonly PrecautionCode[]): Option => ({
  id: `technique:${technique}`,
  precautions: Object.fromEntries(refusedFor.map((code) => [code, { kind: 'exclude' }])),
  demands: [],
})

/**
 * Whether a person may try this at all: cleared now, nothing of their health against it,
 * not left out by them.
 *
 * @param leftOut exercises that the person does not want, by id
 */
export const mayTry = (option: Option, clearance: Clearance, leftOut: readonly string[], now: Instant): boolean =>
  clearanceHolds(clearance, now) &&
  !leftOut.some((id) => option.id === `exercise:${id}`) &&
  (option.level === undefined || option.level <= clearance.level) &&
  !option.demands.some((demand) => clearance.holds.includes(demand)) &&
  !Object.entries(option.precautions).some(([code, action]) => action.kind === 'exclude' && clearance.precautions.includes(code as PrecautionCode))

/** Every pair that may be tried against each other, each once. An order drawn before stays what it was. */
export const pairsToTry = (options: readonly Option[], clearance: Clearance, leftOut: readonly string[], now: Instant): readonly (readonly [Option, Option])[] => {
  const allowed = options.filter((option, at) => mayTry(option, clearance, leftOut, now) && options.findIndex(({ id }) => id === option.id) === at)
  return allowed.flatMap((one, at) => allowed.slice(at + 1).map((other) => [one, other] as const))
}

interface Counted {
  /** Blocks of two days that count: each day with the option drawn and without the other, and pain told on the day after. */
  readonly blocks: number
}

export type ExperimentResult = Counted &
  (
    | { readonly kind: 'not-enough-days'; readonly needs: number }
    | { readonly kind: 'no-difference'; readonly points: number; readonly chance: number }
    /** Pain was lower by `points` on days after `option`; chance alone does as much with this probability. */
    | { readonly kind: 'difference'; readonly option: DoneId; readonly points: number; readonly chance: number }
  )

/**
 * The mean difference between the two options in pain on the next day, held against every
 * way in which the order could have been drawn (all 2 to the power of the blocks). A block
 * counts as a whole or not at all: what was not done as drawn says nothing of the drawing.
 */
export const resultOf = (experiment: Experiment, days: readonly DayFacts[], constants: OutcomeConstants): ExperimentResult => {
  const by = new Map(days.map((one) => [one.day as number, one]))
  const [first, second] = experiment.options
  const after = (at: number): number | undefined => {
    const [drawn, other] = experiment.order[at] === 0 ? [first, second] : [second, first]
    const on = by.get(experiment.from + at)
    return on && did(on, drawn) && !did(on, other) && !on.sick && !by.get(experiment.from + at + 1)?.sick ? by.get(experiment.from + at + 1)?.pain : undefined
  }
  // Second option less the first, block by block.
  const differences = Array.from({ length: Math.floor(experiment.order.length / 2) }).flatMap((_, block): readonly number[] => {
    const [early, late] = [after(2 * block), after(2 * block + 1)]
    if (early === undefined || late === undefined) return []
    return [experiment.order[2 * block] === 0 ? late - early : early - late]
  })
  const blocks = differences.length
  if (blocks < constants.experimentBlocks) return { kind: 'not-enough-days', blocks, needs: constants.experimentBlocks }
  const mean = meanOf(differences) ?? 0
  const points = Math.abs(mean)
  const chance = chanceOfFlips(differences)
  if (chance > constants.experimentChance || points < constants.experimentPoints) return { kind: 'no-difference', blocks, points, chance }
  return { kind: 'difference', blocks, option: mean < 0 ? second : first, points, chance }
}

const did = ({ factors }: DayFacts, id: DoneId): boolean => factors[id] === true

/** The share of all drawings in which the blocks come out at least as far apart. */
const chanceOfFlips = (differences: readonly number[]): number => {
  const seen = Math.abs(differences.reduce((sum, one) => sum + one, 0))
  const drawings = 2 ** differences.length
  let asFar = 0
  for (let drawing = 0; drawing < drawings; drawing += 1) {
    const sum = differences.reduce((so, one, at) => so + ((drawing >> at) & 1 ? -one : one), 0)
    if (Math.abs(sum) >= seen - 1e-9) asFar += 1
  }
  return asFar / drawings
}
