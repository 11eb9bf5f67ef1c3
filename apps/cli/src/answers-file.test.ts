import { answersProblems } from '@rhomboid/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fileProblems, readAnswers } from './answers-file.ts'
import { content, NOW } from './testing.ts'

const bad: readonly (readonly [file: unknown, path: string, message: string])[] = [
  [[], '', 'an answers file is an object, written in { }.'],
  ['answers', '', 'an answers file is an object, written in { }.'],
  [null, '', 'an answers file is an object, written in { }.'],
  [{ answers: {} }, '', '"version" is missing. Write "version": 1.'],
  [{ version: 1 }, '', '"answers" is missing. Write "answers": { } with an answer for each question.'],
  [{ version: '1', answers: {} }, 'version', '"1" is no version we know. Write 1.'],
  [{ version: 2, answers: {} }, 'version', '2 is no version we know. Write 1.'],
  [{ version: 1, answers: [] }, 'answers', 'the answers are an object in { }: each question by its name, with its answer.'],
  [{ version: 1, answers: {}, $schema: 3 }, '$schema', '3 should be text in double quotes.'],
  [
    { version: 1, answers: {}, regoin: 'IE' },
    'regoin',
    '"regoin" means nothing here; did you mean "region"? Accepted: $schema, version, region, restAnsweredNo, excludedExercises, answeredAt, answers.',
  ],
  [{ version: 1, answers: {}, 'odd key': 1 }, '["odd key"]', '"odd key" means nothing here. Accepted: $schema, version, region, restAnsweredNo, excludedExercises, answeredAt, answers.'],
  [
    { version: 1, answers: {}, region: 'gb-eng' },
    'region',
    '"gb-eng" is no place we know; did you mean "GB-ENG"? Accepted: a code such as "GB-ENG", "IE" or "US" (rhomboid content regions lists them). Leave it out if yours is not there.',
  ],
  [{ version: 1, answers: {}, restAnsweredNo: false }, 'restAnsweredNo', 'false is not accepted. Write true, or leave it out. Write true only if every question was asked.'],
  [{ version: 1, answers: {}, excludedExercises: 'plank' }, 'excludedExercises', '"plank" should be a list of exercises in [ ].'],
  [{ version: 1, answers: {}, excludedExercises: ['plnak'] }, 'excludedExercises[0]', '"plnak" is no exercise; did you mean "plank"? rhomboid content exercises lists them.'],
  [{ version: 1, answers: {}, excludedExercises: ['plank', 'plank'] }, 'excludedExercises[1]', '"plank" is there already, at [0]. Keep one of them.'],
  [{ version: 1, answers: {}, excludedExercises: [1] }, 'excludedExercises[0]', '1 should be text in double quotes.'],
  [{ version: 1, answers: {}, answeredAt: 'yesterday' }, 'answeredAt', '"yesterday" is no date and time. Write it like this: "2026-11-21T09:30:00Z" or "2026-11-21T09:30:00+01:00".'],
  [{ version: 1, answers: {}, answeredAt: '2026-11-21T09:30:00' }, 'answeredAt', '"2026-11-21T09:30:00" is no date and time. Write it like this: "2026-11-21T09:30:00Z" or "2026-11-21T09:30:00+01:00".'],
  [{ version: 1, answers: {}, answeredAt: '2026-02-30T09:30:00Z' }, 'answeredAt', '"2026-02-30T09:30:00Z" names a day that does not exist.'],
  [{ version: 1, answers: {}, answeredAt: '2026-11-21T12:00:01Z' }, 'answeredAt', '"2026-11-21T12:00:01Z" is in the future. Answers count from the moment they were given.'],
  [{ version: 1, answers: { chestPian: 'no' } }, 'answers.chestPian', '"chestPian" is no question here; did you mean "chestPain"? rhomboid content questions lists them.'],
  [{ version: 1, answers: { chestPain: 'Yes' } }, 'answers.chestPain', '"Yes" is no answer here; did you mean "yes"? Accepted: "yes", "no", "unsure", "still-unsure".'],
  [{ version: 1, answers: { chestPain: true } }, 'answers.chestPain', 'true is no answer here; did you mean "yes"? Accepted: "yes", "no", "unsure", "still-unsure".'],
  [{ version: 1, answers: { chestPain: null } }, 'answers.chestPain', 'null is no answer. Leave the question out if it was not asked. Accepted: "yes", "no", "unsure", "still-unsure".'],
  [{ version: 1, answers: { chestPain: ['yes'] } }, 'answers.chestPain', 'one answer is wanted here, not a list. Accepted: "yes", "no", "unsure", "still-unsure".'],
  [{ version: 1, answers: { chestPain: 'skipped' } }, 'answers.chestPain', '"skipped" is no answer here. Accepted: "yes", "no", "unsure", "still-unsure".'],
  [{ version: 1, answers: { breathless: 'a lot' } }, 'answers.breathless', '"a lot" is no answer here; did you mean "aLot"? Accepted: "asNormal", "aBit", "aLot", "suddenly", "unsure", "still-unsure".'],
  [
    { version: 1, answers: { withPain: ['coldSweat', 'faint', 'swaet'] } },
    'answers.withPain[2]',
    '"swaet" is no answer here; did you mean "coldSweat"? Accepted: "hardToBreathe", "coldSweat", "sick", "faint", "veryTired", "armNeckJawTummy".',
  ],
  [{ version: 1, answers: { withPain: ['faint', 'faint'] } }, 'answers.withPain[1]', '"faint" is there already, at [0]. Keep one of them.'],
  [{ version: 1, answers: { withPain: ['faint', 'faint?'] } }, 'answers.withPain[1]', '"faint?" contradicts [0]: tick it once, with ? if you are not sure.'],
  [{ version: 1, answers: { fever: 'veryIll' } }, 'answers.fever', '"veryIll" belongs in a list: ["veryIll"]. Accepted: a list of "temperature", "shivering", "veryIll", each also with ? for "not sure of this one", or instead of a list "unsure", "still-unsure".'],
  [{ version: 1, answers: { painNow: 11 } }, 'answers.painNow', '11 is outside what we know. Accepted: a whole number from 0 to 10 (points), "unsure", "still-unsure".'],
  [{ version: 1, answers: { painNow: 2.5 } }, 'answers.painNow', '2.5 is no answer here. Accepted: a whole number from 0 to 10 (points), "unsure", "still-unsure".'],
  [{ version: 1, answers: { painNow: '4' } }, 'answers.painNow', '"4" is no answer here; did you mean 4? Accepted: a whole number from 0 to 10 (points), "unsure", "still-unsure".'],
]

