import { expect, test } from 'vitest'
import { compileMeaning, openLikeness, openMeaning, writeVector } from './meaning.ts'
import { VECTORS } from './vectors.ts'

const meaning = openMeaning(VECTORS)

test('a question lies nearest to the passage that means the same in other words', () => {
  const texts = [['how to sleep with a sore back'], ['which shoes should I wear for running'], ['call the doctor about fever']]
  const likeness = openLikeness(compileMeaning(texts, meaning), meaning)
  const nearest = (question: string): number => {
    const alike = likeness(question)
    return alike ? alike.indexOf(Math.max(...alike)) : -1
  }
  expect(nearest('resting in bed at night')).toBe(0)
  expect(nearest('new trainers and boots')).toBe(1)
  expect(nearest('see a physician with a high temperature')).toBe(2)
})

test('words that nobody knows have no meaning', () => {
  expect(meaning.sumOf('qqqq zzzzz')).toBeUndefined()
})

test('a vector survives being written, but for its length', () => {
  expect(writeVector(Float64Array.from([0, 1, -1, 0.5]))).toBe(String.fromCharCode(65, 90, 40, 78))
})

test('every word has all its numbers', () => {
  expect(VECTORS.values.length).toBe(VECTORS.words.split(' ').length * VECTORS.dimensions)
})
