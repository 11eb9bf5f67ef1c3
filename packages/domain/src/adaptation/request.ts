import type { Contributing } from '../contributors/contributors.ts'
import type { Library } from '../programme/library.ts'
import type { Person } from '../programme/person.ts'
import type { Programme } from '../programme/programme.ts'
import type { Present } from '../record/present.ts'
import type { Clearance } from '../screening/screen.ts'
import type { Day, Instant } from '../units.ts'
import type { Change } from './change.ts'
import type { AdaptationConstants } from './constants.ts'

/** What adapting looks at. Time comes as an argument; the same request always gives the same answer. */
export interface AdaptRequest {
  /** The programme under way: `present.programme`. */
  readonly programme: Programme
  /** What the record adds up to: sessions with how they settled, earlier adaptations, flares. */
  readonly present: Present
  readonly person: Person
  readonly clearance: Clearance
  readonly library: Library
  readonly contributing: readonly Contributing[]
  readonly constants: AdaptationConstants
  readonly today: Day
  readonly now: Instant
  /** Minutes east of UTC, to tell on which day a session was; 0 when left out. */
  readonly minutesEast?: number
  /** What the measures say. `disagree` and `worsening` stop every step up by itself. */
  readonly trend?: AdaptTrend
}

/** The labels of the measures' trend. */
export type AdaptTrend = 'improving' | 'steady' | 'worsening' | 'plateau' | 'disagree' | 'too-early'

/** Why the danger signs are asked again before anything else. */
export type ScreeningReason = 'clearance-over' | 'black' | 'flare' | 'missed-three-weeks' | 'worsening'

/** Why a visit at a clinician is proposed; never an emergency. */
export type ReviewReason = 'three-reds' | 'flare-not-settled'

export interface Adaptation {
  /** The same object as in the request where nothing changed. */
  readonly programme: Programme
  /** At most one of them is a step up. Empty, yet with another programme, when only the next weeks were laid out. */
  readonly changes: readonly Change[]
  /** A flare began or ended now. */
  readonly flare?: { readonly kind: 'began'; readonly because: 'two-reds' } | { readonly kind: 'ended' }
  readonly toScreening?: ScreeningReason
  readonly review?: ReviewReason
}
