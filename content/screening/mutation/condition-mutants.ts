import type { Condition, QuestionId, RuleSet } from '@rhomboid/domain'

/** A condition with one thing changed, and what. */
export interface ConditionMutant {
  /** Where, as a path of part numbers, and what was changed. */
  readonly what: string
  readonly changed: Condition
}

/**
 * Every single change of a condition: the operator, a limit by one, a comparison turned
 * round, a negation, a part left out, another question, option, finding or rule.
 *
 * @param owner the rule or finding that the condition is of: it can only refer to those before it
 */
export const conditionMutants = (condition: Condition, rules: RuleSet, owner: string): readonly ConditionMutant[] => {
  const here = (what: string, changed: Condition): ConditionMutant => ({ what: ` ${what}`, changed })
  const inside = (part: Condition, index: number | undefined, put: (changed: Condition) => Condition): readonly ConditionMutant[] =>
    conditionMutants(part, rules, owner).map(({ what, changed }) => ({ what: `${index === undefined ? '.not' : `.${index + 1}`}${what}`, changed: put(changed) }))
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [
        ...(condition.of.length > 1 ? [here(`${condition.kind} → ${condition.kind === 'all' ? 'any' : 'all'}`, { kind: condition.kind === 'all' ? 'any' : 'all', of: condition.of })] : []),
        ...withoutParts(condition.of).map(({ index, of }) => here(`without part ${index + 1}`, { kind: condition.kind, of })),
        ...condition.of.flatMap((part, index) => inside(part, index, (changed) => ({ kind: condition.kind, of: condition.of.with(index, changed) }))),
      ]
    case 'count':
      return [
        ...near(condition.atLeast, 1, condition.of.length).map((atLeast) => here(`at least ${condition.atLeast} → ${atLeast}`, { ...condition, atLeast })),
        ...withoutParts(condition.of).map(({ index, of }) => here(`without part ${index + 1}`, { ...condition, of })),
        ...condition.of.flatMap((part, index) => inside(part, index, (changed) => ({ ...condition, of: condition.of.with(index, changed) }))),
      ]
    case 'not':
      return [here('without not', condition.of), ...inside(condition.of, undefined, (of) => ({ kind: 'not', of }))]
    case 'yes':
    case 'no': {
      const other = nextQuestion(condition.question, rules)
      return [
        here(`${condition.kind} → ${condition.kind === 'yes' ? 'no' : 'yes'} ${condition.question}`, { kind: condition.kind === 'yes' ? 'no' : 'yes', question: condition.question }),
        ...(other === undefined ? [] : [here(`${condition.question} → ${other}`, { ...condition, question: other })]),
      ]
    }
    case 'chosen': {
      const more = optionsOf(condition.question, rules).filter((option) => !condition.oneOf.includes(option))
      return [
        ...(condition.oneOf.length > 1 ? condition.oneOf.map((option) => here(`${condition.question} without ${option}`, { ...condition, oneOf: condition.oneOf.filter((one) => one !== option) })) : []),
        ...more.slice(0, 1).map((option) => here(`${condition.question} with ${option}`, { ...condition, oneOf: [...condition.oneOf, option] })),
        ...more.slice(0, 1).map((option) => here(`${condition.question} ${condition.oneOf[0]} → ${option}`, { ...condition, oneOf: condition.oneOf.with(0, option) })),
      ]
    }
    case 'ticked': {
      const more = optionsOf(condition.question, rules).filter((option) => !condition.of.includes(option))
      return [
        ...near(condition.atLeast, 1, condition.of.length).map((atLeast) => here(`${condition.question} at least ${condition.atLeast} → ${atLeast}`, { ...condition, atLeast })),
        ...(condition.of.length > condition.atLeast ? condition.of.map((option) => here(`${condition.question} without ${option}`, { ...condition, of: condition.of.filter((one) => one !== option) })) : []),
        ...more.slice(0, 1).map((option) => here(`${condition.question} with ${option}`, { ...condition, of: [...condition.of, option] })),
        ...more.slice(0, 1).map((option) => here(`${condition.question} ${condition.of[0]} → ${option}`, { ...condition, of: condition.of.with(0, option) })),
      ]
    }
    case 'number': {
      const { question, from, to } = condition
      return [
        ...(from === undefined ? [] : [from - 1, from + 1].map((limit) => here(`${question} from ${from} → ${limit}`, { ...condition, from: limit }))),
        ...(to === undefined ? [] : [to - 1, to + 1].map((limit) => here(`${question} to ${to} → ${limit}`, { ...condition, to: limit }))),
        here(`${question} the other way round`, { kind: 'number', question, ...(to === undefined ? {} : { from: to }), ...(from === undefined ? {} : { to: from }) }),
      ]
    }
    case 'finding': {
      const other = neighbour(before([...rules.findings.keys()], owner), condition.id)
      return [here(`not ${condition.id}`, { kind: 'not', of: condition }), ...(other === undefined ? [] : [here(`${condition.id} → ${other}`, { kind: 'finding', id: other })])]
    }
    case 'rule': {
      const other = neighbour(before(rules.rules.map(({ id }) => id), owner), condition.id)
      return [here(`not ${condition.id}`, { kind: 'not', of: condition }), ...(other === undefined ? [] : [here(`${condition.id} → ${other}`, { kind: 'rule', id: other })])]
    }
  }
}

const withoutParts = (of: readonly Condition[]): readonly { readonly index: number; readonly of: readonly Condition[] }[] =>
  of.length > 1 ? of.map((_part, index) => ({ index, of: of.toSpliced(index, 1) })) : []

/** One less and one more, within what can be. */
const near = (value: number, least: number, most: number): readonly number[] => [value - 1, value + 1].filter((one) => one >= least && one <= most)

const optionsOf = (id: QuestionId, rules: RuleSet): readonly string[] => {
  const answer = rules.bank.get(id)?.answer
  return answer && 'options' in answer ? answer.options : []
}

/** The next question of the bank that is answered with yes or no as well. */
const nextQuestion = (id: QuestionId, rules: RuleSet): QuestionId | undefined =>
  neighbour([...rules.bank.values()].filter(({ answer }) => answer.kind === 'yes-no').map((question) => question.id), id)

/** All that stand before it; all when it does not stand among them. */
const before = (list: readonly string[], id: string): readonly string[] => (list.includes(id) ? list.slice(0, list.indexOf(id)) : list)

/** The one behind, or the first one for the last. */
const neighbour = (list: readonly string[], id: string): string | undefined => {
  const other = list[(list.indexOf(id) + 1) % list.length]
  return other === id ? undefined : other
}
