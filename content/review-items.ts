import { createHash } from 'node:crypto'
import type { Condition, Exercise, Question, Rule } from '@rhomboid/domain'
import { questionsIn } from './condition-words.ts'
import type { Content } from './content.ts'

type Read = Pick<Content, 'screening' | 'exercises' | 'clips'> & { readonly words: Pick<Content['words'], 'screening' | 'exercises'> }

/** What a clinician reads and signs, by `rule:E1`, `question:fever` or `exercise:cat-cow`; with the hash of everything that was read. */
export const reviewHashes = (content: Read): ReadonlyMap<string, string> =>
  new Map([
    ...content.screening.rules.map((rule): [string, string] => [`rule:${rule.id}`, hashOf(ruleAsRead(rule, content))]),
    ...content.screening.questions.map((question): [string, string] => [`question:${question.id}`, hashOf(questionAsRead(question, content))]),
    ...content.exercises.map((exercise): [string, string] => [`exercise:${exercise.id}`, hashOf(exerciseAsRead(exercise, content))]),
  ])

/** A rule as it is read: with its words, its questions' words, and the findings and rules that it builds on. Dates and the order of the file do not matter. */
const ruleAsRead = (rule: Rule, content: Read): unknown => {
  const { inForceFrom: _date, ...own } = rule
  const conditions = [rule.when, ...(rule.lowered ? [rule.lowered.when] : [])]
  return {
    own,
    words: content.words.screening.rules[rule.id],
    questions: conditions.flatMap((condition) => questionsIn(condition, content.screening)).map((id) => questionById(id, content)),
    built: conditions.flatMap((condition) => builtOn(condition, content)),
  }
}

const questionById = (id: string, content: Read): unknown => {
  const question = content.screening.questions.find((one) => one.id === id)
  return question && questionAsRead(question, content)
}

const questionAsRead = (question: Question, content: Read): unknown => ({
  own: question,
  words: content.words.screening.questions[question.id],
  built: question.askWhen ? builtOn(question.askWhen, content) : [],
})

const exerciseAsRead = ({ review: _review, ...own }: Exercise, content: Read): unknown => ({ own, words: content.words.exercises[own.id], movement: content.clips[own.id] })

/** The named findings and the other rules that a condition hangs on, all the way down. */
const builtOn = (condition: Condition, content: Read): readonly unknown[] => {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.of.flatMap((part) => builtOn(part, content))
    case 'not':
      return builtOn(condition.of, content)
    case 'finding': {
      const named = content.screening.findings.find(({ id }) => id === condition.id)
      return named ? [named, ...builtOn(named.when, content)] : []
    }
    case 'rule': {
      const rule = content.screening.rules.find(({ id }) => id === condition.id)
      return rule ? [{ rule: rule.id, when: rule.when }, ...builtOn(rule.when, content)] : []
    }
    case 'yes':
    case 'no':
    case 'chosen':
    case 'ticked':
    case 'number':
      return []
  }
}

/** Twelve hexadecimal digits, as in the version of the rules. Keys are put in order first, so that moving a line in a file changes nothing. */
const hashOf = (read: unknown): string => createHash('sha256').update(JSON.stringify(ordered(read))).digest('hex').slice(0, 12)

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [two]) => (one < two ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}
