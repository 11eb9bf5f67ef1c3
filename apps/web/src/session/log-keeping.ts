import { instant, logOf, resumeSession, stillFits, type Clearance, type Library, type PainScore, type Player } from '@rhomboid/domain'
import { now } from '../platform/clock.ts'
import type { Underway } from '../platform/store.ts'
import { events, keep, keepUnderway, present } from '../record.ts'

/** The same session has the same id, so that a log written twice is one log. */
const idOf = (startedAt: number): string => `session-${startedAt}`

/** A session as it is known while it goes on: when it began, and the pain before it. */
export type Began = Pick<Underway, 'startedAt' | 'painBefore'>

export const beganOf = ({ startedAt, painBefore }: { readonly startedAt: Underway['startedAt']; readonly painBefore?: PainScore | undefined }): Began => ({ startedAt, ...(painBefore === undefined ? {} : { painBefore }) })

const logged = (player: Player, { startedAt, painBefore }: Began, endedAt = now()) =>
  ({ kind: 'session-done', id: idOf(startedAt), log: { ...logOf(player, startedAt, endedAt), ...(painBefore === undefined ? {} : { painBefore }) } }) as const

const isLogged = (startedAt: number): boolean => events.value.some(({ id }) => id === idOf(startedAt))

/** The session is over: its log is kept at once, and only the closing questions stay open. */
export const keepEnded = async (player: Player, began: Began): Promise<string> => {
  const closing = idOf(began.startedAt)
  await Promise.all([isLogged(began.startedAt) ? undefined : keep(logged(player, began)), keepUnderway({ ...beganOf(began), player, closing })])
  return closing
}

/**
 * A danger sign: the log is kept, and in the same breath nothing that was answered before
 * counts any longer, so that no session can begin until the whole check-in was done again.
 */
export const keepDanger = async (player: Player, began: Began): Promise<void> => {
  const { startedAt } = began
  const asking: Player = { ...player, status: 'asking-about-pain' }
  await Promise.all([
    keep(...(isLogged(startedAt) ? [] : [logged(player, began)]), { kind: 'check-in-started' }),
    keepUnderway({ ...beganOf(began), player: asking, closing: idOf(startedAt) }),
  ])
}

/** What a kept session comes back as. */
export type LeftOver =
  | { readonly kind: 'none' }
  /** A danger sign ended it, and nobody has checked in since. */
  | { readonly kind: 'danger' }
  | { readonly kind: 'closing'; readonly session: string }
  /** It was over, and the page was killed before its log was kept. */
  | { readonly kind: 'ended'; readonly session: string; readonly underway: Underway }
  | { readonly kind: 'under-way'; readonly underway: Underway }

export const leftOverOf = (underway: Underway | undefined): LeftOver => {
  if (!underway) return { kind: 'none' }
  const { closing, player } = underway
  if (closing === undefined) {
    const isOver = player.status === 'finished' || player.status === 'stopped'
    return isOver ? { kind: 'ended', session: idOf(underway.startedAt), underway } : { kind: 'under-way', underway }
  }
  if (player.status !== 'asking-about-pain') return { kind: 'closing', session: closing }
  return { kind: present.value.screened ? 'none' : 'danger' }
}

/** A body that warmed up half a day ago is cold again (our design). */
const RESUME_WITHIN_HOURS = 12

/** The kept session, paused where it was left, unless it is too old or the plan has changed since. */
export const resumedFrom = ({ player, startedAt }: Underway, clearance: Clearance, library: Library): Player | undefined => {
  const planned = events.value.findLast(({ kind }) => kind === 'planned')
  const isOld = now() - startedAt > RESUME_WITHIN_HOURS * 3_600_000 || (planned !== undefined && planned.at > startedAt)
  if (isOld || !stillFits(player.items.map((item) => item.planned), clearance, library)) return undefined
  const resumed = resumeSession(clearance, player, now())
  return resumed.ok ? resumed.value : undefined
}

/** A session that nobody will go on with: what was done of it is kept. */
export const keepLeft = async ({ player, ...began }: Underway): Promise<void> => {
  const { startedAt } = began
  if (!isLogged(startedAt)) await keep(logged({ ...player, status: 'stopped' }, began, instant(startedAt + player.elapsed * 1000)))
  await keepUnderway(undefined)
}
