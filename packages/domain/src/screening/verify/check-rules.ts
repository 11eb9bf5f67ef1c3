import type { Answers } from '../answers.ts'
import { rank, type Rule, type RuleSet } from '../rule.ts'
import { judgeStep, type Judging } from './danger.ts'
import { failureOf, type Failure } from './finding.ts'
import { otherwiseHarmless } from './harmless.ts'
import type { RuleTable } from './rule-table.ts'
import { effectOf, screenSomebody, type Somebody, type Subject } from './subject.ts'

/** What the rule needs for others to be asked for: its own region, or anywhere. */
const regionOf = (rule: Rule): string | undefined => rule.regions?.[0]

/** Everybody in whom a rule fires, as whole people: what the rule does not ask about is harmless. */
export const peopleOf = (subject: Subject, numbers: Answers, { rule, firing }: RuleTable, most: number): readonly Somebody[] =>
  firing.slice(0, most).map((answers) => ({ answers: otherwiseHarmless(subject.rules, numbers, answers), region: regionOf(rule) }))

/**
 * A rule and those that it refers to never ask for less after a step towards danger; where
 * they do, the rules as a whole must not. A set of rules of which this holds for each never
 * asks for less.
 */
export const dangerNeverLowers = (judging: Judging, table: RuleTable, known: readonly Failure[]): readonly Failure[] => {
  const { subject, numbers } = judging
  const failures: Failure[] = []
  for (const { answers, question, to } of table.falls) {
    for (const whole of [answers, otherwiseHarmless(subject.rules, numbers, answers)]) {
      // A question that was not answered here stays so, or there would be no step.
      const { [question]: _filled, ...rest } = whole
      const person = answers[question] === undefined ? rest : whole
      const failure = judgeStep(judging, { answers: person, region: regionOf(table.rule) }, question, to, isKnownIn([...known, ...failures]))
      if (failure) failures.push(failure)
    }
  }
  return failures
}

/** Whether one of these failures says the same already. */
export const isKnownIn =
  (failures: readonly Failure[]) =>
  ({ check, about }: Pick<Failure, 'check' | 'about'>): boolean =>
    failures.some((one) => one.check === check && one.about === about)

/** Without the rule's own voice; others that refer to it still can. */
const without = (rules: RuleSet, id: string): RuleSet => ({ ...rules, rules: rules.rules.map((rule) => (rule.id === id ? { ...rule, regions: [] } : rule)) })

/** Each rule decides for somebody: without it they would be told something else. */
export const noDeadRule = (subject: Subject, people: ReadonlyMap<string, readonly Somebody[]>): readonly Failure[] =>
  subject.rules.rules.flatMap(({ id }) => {
    const silent = { ...subject, rules: without(subject.rules, id) }
    const mine = people.get(id) ?? []
    const decides = mine.some((somebody) => effectOf(screenSomebody(subject, somebody)) !== effectOf(screenSomebody(silent, somebody)))
    return decides ? [] : [failureOf(subject.rules, 'no-dead-rule', id, mine[0])]
  })

/** Which rules fire in whom. */
export type Fired = readonly { readonly somebody: Somebody; readonly rules: ReadonlySet<string> }[]

export const firedIn = (subject: Subject, people: Iterable<Somebody>): Fired =>
  [...people].map((somebody) => ({ somebody, rules: new Set(screenSomebody(subject, somebody).because.map(({ rule }) => rule)) }))

/**
 * Two rules that fire in the same people but ask for different things contradict each
 * other; one that never fires without another, which asks for as much or more, is in its
 * shadow. People in whom both or one of them fire are the witnesses.
 */
export const overlaps = (subject: Subject, fired: Fired): readonly Failure[] => {
  const { rules } = subject
  const firingIn = new Map(rules.rules.map(({ id }) => [id, fired.filter((one) => one.rules.has(id))]))
  const isWithin = (a: Rule, b: Rule): boolean => {
    const mine = (firingIn.get(a.id) ?? []).filter(({ somebody }) => isInForce(b, somebody))
    return mine.length > 0 && mine.every((one) => one.rules.has(b.id))
  }
  return rules.rules.flatMap((a, index) =>
    rules.rules.slice(index + 1).flatMap((b) => {
      const [aInB, bInA] = [isWithin(a, b), isWithin(b, a)]
      const witness = (rule: Rule) => firingIn.get(rule.id)?.find(({ somebody }) => isInForce(a, somebody) && isInForce(b, somebody))?.somebody
      if (aInB && bInA && a.disposition !== b.disposition) return [failureOf(rules, 'no-contradiction', `${a.id}+${b.id}`, witness(a))]
      if (aInB && covers(b, a)) return [failureOf(rules, 'no-shadow', `${a.id}+${b.id}`, witness(a))]
      if (bInA && covers(a, b)) return [failureOf(rules, 'no-shadow', `${b.id}+${a.id}`, witness(b))]
      return []
    }),
  )
}

const isInForce = (rule: Rule, { region }: Somebody): boolean => rule.regions === undefined || (region !== undefined && rule.regions.includes(region))

/** Whether one rule asks for everything that the other asks for, so that the other adds nothing to it. */
const covers = (rule: Rule, other: Rule): boolean =>
  rank(rule.disposition) >= rank(other.disposition) &&
  (rule.lowered === undefined || other.lowered !== undefined) &&
  (other.regions === undefined ? rule.regions === undefined : true) &&
  other.holds.every((hold) => rule.holds.includes(hold)) &&
  other.locks.every((lock) => rule.locks.includes(lock)) &&
  (other.route === undefined || rule.route === other.route) &&
  closesAsMuch(rule, other)

const closesAsMuch = ({ programme: mine }: Rule, { programme: others }: Rule): boolean => {
  if (mine.kind === 'none') return true
  if (mine.kind === 'up-to') return others.kind === 'up-to' && mine.level <= others.level
  return others.kind === 'by-disposition'
}
