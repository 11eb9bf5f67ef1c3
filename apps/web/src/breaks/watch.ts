import { signal } from '@preact/signals'
import { reminderDue, startBreakTimer, stepBreak, type BreakEvent, type BreakTick, type BreakTimer, type Day, type LocalMoment } from '@rhomboid/domain'
import { data as text } from '../messages/data-en.ts'
import { localMoment, now, today } from '../platform/clock.ts'
import { notificationsAllowed, notify } from '../platform/notifications.ts'
import { keep, present, settings, underway } from '../record.ts'

/** Where the count to the next break stands in this tab. */
export const timer = signal<BreakTimer>(startBreakTimer(now()))
/** A reminder that calls now. */
export const reminding = signal<LocalMoment | undefined>(undefined)

let lastInput = now()
let takeAway: () => void = () => undefined

/** Whether a day has a session in the programme as it stands. */
export const hasSession = (on: Day): boolean =>
  present.value.programme?.weeks.some(({ days }) => days.some((planned) => planned.day === on && planned.kind !== 'rest')) ?? false

/** Begins, puts off, skips or ends a break, as the person said. */
export const tellBreak = (kind: Exclude<BreakEvent['kind'], 'tick'>): Promise<void> => apply({ kind, now: now() })

const apply = async (event: BreakEvent): Promise<void> => {
  const [next, effects] = stepBreak(timer.value, event, settings.value.breaks)
  timer.value = next
  for (const effect of effects) {
    switch (effect.kind) {
      case 'offer':
        takeAway = notify(text.breaks.offer, text.breaks.offerText, 'rhomboid-break', () => undefined)
        break
      case 'withdraw':
        takeAway()
        break
      case 'ended':
        await keep({ kind: 'break', outcome: effect.outcome, length: effect.length })
    }
  }
}

const attention = (): BreakTick['attention'] => {
  if (document.visibilityState === 'visible' && document.hasFocus()) return 'here'
  return document.visibilityState === 'visible' || notificationsAllowed() === 'yes' ? 'elsewhere' : 'out-of-reach'
}

const TICK = 1_000
const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/**
 * Watches the clock, the keys and the pointer while breaks or reminders are on. Of several
 * tabs one calls: the one that holds the lock.
 *
 * @param isBusy whether a check-in or a session has the screen
 * @returns ends the watching
 */
export const watch = (isBusy: () => boolean): (() => void) => {
  let isCaller = typeof navigator.locks === 'undefined'
  let since = localMoment()
  timer.value = startBreakTimer(now())
  const seen = (): void => {
    lastInput = now()
  }
  const tick = (): void => {
    const busy = isBusy() || underway.value?.player.status === 'running'
    const { breaks, reminders } = settings.value
    const at = localMoment()
    // A break that was begun by hand runs to its end in whatever tab it was.
    if ((isCaller && breaks.on) || timer.value.kind === 'running') void apply({ kind: 'tick', now: now(), minute: at.minute, lastInput, attention: attention(), isBusy: busy }).catch(() => undefined)
    if (!isCaller || !reminders.on) return
    const due = reminderDue(reminders.times, breaks.quiet, since, at, hasSession)
    since = at
    const isDone = present.value.sessions.some(({ startedAt }) => today(startedAt) === at.day)
    if (!due || busy || isDone) return
    reminding.value = due
    notify(text.reminders.call, text.reminders.callText, 'rhomboid-reminder', () => location.assign('/'))
  }
  const release = new AbortController()
  if (!isCaller) {
    void navigator.locks
      .request('rhomboid-calls', { signal: release.signal }, () => {
        isCaller = true
        return new Promise<void>((over) => release.signal.addEventListener('abort', () => over()))
      })
      .catch(() => undefined)
  }
  for (const input of INPUTS) addEventListener(input, seen, { passive: true, capture: true })
  const ticking = setInterval(tick, TICK)
  return () => {
    clearInterval(ticking)
    for (const input of INPUTS) removeEventListener(input, seen, { capture: true })
    takeAway()
    release.abort()
  }
}
