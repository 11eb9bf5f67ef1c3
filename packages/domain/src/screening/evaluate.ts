import type { Answers } from './answers.ts'
import { isUnsure } from './answers.ts'
import type { Condition } from './condition.ts'
import type { OptionId, QuestionId } from './ids.ts'
import type { QuestionBank } from './question.ts'

/** Whether something is so. Unknown is a value; it is never "absent". */
export type Finding = 'present' | 'absent' | 'unknown'

/** What the person said that made a condition true: the question, and the option if there was one. */
export interface Said {
  readonly question: QuestionId
  readonly option?: OptionId
  readonly unsure: boolean
}

export interface Evaluation {
  readonly finding: Finding
  readonly said: readonly Said[]
  /** Questions whose answer could still settle an unknown. */
  readonly open: readonly QuestionId[]
}

/**
 * How "not sure" counts.
 * - `counts`: as whatever makes the rule fire (emergency and urgent rules)
 * - `follow-up`: unknown until the follow-up was asked; a second "not sure" counts (soon and routine rules)
 * - `never`: as whatever does not make it so (used where a condition would lower a disposition)
 */
export type Doubt = 'counts' | 'follow-up' | 'never'

/** A named condition that several rules share. Some of them take "not sure" as so, whoever asks. */
export interface NamedFinding {
  readonly id: string
  readonly when: Condition
  readonly doubtCounts: boolean
}

export interface Situation {
  readonly bank: QuestionBank
  readonly answers: Answers
  readonly findings: ReadonlyMap<string, NamedFinding>
  /** How another rule turned out; rules are listed so that they refer only to earlier ones. */
  readonly ruleFinding: (id: string) => Evaluation
}

const SETTLED_ABSENT: Evaluation = { finding: 'absent', said: [], open: [] }
const present = (said: readonly Said[]): Evaluation => ({ finding: 'present', said, open: [] })
const unknown = (open: readonly QuestionId[]): Evaluation => ({ finding: 'unknown', said: [], open })

/** @param wanted whether "so" (true) or "not so" (false) makes the rule fire at this place */
export const evaluate = (condition: Condition, situation: Situation, doubt: Doubt, wanted = true): Evaluation => {
  switch (condition.kind) {
    case 'yes':
      return leaf(condition.question, situation, doubt, wanted, (answer) => (answer === 'yes' ? [{}] : []))
    case 'no':
      return leaf(condition.question, situation, doubt, wanted, (answer) => (answer === 'no' ? [{}] : []))
    case 'chosen':
      return leaf(condition.question, situation, doubt, wanted, (answer) =>
        typeof answer === 'string' && condition.oneOf.includes(answer) ? [{ option: answer }] : [],
      )
    case 'number':
      return leaf(condition.question, situation, doubt, wanted, (answer) =>
        typeof answer === 'number' &&
        answer >= (condition.from ?? Number.NEGATIVE_INFINITY) &&
        answer <= (condition.to ?? Number.POSITIVE_INFINITY)
          ? [{}]
          : [],
      )
    case 'ticked':
      return leaf(
        condition.question,
        situation,
        doubt,
        wanted,
        (answer) => tickedOf(answer, condition.of, doubt === 'never' ? !wanted : wanted),
        condition.atLeast,
      )
    case 'all':
      return count(condition.of, condition.of.length, situation, doubt, wanted)
    case 'any':
      return count(condition.of, 1, situation, doubt, wanted)
    case 'count':
      return count(condition.of, condition.atLeast, situation, doubt, wanted)
    case 'not':
      return opposite(evaluate(condition.of, situation, doubt, !wanted))
    case 'finding': {
      const named = situation.findings.get(condition.id)
      if (!named) throw new Error(`no finding is called ${condition.id}`)
      return evaluate(named.when, situation, named.doubtCounts && doubt !== 'never' ? 'counts' : doubt, wanted)
    }
    case 'rule':
      return situation.ruleFinding(condition.id)
  }
}

type Match = { readonly option?: OptionId; readonly unsure?: boolean }

const tickedOf = (answer: unknown, options: readonly OptionId[], doubtCounts: boolean): readonly Match[] =>
  options.flatMap((option): readonly Match[] => {
    if (!Array.isArray(answer)) return []
    if (answer.includes(option)) return [{ option, unsure: false }]
    return doubtCounts && answer.includes(`${option}?`) ? [{ option, unsure: true }] : []
  })

/** One question against one test of its answer, with every way that an answer can be missing. */
const leaf = (
  id: QuestionId,
  situation: Situation,
  doubt: Doubt,
  wanted: boolean,
  matches: (answer: unknown) => readonly Match[],
  atLeast = 1,
): Evaluation => {
  const question = situation.bank.get(id)
  if (!question) throw new Error(`no question is called ${id}`)
  const answer = situation.answers[id]
  if (answer === undefined) {
    if (question.derived) return SETTLED_ABSENT
    if (question.askWhen === undefined) return unknown([id])
    const applies = evaluate(question.askWhen, situation, 'counts')
    if (applies.finding === 'absent') return SETTLED_ABSENT
    return unknown(applies.finding === 'present' ? [id] : applies.open)
  }
  if (answer === 'skipped') return SETTLED_ABSENT
  if (isUnsure(answer)) {
    if (doubt === 'follow-up' && answer === 'unsure') return unknown([id])
    const counts = doubt === 'never' ? !wanted : wanted
    return counts ? present([{ question: id, unsure: true }]) : SETTLED_ABSENT
  }
  const found = matches(answer)
  if (found.length < atLeast) return SETTLED_ABSENT
  return present(found.map((match) => ({ question: id, unsure: false, ...match })))
}

/** At least `atLeast` of the parts: settled as soon as no unknown part can change it. */
const count = (
  parts: readonly Condition[],
  atLeast: number,
  situation: Situation,
  doubt: Doubt,
  wanted: boolean,
): Evaluation => {
  const results = parts.map((part) => evaluate(part, situation, doubt, wanted))
  const so = results.filter((result) => result.finding === 'present')
  if (so.length >= atLeast) return present(so.flatMap((result) => result.said))
  const maybe = results.filter((result) => result.finding === 'unknown')
  if (so.length + maybe.length < atLeast) return SETTLED_ABSENT
  return unknown([...new Set(maybe.flatMap((result) => result.open))])
}

const opposite = (result: Evaluation): Evaluation => {
  switch (result.finding) {
    case 'present':
      return SETTLED_ABSENT
    case 'absent':
      return present([])
    case 'unknown':
      return result
  }
}
