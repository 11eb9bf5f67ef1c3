import type { Item, Prescription } from '../programme/programme.ts'
import { err, ok, type Result } from '../result.ts'
import { clearanceHolds, type Clearance } from '../screening/screen.ts'
import { seconds, type Instant, type Seconds } from '../units.ts'
import { itemStart, layOut, momentAt, type Moment, type Span, type Timeline } from './timeline.ts'

/** What became of one exercise of the session. */
export const OUTCOMES = ['to-do', 'done', 'skipped'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface PlayerItem {
  /** What was planned, with its next steps down and up. */
  readonly planned: Item
  /** What is being done: the plan, or the step that was chosen instead. */
  readonly doing: Prescription
  readonly step: 'as-planned' | 'easier' | 'harder'
  readonly outcome: Outcome
  /** The person said "that hurt" here, whatever came after. */
  readonly hurt: boolean
  /** Seconds of work done, over all tries. */
  readonly worked: Seconds
}

export interface Player {
  readonly items: readonly PlayerItem[]
  /** Derived from what each item is doing; kept so that a tick is cheap. */
  readonly timeline: Timeline
  /** Seconds from the start of the session as it is laid out now. */
  readonly elapsed: Seconds
  readonly status: 'running' | 'paused' | 'asking-about-pain' | 'finished' | 'stopped'
}

export type PlayerEvent =
  | { readonly kind: 'tick'; readonly seconds: number }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'back' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'easier' }
  | { readonly kind: 'harder' }
  | { readonly kind: 'that-hurt' }
  /** The answer to "any danger sign now?" after "that hurt"; `danger` ends the session and leads to screening. */
  | { readonly kind: 'after-hurt'; readonly choice: 'danger' | 'next' | 'easier' | 'stop' }
  | { readonly kind: 'stop' }

/** What a door does about it: says it, sounds it, keeps it. The player itself touches nothing. */
export type Effect =
  | { readonly kind: 'enter'; readonly span: Span }
  | { readonly kind: 'count-down'; readonly left: 3 | 2 | 1 }
  | { readonly kind: 'ask-about-pain' }
  | { readonly kind: 'screen' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'keep' }

export type Step = readonly [Player, readonly Effect[]]

export interface ClearanceExpired {
  readonly type: 'clearance-expired'
  readonly validUntil: Instant
}

/** A session can start only with a clearance that still holds. It starts paused, so that the person begins it. */
export const startSession = (clearance: Clearance, items: readonly Item[], now: Instant): Result<Player, ClearanceExpired> => {
  if (!clearanceHolds(clearance, now)) return err({ type: 'clearance-expired', validUntil: clearance.validUntil })
  return ok(
    withTimeline({
      items: items.map((planned): PlayerItem => ({ planned, doing: planned, step: 'as-planned', outcome: 'to-do', hurt: false, worked: seconds(0) })),
      elapsed: seconds(0),
      status: 'paused',
    }),
  )
}

/** A kept session goes on where it was left, paused; the clearance must hold now, whatever it did then. */
export const resumeSession = (clearance: Clearance, kept: Player, now: Instant): Result<Player, ClearanceExpired> =>
  clearanceHolds(clearance, now)
    ? ok(kept.status === 'running' ? { ...kept, status: 'paused' } : kept)
    : err({ type: 'clearance-expired', validUntil: clearance.validUntil })

export const momentOf = (player: Player): Moment | undefined => momentAt(player.timeline, player.elapsed)

const withTimeline = (player: Omit<Player, 'timeline'>): Player => ({ ...player, timeline: layOut(player.items.map(({ doing }) => doing)) })

/** Seconds into an exercise within which "back" goes to the one before it. */
const BACK_WITHIN = 3

/**
 * One event → the next state, and what a door should do about it. Pure: the same events
 * always lead to the same session.
 */
