import type { Repetitions, Seconds, Sets } from '../units.ts'
import { seconds } from '../units.ts'

/** Seconds for the three phases of one repetition: out to the end, held there, and back. */
export interface Tempo {
  readonly out: Seconds
  readonly hold: Seconds
  readonly back: Seconds
}

/** What one set consists of. Exactly one kind; never "repetitions or a hold". */
export type Work =
  | { readonly kind: 'repetitions'; readonly count: Repetitions; readonly tempo: Tempo }
  | { readonly kind: 'holds'; readonly count: Repetitions; readonly length: Seconds }
  | { readonly kind: 'breaths'; readonly count: Repetitions; readonly in: Seconds; readonly out: Seconds }
  | { readonly kind: 'steady'; readonly length: Seconds }

/** `each`: every set is done on both sides, one after the other. */
export type Sides = 'none' | 'each'

/** How much of an exercise is done: sets of work, with rest between them. */
export interface Dosage {
  readonly sets: Sets
  readonly work: Work
  /** Rest between two sets; none after the last. */
  readonly rest: Seconds
  readonly sides: Sides
}

/**
 * The doses that one exercise can take. `start` is where a person begins, `usual` the
 * range that the sources or our design name as normal, `most` is never exceeded.
 */
export interface DosageRange {
  readonly start: Dosage
  readonly usual: { readonly from: Dosage; readonly to: Dosage }
  readonly most: Dosage
}

/** Seconds to swap from one side to the other (our design: time to breathe once and turn). */
export const CHANGE_SIDES = seconds(5)

/** Seconds of work in one set on one side. */
export const workSeconds = (work: Work): Seconds => {
  switch (work.kind) {
    case 'repetitions':
      return seconds(work.count * (work.tempo.out + work.tempo.hold + work.tempo.back))
    case 'holds':
      return seconds(work.count * work.length)
    case 'breaths':
      return seconds(work.count * (work.in + work.out))
    case 'steady':
      return work.length
  }
}

/**
 * Seconds of a whole dosage, rests and changes of side included.
 *
 * @example 2 sets × 3 holds of 10 s with 30 s rest, no sides: 2 × 30 + 30 = 90 s
 */
export const dosageSeconds = (dosage: Dosage): Seconds => {
  const perSet = dosage.sides === 'each' ? 2 * workSeconds(dosage.work) + CHANGE_SIDES : workSeconds(dosage.work)
  return seconds(dosage.sets * perSet + (dosage.sets - 1) * dosage.rest)
}

/** How many repetitions, holds or breaths a dosage asks for on one side, over all sets. */
export const workCount = (dosage: Dosage): number =>
  dosage.work.kind === 'steady' ? dosage.sets : dosage.sets * dosage.work.count
