import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Question } from '@rhomboid/domain'
import { fileProblems } from './answers-file.ts'
import { answersSchema } from './answers-schema.ts'
import { content, NOW } from './testing.ts'

// What a validator reads is the text of the schema, so the test reads that as well.
const schema = JSON.parse(JSON.stringify(answersSchema(content)))
// The pattern beside it says all that we ask of the format.
const accepts = new Ajv2020({ strict: true, strictTypes: false, formats: { 'date-time': true } }).compile(schema)
const ours = (file: unknown): boolean => fileProblems(file, content, NOW).length === 0
const { questions } = content.screening
const properties = schema.properties.answers.properties

const goodAnswer = (question: Question): fc.Arbitrary<unknown> => {
  const { answer } = question
  const always = fc.constantFrom('unsure', 'still-unsure', ...(question.skippable ? ['skipped'] : []))
  switch (answer.kind) {
    case 'yes-no':
      return fc.oneof(fc.constantFrom('yes', 'no'), always)
    case 'choice':
      return fc.oneof(fc.constantFrom(...answer.options), always)
    case 'tick':
      return fc.oneof(
        { weight: 3, arbitrary: fc.subarray([...answer.options]).chain((options) => fc.tuple(...options.map((option) => fc.constantFrom(option, `${option}?`)))) },
        { weight: 1, arbitrary: always },
      )
    case 'number':
      return fc.oneof(fc.integer({ min: answer.min, max: answer.max }), always)
  }
}

const goodAnswers = fc.subarray([...questions], { maxLength: 12 }).chain((some) => fc.record(Object.fromEntries(some.map((question) => [question.id, goodAnswer(question)]))))
const goodFile = fc.record(
  {
    version: fc.constant(1),
    answers: goodAnswers,
    $schema: fc.string(),
    region: fc.constantFrom(...content.regions.map(({ id }) => id)),
    restAnsweredNo: fc.constant(true),
    excludedExercises: fc.subarray(content.exercises.map(({ id }) => id), { maxLength: 4 }),
    answeredAt: fc.date({ min: new Date('1970-01-01'), max: new Date(NOW), noInvalidDate: true }).map((date) => date.toISOString()),
  },
  { requiredKeys: ['version', 'answers'] },
)

const junk = fc.oneof(
  fc.constantFrom('yes', 'no', 'unsure', 'still-unsure', 'skipped', 'coldSweat', 'coldSweat?', 'coldSweat??', '?', 'IE', 'ie', 'plank', true, false, null, 0, -1, 1, 2.5, 11, 1e9, '1', ''),
  fc.constantFrom('2026-11-21', '2026-11-21T09:30:00', '2026-11-21T09:30:00Z', '2026-11-21t09:30:00.5z', '2026-13-01T00:00:00Z', '2026-11-21T24:00:00Z', '2026-11-21T09:30:00+25:00', '2026-11-21 09:30:00Z'),
  fc.array(fc.constantFrom('coldSweat', 'coldSweat?', 'faint', 'plank', 'temperature', 3, null, 'unsure'), { maxLength: 4 }),
  fc.constantFrom({}, { age: 30 }, { age: 'unsure' }, { chestPain: 'maybe' }, { nonsense: 1 }, []),
  fc.jsonValue({ maxDepth: 2 }),
)
const someKey = fc.constantFrom('version', 'answers', '$schema', 'region', 'restAnsweredNo', 'excludedExercises', 'answeredAt', 'regoin', '')
const someQuestion = fc.constantFrom(...questions.map(({ id }) => id), 'chestPian', 'constructor')

