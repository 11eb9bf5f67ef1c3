import type { Prescription } from '../programme/programme.ts'
import type { Effort, Instant, PainScore, Seconds } from '../units.ts'
import type { Outcome, Player } from './player.ts'

/** What was done of one exercise. */
export interface LoggedItem extends Prescription {
  readonly plannedForm: string
  readonly plannedExercise: string
  readonly outcome: Exclude<Outcome, 'to-do'> | 'begun' | 'not-reached'
  readonly step: 'as-planned' | 'easier' | 'harder'
  /** It hurt at some time, even if an easier step was done afterwards. */
  readonly hurt: boolean
  readonly worked: Seconds
}

/** What a session leaves behind. Skipping and stopping are facts, never failures. */
export interface SessionLog {
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly completed: boolean
  readonly items: readonly LoggedItem[]
  /** Pain just before the first exercise; missing when the question was passed over. */
  readonly painBefore?: PainScore
  /** The two closing questions; missing when they were passed over. */
  readonly painAfter?: PainScore
  readonly effort?: Effort
}

export const logOf = (player: Player, startedAt: Instant, endedAt: Instant): SessionLog => ({
  startedAt,
  endedAt,
  completed: player.status === 'finished',
  items: player.items.map(({ planned, doing, step, outcome, hurt, worked }) => ({
    exercise: doing.exercise,
    form: doing.form,
    dosage: doing.dosage,
    plannedExercise: planned.exercise,
    plannedForm: planned.form,
    outcome: outcome !== 'to-do' ? outcome : worked > 0 || hurt ? 'begun' : 'not-reached',
    step,
    hurt,
    worked,
  })),
})
