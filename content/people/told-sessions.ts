import { instantToDay, type Day, type Instant, type RecordEvent } from '@rhomboid/domain'
import type { Life } from './life.ts'

/** A session as the record tells it, read by itself: what the invariants go by shares no code with what they check. */
export interface ToldSession {
  readonly id: string
  readonly at: Instant
  readonly day: Day
  readonly zone: 'green' | 'amber' | 'red' | 'unknown'
  /** When it was known to be red. */
  readonly redSince?: Instant
  /** The exercises that were in it. */
  readonly exercises: readonly string[]
}

const SAFE = 3
const HIGH = 6
const MOST_EFFORT = 6

type EventOf<Kind extends RecordEvent['kind']> = Extract<RecordEvent, { kind: Kind }>
const eventsOf = <Kind extends RecordEvent['kind']>({ events }: Life, kind: Kind): readonly EventOf<Kind>[] => events.filter((event): event is EventOf<Kind> => event.kind === kind)

/** Pain that was told on a day, at any door: the moment and the points. */
const painsTold = (life: Life): readonly { readonly at: Instant; readonly day: Day; readonly pain: number }[] => [
  ...eventsOf(life, 'answered').flatMap(({ question, answer, at }) => (question === 'painNow' && typeof answer === 'number' ? [{ at, day: instantToDay(at), pain: answer }] : [])),
  ...eventsOf(life, 'measured').flatMap(({ measure, values, at, on }) => (measure === 'pain' && typeof values['now'] === 'number' ? [{ at, day: on, pain: values['now'] }] : [])),
  ...eventsOf(life, 'session-done').flatMap(({ log }) => (log.painBefore === undefined ? [] : [{ at: log.startedAt, day: instantToDay(log.startedAt), pain: log.painBefore }])),
]

/** All sessions of a life with the zone that the table of zones gives them. */
export const toldSessions = (life: Life): readonly ToldSession[] => {
  const pains = painsTold(life)
  const closed = new Map(eventsOf(life, 'session-closed').map((event) => [event.session, event]))
  const settled = new Map(eventsOf(life, 'session-settled').map((event) => [event.session, event]))
  return eventsOf(life, 'session-done').map(({ id, at, log }): ToldSession => {
    const day = instantToDay(log.startedAt)
    const before = log.painBefore
    const end = closed.get(id)
    const next = settled.get(id)
    const after = end?.painAfter
    const mornings = [...(next?.nextMorning === undefined ? [] : [{ at: next.at, pain: Number(next.nextMorning) }]), ...(next?.nextMorning === undefined ? pains.filter((one) => one.day === day + 1) : [])]
    const morning = mornings.length > 0 ? Math.max(...mornings.map(({ pain }) => pain)) : undefined
    const rise = before === undefined || after === undefined ? undefined : after - before
    const reds: readonly (Instant | undefined)[] = [
      log.items.some(({ hurt }) => hurt) ? at : undefined,
      rise !== undefined && after !== undefined && after > SAFE && (rise > 2 || (after >= HIGH && rise > 1)) ? (end?.at ?? at) : undefined,
      rise !== undefined && after === 10 && rise > 0 ? (end?.at ?? at) : undefined,
      next?.within === 'longer' ? next.at : undefined,
      before !== undefined && morning !== undefined && morning - before >= 2 ? mornings[0]?.at : undefined,
    ]
    const known = reds.filter((one) => one !== undefined)
    const isGreen =
      after !== undefined && rise !== undefined && before !== undefined && morning !== undefined &&
      (after <= SAFE || (rise <= 1 && !(after >= HIGH && rise > 0))) && (next?.within === 'hour' || (next?.within === undefined && rise <= 0)) && morning <= before &&
      end?.effort !== undefined && end.effort <= MOST_EFFORT && before < HIGH
    const isAmber = (rise !== undefined && after !== undefined && after > SAFE && (rise > 1 || (after >= HIGH && rise > 0))) || next?.within === 'day' || (before !== undefined && morning !== undefined && morning > before)
    const zone = known.length > 0 ? 'red' : isAmber ? 'amber' : isGreen ? 'green' : 'unknown'
    return { id, at: log.startedAt, day, zone, exercises: log.items.map(({ plannedExercise }) => plannedExercise), ...(known.length > 0 ? { redSince: known.reduce((a, b) => (a < b ? a : b)) } : {}) }
  })
}
