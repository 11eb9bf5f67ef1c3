import type { Answers } from '../answers.ts'
import type { Condition } from '../condition.ts'
import type { RuleSet } from '../rule.ts'
import { plainAnswers } from './answer-kinds.ts'
import { withAnswer } from './danger.ts'
import { failureOf, stepOf, type Failure } from './finding.ts'
import { applies } from './harmless.ts'
import { reachOfAll, type Leaf } from './leaves.ts'
import { allowedBy, clearanceOf, screenSomebody, type Somebody, type Subject } from './subject.ts'

/**
 * Whoever is cleared with a question unanswered would be cleared alike with any answer to
 * it: nothing that was left out could have mattered. A question that would not be asked of
 * them does not count.
 *
 * @param leaves everything that rules and precautions ask of any question
 */
export const unansweredNeverClears = (subject: Subject, leaves: readonly Leaf[], somebody: Somebody): Failure | undefined => {
  const { rules } = subject
  const { answers, region } = somebody
  const before = screenSomebody(subject, somebody)
  if (clearanceOf(before) === undefined) return undefined
  for (const question of rules.bank.values()) {
    // What the record tells is never left out by the person.
    if (question.derived || answers[question.id] !== undefined || !applies(rules, answers, question.id)) continue
    for (const given of plainAnswers(question, leaves)) {
      const after = screenSomebody(subject, { answers: withAnswer(answers, question.id, given), region })
      if (allowedBy(after) !== allowedBy(before)) return failureOf(rules, 'unanswered-never-clears', question.id, somebody, stepOf(question.id, undefined, given, before.kind, after.kind))
    }
  }
  return undefined
}

/** The same, for somebody who is cleared, with each of their answers left out in turn. */
export const leavingOutNeverClears = (subject: Subject, leaves: readonly Leaf[], { answers, region }: Somebody): readonly Failure[] =>
  Object.keys(answers).flatMap((id) => unansweredNeverClears(subject, leaves, { answers: withAnswer(answers, id, undefined), region }) ?? [])

/** Thrown on purpose. */
class Broken extends Error {}

/**
 * Breaks one thing after the other, as a bug would: reading an answer throws, or reading a
 * rule, finding or precaution does. Screening may then throw, or do without what it never
 * looked at; it may not look, fail and clear.
 */
export const brokenNeverClears = (subject: Subject, somebody: Somebody): readonly Failure[] => {
  const { rules } = subject
  if (clearanceOf(screenSomebody(subject, somebody)) === undefined) return []
  const cleared = (about: string, broken: (trip: () => never) => { readonly rules: RuleSet; readonly answers: Answers }): readonly Failure[] => {
    let isTripped = false
    const trip = (): never => {
      isTripped = true
      throw new Broken(about)
    }
    const made = broken(trip)
    try {
      const screening = screenSomebody({ ...subject, rules: made.rules }, { answers: made.answers, region: somebody.region })
      return isTripped && clearanceOf(screening) !== undefined ? [failureOf(rules, 'broken-never-clears', about, somebody)] : []
    } catch (error) {
      if (error instanceof Broken) return []
      throw error
    }
  }
  const tripping = (trip: () => never): Condition => ({ get kind() { return trip() } }) as unknown as Condition
  return [
    ...Object.keys(somebody.answers).flatMap((id) => cleared(id, (trip) => ({ rules, answers: Object.defineProperty({ ...somebody.answers }, id, { get: trip, enumerable: true }) }))),
    ...rules.rules.flatMap(({ id }) => cleared(id, (trip) => ({ answers: somebody.answers, rules: { ...rules, rules: rules.rules.map((rule) => (rule.id === id ? { ...rule, when: tripping(trip) } : rule)) } }))),
    ...rules.precautions.flatMap(({ code }) =>
      cleared(code, (trip) => ({ answers: somebody.answers, rules: { ...rules, precautions: rules.precautions.map((one) => (one.code === code ? { ...one, when: tripping(trip) } : one)) } })),
    ),
    ...[...rules.findings.values()].flatMap((finding) =>
      cleared(finding.id, (trip) => ({ answers: somebody.answers, rules: { ...rules, findings: new Map(rules.findings).set(finding.id, { ...finding, when: tripping(trip) }) } })),
    ),
  ]
}

export const allLeaves = (subject: Pick<Subject, 'rules'>): readonly Leaf[] => reachOfAll(subject.rules).leaves
