import { DISPOSITIONS, RANKED, type Condition, type NamedFinding, type Rule, type RuleDisposition, type RuleSet } from '@rhomboid/domain'
import { conditionMutants } from './condition-mutants.ts'

/** The rules with one thing changed. */
export interface Mutant {
  /** What was changed and into what, such as `E1 when.2.1 yes → no`; stays the same while the rule does. */
  readonly id: string
  /** Rules whose own condition reads differently now. */
  readonly touches: readonly string[]
  readonly rules: RuleSet
}

/** One mutant for each single change of a rule or finding. */
export const mutantsOf = (rules: RuleSet): readonly Mutant[] => [...rules.rules.flatMap((rule) => ruleMutants(rule, rules)), ...[...rules.findings.values()].flatMap((finding) => findingMutants(finding, rules))]

const withRule = (rules: RuleSet, changed: Rule): RuleSet => ({ ...rules, rules: rules.rules.map((rule) => (rule.id === changed.id ? changed : rule)) })

const ruleMutants = (rule: Rule, rules: RuleSet): readonly Mutant[] => {
  const mutant = (what: string, changed: Rule): Mutant => ({ id: `${rule.id} ${what}`, touches: [rule.id], rules: withRule(rules, changed) })
  const { lowered } = rule
  const { lowered: _lowered, ...unlowered } = rule
  const { regions: _regions, ...everywhere } = rule
  const { route: _route, ...withoutRoute } = rule
  return [
    mutant('never fires', { ...rule, when: { kind: 'any', of: [] } }),
    ...conditionMutants(rule.when, rules, rule.id).map(({ what, changed }) => mutant(`when${what}`, { ...rule, when: changed })),
    ...besides(rule.disposition).map((disposition) => mutant(`${rule.disposition} → ${disposition}`, { ...rule, disposition })),
    ...(lowered ? [mutant('is never lowered', unlowered)] : []),
    ...(lowered ? besides(lowered.to).filter((to) => to !== rule.disposition).map((to) => mutant(`lowered to ${lowered.to} → ${to}`, { ...rule, lowered: { ...lowered, to } })) : []),
    ...(lowered ? conditionMutants(lowered.when, rules, rule.id).map(({ what, changed }) => mutant(`lowered${what}`, { ...rule, lowered: { ...lowered, when: changed } })) : []),
    ...(rule.regions ? [mutant('holds everywhere', everywhere)] : []),
    ...rule.holds.map((hold) => mutant(`without the hold ${hold}`, { ...rule, holds: rule.holds.filter((one) => one !== hold) })),
    ...rule.locks.map((lock) => mutant(`without the lock ${lock}`, { ...rule, locks: rule.locks.filter((one) => one !== lock) })),
    ...(rule.route ? [mutant(`without the route ${rule.route}`, withoutRoute)] : []),
    ...(rule.programme.kind === 'by-disposition' ? [] : [mutant(`programme ${rule.programme.kind} → by-disposition`, { ...rule, programme: { kind: 'by-disposition' } })]),
  ]
}

/** One level up and one down, where there is one. */
const besides = (disposition: RuleDisposition): readonly RuleDisposition[] => {
  const at = RANKED.indexOf(disposition)
  return [RANKED[at - 1], RANKED[at + 1]].filter((one): one is RuleDisposition => one !== undefined && one !== 'self-care' && DISPOSITIONS.includes(one))
}

const findingMutants = (finding: NamedFinding, rules: RuleSet): readonly Mutant[] => {
  const touches = rules.rules.filter(({ when }) => mentions(when, finding.id, rules)).map(({ id }) => id)
  const mutant = (what: string, changed: NamedFinding): Mutant => ({ id: `${finding.id} ${what}`, touches, rules: { ...rules, findings: new Map(rules.findings).set(finding.id, changed) } })
  return [
    mutant(`doubtCounts ${finding.doubtCounts} → ${!finding.doubtCounts}`, { ...finding, doubtCounts: !finding.doubtCounts }),
    ...conditionMutants(finding.when, rules, finding.id).map(({ what, changed }) => mutant(`when${what}`, { ...finding, when: changed })),
  ]
}

/** Whether a condition hangs on a finding, through other findings too; not through other rules, which are touched themselves. */
const mentions = (condition: Condition, finding: string, rules: RuleSet): boolean => {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.of.some((part) => mentions(part, finding, rules))
    case 'not':
      return mentions(condition.of, finding, rules)
    case 'finding': {
      const named = rules.findings.get(condition.id)
      return condition.id === finding || (named !== undefined && mentions(named.when, finding, rules))
    }
    case 'rule':
    case 'yes':
    case 'no':
    case 'chosen':
    case 'ticked':
    case 'number':
      return false
  }
}
