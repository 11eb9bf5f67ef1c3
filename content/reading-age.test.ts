import { describe, expect, test } from 'vitest'
import { measureGroups } from './measures/reading-groups.fixture.ts'
import { readingAgeOf, readingGroups, readReadingExceptions, wordsIn, type Text } from './reading-age.fixture.ts'
import { contentForTests } from './testing.ts'

// What somebody in pain reads should be read with ease by a child of 9 to 11. Easier than that is no fault.

/** Years, for all that one page or result says, taken together. */
const MOST_TOGETHER = 11
/** Years, for one text of a group that is easy enough as a whole. */
const MOST_ALONE = 12
/** Labels of a few words are judged with their page: a formula of words and syllables says nothing of "Diabetes". */
const FEWEST_WORDS = 6
const SHOWN = 12

const { content } = contentForTests()
const exceptions = readReadingExceptions()
const known = exceptions.words.map(({ word }) => word)
const groups = [...readingGroups(content.words.screening, content.screening), ...measureGroups(content.words.measures)]
const sentences = [...new Map(groups.flatMap(({ texts }) => texts).map((one) => [one.text, one])).values()].filter(({ text }) => wordsIn(text) >= FEWEST_WORDS)
const ageOf = ({ text }: Text): number => readingAgeOf([text], known)
const table = (rows: readonly (readonly [age: number, what: string])[]): string =>
  [...rows].sort(([a], [b]) => b - a).slice(0, SHOWN).map(([age, what]) => `${age.toFixed(1).padStart(5)}  ${what}`).join('\n')
const tellIn = (texts: readonly Text[]): string => table(texts.map((one) => [ageOf(one), `${one.at}: ${one.text}`]))

describe('the reading age of the check-in, its results and the measures', () => {
  test('is at most 11 years on every page, for every result and for every rule', () => {
    const ages = groups.map(({ name, texts }): readonly [number, string] => [readingAgeOf(texts.map(({ text }) => text), known), name])
    console.log(`Hardest pages and results, in years\n${table(ages)}\nHardest texts\n${tellIn(sentences)}`)
    expect(ages.filter(([age]) => age > MOST_TOGETHER)).toEqual([])
    expect(groups.length).toBeGreaterThan(content.screening.rules.length + content.screening.checkIn.pages.length)
  })

  test('is at most 12 years for every single text, but for those that say why', () => {
    const excused = new Set(exceptions.texts.map(({ at }) => at))
    const hard = sentences.filter((one) => ageOf(one) > MOST_ALONE && !excused.has(one.at))
    expect(hard.map(({ at }) => at), tellIn(hard)).toEqual([])
  })

  test('needs each of its exceptions', () => {
    const all = groups.flatMap(({ texts }) => texts)
    for (const { at } of exceptions.texts) expect(all.filter((one) => one.at === at).map((one) => ageOf(one) > MOST_ALONE), at).toEqual([true])
    const excused = new Set(exceptions.texts.map(({ at }) => at))
    const isTooHard = (words: readonly string[]): boolean => sentences.some(({ at, text }) => !excused.has(at) && readingAgeOf([text], words) > MOST_ALONE)
    expect(known.filter((word) => !isTooHard(known.filter((other) => other !== word)))).toEqual([])
  })
})

describe('the formula', () => {
  test('is that of Flesch and Kincaid: a grade from the words in a sentence and the syllables in a word, plus five years', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59
    expect(readingAgeOf(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59 + 5, 5)
  })

  test('finds a long sentence of long words harder, and takes a text as a whole', () => {
    const hard = 'Individuals experiencing persistent interscapular discomfort should immediately consult an appropriately qualified professional.'
    expect(readingAgeOf([hard])).toBeGreaterThan(20)
    expect(readingAgeOf(['Sit down.', 'Rest a while.'])).toBeLessThan(readingAgeOf(['Sit down.', hard]))
  })

  test('takes a word that must stay for an easy one, and a number to call for two short words', () => {
    expect(readingAgeOf(['You may take rivaroxaban each day.'], ['rivaroxaban'])).toBeLessThan(readingAgeOf(['You may take rivaroxaban each day.']))
    expect(readingAgeOf(['Call {emergency} now.'])).toBe(readingAgeOf(['Call the number now.']))
  })
})
