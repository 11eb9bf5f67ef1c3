import type { Level } from '../knowledge/exercise.ts'
import type { Prescription } from '../programme/programme.ts'

/** What the pain during, after and on the morning after an exercise adds up to. Black is a danger sign: stop, and screen again. */
export const ZONES = ['green', 'amber', 'red', 'black'] as const
export type Zone = (typeof ZONES)[number]

/** Why the programme changed. Each has its words in the content. */
export const CHANGE_REASONS = [
  'two-greens',
  'three-greens',
  'amber',
  'red',
  'two-reds',
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

/** One thing that changed, and why. */
export type Change =
  | { readonly kind: 'progressed' | 'regressed' | 'swapped'; readonly exercise: string; readonly from: Prescription; readonly to: Prescription; readonly because: ChangeReason }
  | { readonly kind: 'level'; readonly from: Level; readonly to: Level; readonly because: ChangeReason }
  | { readonly kind: 'deload-began' | 'deload-ended'; readonly because: ChangeReason }
