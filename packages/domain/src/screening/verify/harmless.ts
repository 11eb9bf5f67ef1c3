import { negativeAnswer, restAnsweredNo, type Answer, type Answers } from '../answers.ts'
import { evaluate } from '../evaluate.ts'
import type { QuestionId } from '../ids.ts'
import { rank, type RuleSet } from '../rule.ts'
import { situationOf } from '../screen.ts'
import { numberKinds } from './answer-kinds.ts'
import { reachOfAll } from './leaves.ts'
import { certainOf, screenSomebody, type Somebody, type Subject } from './subject.ts'

/** Whether a question would be put to this person, or could be once more is known. */
export const applies = (rules: RuleSet, answers: Answers, id: QuestionId): boolean => {
  const gate = rules.bank.get(id)?.askWhen
  return gate === undefined || evaluate(gate, situationOf(rules, answers), 'counts').finding !== 'absent'
}

/** Leaves out what would never have been asked of this person, until nothing of the kind is left. */
export const onlyWhatApplies = (rules: RuleSet, answers: Answers): Answers => {
  const kept = Object.entries(answers).filter(([id]) => applies(rules, answers, id))
  return kept.length === Object.keys(answers).length ? answers : onlyWhatApplies(rules, Object.fromEntries(kept))
}

/** Widest stretch of numbers whose middle still sounds like somebody, such as an age. */
const WIDEST = 100

/**
 * For every number, one that comes to the least with all other answers harmless: the
 * middle of its stretch between two limits, so that nobody stands on an edge by accident.
 */
export const harmlessNumbers = (subject: Pick<Subject, 'rules' | 'screen'>): Answers => {
  const { rules } = subject
  const { leaves } = reachOfAll(rules)
  const numbers: Record<QuestionId, Answer> = {}
  const kinds = [...rules.bank.values()].flatMap(({ id, answer, derived }) =>
    answer.kind === 'number' && !derived ? [{ id, values: numberKinds(answer.min, answer.max, leaves.filter((leaf) => leaf.question === id)).map(({ from, to }) => (to - from > WIDEST ? from : Math.floor((from + to) / 2))) }] : [],
  )
  for (const { id, values } of kinds) numbers[id] = values[0] ?? 0
  // Twice round, because a number may only be harmless together with another.
  for (const { id, values } of [...kinds, ...kinds]) {
    const height = (value: Answer): number => rank(certainOf(screenSomebody(subject, { answers: otherwiseHarmless(rules, { ...numbers, [id]: value }, {}) })))
    numbers[id] = values.reduce((best, value) => (height(value) < height(best) ? value : best), values[0] ?? 0)
  }
  return numbers
}

/**
 * Somebody with these answers, and a harmless one to everything else that would be asked of
 * them. A number that is asked only of some, such as weeks, is given only by them.
 */
export const otherwiseHarmless = (rules: RuleSet, numbers: Answers, answers: Answers): Answers => {
  const [ofAll, ofSome] = [true, false].map((isOfAll) => Object.fromEntries(Object.entries(numbers).filter(([id]) => (rules.bank.get(id)?.askWhen === undefined) === isOfAll)))
  const rest = onlyWhatApplies(rules, { ...restAnsweredNo(rules.bank, { ...ofAll, ...answers }), ...answers })
  const more = Object.entries(ofSome ?? {}).filter(([id]) => rest[id] === undefined && applies(rules, rest, id))
  return { ...rest, ...Object.fromEntries(more) }
}

/** An answers file can say "everything else was harmless" in one word: what then still has to be listed. */
export interface Listed {
  readonly answers: Answers
  readonly restAnsweredNo: boolean
  readonly region?: string | undefined
}

/** The shortest way to write somebody down so that reading it back gives the same answers. */
export const listAnswers = (rules: RuleSet, { answers, region }: Somebody): Listed => {
  const place = region === undefined ? {} : { region }
  const telling = Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => {
      const question = rules.bank.get(id)
      return question === undefined || JSON.stringify(answer) !== JSON.stringify(negativeAnswer(question))
    }),
  )
  const readBack = onlyWhatApplies(rules, restAnsweredNo(rules.bank, telling))
  const isSame = Object.keys(readBack).length === Object.keys(answers).length && Object.entries(answers).every(([id, answer]) => JSON.stringify(readBack[id]) === JSON.stringify(answer))
  return isSame ? { answers: telling, restAnsweredNo: true, ...place } : { answers, restAnsweredNo: false, ...place }
}
