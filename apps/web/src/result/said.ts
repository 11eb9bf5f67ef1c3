import type { Answers, Said } from '@rhomboid/domain'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'

/** What the person said, in the words of the question: "With the pain: cold sweat", "Your age: 71 years". */
export const saidInWords = (content: ScreeningContent, answers: Answers, said: Said): string => {
  const question = content.words.questions[said.question]
  if (!question) return said.question
  const option = said.option === undefined ? undefined : question.options?.[said.option]
  const line = option === undefined ? question.short : `${question.short}: ${option.charAt(0).toLowerCase()}${option.slice(1)}`
  const answer = answers[said.question]
  if (typeof answer === 'number') return `${question.short}: ${words.ownWords.amount(answer, question.unit ?? '')}`
  return said.unsure ? `${line} ${words.result.unsureMark}` : line
}
