import { isUnsure, negativeAnswer, withoutDoubt, type Answer } from '../screening/answers.ts'
import type { QuestionId } from '../screening/ids.ts'
import type { Question } from '../screening/question.ts'
import type { ReportData } from './input.ts'
import { filled } from './labels.ts'

/** An answer in the words of its options: "Ache, tight". */
export const answerInWords = ({ labels }: Pick<ReportData, 'labels'>, id: QuestionId, answer: Answer): string => {
  const options = labels.question(id)?.options ?? {}
  if (typeof answer === 'number') return String(answer)
  if (typeof answer !== 'string') return answer.map((tick) => `${inner(options[withoutDoubt(tick)] ?? withoutDoubt(tick))}${tick.endsWith('?') ? ' (?)' : ''}`).join(', ')
  return options[answer] ?? (labels.answers as Readonly<Record<string, string>>)[answer] ?? answer
}

const inner = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** What an answer to a danger question comes to: a worry, none of it, or not sure. */
export type Finding = 'yes' | 'unsure' | 'no'

export const findingOf = (question: Question, answer: Answer): Finding => {
  if (isUnsure(answer)) return 'unsure'
  if (typeof answer === 'number') return 'no'
  if (typeof answer !== 'string') {
    if (answer.length === 0) return 'no'
    return answer.every((tick) => tick.endsWith('?')) ? 'unsure' : 'yes'
  }
  return answer === negativeAnswer(question) ? 'no' : 'yes'
}

/** "with the pain … : cold sweat", for a danger that was told; the bare sign where it says it all. */
export const signInWords = (data: Pick<ReportData, 'labels'>, question: Question, answer: Answer): string => {
  const sign = data.labels.words.signs[question.id] ?? data.labels.question(question.id)?.short ?? question.id
  if (question.answer.kind === 'yes-no' || isUnsure(answer) || typeof answer === 'number') return sign
  const short = data.labels.question(question.id)?.short ?? sign
  return findingOf(question, answer) === 'no' ? sign : filled(data.labels.words.danger.item, { sign: short, options: answerInWords(data, question.id, answer) })
}

/** The name of an exercise or a technique, by its plain id or by the id of what was done. */
export const doneInWords = ({ labels }: Pick<ReportData, 'labels'>, id: string): string => {
  const plain = id.replace(/^(exercise|technique):/, '')
  const exercise = labels.exercise(plain)
  return exercise === plain ? labels.technique(plain) : exercise
}
