import type { OptionId, QuestionId } from './ids.ts'
import type { Question, QuestionBank } from './question.ts'

/**
 * One answer. A question that was not asked has no entry at all: unknown is never "no".
 * `still-unsure` is a second "not sure", given after the follow-up explained the question.
 * In a tick list, `heart?` is "not sure about this one".
 */
export type Answer = 'yes' | 'no' | 'unsure' | 'still-unsure' | 'skipped' | OptionId | readonly string[] | number

export type Answers = Readonly<Record<QuestionId, Answer>>

export const isUnsure = (answer: Answer): answer is 'unsure' | 'still-unsure' =>
  answer === 'unsure' || answer === 'still-unsure'

/** `heart?` → `heart`. */
export const withoutDoubt = (tick: string): OptionId => (tick.endsWith('?') ? tick.slice(0, -1) : tick)

export interface AnswerProblem {
  readonly type: 'unknown-question' | 'wrong-kind' | 'unknown-option' | 'out-of-range'
  readonly question: QuestionId
  readonly given: unknown
  /** What would be accepted, ready to be shown. */
  readonly accepted: readonly string[]
}

const acceptedBy = (question: Question): readonly string[] => {
  const always = question.skippable ? ['unsure', 'still-unsure', 'skipped'] : ['unsure', 'still-unsure']
  switch (question.answer.kind) {
    case 'yes-no':
      return ['yes', 'no', ...always]
    case 'choice':
      return [...question.answer.options, ...always]
    case 'tick':
      return [`a list of: ${question.answer.options.join(', ')}`, ...always]
    case 'number':
      return [`a whole number from ${question.answer.min} to ${question.answer.max} (${question.answer.unit})`, ...always]
  }
}

/** Says what is wrong with one answer, or nothing when it fits its question. */
export const answerProblem = (question: Question, given: unknown): AnswerProblem | undefined => {
  const problem = (type: AnswerProblem['type']): AnswerProblem => ({
    type,
    question: question.id,
    given,
    accepted: acceptedBy(question),
  })
  if (given === 'unsure' || given === 'still-unsure') return undefined
  if (given === 'skipped') return question.skippable ? undefined : problem('wrong-kind')
  const { answer } = question
  switch (answer.kind) {
    case 'yes-no':
      return given === 'yes' || given === 'no' ? undefined : problem('wrong-kind')
    case 'choice':
      if (typeof given !== 'string') return problem('wrong-kind')
      return answer.options.includes(given) ? undefined : problem('unknown-option')
    case 'tick':
      if (!Array.isArray(given) || !given.every((tick) => typeof tick === 'string')) return problem('wrong-kind')
      return given.every((tick: string) => answer.options.includes(withoutDoubt(tick)))
        ? undefined
        : problem('unknown-option')
    case 'number':
      if (typeof given !== 'number' || !Number.isInteger(given)) return problem('wrong-kind')
      return given >= answer.min && given <= answer.max ? undefined : problem('out-of-range')
  }
}

/** Every problem in a set of answers; an empty list means that they may be screened. */
export const answersProblems = (bank: QuestionBank, given: Readonly<Record<string, unknown>>): readonly AnswerProblem[] =>
  Object.entries(given).flatMap(([id, value]) => {
    const question = bank.get(id)
    if (!question) return [{ type: 'unknown-question', question: id, given: value, accepted: [...bank.keys()] }]
    return answerProblem(question, value) ?? []
  })

/** The answer that says "asked, and nothing of the sort"; none for a number, which has no such answer. */
export const negativeAnswer = (question: Question): Answer | undefined => {
  switch (question.answer.kind) {
    case 'yes-no':
      return question.reassuring
    case 'choice':
      return question.answer.negative
    case 'tick':
      return []
    case 'number':
      return undefined
  }
}

/**
 * Fills every question that is not listed with its negative answer: the person was asked
 * and said "none of these". Only for answers that say so in as many words. A question that
 * another answer implies is not filled with "no": it stays open, because both cannot be so.
 */
export const restAnsweredNo = (bank: QuestionBank, given: Answers): Answers => {
  const isWorry = (id: QuestionId): boolean => {
    const question = bank.get(id)
    return question !== undefined && given[id] !== undefined && JSON.stringify(given[id]) !== JSON.stringify(negativeAnswer(question))
  }
  const doubtful = new Set([...bank.values()].flatMap(({ id, implies }) => (implies !== undefined && isWorry(id) ? [implies] : [])))
  const rest: Record<QuestionId, Answer> = {}
  for (const question of bank.values()) {
    const negative = negativeAnswer(question)
    if (negative !== undefined && !doubtful.has(question.id)) rest[question.id] = negative
  }
  return { ...rest, ...given }
}
