import type { Answer } from '../screening/answers.ts'
import type { DispositionKind } from '../screening/rule.ts'
import type { Change } from '../adaptation/change.ts'
import type { MeasureId } from '../outcomes/measure.ts'
import type { Experiment } from '../outcomes/experiment.ts'
import type { Programme } from '../programme/programme.ts'
import type { SessionLog } from '../session/log.ts'
import { seconds, type Day, type Effort, type Instant, type PainScore, type Seconds } from '../units.ts'

/** The version of the shapes below. A change of shape adds a numbered step to migrations.ts. */
export const RECORD_VERSION = 3

interface Happened {
  /** Unique within a record, so that a second copy of an event is no second event. */
  readonly id: string
  readonly at: Instant
}

/** What happened, in the order in which it did. Events are added, never changed. */
export type RecordEvent = Happened &
  (
    | { readonly kind: 'check-in-started' }
    /** The danger signs are asked again, as before the first session of a day: these answers no longer count. */
    | { readonly kind: 'check-in-renewed'; readonly asks: readonly string[] }
    | { readonly kind: 'answered'; readonly question: string; readonly answer: Answer; readonly page: string }
    /** An answer taken back, when the person goes back a page. */
    | { readonly kind: 'unanswered'; readonly question: string }
    | {
        readonly kind: 'screened'
        readonly disposition: DispositionKind
        readonly rules: readonly string[]
        readonly rulesVersion: string
        readonly region?: string
      }
    | { readonly kind: 'planned'; readonly programme: Programme }
    /** The programme no longer suits, and no other could be made. */
    | { readonly kind: 'plan-ended' }
    | { readonly kind: 'exercise-left-out'; readonly exercise: string }
    | { readonly kind: 'exercise-taken-back'; readonly exercise: string }
    | { readonly kind: 'session-done'; readonly log: SessionLog }
    | { readonly kind: 'session-closed'; readonly session: string; readonly painAfter?: PainScore; readonly effort?: Effort }
    /** How the body took a session: when the pain was back to where it began, and how it was on the next morning. */
    | { readonly kind: 'session-settled'; readonly session: string; readonly within?: Settling; readonly nextMorning?: PainScore }
    /** The programme after an adaptation, with each change and its reason. */
    | { readonly kind: 'adapted'; readonly programme: Programme; readonly changes: readonly Change[] }
    /** The programme from before an adaptation is taken up again. `adaptation` is the id of the `adapted` event. */
    | { readonly kind: 'adaptation-undone'; readonly adaptation: string }
    /** Worse than usual for a while; `because` two reds in a week, or the person said so. */
    | { readonly kind: 'flare-began'; readonly because: 'two-reds' | 'told' }
    | { readonly kind: 'flare-ended' }
    /** Answers to one measure on one day: question of the measure → number or choice. Questions that were passed over are absent. */
    | { readonly kind: 'measured'; readonly measure: MeasureId; readonly on: Day; readonly values: Readonly<Record<string, number | string>> }
    /** The person's own activities (PSFS), three to five; `id` stays when a name is corrected. */
    | { readonly kind: 'activities-named'; readonly activities: readonly NamedActivity[] }
    /** What else was part of a day, for the search for what helps and what worsens. */
    | { readonly kind: 'day-told'; readonly on: Day; readonly sitting?: Minutes; readonly sleep?: Minutes; readonly as?: 'usual' | 'rest' | 'sick' }
    | { readonly kind: 'noted'; readonly on: Day; readonly text: string }
    /** A question that the person wants to ask a clinician. */
    | { readonly kind: 'question-kept'; readonly text: string }
    | { readonly kind: 'question-dropped'; readonly question: string }
    /** Medicines in the person's own words; the last one counts. Never advice. */
    | { readonly kind: 'medicines-told'; readonly text: string }
    /** Something unwanted after an exercise or a technique, in the person's own words. */
    | { readonly kind: 'harm-told'; readonly text: string; readonly after?: string }
    /** A short break from sitting. */
    | { readonly kind: 'break'; readonly outcome: 'taken' | 'skipped'; readonly length: Seconds }
    /** A guided technique: heat, cold, breathing, self-massage and the like. */
    | { readonly kind: 'relief-done'; readonly technique: string; readonly worked: Seconds; readonly outcome: 'done' | 'stopped' | 'hurt' }
    | { readonly kind: 'experiment-began'; readonly experiment: Experiment }
    | { readonly kind: 'experiment-ended'; readonly experiment: string }
  )

/** When the pain was back to where it was before a session. */
export type Settling = 'hour' | 'day' | 'longer'

/** Whole minutes, 0 to 1,440. */
export type Minutes = number

export interface NamedActivity {
  readonly id: string
  readonly name: string
}

/** Bodies and skin tones that the moving figure can have; what they look like is drawn elsewhere. */
export const FIGURE_BUILDS = ['narrow', 'wide', 'pregnant'] as const
export const FIGURE_SKINS = ['porcelain', 'sand', 'honey', 'chestnut', 'espresso'] as const

export interface FigureLooks {
  readonly build: (typeof FIGURE_BUILDS)[number]
  readonly skin: (typeof FIGURE_SKINS)[number]
}

export interface Settings {
  /** ISO 3166 code, or `unknown`. */
  readonly region: string
  readonly voice: boolean
  readonly sounds: boolean
  readonly theme: 'system' | 'light' | 'dark'
  readonly figure: FigureLooks
  /** What the person is called on the report and where several people share a device; empty when not told. */
  readonly name: string
  readonly language: 'system' | 'en' | 'es'
  /** How fast the voice speaks: 1 is its own pace, 0.7 to 1.4. */
  readonly voiceRate: number
  readonly reminders: Reminders
  readonly breaks: Breaks
}

/** `HH:MM` in the person's own day, 00:00 to 23:59. */
export type TimeOfDay = `${number}:${number}`

/** Between `from` and `to` nothing calls; it may pass midnight. */
export interface QuietHours {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
}

export interface Reminders {
  readonly on: boolean
  readonly times: readonly TimeOfDay[]
}

export interface Breaks {
  readonly on: boolean
  /** Minutes between two breaks, 15 to 120. */
  readonly every: Minutes
  readonly length: Seconds
  readonly quiet: QuietHours
}

export const DEFAULT_SETTINGS: Settings = {
  region: 'unknown',
  voice: true,
  sounds: true,
  theme: 'system',
  figure: { build: 'narrow', skin: 'sand' },
  name: '',
  language: 'system',
  voiceRate: 1,
  reminders: { on: false, times: ['09:00'] },
  breaks: { on: false, every: 40, length: seconds(45), quiet: { from: '18:00', to: '08:00' } },
}

/** Everything that is kept about a person. It stays on the person's own device. */
export interface PersonRecord {
  readonly version: typeof RECORD_VERSION
  readonly settings: Settings
  readonly events: readonly RecordEvent[]
}

export const EMPTY_RECORD: PersonRecord = { version: RECORD_VERSION, settings: DEFAULT_SETTINGS, events: [] }
