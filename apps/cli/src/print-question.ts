import type { Content } from '@rhomboid/content/content.ts'
import type { Question } from '@rhomboid/domain'
import { alwaysAccepted } from './answer-problems.ts'
import { questions as say } from './messages.ts'
import type { Page } from './page.ts'

/** One question with its words, and how its answer is written in the file. */
export const printQuestion = (page: Page, question: Question, content: Content): void => {
  const words = content.words.screening.questions[question.id]
  if (!words) throw new Error(`the question ${question.id} has no words`)
  const { answer } = question
  page.blank()
  page.strong(words.ask, 1)
  page.paragraph(words.help, 1)
  const always = alwaysAccepted(question)
  switch (answer.kind) {
    case 'yes-no':
      page.soft(say.write(question.id, say.oneOf(['yes', 'no', ...always])), 2)
      break
    case 'choice':
      page.soft(say.write(question.id, say.oneOf([...answer.options, ...always])), 2)
      page.bullets(answer.options.map((option) => say.option(option, words.options?.[option] ?? option)), 2)
      break
    case 'tick':
      page.soft(say.write(question.id, say.someOf(always)), 2)
      page.bullets(answer.options.map((option) => say.option(option, words.options?.[option] ?? option)), 2)
      break
    case 'number':
      page.soft(say.write(question.id, say.number(answer.min, answer.max, words.unit ?? answer.unit, always)), 2)
      break
  }
}
