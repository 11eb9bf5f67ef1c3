import type { Found } from './found.ts'
import type { Life } from './life.ts'
import { atMostTwoSteps, neverSwings, noMoreAfterRed, weekCap } from './invariants-of-dose.ts'
import { backAfterFlare, reachesUsual } from './invariants-of-goal.ts'
import { timersFire } from './invariants-of-timers.ts'
import type { World } from './world.ts'

/** What must hold in every life. */
export const INVARIANTS = ['no-more-after-red', 'week-cap', 'two-steps', 'never-swings', 'usual-in-six-weeks', 'back-after-flare', 'timers'] as const
export type InvariantId = (typeof INVARIANTS)[number]

/** A life in which one of them does not hold, and where. */
export interface Violation extends Found {
  readonly invariant: InvariantId
  readonly family: string
  readonly seed: number
}

const CHECKS: Readonly<Record<InvariantId, (life: Life, world: World) => readonly Found[]>> = {
  'no-more-after-red': noMoreAfterRed,
  'week-cap': weekCap,
  'two-steps': atMostTwoSteps,
  'never-swings': neverSwings,
  'usual-in-six-weeks': reachesUsual,
  'back-after-flare': backAfterFlare,
  timers: timersFire,
}

/** Everything that does not hold in a life; empty where all is well. */
export const violationsOf = (life: Life, world: World): readonly Violation[] =>
  INVARIANTS.flatMap((invariant) => CHECKS[invariant](life, world).map((found): Violation => ({ invariant, family: life.family, seed: life.seed, ...found })))
