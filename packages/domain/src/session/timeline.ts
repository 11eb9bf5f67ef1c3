import { CHANGE_SIDES, type Work } from '../knowledge/dosage.ts'
import { GET_READY, type Prescription } from '../programme/programme.ts'
import { seconds, type Seconds } from '../units.ts'

export type Side = 'left' | 'right'

/** What the body does during a span of work. */
export type Phase = 'out' | 'hold' | 'back' | 'in' | 'steady'

interface InSession {
  /** Which exercise of the session, from 0. */
  readonly item: number
  /** Seconds from the start of the session. */
  readonly from: Seconds
  readonly length: Seconds
}

/** A stretch of seconds in which one thing is going on. */
export type Span = InSession &
  (
    | { readonly kind: 'ready' }
    | {
        readonly kind: 'work'
        readonly phase: Phase
        /** From 1. */
        readonly set: number
        readonly sets: number
        /** The repetition, hold or breath, from 1. */
        readonly repetition: number
        readonly repetitions: number
        readonly side?: Side
      }
    | { readonly kind: 'rest'; readonly set: number; readonly sets: number }
    | { readonly kind: 'change-sides'; readonly to: Side }
  )

export interface Timeline {
  readonly items: readonly Prescription[]
  readonly spans: readonly Span[]
  readonly length: Seconds
}

export interface Moment {
  readonly span: Span
  readonly index: number
  /** Seconds since the span began. */
  readonly elapsed: Seconds
  /** Seconds until the span ends. */
  readonly left: Seconds
}

/**
 * A day's exercises laid out as spans of seconds: get ready, each phase of each
 * repetition, rest, change of sides.
 *
 * @example 2 sets × 3 holds of 10 s with 30 s rest = 7 spans and 90 s after getting ready
 */
export const layOut = (items: readonly Prescription[]): Timeline => {
  const spans: Span[] = []
  let from = 0
  const add = (span: Span extends infer One ? (One extends Span ? Omit<One, 'from'> : never) : never): void => {
    spans.push({ ...span, from: seconds(from) } as Span)
    from += span.length
  }
  items.forEach((prescription, item) => {
    const { dosage } = prescription
    add({ kind: 'ready', item, length: GET_READY })
    for (let set = 1; set <= dosage.sets; set += 1) {
      const sides: readonly (Side | undefined)[] = dosage.sides === 'each' ? ['right', 'left'] : [undefined]
      sides.forEach((side, which) => {
        if (side && which > 0) add({ kind: 'change-sides', item, length: CHANGE_SIDES, to: side })
        const steps = phasesOf(dosage.work)
        const count = dosage.work.kind === 'steady' ? 1 : dosage.work.count
        for (let repetition = 1; repetition <= count; repetition += 1) {
          for (const { phase, length } of steps) {
            add({ kind: 'work', item, phase, length, set, sets: dosage.sets, repetition, repetitions: count, ...(side ? { side } : {}) })
          }
        }
      })
      if (set < dosage.sets && dosage.rest > 0) add({ kind: 'rest', item, length: dosage.rest, set: set + 1, sets: dosage.sets })
    }
  })
  return { items, spans, length: seconds(from) }
}

const phasesOf = (work: Work): readonly { readonly phase: Phase; readonly length: Seconds }[] => {
  switch (work.kind) {
    case 'repetitions':
      return (['out', 'hold', 'back'] as const).map((phase) => ({ phase, length: work.tempo[phase] })).filter(({ length }) => length > 0)
    case 'holds':
      return [{ phase: 'hold', length: work.length }]
    case 'breaths':
      return [
        { phase: 'in', length: work.in },
        { phase: 'out', length: work.out },
      ]
    case 'steady':
      return [{ phase: 'steady', length: work.length }]
  }
}

/** The span at an instant of the session; none once it is over. A border belongs to the span that begins. */
export const momentAt = (timeline: Timeline, elapsed: number): Moment | undefined => {
  if (elapsed < 0 || elapsed >= timeline.length) return undefined
  let low = 0
  let high = timeline.spans.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((timeline.spans[middle]?.from ?? 0) <= elapsed) low = middle
    else high = middle - 1
  }
  const span = timeline.spans[low]
  if (!span) return undefined
  const into = elapsed - span.from
  return { span, index: low, elapsed: seconds(into), left: seconds(span.length - into) }
}

/** Where an exercise begins, in seconds from the start of the session. */
export const itemStart = (timeline: Timeline, item: number): Seconds =>
  timeline.spans.find((span) => span.item === item)?.from ?? timeline.length
