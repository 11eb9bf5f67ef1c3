import type { Tone } from '../platform/sounds.ts'

/** Gentle signs for the ear: none says more than the screen does. */
export const TICK: readonly Tone[] = [{ hertz: 660, at: 0, seconds: 0.09, loudness: 0.06 }]

export const BEGIN: readonly Tone[] = [{ hertz: 528, at: 0, seconds: 0.35, loudness: 0.12 }]

export const REST: readonly Tone[] = [{ hertz: 396, at: 0, seconds: 0.45, loudness: 0.1 }]

export const DONE: readonly Tone[] = [
  { hertz: 396, at: 0, seconds: 0.5, loudness: 0.1 },
  { hertz: 528, at: 0.25, seconds: 0.5, loudness: 0.1 },
  { hertz: 660, at: 0.5, seconds: 0.9, loudness: 0.1 },
]
