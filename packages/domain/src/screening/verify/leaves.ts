import type { Condition } from '../condition.ts'
import type { QuestionId } from '../ids.ts'
import type { Rule, RuleSet } from '../rule.ts'

/** A part of a condition that looks at the answer of one question. */
export type Leaf = Extract<Condition, { readonly question: QuestionId }>

/** Everything that a condition hangs on, through findings, other rules and the question of whether something is asked at all. */
export interface Reach {
  readonly leaves: readonly Leaf[]
  /** In the order of the bank. */
  readonly questions: readonly QuestionId[]
  /** Rules that it refers to, directly or through another one; in the order of the rules. */
  readonly rules: readonly Rule[]
}

/** Follows conditions to the end. */
export const reachOf = (conditions: readonly Condition[], rules: RuleSet): Reach => {
  const leaves = new Set<Leaf>()
  const questions = new Set<QuestionId>()
  const findings = new Set<string>()
  const fired = new Set<string>()
  const follow = (condition: Condition): void => {
    switch (condition.kind) {
      case 'all':
      case 'any':
      case 'count':
        return condition.of.forEach(follow)
      case 'not':
        return follow(condition.of)
      case 'finding': {
        if (findings.has(condition.id)) return
        findings.add(condition.id)
        const named = rules.findings.get(condition.id)
        if (!named) throw new Error(`no finding is called ${condition.id}`)
        return follow(named.when)
      }
      case 'rule': {
        if (fired.has(condition.id)) return
        fired.add(condition.id)
        const rule = rules.rules.find(({ id }) => id === condition.id)
        if (!rule) throw new Error(`no rule is called ${condition.id}`)
        return conditionsOf(rule).forEach(follow)
      }
      case 'yes':
      case 'no':
      case 'chosen':
      case 'ticked':
      case 'number': {
        leaves.add(condition)
        if (questions.has(condition.question)) return
        questions.add(condition.question)
        const gate = rules.bank.get(condition.question)?.askWhen
        if (gate) follow(gate)
      }
    }
  }
  conditions.forEach(follow)
  return {
    leaves: [...leaves],
    questions: [...rules.bank.keys()].filter((id) => questions.has(id)),
    rules: rules.rules.filter(({ id }) => fired.has(id)),
  }
}

/** What a rule says: when it fires, and when it is lowered. */
export const conditionsOf = (rule: Rule): readonly Condition[] => [rule.when, ...(rule.lowered ? [rule.lowered.when] : [])]

/** Everything that any rule or precaution asks of any question. */
export const reachOfAll = (rules: RuleSet): Reach =>
  reachOf([...rules.rules.flatMap(conditionsOf), ...rules.precautions.map(({ when }) => when)], rules)
