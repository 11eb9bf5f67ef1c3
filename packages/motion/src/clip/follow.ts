import { ease } from './ease.ts'
import { mixBetween, type Mixture } from './mix.ts'
import { bodyOf, mixtureAt, type Instant } from './play.ts'
import type { Prepared } from './prepare.ts'
import type { Solution } from '../body/solve.ts'

/** What a follower remembers between two pictures. */
export interface Following {
  readonly prepared: Prepared
  readonly instant: Instant
  readonly mixture: Mixture
  /** Where it came from when the phase changed, and when that was, in seconds of the caller's clock. */
  readonly from?: { readonly mixture: Mixture; readonly at: number }
}

/** A change of phase, of side or a leap in time is smoothed over this long. Seconds. */
const SMOOTHED = 0.8

/**
 * The body for the next picture. When the session goes on to another phase from wherever the movement was (somebody
 * pressed "next", or the demonstration was cut short), the body gets there without a jump.
 *
 * @param now seconds of a clock that only goes forwards
 */
export const follow = (before: Following | undefined, prepared: Prepared, instant: Instant, now: number): readonly [Following, Solution] => {
  const wanted = mixtureAt(prepared, instant)
  const isSameClip = before?.prepared.clip === prepared.clip && before.prepared.build === prepared.build
  if (!before || !isSameClip) return [{ prepared, instant, mixture: wanted }, bodyOf(prepared, wanted)]
  const leapt = before.instant.phase !== instant.phase || before.prepared.side !== prepared.side || instant.elapsed < before.instant.elapsed || instant.elapsed > before.instant.elapsed + 1
  const from = leapt ? { mixture: before.mixture, at: now } : before.from
  const share = from ? ease((now - from.at) / SMOOTHED) : 1
  if (!from || share >= 1) return [{ prepared, instant, mixture: wanted }, bodyOf(prepared, wanted)]
  const mixture = mixBetween(from.mixture, wanted, share)
  return [{ prepared, instant, mixture, from }, bodyOf(prepared, mixture)]
}
