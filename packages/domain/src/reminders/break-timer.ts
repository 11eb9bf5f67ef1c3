import type { Breaks, Minutes } from '../record/record.ts'
import { instant, seconds, type Instant, type Seconds } from '../units.ts'
import { AWAY_MINUTES, IDLE_SECONDS, OFFER_MINUTES, POSTPONE_MINUTES, WAIT_MINUTES } from './constants.ts'
import { isQuiet } from './time-of-day.ts'

/** Where the count to the next break stands. `lastTick` shows when the device slept. */
export type BreakTimer = { readonly lastTick: Instant } & (
  /** Counting; the next break is due `every` minutes after `since`. */
  | { readonly kind: 'working'; readonly since: Instant }
  /** Due from `at`, and waiting for a pause in typing and pointing. */
  | { readonly kind: 'waiting'; readonly at: Instant }
  /** Asking, not begun: it can be begun, put off or skipped. */
  | { readonly kind: 'offered'; readonly at: Instant }
  | { readonly kind: 'running'; readonly from: Instant }
)

/** What the door sees at a moment. */
export interface BreakTick {
  readonly kind: 'tick'
  readonly now: Instant
  /** Minutes since the person's own midnight. */
  readonly minute: Minutes
  /** The last key or pointer that the page saw. */
  readonly lastInput: Instant
  /**
   * `here`: the page has the focus, so its input is seen. `elsewhere`: in another window,
   * but a call would reach them. `out-of-reach`: the page is hidden and may not call.
   */
  readonly attention: 'here' | 'elsewhere' | 'out-of-reach'
  /** A session or a check-in is under way: nothing calls, and moving counts as a break. */
  readonly isBusy: boolean
}

export type BreakEvent =
  | BreakTick
  | { readonly kind: 'start' | 'postpone' | 'skip' | 'stop'; readonly now: Instant }

/** What the door does about it. */
export type BreakEffect =
  | { readonly kind: 'offer' | 'withdraw' }
  /** To be kept: a break was taken for so long, or skipped. */
  | { readonly kind: 'ended'; readonly outcome: 'taken' | 'skipped'; readonly length: Seconds }

type Rules = Pick<Breaks, 'every' | 'length' | 'quiet'>
export type BreakStep = readonly [BreakTimer, readonly BreakEffect[]]

const MINUTE = 60_000
/** A break that was stopped before this many seconds was none. */
const SHORTEST = 5

export const startBreakTimer = (now: Instant): BreakTimer => ({ kind: 'working', since: now, lastTick: now })

/** When the next break is due, as far as it is known: none while one is asked for or runs. */
export const nextBreak = (timer: BreakTimer, { every }: Pick<Rules, 'every'>): Instant | undefined =>
  timer.kind === 'working' ? instant(timer.since + every * MINUTE) : undefined

/** One event → the next state, and what to do. The same events always lead to the same breaks. */
export const stepBreak = (timer: BreakTimer, event: BreakEvent, rules: Rules): BreakStep => {
  const { now } = event
  const afresh = startBreakTimer(now)
  switch (event.kind) {
    case 'tick':
      return tick(timer, event, rules)
    case 'start':
      return timer.kind === 'running' ? [timer, []] : [{ kind: 'running', from: now, lastTick: now }, withdrawn(timer)]
    case 'postpone':
      if (timer.kind === 'running') return [timer, []]
      return [{ kind: 'working', since: instant(now - (rules.every - POSTPONE_MINUTES) * MINUTE), lastTick: now }, withdrawn(timer)]
    case 'skip':
      return timer.kind === 'offered' ? [afresh, [{ kind: 'withdraw' }, skipped]] : [timer, []]
    case 'stop': {
      if (timer.kind !== 'running') return [timer, []]
      const took = (now - timer.from) / 1000
      return [afresh, [took < SHORTEST ? skipped : ended(took, rules)]]
    }
  }
}

const skipped: BreakEffect = { kind: 'ended', outcome: 'skipped', length: seconds(0) }
const ended = (took: number, { length }: Rules): BreakEffect => ({ kind: 'ended', outcome: 'taken', length: seconds(Math.round(Math.min(took, length))) })
const withdrawn = (timer: BreakTimer): readonly BreakEffect[] => (timer.kind === 'offered' ? [{ kind: 'withdraw' }] : [])

const tick = (timer: BreakTimer, event: BreakTick, rules: Rules): BreakStep => {
  const { now, lastInput, attention } = event
  const next = { ...timer, lastTick: now }
  if (timer.kind === 'running') {
    const took = (now - timer.from) / 1000
    return took >= rules.length ? [startBreakTimer(now), [ended(took, rules)]] : [next, []]
  }
  if (isNoTimeToCall(timer, event, rules)) return [startBreakTimer(now), withdrawn(timer)]
  switch (timer.kind) {
    case 'working':
      if (now - timer.since < rules.every * MINUTE) return [next, []]
      return tick({ kind: 'waiting', at: now, lastTick: now }, event, rules)
    case 'waiting': {
      // In another window typing is not seen, so there is nothing to wait for.
      const isPause = attention === 'elsewhere' || now - lastInput >= IDLE_SECONDS * 1000
      return isPause || now - timer.at >= WAIT_MINUTES * MINUTE ? [{ kind: 'offered', at: now, lastTick: now }, [{ kind: 'offer' }]] : [next, []]
    }
    case 'offered':
      return now - timer.at >= OFFER_MINUTES * MINUTE ? [startBreakTimer(now), [{ kind: 'withdraw' }, skipped]] : [next, []]
  }
}

/** Quiet hours, a session, and being away: each is as good as a break, and the count begins anew after it. */
const isNoTimeToCall = ({ lastTick }: BreakTimer, { now, minute, lastInput, attention, isBusy }: BreakTick, { quiet }: Rules): boolean => {
  const slept = now - lastTick >= AWAY_MINUTES * MINUTE
  const isIdle = attention === 'here' && now - lastInput >= AWAY_MINUTES * MINUTE
  return isBusy || slept || isIdle || attention === 'out-of-reach' || isQuiet(minute, quiet)
}
