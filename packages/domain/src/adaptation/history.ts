import type { Prescription } from '../programme/programme.ts'
import type { Adapted } from '../record/programmes.ts'
import type { Present } from '../record/present.ts'
import type { KeptSession } from '../record/sessions.ts'
import { day as makeDay, instantToDay, painScore, type Day, type Instant, type PainScore } from '../units.ts'
import type { Change, ChangeReason } from './change.ts'
import type { AdaptationConstants } from './constants.ts'
import { amountOf } from './steps.ts'
import { zoneOfSession, type Reading } from './zones.ts'

/** A session with all that is known of how it settled, and what it adds up to. */
export interface ReadSession {
  readonly session: KeptSession
  readonly day: Day
  readonly reading: Reading
}

export interface Told {
  readonly at: Instant
  readonly day: Day
  readonly pain: PainScore
}

/** What adapting needs to know of the past. */
export interface History {
  /** The earliest first. */
  readonly sessions: readonly ReadSession[]
  readonly adaptations: readonly (Adapted & { readonly day: Day })[]
  /** Every pain that was told, by whatever door, the earliest first. */
  readonly pains: readonly Told[]
  /** The last day on which something was done; before that, the first day of the first programme. */
  readonly lastDone: Day
}

/** Sessions before that no longer change anything. */
const LOOKED_AT_DAYS = 60

export const historyOf = (present: Present, constants: AdaptationConstants, today: Day, minutesEast: number): History => {
  const dayOf = (at: Instant): Day => instantToDay(at, minutesEast)
  const done = present.sessions.filter(({ items }) => items.some(({ outcome }) => outcome === 'done' || outcome === 'begun'))
  const lastDone = done.reduce((last, { startedAt }) => Math.max(last, dayOf(startedAt)), Number(present.plans[0]?.programme.from ?? today))
  const own = present.sessions.filter(({ startedAt }) => dayOf(startedAt) >= today - LOOKED_AT_DAYS).sort((a, b) => a.startedAt - b.startedAt)
  const pains = painsOf(present, own, dayOf)
  return {
    sessions: own.map((session): ReadSession => {
      const day = dayOf(session.startedAt)
      const known = withInferred(session, day, pains)
      return { session: known, day, reading: zoneOfSession(known, constants) }
    }),
    adaptations: present.adaptations.map((one) => ({ ...one, day: dayOf(one.at) })),
    pains,
    lastDone: makeDay(lastDone),
  }
}

/** What was told elsewhere and says the same: the pain of the check-in before a session, and any pain of the next day for the morning after. */
const withInferred = (session: KeptSession, day: Day, pains: readonly Told[]): KeptSession => {
  const before = session.painBefore ?? pains.findLast((told) => told.day === day && told.at <= session.startedAt)?.pain
  const nextDay = pains.filter((told) => told.day === day + 1).map(({ pain }) => pain)
  // Of several, the worst: the careful reading.
  const morning = session.nextMorning ?? (nextDay.length > 0 ? painScore(Math.max(...nextDay)) : undefined)
  return { ...session, ...(before === undefined ? {} : { painBefore: before }), ...(morning === undefined ? {} : { nextMorning: morning }) }
}

const painsOf = (present: Present, sessions: readonly KeptSession[], dayOf: (at: Instant) => Day): readonly Told[] =>
  [
    ...present.pains.map(({ at, pain }): Told => ({ at, day: dayOf(at), pain })),
    ...sessions.flatMap(({ startedAt, painBefore }): readonly Told[] => (painBefore === undefined ? [] : [{ at: startedAt, day: dayOf(startedAt), pain: painBefore }])),
    ...present.measured.flatMap(({ measure, on, at, values }): readonly Told[] => {
      const now = values['now']
      return measure === 'pain' && typeof now === 'number' ? [{ at, day: on, pain: painScore(now) }] : []
    }),
  ].sort((a, b) => a.at - b.at)

/** Every change that was ever made, those that were taken back too: what was answered once is not answered twice. */
const changesOf = (history: History): readonly { readonly change: Change; readonly adapted: History['adaptations'][number] }[] =>
  history.adaptations.flatMap((adapted) => adapted.changes.map((change) => ({ change, adapted })))

/** The ids of sessions that led to a step up, taken back or not: none leads to two. */
export const hasSteppedAfter = (history: History, session: string): boolean => changesOf(history).some(({ change }) => change.after === session && isStepUp(change))

/** Whether a session has led to a change for one of these reasons, of one exercise where it is named. */
export const wasAnswered = (history: History, session: string, because: readonly ChangeReason[], exercise?: string): boolean =>
  changesOf(history).some(({ change }) => change.after === session && because.includes(change.because) && (exercise === undefined || !('exercise' in change) || change.exercise === exercise))

