import { contributors } from '../../contributors/contributors.ts'
import { answersToPerson } from '../../programme/person.ts'
import type { Answer } from '../answers.ts'
import type { QuestionId } from '../ids.ts'
import { nextPage } from '../order.ts'
import { plainAnswers } from './answer-kinds.ts'
import { withAnswer } from './danger.ts'
import { failureOf, type Failure } from './finding.ts'
import { applies, onlyWhatApplies } from './harmless.ts'
import { reachOf, reachOfAll } from './leaves.ts'
import { AT, clearanceOf, effectOf, screenSomebody, type Somebody, type Subject } from './subject.ts'
import type { Walk } from './walk.ts'

/** Each question is put to somebody. */
export const noUnreachableQuestion = (subject: Subject, walks: readonly Walk[]): readonly Failure[] => {
  const asked = new Set(walks.flatMap((walk) => [...walk.asked]))
  return [...subject.rules.bank.values()].filter(({ id, derived }) => !derived && !asked.has(id)).map(({ id }) => id).map((id) => failureOf(subject.rules, 'no-unreachable-question', id))
}

/**
 * Some answer to each question makes a difference to somebody: to the result, the
 * contributors, the programme's person or what is asked next.
 *
 * @param peopleFor people in whom a question is likely to matter, the likeliest first
 */
export const everyQuestionMatters = (subject: Subject, peopleFor: (id: QuestionId) => readonly Somebody[]): readonly Failure[] => {
  const { rules } = subject
  const { leaves } = reachOfAll(rules)
  const scored = reachOf(subject.contributors.contributors.flatMap(({ onlyIf, points }) => [...(onlyIf ? [onlyIf] : []), ...points.map(({ when }) => when)]), rules).leaves
  return [...rules.bank.values()].flatMap((question) => {
    const kinds = plainAnswers(question, [...leaves, ...scored])
    const asked = peopleFor(question.id).filter(({ answers }) => applies(rules, answers, question.id)).slice(0, MOST_ASKED)
    const matters = asked.some((somebody) => makesADifference(subject, somebody, question.id, kinds))
    return matters ? [] : [failureOf(rules, 'every-question-matters', question.id)]
  })
}

/** People in whom a difference is looked for. */
const MOST_ASKED = 150

const makesADifference = (subject: Subject, somebody: Somebody, id: QuestionId, kinds: readonly Answer[]): boolean => {
  let first: string | undefined
  for (const given of kinds) {
    const told = everythingTold(subject, { answers: onlyWhatApplies(subject.rules, withAnswer(somebody.answers, id, given)), region: somebody.region })
    first ??= told
    if (told !== first) return true
  }
  return false
}

/** All that answers lead to, as text that can be compared. */
const everythingTold = (subject: Subject, { answers, region }: Somebody): string => {
  const screening = screenSomebody(subject, { answers, region })
  const clearance = clearanceOf(screening)
  const next = nextPage(subject.checkIn, subject.rules, answers, AT, region)
  const person = answersToPerson(answers, subject.household)
  return JSON.stringify([
    effectOf(screening),
    screening.because.map(({ rule }) => rule),
    next.kind === 'page' ? next.questions : next.kind === 'follow-up' ? next.question : next.kind,
    clearance === undefined ? [] : contributors(clearance, subject.contributors, subject.rules, answers).map(({ contributor, fit, points }) => [contributor.id, fit, points]),
    clearance === undefined || !person.ok ? null : { ...person.value, toHand: [...person.value.toHand], cannot: [...person.value.cannot] },
  ])
}
