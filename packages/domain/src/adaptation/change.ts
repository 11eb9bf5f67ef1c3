import type { Level } from '../knowledge/exercise.ts'
import type { Prescription } from '../programme/programme.ts'

/** What the pain during, after and on the morning after an exercise adds up to. Black is a danger sign: stop, and screen again. */
export const ZONES = ['green', 'amber', 'red', 'black'] as const
export type Zone = (typeof ZONES)[number]

/** Why the programme changed. Each has its words in the content. */
export const CHANGE_REASONS = [
  'two-greens',
  'three-greens',
  'settled',
  'ready-for-more',
  'amber',
  'red',
  'two-reds',
  'flare-told',
  'flare-over',
  'deload-week',
  'two-ambers',
  'deload-over',
  'missed-week',
  'missed-three-weeks',
  'too-hard',
  'your-choice',
] as const
export type ChangeReason = (typeof CHANGE_REASONS)[number]

/** One thing that changed, and why. `after` is the id of the session that led to it, where one did. */
export type Change = { readonly because: ChangeReason; readonly after?: string } & (
  | { readonly kind: 'progressed' | 'regressed' | 'swapped'; readonly exercise: string; readonly from: Prescription; readonly to: Prescription }
  /** The dose stays; the movement is smaller or lighter: `range` is its share of the usual one, above 0 to 1. 1: full again. */
  | { readonly kind: 'eased' | 'full-again'; readonly exercise: string; readonly range: number }
  | { readonly kind: 'level'; readonly from: Level; readonly to: Level }
  | { readonly kind: 'deload-began' | 'deload-ended' }
)
