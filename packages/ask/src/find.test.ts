import { expect, test } from 'vitest'
import { compileIndex } from './compile.ts'
import { openIndex } from './find.ts'
import { lettersAway, nearestWord } from './near.ts'
import type { Passage } from './passage.ts'
import { clausesOf, readerOf } from './words.ts'

const reader = readerOf([
  ['heat', 'warmth', 'wheat bag'],
  ['run', 'jog'],
])

const passage = (id: string, title: string, examples: readonly string[]): Passage => ({
  id,
  path: `/${id}`,
  page: title,
  title,
  answer: title,
  evidence: 'K',
  sources: [],
  tags: id === 'running#a' ? ['running'] : [],
  examples,
  more: '',
})

const passages = [passage('heat#a', 'Using heat', ['how long may I use heat']), passage('running#a', 'Running', ['my back aches when I run']), passage('sleep#a', 'Sleeping', ['which pillow suits me'])]
const index = openIndex(passages, compileIndex(passages, reader), reader)
const firstOf = (question: string): string | undefined => index.find(question, 1)[0]?.passage.id

test('synonyms, phrases and endings find the same passage', () => {
  expect(firstOf('jogging')).toBe('running#a')
  expect(firstOf('a wheat bag')).toBe('heat#a')
  expect(firstOf('pillows')).toBe('sleep#a')
})

test('a misspelt word is read as the nearest', () => {
  expect(firstOf('pilow')).toBe('sleep#a')
  expect(nearestWord(['shoulder', 'posture'], () => 1)('shuolder')).toBe('shoulder')
  expect(lettersAway('abcd', 'abdc', 2)).toBe(1)
})

test('words that stand nowhere find nothing, and lower what is found', () => {
  expect(index.find('zebra', 3)).toEqual([])
  const [alone] = index.find('pillow', 1)
  const [among] = index.find('pillow zebra quartz', 1)
  expect(among?.score).toBeLessThan(alone?.score ?? 0)
})

test('one part of a long question can be what is asked', () => {
  expect(clausesOf('walked the whole old town yesterday, how long may I use heat', reader).length).toBe(2)
  expect(clausesOf('how long may I use heat', reader)).toEqual([])
})

test('what suits the person comes first among equals', () => {
  const [plain] = index.find('run zebra', 1)
  const [liked] = index.find('run zebra', 1, new Set(['running']))
  expect(liked?.score).toBeGreaterThan(plain?.score ?? 0)
})
