import { isUnsure, negativeAnswer, type Answer } from '../answers.ts'
import type { QuestionId } from '../ids.ts'
import type { Question } from '../question.ts'
import type { RuleSet } from '../rule.ts'
import type { Given } from './answer-kinds.ts'
import { reachOf, reachOfAll, type Leaf } from './leaves.ts'

/** Answers that may lower a disposition: a check by a clinician, getting better. Declared with their reason; nothing else may. */
export interface MayLower {
  readonly question: QuestionId
  readonly answers: readonly Answer[]
  readonly reason: string
}

/** Whether one answer in place of another is a step towards danger, so that it may raise a disposition but never lower it. */
export type IsWorse = (question: Question, from: Given, to: Given) => boolean

/** From the bank and the rules: which steps are towards danger, or out of not knowing. */
export const worseBy = (rules: RuleSet, mayLower: readonly MayLower[]): IsWorse => {
  const exempt = new Map(mayLower.map(({ question, answers }) => [question, new Set(answers.map(text))]))
  const { leaves } = reachOfAll(rules)
  const rising = new Set([...rules.bank.keys()].filter((id) => isRising(leaves.filter((leaf) => leaf.question === id))))
  return (question, from, to) => {
    if (to === undefined) return false
    // Whatever was certain while an answer was missing stays certain once it is given, whichever it is.
    if (from === undefined) return true
    if (text(from) === text(to) || exempt.get(question.id)?.has(text(to))) return false
    if (from === 'unsure' && to === 'still-unsure') return true
    const { answer } = question
    if (answer.kind === 'number') return typeof from === 'number' && typeof to === 'number' && rising.has(question.id) && to > from
    if (from === 'skipped' || text(from) === text(negativeAnswer(question))) return to !== 'skipped' && text(to) !== text(negativeAnswer(question))
    if (answer.kind === 'tick') return isList(from) && isList(to) && from.every((tick) => to.includes(tick) || to.includes(tick.replace(/\?$/, '')))
    if (answer.kind === 'yes-no') return isUnsure(from) && !isUnsure(to) && to !== 'skipped' && to !== question.reassuring
    return false
  }
}

/** Rules only ever ask for this number to be large. */
const isRising = (leaves: readonly Leaf[]): boolean => leaves.length > 0 && leaves.every((leaf) => leaf.kind === 'number' && leaf.to === undefined)

const isList = (answer: Answer): answer is readonly string[] => Array.isArray(answer)
const text = (answer: Given): string => JSON.stringify(answer) ?? 'none'

/** A question with whose harmless answer a rule fires, or by which a rule is lowered: giving another answer may lower the result. */
export interface Lowering {
  readonly question: QuestionId
  readonly rules: readonly string[]
}

/** What the rules themselves show of which questions can lower a disposition. */
export const loweringQuestions = (rules: RuleSet): readonly Lowering[] => {
  const by = new Map<QuestionId, Set<string>>()
  const add = (question: QuestionId, rule: string): void => void by.set(question, (by.get(question) ?? new Set()).add(rule))
  for (const rule of rules.rules) {
    for (const leaf of reachOf([rule.when], { ...rules, bank: new Map([...rules.bank].map(([id, { askWhen: _gate, ...question }]) => [id, question])) }).leaves) {
      if (takesHarmless(leaf, rules)) add(leaf.question, rule.id)
    }
    if (!rule.lowered) continue
    for (const leaf of reachOf([rule.lowered.when], rules).leaves) if (leaf.kind === 'yes') add(leaf.question, rule.id)
  }
  return [...by].map(([question, ids]) => ({ question, rules: rules.rules.map(({ id }) => id).filter((id) => ids.has(id)) }))
}

const takesHarmless = (leaf: Leaf, rules: RuleSet): boolean => {
  const question = rules.bank.get(leaf.question)
  const harmless = question && negativeAnswer(question)
  if (harmless === undefined) return false
  switch (leaf.kind) {
    case 'yes':
    case 'no':
      return harmless === leaf.kind
    case 'chosen':
      return typeof harmless === 'string' && leaf.oneOf.includes(harmless)
    case 'ticked':
    case 'number':
      return false
  }
}

