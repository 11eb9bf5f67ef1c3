import { answerProblem, withoutDoubt, type Question } from '@rhomboid/domain'
import { pathText, shortJson } from './json-text.ts'
import { wrongAnswer as say } from './messages.ts'
import { nearest } from './nearest.ts'

/** One thing that is wrong, and where in the file. */
export interface Problem {
  /** `answers.withPain[2]`; empty for the file as a whole. */
  readonly path: string
  readonly message: string
}

/** The answers that any question takes beside its own. */
export const alwaysAccepted = ({ skippable }: Question): readonly string[] => (skippable ? ['unsure', 'still-unsure', 'skipped'] : ['unsure', 'still-unsure'])

/** What a question takes, in words. */
export const acceptedInWords = (question: Question): string => {
  const { answer } = question
  const always = alwaysAccepted(question)
  switch (answer.kind) {
    case 'yes-no':
      return say.oneOf(['yes', 'no', ...always])
    case 'choice':
      return say.oneOf([...answer.options, ...always])
    case 'tick':
      return say.listOf(answer.options, always)
    case 'number':
      return `${say.wholeFromTo(answer.min, answer.max, answer.unit)}, ${say.oneOf(always)}`
  }
}

/** Every problem of one answer. The domain says whether it is one; here it gets its place and its words. */
export const checkAnswer = (question: Question, given: unknown): readonly Problem[] => {
  const path = pathText(['answers', question.id])
  if (question.answer.kind === 'tick' && Array.isArray(given)) return tickProblems(question.id, question.answer.options, given)
  const problem = answerProblem(question, given)
  return problem ? [{ path, message: inWords(question, given, problem.type === 'out-of-range') }] : []
}

const tickProblems = (id: string, options: readonly string[], ticks: readonly unknown[]): readonly Problem[] => {
  const plain = ticks.map((tick) => (typeof tick === 'string' ? withoutDoubt(tick) : tick))
  return ticks.flatMap((tick, index): readonly Problem[] => {
    const path = pathText(['answers', id, index])
    const option = plain[index]
    if (typeof option !== 'string' || !options.includes(option)) {
      const close = typeof option === 'string' ? nearest(option, options) : undefined
      return [{ path, message: say.noAnswer(shortJson(tick), asJson(close), say.oneOf(options)) }]
    }
    const first = plain.indexOf(option)
    if (first === index) return []
    return [{ path, message: ticks[first] === tick ? say.repeatedInList(shortJson(tick), first) : say.sureAndUnsure(shortJson(tick), first) }]
  })
}

const inWords = (question: Question, given: unknown, outOfRange: boolean): string => {
  const accepted = acceptedInWords(question)
  const { answer } = question
  if (given === null) return say.leaveOut(accepted)
  if (Array.isArray(given)) return say.oneOnly(accepted)
  const shown = shortJson(given)
  if (outOfRange) return say.outOfRange(shown, accepted)
  if (answer.kind === 'tick' && typeof given === 'string' && answer.options.includes(withoutDoubt(given))) return say.inAList(shown, accepted)
  return say.noAnswer(shown, meant(question, given), accepted)
}

/** What was most likely meant, as it should stand in the file. */
const meant = (question: Question, given: unknown): string | undefined => {
  const { answer } = question
  if (typeof given === 'boolean') return answer.kind === 'yes-no' ? (given ? '"yes"' : '"no"') : undefined
  if (typeof given !== 'string') return undefined
  if (answer.kind === 'number' && /^\d{1,5}$/.test(given)) return given
  const options = answer.kind === 'yes-no' ? ['yes', 'no'] : 'options' in answer ? answer.options : []
  return asJson(nearest(given, [...options, ...alwaysAccepted(question)]))
}

const asJson = (name: string | undefined): string | undefined => (name === undefined ? undefined : JSON.stringify(name))
