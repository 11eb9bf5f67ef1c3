import { expect, test } from 'vitest'
import type { Passage } from './passage.ts'
import { scopeOf, toAnswerable } from './scope.ts'
import { readerOf } from './words.ts'

const reader = readerOf([['run', 'jog']])
const scope = {
  own: { parts: ['back'], deeds: ['stretch'] },
  elsewhere: ['knee', 'tennis elbow'],
  never: ['back pay', 'my dog'],
  smallTalk: ['hello', 'how are you'],
  harmless: ['hot water bottle'],
  languages: { es: ['que', 'hago', 'duele', 'la', 'espalda'] },
}
const { isOwn, namesPart, isElsewhere, isNever, isNothing, isAnotherLanguage, harmless } = scopeOf(scope, reader)
const passage = (title: string) => toAnswerable(scope, reader)({ id: 'a#b', path: '/', page: '', title, answer: '', evidence: 'K', sources: [], tags: [], examples: [], more: '' } satisfies Passage)

test('a part of the body weighs more than what is done for it', () => {
  expect(namesPart('my back')).toBe(true)
  expect(namesPart('knee stretches')).toBe(false)
  expect(isOwn('knee stretches')).toBe(true)
})

test('what lies elsewhere is known by name, unless the passage speaks of it', () => {
  expect(isElsewhere('my knees are sore', passage('Shoes'))).toBe(true)
  expect(isElsewhere('my knees are sore', passage('Bend your knees'))).toBe(false)
  expect(isElsewhere('cure for tennis elbow', passage('Shoes'))).toBe(true)
  expect(isElsewhere('an elbow room', passage('Shoes'))).toBe(false)
})

test('small talk, numbers and single letters ask nothing', () => {
  for (const text of ['hello', 'Hello, how are you?', 'hello 123', 'aaaa', '?', '']) expect(isNothing(text), text).toBe(true)
  for (const text of ['hello my back hurts', 'why']) expect(isNothing(text), text).toBe(false)
})

test('another language is known by its small words or its letters', () => {
  expect(isAnotherLanguage('me duele la espalda')).toBe(true)
  expect(isAnotherLanguage('болит спина')).toBe(true)
  expect(isAnotherLanguage('la la land and my back')).toBe(false)
})

test('a harmless phrase is taken as a whole', () => {
  expect('a hot  water bottle'.replace(harmless ?? /x/, '')).toBe('a ')
})

test.each([
  ['back pay owed by my old boss', true],
  ['My DOG has a sore back', true],
  ['my back pays for it later', false],
  ['my back hurts', false],
])('"%s" is about something else whatever it names: %s', (question, expected) => {
  expect(isNever(question)).toBe(expected)
  // Asked again, the answer is the same.
  expect(isNever(question)).toBe(expected)
})
