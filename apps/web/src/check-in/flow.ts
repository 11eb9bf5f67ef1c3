import { answerEmergencyPage, answersGivenAt, nextPage, type Answer, type NextPage, type RecordEvent } from '@rhomboid/domain'
import { answersNow } from '../coach.ts'
import type { ScreeningContent } from '../content.ts'
import { events, keep, present } from '../record.ts'
import { chosenRegion } from '../region.ts'
import type { Drafts } from './drafts.ts'

/** The page to show now, from what was kept: the same after a reload as before it. */
export const pageNow = ({ rules, checkIn }: ScreeningContent): NextPage =>
  nextPage(checkIn, rules, answersNow({ rules }), answersGivenAt(present.value), chosenRegion.value)

/** Keeps the answers of a page. The first page of all begins the check-in. */
export const keepAnswers = async (answers: Drafts, page: string): Promise<void> => {
  const answered = Object.entries(answers).map(([question, answer]: [string, Answer]) => ({ kind: 'answered' as const, question, answer, page }))
  if (present.value.checkIn) await keep(...answered)
  else await keep({ kind: 'check-in-started' }, ...answered)
}

/** @param more answers that were given on the page beside its boxes */
export const keepEmergencyPage = async ({ rules, checkIn }: ScreeningContent, ticked: readonly string[], more: Drafts = {}): Promise<void> => {
  const before = present.value.answers
  const after = { ...answerEmergencyPage(checkIn, rules, before, ticked), ...more }
  const reopened = Object.keys(before).filter((id) => after[id] === undefined)
  if (reopened.length > 0) await keep(...reopened.map((question) => ({ kind: 'unanswered' as const, question })))
  await keepAnswers(Object.fromEntries(Object.entries(after).filter(([id, answer]) => before[id] !== answer)), 'emergency')
}

type Answered = Extract<RecordEvent, { kind: 'answered' }>

/** The answers that the last page gave, which "Back" takes back; none before the first page. */
export const lastPage = (all: readonly RecordEvent[]): readonly Answered[] => {
  const takenBack = new Set<string>()
  const given: Answered[] = []
  for (const event of [...all].reverse()) {
    if (event.kind === 'check-in-started' || event.kind === 'check-in-renewed') break
    if (event.kind === 'unanswered') takenBack.add(event.question)
    if (event.kind !== 'answered') continue
    if (takenBack.delete(event.question)) continue
    if (given[0] && given[0].page !== event.page) break
    given.push(event)
  }
  return given
}

/** The questions answered since the check-in began or was renewed; an earlier day's answers are not among them. */
export const answeredSinceBegin = (all: readonly RecordEvent[]): ReadonlySet<string> => {
  const begin = all.findLastIndex(({ kind }) => kind === 'check-in-started' || kind === 'check-in-renewed')
  return new Set(all.slice(begin + 1).flatMap((event) => (event.kind === 'answered' ? [event.question] : [])))
}

export const canGoBack = (): boolean => lastPage(events.value).length > 0

export const goBack = async (): Promise<void> => {
  const questions = [...new Set(lastPage(events.value).map(({ question }) => question))]
  if (questions.length > 0) await keep(...questions.map((question) => ({ kind: 'unanswered' as const, question })))
}
