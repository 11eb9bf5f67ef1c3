import { negativeAnswer, type Answers } from '../answers.ts'
import type { QuestionId } from '../ids.ts'
import { rank } from '../rule.ts'
import type { Screening } from '../screen.ts'
import type { Given } from './answer-kinds.ts'
import { failureOf, stepOf, type CheckName, type Failure } from './finding.ts'
import { applies } from './harmless.ts'
import { shrink } from './shrink.ts'
import { certainOf, clearanceOf, screenSomebody, type Somebody, type Subject } from './subject.ts'
import type { IsWorse } from './worse.ts'

export const withAnswer = (answers: Answers, id: QuestionId, given: Given): Answers => {
  if (given !== undefined) return { ...answers, [id]: given }
  const { [id]: _gone, ...without } = answers
  return without
}

interface Wrong {
  readonly check: CheckName
  readonly about: string
}

/**
 * What a step towards danger did wrong, if anything. A result that fell, or a programme
 * that was opened or raised, is about the question. Where the answers after it are too few
 * for a result, what was certain may not be lost: that is about the rule that went silent.
 */
const wrongOf = (question: QuestionId, before: Screening, after: Screening): Wrong | undefined => {
  const hasFallen = rank(certainOf(after)) < rank(certainOf(before))
  if (hasFallen && after.kind === 'ask') return { check: 'certain-stays-certain', about: before.because[0]?.rule ?? question }
  if (hasFallen) return { check: 'danger-never-lowers', about: question }
  const level = clearanceOf(after)?.level
  if (level === undefined || before.kind === 'ask') return undefined
  const least = clearanceOf(before)?.level
  return least === undefined || level > least ? { check: 'danger-never-lowers', about: question } : undefined
}

/** What a step is judged by. */
export interface Judging {
  readonly subject: Subject
  readonly isWorse: IsWorse
  /** Harmless numbers, for those that a counterexample does not hang on. */
  readonly numbers: Answers
}

/**
 * One step of one person, judged; the smallest person for whom the same is wrong is the
 * counterexample.
 *
 * @param isKnown failures that need no second counterexample
 */
export const judgeStep = ({ subject, isWorse, numbers }: Judging, somebody: Somebody, id: QuestionId, to: Given, isKnown: (wrong: Wrong) => boolean): Failure | undefined => {
  const { rules } = subject
  const question = rules.bank.get(id)
  if (!question) return undefined
  const judge = ({ answers, region }: Somebody): Wrong | undefined => {
    const from = answers[id]
    if (!isWorse(question, from, to) || (from === undefined && !applies(rules, answers, id))) return undefined
    return wrongOf(id, screenSomebody(subject, { answers, region }), screenSomebody(subject, { answers: withAnswer(answers, id, to), region }))
  }
  const wrong = judge(somebody)
  if (wrong === undefined || isKnown(wrong)) return undefined
  const harmless = (one: QuestionId) => {
    const asked = rules.bank.get(one)
    return asked === undefined || one === id ? undefined : (negativeAnswer(asked) ?? numbers[one])
  }
  const isSame = (other: Wrong | undefined): boolean => other?.check === wrong.check && other.about === wrong.about
  const smallest = shrink(somebody, harmless, (smaller) => smaller.answers[id] === somebody.answers[id] && isSame(judge(smaller)))
  const [before, after] = [smallest.answers, withAnswer(smallest.answers, id, to)].map((answers) => screenSomebody(subject, { answers, region: smallest.region }))
  return failureOf(rules, wrong.check, wrong.about, smallest, stepOf(id, smallest.answers[id], to, resultOf(before), resultOf(after)))
}

/** `emergency`, or `ask, at least soon`. */
const resultOf = (screening: Screening | undefined): string => (screening === undefined ? '' : screening.kind === 'ask' ? `ask, at least ${screening.atLeast}` : screening.kind)
