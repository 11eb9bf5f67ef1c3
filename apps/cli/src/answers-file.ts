import type { Content } from '@rhomboid/content/content.ts'
import { err, instant, isNonEmpty, isoToDay, ok, type Answers, type Instant, type NonEmpty, type Result } from '@rhomboid/domain'
import { checkAnswer, type Problem } from './answer-problems.ts'
import { parseJson, pathText, shortJson as shown, type JsonPath } from './json-text.ts'
import { notJson, wrongAnswer as say } from './messages.ts'
import { nearest } from './nearest.ts'

/** What a good answers file says. */
export interface AnswersFile {
  readonly answers: Answers
  /** Every question that is not listed was asked and had its harmless answer. */
  readonly restAnsweredNo: boolean
  readonly region?: string
  readonly excludedExercises: readonly string[]
  readonly answeredAt?: Instant
}

export const FILE_VERSION = 1
export const FILE_KEYS = ['$schema', 'version', 'region', 'restAnsweredNo', 'excludedExercises', 'answeredAt', 'answers'] as const

/** Date and time with a zone, as RFC 3339 has it; whether the day exists is another matter. */
export const TIME_PATTERN =
  '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$'

/** The text of an answers file → what it says, or every single thing that is wrong with it. */
export const readAnswers = (text: string, content: Content, now: number): Result<AnswersFile, NonEmpty<Problem>> => {
  const parsed = parseJson(text)
  if (!parsed.ok) return err([{ path: '', message: notJson(parsed.error.line, parsed.error.column, parsed.error.fault) }])
  const { value, repeated } = parsed.value
  const problems = [...repeated.map((path): Problem => ({ path: pathText(path), message: say.twice })), ...fileProblems(value, content, now)]
  if (isNonEmpty(problems)) return err(problems)
  return ok(toAnswersFile(value as WellFormed))
}

interface WellFormed {
  readonly region?: string
  readonly restAnsweredNo?: true
  readonly excludedExercises?: readonly string[]
  readonly answeredAt?: string
  readonly answers: Answers
}

const toAnswersFile = ({ answers, region, restAnsweredNo, excludedExercises, answeredAt }: WellFormed): AnswersFile => ({
  answers,
  restAnsweredNo: restAnsweredNo === true,
  excludedExercises: excludedExercises ?? [],
  ...(region === undefined ? {} : { region }),
  ...(answeredAt === undefined ? {} : { answeredAt: instant(Date.parse(answeredAt)) }),
})

/** Every problem of a parsed file, in the order of the file; an empty list means that it is good. */
export const fileProblems = (value: unknown, content: Content, now: number): readonly Problem[] => {
  if (!isObject(value)) return [{ path: '', message: say.notAnObject }]
  const found = Object.entries(value).flatMap(([key, given]) => keyProblems(key, given, content, now))
  const missing: Problem[] = []
  if (!Object.hasOwn(value, 'version')) missing.push({ path: '', message: say.missingVersion })
  if (!Object.hasOwn(value, 'answers')) missing.push({ path: '', message: say.missingAnswers })
  return [...missing, ...found]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

const keyProblems = (key: string, given: unknown, content: Content, now: number): readonly Problem[] => {
  const at = (message: string, ...path: JsonPath): readonly Problem[] => [{ path: pathText([key, ...path]), message }]
  switch (key as (typeof FILE_KEYS)[number]) {
    case '$schema':
      return typeof given === 'string' ? [] : at(say.notText(shown(given)))
    case 'version':
      return given === FILE_VERSION ? [] : at(say.wrongVersion(shown(given)))
    case 'region': {
      const known = content.regions.map(({ id }) => id)
      return typeof given === 'string' && known.includes(given) ? [] : at(say.unknownRegion(shown(given), typeof given === 'string' ? nearest(given, known) : undefined))
    }
    case 'restAnsweredNo':
      return given === true ? [] : at(say.restOnlyTrue(shown(given)))
    case 'excludedExercises':
      return Array.isArray(given) ? excludedProblems(given, content) : at(say.excludedNotAList(shown(given)))
    case 'answeredAt':
      return timeProblem(given, now).flatMap((message) => at(message))
    case 'answers':
      return isObject(given) ? answersProblems(given, content) : at(say.answersNotAnObject)
    default:
      return at(say.unknownKey(key, nearest(key, FILE_KEYS), FILE_KEYS))
  }
}

const excludedProblems = (list: readonly unknown[], content: Content): readonly Problem[] => {
  const known = content.exercises.map(({ id }) => id)
  return list.flatMap((given, index): readonly Problem[] => {
    const path = pathText(['excludedExercises', index])
    if (typeof given !== 'string') return [{ path, message: say.notText(shown(given)) }]
    if (!known.includes(given)) return [{ path, message: say.unknownExercise(shown(given), nearest(given, known)) }]
    const first = list.indexOf(given)
    return first < index ? [{ path, message: say.repeatedInList(shown(given), first) }] : []
  })
}

const timeProblem = (given: unknown, now: number): readonly string[] => {
  if (typeof given !== 'string' || !new RegExp(TIME_PATTERN).test(given)) return [say.notATime(shown(given))]
  if (isoToDay(given.slice(0, 10)) === undefined) return [say.noSuchDay(shown(given))]
  return Date.parse(given) > now ? [say.future(shown(given))] : []
}

const answersProblems = (answers: Readonly<Record<string, unknown>>, content: Content): readonly Problem[] => {
  const bank = new Map(content.screening.questions.map((question) => [question.id, question]))
  const names = [...bank.keys()]
  return Object.entries(answers).flatMap(([id, given], index) => {
    const question = bank.get(id)
    if (question) return checkAnswer(question, given)
    return [{ path: pathText(['answers', id]), message: say.unknownQuestion(id, index < MOST_GUESSES ? nearest(id, names) : undefined) }]
  })
}

/** Beyond so many keys it is no slip of the finger, and guessing would take its time. */
const MOST_GUESSES = 500
