import { evaluate } from '../evaluate.ts'
import type { Condition } from '../condition.ts'
import type { QuestionId } from '../ids.ts'
import type { RuleSet } from '../rule.ts'
import { situationOf } from '../screen.ts'
import type { Given } from './answer-kinds.ts'
import type { Leaf } from './leaves.ts'

/** A way to make a condition so: for some questions, which of their kinds of answer will do. Any other question may be harmless. */
export type Way = ReadonlyMap<QuestionId, readonly number[]>

const MOST_WAYS = 80

/**
 * Ways to make a condition so (or not so) with sure answers, worked out from its shape.
 * They are starting points, not a proof: whoever uses one looks whether it does what it should.
 *
 * @param kindsOf the kinds of answer of a question, the harmless one first
 */
export const waysTo = (condition: Condition, rules: RuleSet, kindsOf: (id: QuestionId) => readonly Given[], wanted = true): readonly Way[] => {
  const each = (parts: readonly Condition[]) => parts.map((part) => waysTo(part, rules, kindsOf, wanted))
  const named = (when: Condition | undefined): readonly Way[] => (when ? waysTo(when, rules, kindsOf, wanted) : [])
  switch (condition.kind) {
    case 'all':
    case 'any':
      return (condition.kind === 'all') === wanted ? together(each(condition.of)) : each(condition.of).flat().slice(0, MOST_WAYS)
    case 'count':
      return wanted ? together(each(condition.of.slice(0, condition.atLeast))).concat(together(each(condition.of.slice(-condition.atLeast)))) : together(each(condition.of))
    case 'not':
      return waysTo(condition.of, rules, kindsOf, !wanted)
    case 'finding':
      return named(rules.findings.get(condition.id)?.when)
    case 'rule':
      return named(rules.rules.find(({ id }) => id === condition.id)?.when)
    case 'yes':
    case 'no':
    case 'chosen':
    case 'ticked':
    case 'number':
      return leafWays(condition, rules, kindsOf, wanted)
  }
}

const leafWays = (leaf: Leaf, rules: RuleSet, kindsOf: (id: QuestionId) => readonly Given[], wanted: boolean): readonly Way[] => {
  const fitting = kindsOf(leaf.question).flatMap((given, index) => {
    if (given === undefined || given === 'unsure' || given === 'still-unsure' || given === 'skipped') return []
    return (evaluate(leaf, situationOf(rules, { [leaf.question]: given }), 'never').finding === 'present') === wanted ? [index] : []
  })
  if (fitting.length === 0) return []
  const gate = rules.bank.get(leaf.question)?.askWhen
  const own: Way = new Map([[leaf.question, fitting]])
  return wanted && gate ? together([[own], waysTo(gate, rules, kindsOf)]) : [own]
}

/** Every way of each list with every way of the others, where they do not contradict one another. */
const together = (lists: readonly (readonly Way[])[]): readonly Way[] => {
  let made: readonly Way[] = [new Map()]
  for (const list of lists) made = made.flatMap((one) => list.flatMap((other) => both(one, other))).slice(0, MOST_WAYS)
  return made
}

const both = (one: Way, other: Way): readonly Way[] => {
  const merged = new Map(one)
  for (const [question, kinds] of other) {
    const common = merged.get(question)?.filter((kind) => kinds.includes(kind)) ?? kinds
    if (common.length === 0) return []
    merged.set(question, common)
  }
  return [merged]
}
