import { isNonEmpty } from '../../result.ts'
import type { Answer, Answers } from '../answers.ts'
import type { Condition } from '../condition.ts'
import { kindsOfAnswer, type Given } from './answer-kinds.ts'
import { otherwiseHarmless } from './harmless.ts'
import { reachOfAll } from './leaves.ts'
import { regionsOf, type Somebody, type Subject } from './subject.ts'
import { waysTo, type Way } from './ways.ts'

/**
 * People made on purpose: nobody with a sign, in each region; somebody for each question
 * that is asked only of some, for each rule that can be lowered, and for each contributor.
 */
export const peopleOnPurpose = (subject: Subject, numbers: Answers): readonly Somebody[] => {
  const { rules } = subject
  const kindsOf = plainKindsOf(subject)
  const answersIn = (way: Way): Answers => answersOf(way, kindsOf, 0)
  const gates = [...rules.bank.values()].flatMap(({ askWhen }) => askWhen ?? [])
  const lowered = rules.rules.flatMap((rule): readonly Condition[] => (rule.lowered ? [{ kind: 'all', of: [rule.when, rule.lowered.when] }] : []))
  const made = [
    ...[...gates, ...lowered].flatMap((condition) => waysTo(condition, rules, kindsOf).map(answersIn)),
    ...subject.contributors.contributors.map(({ onlyIf, points }) =>
      [...(onlyIf ? [onlyIf] : []), ...points.flatMap(({ add, when }) => (add > 0 ? [when] : []))]
        .flatMap((condition) => waysTo(condition, rules, kindsOf).slice(0, 1))
        .map(answersIn)
        .reduce(mergeTicks, {}),
    ),
  ]
  return [{}, ...made].flatMap((answers) => regionsOf(rules).map((region): Somebody => ({ answers: otherwiseHarmless(rules, numbers, answers), region })))
}

/** People in whom a rule should fire because of an answer to this question. */
export const peopleAsked = (subject: Subject, numbers: Answers): ((id: string) => readonly Somebody[]) => {
  const { rules } = subject
  const kindsOf = plainKindsOf(subject)
  const ways = rules.rules.flatMap((rule) => waysTo(rule.when, rules, kindsOf).map((way) => ({ way, region: rule.regions?.[0] })))
  return (id) => ways.filter(({ way }) => way.has(id)).flatMap(({ way, region }) => [0, -1].map((end): Somebody => ({ answers: otherwiseHarmless(rules, numbers, answersOf(way, kindsOf, end)), region })))
}

/** @param end which of the answers that will do: 0 the first, -1 the last */
const answersOf = (way: Way, kindsOf: (id: string) => readonly Given[], end: number): Answers =>
  Object.fromEntries([...way].map(([id, fitting]) => [id, kindsOf(id)[fitting.at(end) ?? 0] ?? []]))

/** The kinds of answer of each question; of ticks none and each alone, for there are too many sets of them. */
const plainKindsOf = ({ rules }: Subject): ((id: string) => readonly Given[]) => {
  const { leaves } = reachOfAll(rules)
  const kinds = new Map<string, readonly Given[]>(
    [...rules.bank.values()].map((question) => [question.id, question.answer.kind === 'tick' ? [[], ...question.answer.options.map((option) => [option])] : kindsOfAnswer(question, leaves)]),
  )
  return (id) => kinds.get(id) ?? []
}

const mergeTicks = (one: Answers, other: Answers): Answers => {
  const merged: Record<string, Answer> = { ...one }
  for (const [id, answer] of Object.entries(other)) {
    const before = merged[id]
    merged[id] = Array.isArray(before) && Array.isArray(answer) && isNonEmpty(before) ? [...new Set([...before, ...answer])] : answer
  }
  return merged
}
