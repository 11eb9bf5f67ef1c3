import { instantToDay, type Day, type Instant } from '../units.ts'
import type { OutcomeModel } from '../outcomes/measure.ts'
import { outcomesOf, type Outcomes } from '../outcomes/series.ts'
import { answersOfCheckIn } from '../record/answers-today.ts'
import type { PersonRecord } from '../record/record.ts'
import type { Answers } from '../screening/answers.ts'
import type { RuleSet } from '../screening/rule.ts'
import { toldIn, type Told } from './events.ts'
import type { ReportLabels } from './labels.ts'
import type { ReportSection } from './sections.ts'

/** All that a report is made of. The same input gives the same report, to the letter. */
export interface ReportInput {
  readonly record: PersonRecord
  /** When it is made; what happened later is not on it. */
  readonly at: Instant
  /** The person's zone, minutes east of UTC. */
  readonly minutesEast: number
  readonly rules: RuleSet
  readonly outcomes: OutcomeModel
  readonly labels: ReportLabels
  /** What the person wants on it. */
  readonly sections: readonly ReportSection[]
  /** Ids of the notes that the person chose; all when absent. */
  readonly notes?: readonly string[]
  /** Of this program. */
  readonly version: string
}

/** An input with what it comes to, worked out once. */
export interface ReportData extends ReportInput {
  readonly told: Told
  readonly measured: Outcomes
  /** Answers of the latest check-in, grown with the calendar. */
  readonly answers: Answers
  readonly today: Day
  readonly dayOf: (at: Instant) => Day
}

export const reportData = (input: ReportInput): ReportData => {
  const dayOf = (at: Instant): Day => instantToDay(at, input.minutesEast)
  const told = toldIn(input.record, input.at, dayOf)
  return {
    ...input,
    told,
    measured: outcomesOf(told.events, input.outcomes, input.minutesEast),
    answers: answersOfCheckIn(told.present, input.rules.bank, dayOf),
    today: dayOf(input.at),
    dayOf,
  }
}

export const has = ({ sections }: Pick<ReportInput, 'sections'>, section: ReportSection): boolean => sections.includes(section)
