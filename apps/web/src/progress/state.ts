import {
  adviceOn,
  bandOf,
  changeLineOf,
  limitingOf,
  outcomesOf,
  trendOf,
  type AdviceId,
  type BandDay,
  type ChangeLine,
  type Day,
  type DayPain,
  type Instant,
  type OutcomeModel,
  type Outcomes,
  type OutcomeTrend,
  type Present,
  type RecordEvent,
} from '@rhomboid/domain'
import { dayNumberOf } from '../measures/start.ts'
import { adherenceOf, doneByDay, plannedByDay, weeksOf, type WeekDone } from './weeks.ts'

/** Everything that the page shows of one record, worked out once. */
export interface Progress {
  readonly start: Day
  readonly today: Day
  /** Whole days since the start, which is day 0. */
  readonly dayNumber: number
  readonly outcomes: Outcomes
  readonly trend: OutcomeTrend
  readonly advice: readonly AdviceId[]
  /** Of the whole record, also of pains that came before this one. */
  readonly pain: readonly DayPain[]
  readonly bands: readonly BandDay[]
  /** From where this pain began. */
  readonly line?: ChangeLine
  readonly weeks: readonly WeekDone[]
}

export interface ProgressInput {
  readonly events: readonly RecordEvent[]
  readonly present: Present
  readonly model: OutcomeModel
  readonly start: Day
  readonly today: Day
  readonly minutesEast: number
  readonly dayOf: (at: Instant) => Day
}

export const progressOf = ({ events, present, model, start, today, minutesEast, dayOf }: ProgressInput): Progress => {
  const { constants } = model
  const outcomes = outcomesOf(events, model, minutesEast)
  const planned = plannedByDay(events, dayOf)
  const done = doneByDay(present.sessions, dayOf)
  const adherence = adherenceOf(planned, done, today, constants.plateauDays)
  const screenedAt = events.findLast(({ kind }) => kind === 'screened')?.at
  const trend = trendOf({ outcomes, startDay: start, today, ...(adherence === undefined ? {} : { adherence }), ...(screenedAt === undefined ? {} : { screenedAt }) }, constants)
  const dayNumber = dayNumberOf(start, today)
  const line = changeLineOf(outcomes.pain.filter((one) => one.day >= start), constants)
  return {
    start,
    today,
    dayNumber,
    outcomes,
    trend,
    advice: adviceOn(dayNumber, trend, limitingOf(outcomes, today, constants)),
    pain: outcomes.pain,
    bands: bandOf(outcomes.pain, constants),
    ...(line ? { line } : {}),
    weeks: weeksOf(planned, done, present.days, start, today),
  }
}

/** What of a list lies in the days that are looked at. */
export const within = <One extends { readonly day: Day } | { readonly on: Day }>(list: readonly One[], from: number): readonly One[] => list.filter((one) => ('day' in one ? one.day : one.on) >= from)
