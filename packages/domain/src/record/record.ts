import type { Answer } from '../screening/answers.ts'
import type { DispositionKind } from '../screening/rule.ts'
import type { Programme } from '../programme/programme.ts'
import type { SessionLog } from '../session/log.ts'
import type { Effort, Instant, PainScore } from '../units.ts'

/** The version of the shapes below. A change of shape adds a numbered step to migrations.ts. */
export const RECORD_VERSION = 2

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
  )

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
}

export const DEFAULT_SETTINGS: Settings = { region: 'unknown', voice: true, sounds: true, theme: 'system', figure: { build: 'narrow', skin: 'sand' } }

/** Everything that is kept about a person. It stays on the person's own device. */
export interface PersonRecord {
  readonly version: typeof RECORD_VERSION
  readonly settings: Settings
  readonly events: readonly RecordEvent[]
}

export const EMPTY_RECORD: PersonRecord = { version: RECORD_VERSION, settings: DEFAULT_SETTINGS, events: [] }
