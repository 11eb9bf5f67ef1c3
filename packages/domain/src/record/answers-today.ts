import type { Answer, Answers } from '../screening/answers.ts'
import type { Reviews } from '../screening/order.ts'
import type { Question, QuestionBank } from '../screening/question.ts'
import type { Day, Instant } from '../units.ts'
import type { Present } from './present.ts'

/** The person's own calendar day of an instant. */
export type DayOf = (at: Instant) => Day

const DAYS_OF: Readonly<Record<string, number>> = { days: 1, weeks: 7 }

/**
 * The answers as they stood when the latest check-in began: weeks and days that were told
 * earlier have grown with the calendar, and what the record knows of the episode is filled
 * in. Screen these, never the kept ones. Pure: the same record gives the same answers.
 */
export const answersOfCheckIn = (present: Present, bank: QuestionBank, dayOf: DayOf): Answers => {
  const { checkIn, episode } = present
  if (!checkIn) return present.answers
  const on = dayOf(checkIn.startedAt)
  const grown = grow(present, bank, on, dayOf)
  // A clock that was set back makes no day less than none.
  const days = episode === undefined ? 0 : Math.max(0, on - dayOf(episode.startedAt))
  if (episode === undefined || days === 0) return grown
  const change = changeOf(episode.painThen, grown['painNow'])
  return { ...grown, daysInEpisode: days, ...(change === undefined ? {} : { painChange: change }) }
}

/** Points that the pain rose since then; below 0 it fell. Where one of the two is not known, "still not sure", which counts. */
const changeOf = (then: Answer, now: Answer | undefined): Answer | undefined => {
  if (now === undefined) return undefined
  return typeof then === 'number' && typeof now === 'number' ? now - then : 'still-unsure'
}

/** Numbers that grow, each by the whole units that have passed since the day on which it was told. */
const grow = ({ answers, givenAt }: Present, bank: QuestionBank, on: Day, dayOf: DayOf): Answers => {
  const grown: Record<string, Answer> = { ...answers }
  for (const question of bank.values()) {
    const told = answers[question.id]
    const at = givenAt[question.id]
    if (!question.grows || typeof told !== 'number' || at === undefined) continue
    setGrown(grown, question, told, Math.max(0, on - dayOf(at)))
  }
  return grown
}

/** Nobody is 46 weeks pregnant: past its range, a number is asked again, and so is what it is about. */
const setGrown = (answers: Record<string, Answer>, { id, answer, implies }: Question, told: number, days: number): void => {
  if (answer.kind !== 'number') return
  const now = told + Math.floor(days / (DAYS_OF[answer.unit] ?? Number.POSITIVE_INFINITY))
  if (now <= answer.max) answers[id] = now
  else if (implies === undefined) answers[id] = answer.max
  else {
    delete answers[id]
    delete answers[implies]
  }
}

/**
 * The review that has come since the latest check-in, in days from the first one of the
 * episode; the latest of them for somebody who was away. None on the day of a check-in.
 */
export const reviewDue = ({ checkIn, episode }: Present, { days }: Reviews, today: Day, dayOf: DayOf): number | undefined => {
  if (!checkIn || !episode) return undefined
  return lastBetween(days, dayOf(episode.startedAt), dayOf(checkIn.startedAt), today)
}

/** What is asked anew at a check-in today, because a review has come since it was answered. */
export const reviewAsks = ({ answers, givenAt, episode }: Present, { days, asks }: Reviews, today: Day, dayOf: DayOf): readonly string[] =>
  asks.filter((id) => {
    const at = givenAt[id]
    return episode !== undefined && answers[id] !== undefined && at !== undefined && lastBetween(days, dayOf(episode.startedAt), dayOf(at), today) !== undefined
  })

/** The last of the days, counted from the start, that lies after one day and not after another. */
const lastBetween = (days: readonly number[], start: Day, after: Day, upTo: Day): number | undefined => days.findLast((day) => start + day > after && start + day <= upTo)