export const step = (player: Player, event: PlayerEvent): Step => {
  if (player.status === 'finished' || player.status === 'stopped') return [player, []]
  // After "that hurt" nothing else goes on until the question about danger signs is answered.
  if (player.status === 'asking-about-pain' && event.kind !== 'after-hurt' && event.kind !== 'stop') return [player, []]
  switch (event.kind) {
    case 'tick':
      return player.status === 'running' ? tick(player, event.seconds) : [player, []]
    case 'pause':
      return player.status === 'running' ? [{ ...player, status: 'paused' }, [{ kind: 'keep' }]] : [player, []]
    case 'resume':
      return player.status === 'paused' ? enter({ ...player, status: 'running' }) : [player, []]
    case 'back': {
      const item = itemNow(player)
      const intoItem = player.elapsed - itemStart(player.timeline, item)
      const to = intoItem < BACK_WITHIN && item > 0 ? item - 1 : item
      return goTo(setItem(player, to, { outcome: 'to-do' }), to)
    }
    case 'skip': {
      const item = itemNow(player)
      return goTo(setItem(player, item, { outcome: 'skipped' }), item + 1)
    }
    case 'easier':
    case 'harder':
      return change(player, event.kind)
    case 'that-hurt':
      return [
        { ...setItem(player, itemNow(player), { hurt: true }), status: 'asking-about-pain' },
        [{ kind: 'ask-about-pain' }, { kind: 'keep' }],
      ]
    case 'after-hurt':
      return player.status === 'asking-about-pain' ? afterHurt(player, event.choice) : [player, []]
    case 'stop':
      return [{ ...player, status: 'stopped' }, [{ kind: 'keep' }, { kind: 'finished' }]]
  }
}

const itemNow = (player: Player): number => momentOf(player)?.span.item ?? player.items.length - 1

const setItem = (player: Player, item: number, change: Partial<PlayerItem>): Player => {
  const old = player.items[item]
  return old ? { ...player, items: player.items.with(item, { ...old, ...change }) } : player
}

const tick = (player: Player, by: number): Step => {
  const before = momentOf(player)
  if (!before || by <= 0) return [player, []]
  // A tick never leaps over a span: a sleeping tab comes back to where it was left, not to the end.
  const move = Math.min(by, before.left)
  const elapsed = seconds(player.elapsed + move)
  const { item } = before.span
  const old = player.items[item]
  const worked = before.span.kind === 'work' && old ? seconds(old.worked + move) : undefined
  const next: Player = worked === undefined ? { ...player, elapsed } : setItem({ ...player, elapsed }, item, { worked })
  const after = momentOf(next)
  if (!after || after.span.item !== item) {
    const closed = setItem(next, item, { outcome: 'done' })
    return after ? [closed, [{ kind: 'enter', span: after.span }, { kind: 'keep' }]] : finish(closed)
  }
  if (after.index !== before.index) return [next, [{ kind: 'enter', span: after.span }]]
  const crossed = ([3, 2, 1] as const).filter((left) => before.left > left && after.left <= left)
  return [next, crossed.map((left) => ({ kind: 'count-down', left }))]
}

const finish = (player: Player): Step => [{ ...player, status: 'finished' }, [{ kind: 'keep' }, { kind: 'finished' }]]

const enter = (player: Player): Step => {
  const moment = momentOf(player)
  return moment ? [player, [{ kind: 'enter', span: moment.span }, { kind: 'keep' }]] : finish(player)
}

const goTo = (player: Player, item: number): Step => {
  if (item >= player.items.length) return finish({ ...player, elapsed: player.timeline.length })
  return enter({ ...player, elapsed: itemStart(player.timeline, item) })
}

/** Swaps the exercise under way for its next step down or up, and begins it anew. From a step the other way leads back to the plan. */
const change = (player: Player, wish: 'easier' | 'harder'): Step => {
  const item = itemNow(player)
  const old = player.items[item]
  if (!old || old.step === wish) return [player, []]
  const step = old.step === 'as-planned' ? wish : 'as-planned'
  const other = step === 'as-planned' ? old.planned : old.planned[step]
  if (!other) return [player, []]
  return goTo(withTimeline(setItem(player, item, { doing: other, step, outcome: 'to-do' })), item)
}

const afterHurt = (player: Player, choice: 'danger' | 'next' | 'easier' | 'stop'): Step => {
  const item = itemNow(player)
  switch (choice) {
    case 'danger':
      return [{ ...player, status: 'stopped' }, [{ kind: 'screen' }, { kind: 'keep' }]]
    case 'stop':
      return [{ ...player, status: 'stopped' }, [{ kind: 'keep' }, { kind: 'finished' }]]
    case 'next':
      return goTo(setItem({ ...player, status: 'running' }, item, { outcome: 'skipped' }), item + 1)
    case 'easier': {
      const [eased, effects] = change({ ...player, status: 'running' }, 'easier')
      return effects.length > 0 ? [eased, effects] : afterHurt(player, 'next')
    }
  }
}
