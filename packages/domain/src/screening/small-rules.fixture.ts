import type { Answers } from './answers.ts'
import type { Condition } from './condition.ts'
import type { NamedFinding, Situation } from './evaluate.ts'
import type { Question, QuestionBank } from './question.ts'
import type { Rule, RuleDisposition, RuleSet } from './rule.ts'
import { situationOf } from './screen.ts'

/** Questions, rules and rule sets small enough to be held in the head. None of it is clinical. */
const question = (id: string, answer: Question['answer'], more: Partial<Question>): Question => ({ id, number: 'B99', answer, skippable: false, reassuring: 'no', ...more })
export const yesNo = (id: string, more: Partial<Question> = {}): Question => question(id, { kind: 'yes-no' }, more)
export const ticks = (id: string, options: readonly string[], more: Partial<Question> = {}): Question => question(id, { kind: 'tick', options }, more)
export const number = (id: string, min: number, max: number, more: Partial<Question> = {}): Question => question(id, { kind: 'number', min, max, unit: 'points' }, more)
/** The first option is the one that raises no concern. */
export const choice = (id: string, options: readonly [string, ...string[]], more: Partial<Question> = {}): Question =>
  question(id, { kind: 'choice', options, negative: options[0] }, more)

export const bankOf = (questions: readonly Question[]): QuestionBank => new Map(questions.map((one) => [one.id, one]))

export const yes = (id: string): Condition => ({ kind: 'yes', question: id })
export const no = (id: string): Condition => ({ kind: 'no', question: id })
export const not = (of: Condition): Condition => ({ kind: 'not', of })
export const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
export const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })
export const atLeast = (count: number, ...of: readonly Condition[]): Condition => ({ kind: 'count', atLeast: count, of })
export const ticked = (id: string, of: readonly string[], atLeastTicks = 1): Condition => ({ kind: 'ticked', question: id, of, atLeast: atLeastTicks })

export const rule = (id: string, disposition: RuleDisposition, when: Condition, more: Partial<Rule> = {}): Rule => ({
  id,
  disposition,
  when,
  holds: [],
  programme: { kind: 'by-disposition' },
  locks: [],
  source: [],
  evidence: 'D',
  inForceFrom: '2026-11-21',
  ...more,
})

export const ruleSet = (questions: readonly Question[], rules: readonly Rule[], more: Partial<RuleSet> & { readonly named?: readonly NamedFinding[] } = {}): RuleSet => {
  const { named = [], ...rest } = more
  return {
    version: 'small-1',
    bank: bankOf(questions),
    findings: new Map(named.map((finding) => [finding.id, finding])),
    rules,
    precautions: [],
    clearanceHours: 24,
    levelAtMost: { 'self-care': 3, routine: 1 },
    ...rest,
  }
}

/** Answers, and nothing but questions and named findings to judge them by. */
export const situation = (questions: readonly Question[], answers: Answers, named: readonly NamedFinding[] = []): Situation =>
  situationOf(ruleSet(questions, [], { named }), answers)
