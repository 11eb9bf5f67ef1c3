import type { Moment, Player, Span } from '@rhomboid/domain'
import { demonstrate, effortAt, type Instant, type Side } from '@rhomboid/motion'
import { mannerOf } from '../figure/manner.ts'

/** What the figure shows at a moment of a session. */
export interface FigureMoment {
  readonly exercise: string
  readonly form: string
  readonly side: Side
  readonly instant: Instant
  /** How hard the muscles work, 0 to 1. */
  readonly effort: number
}

/** A hold has no way there and back of its own: this much of it is spent on each, at most a quarter of the hold. Seconds. */
const SETTLE = 2.5

/** The only bridge between a session, which knows sets and sides, and the figure, which knows poses and seconds. */
export const toFigure = (player: Player, { span, elapsed }: Moment): FigureMoment | undefined => {
  const doing = player.items[span.item]?.doing
  if (!doing) return undefined
  const side = sideOf(player, span)
  const shown = { exercise: doing.exercise, form: doing.form, side }
  switch (span.kind) {
    case 'ready':
    case 'change-sides': {
      // While one gets ready, only what the set that comes is: never the whole round of movements.
      const instant = { ...demonstrate(mannerOf(doing.dosage.work), elapsed), round: setOf(player, span) }
      return { ...shown, instant, effort: effortAt(instant) }
    }
    case 'rest': {
      const instant = { phase: 'rest', elapsed, length: span.length, round: setOf(player, span) } as const
      return { ...shown, instant, effort: effortAt(instant) }
    }
    case 'work': {
      const instant = { ...atWork(player, span, elapsed), round: span.set }
      return { ...shown, instant, effort: effortAt(instant) }
    }
  }
}

const atWork = (player: Player, span: Extract<Span, { kind: 'work' }>, elapsed: number): Instant => {
  const work = player.items[span.item]?.doing.dosage.work.kind
  const { phase, length } = span
  if (work === 'holds') return settling(elapsed, length)
  if (work === 'breaths') return { phase: phase === 'out' ? 'exhale' : 'in', elapsed, length }
  return { phase, elapsed, length }
}

const settling = (elapsed: number, length: number): Instant => {
  const settle = Math.min(SETTLE, length / 4)
  if (elapsed < settle) return { phase: 'out', elapsed, length: settle }
  if (elapsed > length - settle) return { phase: 'back', elapsed: elapsed - (length - settle), length: settle }
  return { phase: 'hold', elapsed: elapsed - settle, length: length - 2 * settle }
}

/** The set of the work, or of the work that comes next, from 1. */
const setOf = (player: Player, span: Span): number => {
  if (span.kind === 'work' || span.kind === 'rest') return span.set
  const next = player.timeline.spans.slice(player.timeline.spans.indexOf(span) + 1).find((one) => one.kind === 'work' && one.item === span.item)
  return next?.kind === 'work' ? next.set : 1
}

/** The side of the work, or of the work that comes next; the right one when an exercise has no sides. */
const sideOf = (player: Player, span: Span): Side => {
  if (span.kind === 'work') return span.side ?? 'right'
  if (span.kind === 'change-sides') return span.to
  const index = player.timeline.spans.indexOf(span)
  const next = player.timeline.spans.slice(index + 1).find((one) => one.kind === 'work' && one.item === span.item)
  return next?.kind === 'work' ? (next.side ?? 'right') : 'right'
}