/** Whether an exercise has stepped up since, because of later sessions: what a session before them said is over. */
export const hasRisenSince = (history: History, session: KeptSession, exercise: string): boolean => {
  const later = new Set(history.sessions.filter((read) => read.session.startedAt > session.startedAt).map((read) => read.session.id))
  return changesOf(history).some(({ change, adapted }) => adapted.undoneAt === undefined && 'exercise' in change && change.exercise === exercise && isStepUp(change) && change.after !== undefined && later.has(change.after))
}

/** When a kind of change last happened, if it did and stands. */
export const lastChange = (history: History, which: (change: Change) => boolean): History['adaptations'][number] | undefined =>
  changesOf(history).findLast(({ change, adapted }) => adapted.undoneAt === undefined && which(change))?.adapted

/** A step up, by itself or chosen. Another exercise that was chosen counts as one, whichever is harder. */
export const isStepUp = ({ kind, because }: Change): boolean =>
  kind === 'progressed' || kind === 'full-again' || (kind === 'swapped' && because === 'your-choice') || (kind === 'level' && (because === 'settled' || because === 'ready-for-more'))

/** Steps up within the last seven days that stand. */
export const stepsUpSince = (history: History, from: Day): number =>
  history.adaptations.filter(({ day, undoneAt, changes }) => day > from && undoneAt === undefined && changes.some(isStepUp)).length

/** When something about an exercise last changed or was taken back: a row of greens begins after it. */
const changedAt = (history: History, exercise: string): number =>
  changesOf(history).reduce(
    (last, { change, adapted }) => ('exercise' in change && (change.exercise === exercise || ('to' in change && change.to.exercise === exercise)) ? Math.max(last, adapted.at, adapted.undoneAt ?? 0) : last),
    0,
  )

export interface RowRules {
  readonly constants: AdaptationConstants
  /** Pain before a session from which it does not count, because the body is still settling. */
  readonly settlePain: number
  readonly today: Day
}

/** Whether the morning after has not come yet, so that a session at the end of a row is neither counted nor held against it. */
const isPending = ({ day, reading }: ReadSession, today: Day): boolean => reading === 'unknown' && day >= today

/** Whether a session counts towards a step up: green, with little enough effort, and not with high pain to begin with. */
export const countsGreen = ({ session, reading }: ReadSession, { constants, settlePain }: RowRules): boolean =>
  reading === 'green' && session.painBefore !== undefined && session.painBefore < settlePain && session.effort !== undefined && session.effort <= constants.effortAtMost

/**
 * Days in a row, the latest first, on which an exercise was done in full at this dose, in a
 * green session, with little enough effort. Any session that was amber or red ends the row,
 * whatever was done in it; so does one with this exercise of which too little is known.
 *
 * @returns how many, and the id of the latest session of the row
 */
export const greenRow = (history: History, of: Prescription, rules: RowRules): { readonly days: number; readonly latest?: string } => {
  const since = changedAt(history, of.exercise)
  const days = new Set<Day>()
  let latest: string | undefined
  for (const read of history.sessions.toReversed()) {
    if (read.session.startedAt <= since) break
    if (isPending(read, rules.today)) continue
    const item = read.session.items.find(({ plannedExercise }) => plannedExercise === of.exercise)
    if (!item) {
      if (read.reading === 'green' || read.reading === 'unknown') continue
      break
    }
    const inFull = item.outcome === 'done' && item.step !== 'easier' && item.exercise === of.exercise && item.form === of.form && amountOf(item.dosage) >= amountOf(of.dosage)
    if (!countsGreen(read, rules) || !inFull) break
    latest ??= read.session.id
    days.add(read.day)
  }
  return { days: days.size, ...(latest === undefined ? {} : { latest }) }
}

/** Days in a row, the latest first, with a green session since a moment, whatever was done in it. */
export const greenDays = (history: History, since: number, rules: RowRules): { readonly days: number; readonly latest?: string } => {
  const days = new Set<Day>()
  let latest: string | undefined
  for (const read of history.sessions.toReversed()) {
    if (read.session.startedAt <= since) break
    if (isPending(read, rules.today)) continue
    if (!countsGreen(read, rules) || !read.session.completed) break
    latest ??= read.session.id
    days.add(read.day)
  }
  return { days: days.size, ...(latest === undefined ? {} : { latest }) }
}

/** Sessions of a zone since a moment, within so many days up to and with today. */
export const sessionsIn = (history: History, zones: readonly Reading[], since: number, today: Day, days: number): readonly ReadSession[] =>
  history.sessions.filter(({ session, day, reading }) => zones.includes(reading) && session.startedAt > since && day > today - days)