describe('a file with one thing wrong', () => {
  test.each(bad)('%j is told where and why', (file, path, message) => {
    expect(fileProblems(file, content, NOW)).toEqual([{ path, message }])
  })
})

test('every error is told at once, in the order of the file', () => {
  const file = { version: 3, answers: { age: 'old', legs: 'three', fever: ['hot', 'veryIll', 'cold'] }, extra: 1 }
  expect(fileProblems(file, content, NOW).map(({ path }) => path)).toEqual(['version', 'answers.age', 'answers.legs', 'answers.fever[0]', 'answers.fever[2]', 'extra'])
})

test('a question that is answered twice is refused: JSON itself would keep the last and say nothing', () => {
  const read = readAnswers('{"version": 1, "answers": {"chestPain": "yes", "chestPain": "no"}}', content, NOW)
  expect(read).toEqual({ ok: false, error: [{ path: 'answers.chestPain', message: 'this is given twice. Keep one of them.' }] })
})

test('a text that is no JSON is told with line and column', () => {
  const read = readAnswers('{\n  "version": 1,\n  "answers": {,}\n}', content, NOW)
  expect(read).toEqual({ ok: false, error: [{ path: '', message: 'this is not JSON: line 3, column 15: a name in double quotes should stand here.' }] })
})

test('a file that is cut off anywhere is refused, and never half read', () => {
  const whole = JSON.stringify({ version: 1, region: 'IE', restAnsweredNo: true, answers: { chestPain: 'yes', withPain: ['faint'], age: 40 } })
  expect(readAnswers(whole, content, NOW).ok).toBe(true)
  const read = Array.from({ length: whole.length - 1 }, (_, length) => readAnswers(whole.slice(0, length + 1), content, NOW).ok)
  expect(read).not.toContain(true)
})

