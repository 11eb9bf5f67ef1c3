import type { Content, QuestionWords } from '@rhomboid/content/content.ts'
import type { Question } from '@rhomboid/domain'
import { alwaysAccepted } from './answer-problems.ts'
import { FILE_VERSION, TIME_PATTERN } from './answers-file.ts'
import { schemaWords as say } from './messages.ts'

/** A JSON Schema: plain data, made of standard keywords only, so that every validator reads it. */
type Schema = Readonly<Record<string, unknown>>

/** The published shape of an answers file, made from the question bank. It accepts what our own check accepts. */
export const answersSchema = (content: Content): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:rhomboid:answers:1',
  title: say.title,
  description: say.description,
  $comment: say.rules(content.screening.version),
  type: 'object',
  required: ['version', 'answers'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: say.schema },
    version: { const: FILE_VERSION, description: say.version },
    region: { enum: content.regions.map(({ id }) => id), description: say.region },
    restAnsweredNo: { const: true, description: say.restAnsweredNo },
    excludedExercises: { type: 'array', items: { enum: content.exercises.map(({ id }) => id) }, uniqueItems: true, description: say.excludedExercises },
    answeredAt: { type: 'string', format: 'date-time', pattern: TIME_PATTERN, description: say.answeredAt(content.screening.clearanceHours) },
    answers: {
      type: 'object',
      description: say.answers,
      additionalProperties: false,
      properties: Object.fromEntries(content.screening.questions.map((question) => [question.id, questionSchema(question, content)])),
    },
  },
})

const questionSchema = (question: Question, content: Content): Schema => {
  const words = content.words.screening.questions[question.id]
  if (!words) throw new Error(`the question ${question.id} has no words`)
  const { answer } = question
  const always = alwaysAccepted(question)
  const heading = { title: words.ask, description: descriptionOf(question, words, content), $comment: question.number }
  switch (answer.kind) {
    case 'yes-no':
      return { ...heading, enum: ['yes', 'no', ...always] }
    case 'choice':
      return { ...heading, enum: [...answer.options, ...always] }
    case 'tick':
      return {
        ...heading,
        anyOf: [
          {
            type: 'array',
            items: { enum: answer.options.flatMap((option) => [option, `${option}?`]) },
            // Each option at most once, sure or not.
            allOf: answer.options.map((option) => ({ contains: { enum: [option, `${option}?`] }, minContains: 0, maxContains: 1 })),
          },
          { enum: always },
        ],
      }
    case 'number':
      return { ...heading, anyOf: [{ type: 'integer', minimum: answer.min, maximum: answer.max }, { enum: always }] }
  }
}

/** The bank number, the help, and what each answer means. */
const descriptionOf = (question: Question, words: QuestionWords, content: Content): string => {
  const { answer } = question
  const answers = content.words.screening.answers
  const meanings = [
    ...(answer.kind === 'yes-no' ? (['yes', 'no'] as const).map((one) => say.meaning(one, answers[one])) : []),
    ...('options' in answer ? answer.options.map((option) => say.meaning(option, words.options?.[option] ?? option)) : []),
    ...(answer.kind === 'number' ? [say.number(answer.min, answer.max, words.unit ?? answer.unit)] : []),
    ...(answer.kind === 'tick' ? [say.doubt, say.noneOfThese] : []),
    say.meaning('unsure', answers.unsure),
    say.meaning('still-unsure', say.stillUnsure),
    ...(question.skippable ? [say.meaning('skipped', say.skipped)] : []),
  ]
  return [say.bank(question.number), words.help, ...meanings].join('\n')
}
