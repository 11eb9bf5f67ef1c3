import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { parse } from 'yaml'
import { z } from 'zod'

const exceptionsSchema = z.strictObject({
  words: z.array(z.strictObject({ word: z.string().min(1), reason: z.string().min(1) })),
  texts: z.array(z.strictObject({ at: z.string().min(1), reason: z.string().min(1) })),
  parts: z.array(z.strictObject({ at: z.string().min(1), reason: z.string().min(1) })),
})
export type ReadingExceptions = z.infer<typeof exceptionsSchema>

/** Words and texts that may be harder than the rest, each with its reason. */
export const readReadingExceptions = (root: string = import.meta.dirname): ReadingExceptions => exceptionsSchema.parse(parse(readFileSync(join(root, 'reading-age-exceptions.yaml'), 'utf8')))

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