test.each([
  ['nested without end', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ['nested without end inside an answer', `{"version":1,"answers":{"fever":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`],
  ['that reaches for the prototype', '{"version":1,"answers":{"__proto__":{"chestPain":"no"}}}'],
  ['with a number beyond all numbers', '{"version":1,"answers":{"painNow":1e999}}'],
  ['with a number below nothing', '{"version":1,"answers":{"daysInEpisode":-1}}'],
  ['with half a day', '{"version":1,"answers":{"daysInEpisode":7.5}}'],
  ['with a character that means nothing', '{"version":1,"answers":{"chestPain":"\\u0000no"}}'],
  ['answered in a year that is not over', '{"version":1,"answeredAt":"9999-01-01T00:00:00Z","answers":{}}'],
])('a file %s is refused with a path', (_what, text) => {
  const read = readAnswers(text, content, NOW)
  expect(read.ok ? [] : read.error.map(({ message }) => message.length > 10)).toContain(true)
  expect(Object.prototype).not.toHaveProperty('chestPain')
})

test('what the record would know of earlier check-ins may stand in a file', () => {
  expect(fileProblems({ version: 1, answers: { daysInEpisode: 14, painChange: -2, sinceStart: 'same', checkedLately: 'no' } }, content, NOW)).toEqual([])
})

test('a good file is read with all that it says', () => {
  const text = JSON.stringify({
    $schema: 'answers.schema.json',
    version: 1,
    region: 'GB-ENG',
    restAnsweredNo: true,
    excludedExercises: ['plank'],
    answeredAt: '2026-11-21T10:30:00+01:00',
    answers: { withPain: ['faint?', 'sick'], legs: 'unsure', age: 40, hurtBySomeone: 'skipped', painSite: [] },
  })
  expect(readAnswers(text, content, NOW)).toEqual({
    ok: true,
    value: {
      region: 'GB-ENG',
      restAnsweredNo: true,
      excludedExercises: ['plank'],
      answeredAt: Date.UTC(2026, 10, 21, 9, 30),
      answers: { withPain: ['faint?', 'sick'], legs: 'unsure', age: 40, hurtBySomeone: 'skipped', painSite: [] },
    },
  })
})

test('whatever stands in a file, reading it returns and never throws', () => {
  const answers = fc.dictionary(fc.constantFrom('age', 'withPain', 'legs', '__proto__', 'constructor'), fc.jsonValue())
  expect(() => {
    fc.assert(fc.property(fc.string(), (text) => void readAnswers(text, content, NOW)))
    fc.assert(fc.property(fc.jsonValue(), (value) => void fileProblems(value, content, NOW)))
    fc.assert(fc.property(answers, (some) => void fileProblems({ version: 1, answers: some }, content, NOW)))
  }).not.toThrow()
})

test('answers that pass here are answers that the domain takes', () => {
  const bank = new Map(content.screening.questions.map((question) => [question.id, question]))
  const value = fc.oneof(fc.constantFrom('yes', 'no', 'unsure', 'still-unsure', 'skipped', 'faint', 'one', 3, 200, null, true), fc.array(fc.constantFrom('faint', 'faint?', 'veryIll', 'nonsense', 4), { maxLength: 3 }))
  const agree = fc.property(fc.dictionary(fc.constantFrom(...bank.keys(), 'nonsense'), value, { maxKeys: 4 }), (answers) => fileProblems({ version: 1, answers }, content, NOW).length > 0 || answersProblems(bank, answers).length === 0)
  expect(() => fc.assert(agree, { numRuns: 1000 })).not.toThrow()
})
