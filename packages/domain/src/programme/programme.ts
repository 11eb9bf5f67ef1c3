import type { Dosage } from '../knowledge/dosage.ts'
import { dosageSeconds } from '../knowledge/dosage.ts'
import type { Equipment, Level, Position } from '../knowledge/exercise.ts'
import type { Hold, PrecautionCode } from '../knowledge/precaution.ts'
import type { Day, Seconds } from '../units.ts'
import { seconds } from '../units.ts'

/** Why an exercise, or its main form, is not there for this person. */
export type LeftOutReason =
  | { readonly kind: 'precaution'; readonly code: PrecautionCode }
  | { readonly kind: 'hold'; readonly hold: Hold }
  | { readonly kind: 'position'; readonly position: Position }
  | { readonly kind: 'equipment'; readonly equipment: Equipment }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'your-choice' }
  | { readonly kind: 'walking' }

/** Why an exercise is in the plan. */
export type ItemReason =
  | { readonly kind: 'leads'; readonly contributor: string }
  | { readonly kind: 'goal' }
  | { readonly kind: 'warm-up' }
  | { readonly kind: 'balances-pull' }
  | { readonly kind: 'settles' }
  | { readonly kind: 'keeps-moving' }
  | { readonly kind: 'variety' }

/** Why this much of it. */
export type DoseReason = 'start' | 'fits-minutes' | 'settling' | 'gentle-start' | 'capped' | 'reached'

/** One exercise in one form at one dose. */
export interface Prescription {
  readonly exercise: string
  readonly form: string
  readonly dosage: Dosage
}

/** A prescription in a plan, with its reasons and the next steps down and up. */
export interface Item extends Prescription {
  readonly because: ItemReason
  readonly doseBecause: DoseReason
  /** Why not the main form, when it is another one. */
  readonly insteadOfMain?: LeftOutReason
  /** Precautions whose advice stands beside this exercise. */
  readonly advice: readonly PrecautionCode[]
  readonly easier?: Prescription
  readonly harder?: Prescription
  /** In a lighter week: the dose outside of it. */
  readonly full?: Dosage
  /** Share of the usual range or load, above 0 to 1; absent where it is all of it. */
  readonly range?: number
}

export type PlannedDay =
  | { readonly kind: 'rest'; readonly day: Day }
  | {
      readonly kind: 'move' | 'build'
      readonly day: Day
      /** How often the session is done that day, spread over it. */
      readonly rounds: number
      readonly items: readonly Item[]
    }

export interface Week {
  readonly number: number
  readonly days: readonly PlannedDay[]
}

export type LevelReason = 'pain-high' | 'just-started' | 'builds-already' | 'first-programme' | 'while-you-wait' | 'reached' | 'flare'

/** What adapting a programme remembers of the way so far. */
export interface Course {
  /** The latest dose of each exercise that was ever adapted; an exercise that left the plan comes back with it. */
  readonly reached: readonly Prescription[]
  /** How often an exercise went down a step because it was too much; each time its next step up waits longer. */
  readonly drops: Readonly<Record<string, number>>
  /** From when the weeks until the next lighter week count. */
  readonly since: Day
  /** A lighter week: from its first day, until the day after its last. */
  readonly deload?: { readonly from: Day; readonly until: Day }
  /** During a flare: the level from before it. */
  readonly flare?: { readonly level: Level }
}

export interface Programme {
  readonly from: Day
  readonly level: Level
  readonly levelBecause: LevelReason
  readonly weeks: readonly Week[]
  /** Exercises that this person cannot have, each with the first reason. */
  readonly leftOut: readonly { readonly exercise: string; readonly because: LeftOutReason }[]
  readonly libraryVersion: string
  readonly rulesVersion: string
  /** Absent until the programme was adapted for the first time. */
  readonly course?: Course
}

/** Seconds to hear what comes next and get into position, before each exercise. */
export const GET_READY = seconds(8)

/** Seconds of one session: getting ready for and doing each exercise. */
export const sessionSeconds = (items: readonly Prescription[]): Seconds =>
  seconds(items.reduce((sum, { dosage }) => sum + GET_READY + dosageSeconds(dosage), 0))
