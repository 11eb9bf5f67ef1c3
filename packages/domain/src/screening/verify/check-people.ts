import { negativeAnswer, type Answers } from '../answers.ts'
import { rank } from '../rule.ts'
import { plainAnswers } from './answer-kinds.ts'
import type { Chance } from '../../chance.ts'
import { brokenNeverClears, leavingOutNeverClears, unansweredNeverClears } from './check-clearing.ts'
import { judgeStep, type Judging } from './danger.ts'
import { failureOf } from './finding.ts'
import { onlyWhatApplies } from './harmless.ts'
import type { Leaf } from './leaves.ts'
import { certainOf, clearanceOf, screenSomebody, type Somebody, type Subject } from './subject.ts'
import type { Tally } from './tally.ts'
import { walkThrough, type Walk } from './walk.ts'

/** One in so many cleared people has each answer left out in turn, or each part of the rules broken. */
const ONE_IN_LEFT_OUT = 12
const ONE_IN_BROKEN = 40
const STEPS_PER_PERSON = 6

/** Whole people, with answers missing here and there: steps towards danger, and what was left unanswered. */
export const checkPeople = (judging: Judging, leaves: readonly Leaf[], people: readonly Somebody[], chance: Chance, tally: Tally): void => {
  const { subject } = judging
  const bank = [...subject.rules.bank.values()].map((question) => ({ question, answers: plainAnswers(question, leaves) }))
  for (const somebody of people) {
    const left = unansweredNeverClears(subject, leaves, somebody)
    tally.note('unanswered-never-clears', 1, left ? [left] : [])
    for (let step = 0; step < STEPS_PER_PERSON; step += 1) {
      const { question, answers } = chance.oneOf(bank)
      const failure = judgeStep(judging, somebody, question.id, chance.oneOf(answers), tally.isKnown)
      tally.note('danger-never-lowers', 1)
      tally.note('certain-stays-certain', 1)
      if (failure) tally.note(failure.check, 0, [failure])
    }
  }
}

/**
 * People who go through the check-in, page by page: it ends, it comes to no less than all
 * their answers at once, and whoever is cleared was asked all that could matter.
 */
export const checkWalks = (subject: Subject, leaves: readonly Leaf[], people: readonly Somebody[], tally: Tally): readonly Walk[] => {
  let cleared = 0
  return people.flatMap((somebody) => {
    const { region } = somebody
    const walk = walkThrough(subject, somebody)
    if (walk === undefined) {
      tally.note('check-in-agrees', 1, [failureOf(subject.rules, 'check-in-agrees', 'no-end', somebody)])
      return []
    }
    const whole = screenSomebody(subject, { answers: wholeTruth(subject, somebody), region })
    const agrees = rank(certainOf(walk.screening)) >= rank(certainOf(whole))
    tally.note('check-in-agrees', 1, agrees ? [] : [failureOf(subject.rules, 'check-in-agrees', certainOf(whole), somebody)])
    if (clearanceOf(walk.screening) === undefined) return [walk]

    const person: Somebody = { answers: walk.answers, region }
    const left = unansweredNeverClears(subject, leaves, person)
    tally.note('unanswered-never-clears', 1, left ? [left] : [])
    if (cleared % ONE_IN_LEFT_OUT === 0) tally.note('unanswered-never-clears', Object.keys(person.answers).length, leavingOutNeverClears(subject, leaves, person))
    if (cleared % ONE_IN_BROKEN === 0) tally.note('broken-never-clears', Object.keys(person.answers).length + partsOf(subject), brokenNeverClears(subject, person))
    cleared += 1
    return [walk]
  })
}

const partsOf = ({ rules }: Subject): number => rules.rules.length + rules.precautions.length + rules.findings.size

/** All that somebody would answer if they were asked everything that applies; what they have no answer to, as on the way. */
const wholeTruth = ({ rules }: Subject, { answers }: Somebody): Answers =>
  onlyWhatApplies(
    rules,
    Object.fromEntries([...rules.bank.values()].flatMap((question) => (question.derived && answers[question.id] === undefined ? [] : [[question.id, answers[question.id] ?? negativeAnswer(question) ?? 'still-unsure']]))),
  )
