import type { Instant } from './play.ts'

/** How a movement goes: there and back, in breaths, or on and on. */
export type Manner = 'there-and-back' | 'breaths' | 'steady'

/** Seconds of each part of a demonstration. */
const SHOWN = { still: 1, out: 2.5, hold: 1.8, back: 2.5, in: 3.5, exhale: 4 } as const

const PARTS: Readonly<Record<Exclude<Manner, 'steady'>, readonly (readonly [Instant['phase'], number])[]>> = {
  'there-and-back': [['ready', SHOWN.still], ['out', SHOWN.out], ['hold', SHOWN.hold], ['back', SHOWN.back]],
  breaths: [['in', SHOWN.in], ['exhale', SHOWN.exhale]],
}
/** A steady movement has no end; its phase only needs a length. */
const ENDLESS = 3600

/** The movement shown over and over, for somebody who is about to do it. `seconds` may go on for ever. */
export const demonstrate = (manner: Manner, seconds: number): Instant => {
  if (manner === 'steady') return { phase: 'steady', elapsed: seconds % ENDLESS, length: ENDLESS }
  const parts = PARTS[manner]
  const whole = parts.reduce((sum, [, length]) => sum + length, 0)
  // Each time round the next of its movements, where it has several.
  const round = Math.floor(seconds / whole) + 1
  let at = seconds % whole
  for (const [phase, length] of parts) {
    if (at < length) return { phase, elapsed: at, length, round }
    at -= length
  }
  return { phase: 'ready', elapsed: 0, length: SHOWN.still }
}

/** How hard the muscles work at an instant, 0 to 1: they come on with the movement and let go with it. */
export const effortAt = ({ phase, elapsed, length }: Instant): number => {
  const share = length > 0 ? Math.min(1, elapsed / length) : 1
  switch (phase) {
    case 'ready':
    case 'rest':
      return REST_EFFORT
    case 'out':
      return REST_EFFORT + (1 - REST_EFFORT) * share
    case 'back':
      return 1 - (1 - REST_EFFORT) * share
    case 'in':
      return 0.4 + 0.6 * share
    case 'exhale':
      return 1 - 0.6 * share
    case 'hold':
    case 'steady':
      return 1
  }
}

const REST_EFFORT = 0.25
