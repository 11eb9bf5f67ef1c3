import { CARRIED_OVER } from '../record/episode.ts'
import type { NamedActivity, RecordEvent } from '../record/record.ts'
import { instantToDay, type Day, type Instant } from '../units.ts'
import { measureById, MEASURES, type MeasureId, type OutcomeModel } from './measure.ts'
import { scoreOf, valueProblems, type Score, type Values } from './score.ts'
import { medianOf } from './statistics.ts'

export type PainSource = 'check-in' | 'measured' | 'session'

/** Pain right now, as told on one day: before sessions, in a check-in, or when asked. */
export interface DayPain {
  readonly day: Day
  /** The median of what was told that day, 0 to 10; halves are possible. */
  readonly pain: number
  /** When the last of it was told. */
  readonly at: Instant
  readonly from: readonly PainSource[]
}

export interface Scored {
  readonly on: Day
  readonly at: Instant
  readonly score: Score
}

/** What was told over time, the oldest first and at most one of each a day. */
export interface Outcomes {
  readonly pain: readonly DayPain[]
  readonly scores: Readonly<Record<MeasureId, readonly Scored[]>>
  /** The person's own activities, as they are called now. */
  readonly activities: readonly NamedActivity[]
}

/** Events in the order in which they happened, each once. */
export const inOrder = (events: readonly RecordEvent[]): readonly RecordEvent[] => {
  const seen = new Set<string>()
  return [...events].sort((a, b) => a.at - b.at).filter(({ id }) => !seen.has(id) && seen.add(id))
}

/**
 * Events → pain by day and the scores of every measure. What is told again on the same day
 * replaces what was told before. A value that the measure does not know (from an older
 * edition or a damaged import) is left out, never read as another one.
 *
 * @param minutesEast the person's zone, minutes east of UTC
 */
export const outcomesOf = (events: readonly RecordEvent[], model: Pick<OutcomeModel, 'measures'>, minutesEast = 0): Outcomes => {
  const ordered = inOrder(events)
  const named = ordered.flatMap((event) => (event.kind === 'activities-named' ? [event.activities] : []))
  const everNamed = [...new Set(named.flat().map(({ id }) => id))]
  const measured = new Map<string, { readonly measure: MeasureId; readonly on: Day; readonly at: Instant; readonly values: Values }>()
  for (const event of ordered) {
    if (event.kind !== 'measured') continue
    const key = `${event.measure} ${event.on}`
    measured.set(key, { measure: event.measure, on: event.on, at: event.at, values: { ...measured.get(key)?.values, ...event.values } })
  }
  const all = Map.groupBy([...measured.values()].sort((a, b) => a.on - b.on), ({ measure }) => measure)
  const scoresFor = (id: MeasureId): readonly Scored[] => {
    const measure = measureById(model, id)
    return (all.get(id) ?? []).flatMap(({ on, at, values }) => {
      const whole = scoreOf(measure, values, everNamed)
      if (whole.ok) return [{ on, at, score: whole.value }]
      const bad = new Set(valueProblems(measure, values, everNamed).map(({ item }) => item))
      const score = scoreOf(measure, Object.fromEntries(Object.entries(values).filter(([item]) => !bad.has(item))), everNamed)
      return score.ok ? [{ on, at, score: score.value }] : []
    })
  }
  const scores = Object.fromEntries(MEASURES.map((id) => [id, scoresFor(id)])) as Record<MeasureId, readonly Scored[]>
  return { pain: painByDay(ordered, scores.pain, measureById(model, 'pain').daily, minutesEast), scores, activities: named.at(-1) ?? [] }
}

interface Told {
  readonly source: PainSource
  readonly pain: number
  readonly at: Instant
}

const isPain = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10

/** Only pain right now: worst and average of the last day are other numbers and would bend the line. */
const painByDay = (ordered: readonly RecordEvent[], asked: readonly Scored[], now: string | undefined, minutesEast: number): readonly DayPain[] => {
  const days = new Map<Day, Told[]>()
  const tell = (day: Day, told: Told): void => void days.set(day, [...(days.get(day) ?? []), told])
  const checkIns = new Map<Day, Told>()
  for (const event of ordered) {
    const day = instantToDay(event.at, minutesEast)
    if (event.kind === 'answered' && event.question === 'painNow' && event.page !== CARRIED_OVER && isPain(event.answer)) checkIns.set(day, { source: 'check-in', pain: event.answer, at: event.at })
    if (event.kind === 'unanswered' && event.question === 'painNow') checkIns.delete(day)
    if (event.kind === 'session-done' && isPain(event.log.painBefore)) tell(instantToDay(event.log.startedAt, minutesEast), { source: 'session', pain: event.log.painBefore, at: event.log.startedAt })
  }
  for (const [day, told] of checkIns) tell(day, told)
  for (const { on, at, score } of asked) {
    const pain = now === undefined ? undefined : score.items[now]
    if (isPain(pain)) tell(on, { source: 'measured', pain, at })
  }
  return [...days]
    .map(([day, told]) => ({ day, pain: medianOf(told.map(({ pain }) => pain)) ?? 0, at: told.reduce((last, { at }) => (at > last ? at : last), told[0]?.at ?? (0 as Instant)), from: [...new Set(told.map(({ source }) => source))] }))
    .sort((a, b) => a.day - b.day)
}
