import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

interface Counts {
  readonly sentence: number
  readonly word: number
  readonly syllable: number
}

/** School starts at five: grade 1 is read at six. */
const AGE_OF_GRADE_0 = 5
/** A word that must stay counts as one that is known: as long as an everyday word. */
const KNOWN_SYLLABLES = 2
/** What stands instead of a number to call. */
const NUMBER = 'the number'

const countIn = (text: string, known: ReadonlySet<string>): Counts => {
  const plain = text.replaceAll(/\{\w+\}/g, NUMBER)
  const words = plain.match(/[\p{L}\p{N}’'&]+/gu) ?? []
  return {
    sentence: Math.max(plain.split(/[.!?:;…]+(?=\s|["”)]|$)/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length, 1),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + (known.has(word.toLowerCase()) ? KNOWN_SYLLABLES : /^\d+$/.test(word) ? 1 : Math.max(syllable(word), 1)), 0),
  }
}

/**
 * The age at which texts are read with ease: the Flesch–Kincaid grade of all of them
 * together, plus five years.
 *
 * @param words words that must stay, in small letters
 */
export const readingAgeOf = (texts: readonly string[], words: readonly string[] = []): number => {
  const known = new Set(words)
  const counts = texts.map((text) => countIn(text, known))
  const total = (key: keyof Counts): number => counts.reduce((sum, one) => sum + one[key], 0)
  return fleschKincaid({ sentence: total('sentence'), word: total('word'), syllable: total('syllable') }) + AGE_OF_GRADE_0
}

export const wordsIn = (text: string): number => countIn(text, new Set()).word