type Change = (file: Record<string, unknown>) => unknown
const inAnswers = (file: Record<string, unknown>, change: (answers: Record<string, unknown>) => unknown): unknown => {
  const { answers } = file
  return { ...file, answers: typeof answers === 'object' && answers !== null && !Array.isArray(answers) ? change(answers as Record<string, unknown>) : answers }
}
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(someKey, junk).map(([key, value]): Change => (file) => ({ ...file, [key]: value })),
  someKey.map((key): Change => (file) => Object.fromEntries(Object.entries(file).filter(([one]) => one !== key))),
  fc.tuple(someQuestion, junk).map(([id, value]): Change => (file) => inAnswers(file, (answers) => ({ ...answers, [id]: value }))),
  // One tick more, doubled or doubted, in a list that was good.
  fc.tuple(fc.nat(), fc.constantFrom('', '?', '??')).map(
    ([which, doubt]): Change =>
      (file) =>
        inAnswers(file, (answers) =>
          Object.fromEntries(
            Object.entries(answers).map(([id, value]) => [id, Array.isArray(value) && value.length > 0 ? [...value, `${String(value[which % value.length]).replace('?', '')}${doubt}`] : value]),
          ),
        ),
  ),
)

describe('the published schema and our own check agree', () => {
  test('on good files', () => {
    fc.assert(
      fc.property(goodFile, (file) => {
        expect({ schema: accepts(file), ours: fileProblems(file, content, NOW) }).toEqual({ schema: true, ours: [] })
      }),
      { numRuns: 300 },
    )
  })

  test('on files with a few things changed', () => {
    let refused = 0
    fc.assert(
      fc.property(goodFile, fc.array(change, { minLength: 1, maxLength: 3 }), (file, changes) => {
        const changed = changes.reduce<unknown>((now, one) => one(now as Record<string, unknown>), file)
        if (!ours(changed)) refused += 1
        expect({ changed, ours: ours(changed) }).toEqual({ changed, ours: accepts(changed) })
      }),
      { numRuns: 800 },
    )
    expect(refused).toBeGreaterThan(200)
  })

  test('on anything that is JSON', () => {
    expect(() => fc.assert(fc.property(fc.jsonValue(), (value) => ours(value) === accepts(value)))).not.toThrow()
  })

  test.each(['2026-02-30T09:30:00Z', '2030-01-01T00:00:00Z'])('but for what no schema can say: %s is no day, or a day to come', (answeredAt) => {
    const file = { version: 1, answers: {}, answeredAt }
    expect([accepts(file), ours(file)]).toEqual([true, false])
  })
})

describe('every question stands in the schema with its words', () => {
  test.each(questions.map((question) => [question.id, question] as const))('%s', (id, { number }) => {
    const words = content.words.screening.questions[id]
    const { title, description, $comment } = properties[id]
    expect([title, $comment]).toEqual([words?.ask, number])
    expect(description).toContain(words?.help)
    for (const [option, meaning] of Object.entries(words?.options ?? {})) expect(description).toContain(`${option}: ${meaning}`)
  })

  test('and no other does', () => {
    expect(Object.keys(properties)).toEqual(questions.map(({ id }) => id))
  })

  test('yes-no, choices, ticks and numbers list what they take', () => {
    expect(properties.chestPain.enum).toEqual(['yes', 'no', 'unsure', 'still-unsure'])
    expect(properties.selfHarmThoughts.enum).toEqual(['yes', 'no', 'unsure', 'still-unsure', 'skipped'])
    expect(properties.legs.enum).toEqual(['neither', 'one', 'both', 'unsure', 'still-unsure'])
    expect(properties.fever.anyOf[0].items.enum).toEqual(['temperature', 'temperature?', 'shivering', 'shivering?', 'veryIll', 'veryIll?'])
    expect(properties.fever.anyOf[1].enum).toEqual(['unsure', 'still-unsure'])
    expect(properties.painNow.anyOf).toEqual([{ type: 'integer', minimum: 0, maximum: 10 }, { enum: ['unsure', 'still-unsure'] }])
  })

  test('restAnsweredNo comes with its warning', () => {
    expect(schema.properties.restAnsweredNo.description).toMatch(/EVERY question .* was put to the person.* Never use it/)
  })
})
