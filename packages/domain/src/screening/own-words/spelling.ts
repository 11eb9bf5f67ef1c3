import type { Word } from './words.ts'

/** Shorter words are too often another word by one letter. */
const LEAST_LETTERS = 5
/** Nobody's word is longer; keeps the work for hostile text small. */
const MOST_LETTERS = 24

export interface Spelling {
  /** The stems, and exact forms, that a word may be meant as; none when it is unknown. */
  readonly meantBy: (word: Word) => readonly string[]
}

/**
 * Finds what a misspelt word may be: a word of the lexicon of five letters or more that is
 * one letter away (missing, added, wrong or swapped), and begins with the same letter.
 *
 * @param known stems that are right as they are
 * @param written every word of the lexicon as it was written there, with its stem
 */
export const spellingOf = (known: ReadonlySet<string>, written: ReadonlyMap<string, string>): Spelling => {
  const byShortened = new Map<string, string[]>()
  const index = (key: string, word: string): void => {
    const list = byShortened.get(key)
    if (list) list.push(word)
    else byShortened.set(key, [word])
  }
  for (const word of written.keys()) {
    if (word.length < LEAST_LETTERS || word.length > MOST_LETTERS) continue
    index(word, word)
    for (const shortened of withoutOneLetter(word)) index(shortened, word)
  }
  const correct = (plain: string): readonly string[] => {
    const found = new Set<string>()
    for (const key of [plain, ...withoutOneLetter(plain)]) {
      for (const word of byShortened.get(key) ?? []) {
        const stem = written.get(word)
        if (stem !== undefined && beginsAlike(plain, word) && isOneLetterAway(plain, word)) found.add(stem).add(`=${word}`)
      }
    }
    return [...found]
  }
  const remembered = new Map<string, readonly string[]>()
  return {
    meantBy: ({ plain, stem }) => {
      if (known.has(stem)) return [stem]
      if (plain.length < LEAST_LETTERS - 1 || plain.length > MOST_LETTERS || /\d/.test(plain)) return []
      const before = remembered.get(plain)
      if (before) return before
      const single = withoutRepeats(plain)
      const found = written.has(single) && single !== plain ? [written.get(single) ?? single, `=${single}`] : correct(plain)
      // A page holds a text of some hundred words; a hostile one must not fill the memory.
      if (remembered.size > 5_000) remembered.clear()
      remembered.set(plain, found)
      return found
    },
  }
}

/** "paiin" → "pain". */
const withoutRepeats = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1')

const withoutOneLetter = (word: string): readonly string[] => Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1))

const beginsAlike = (a: string, b: string): boolean => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0])

/** One letter missing, added, wrong, or two neighbours swapped. */
export const isOneLetterAway = (a: string, b: string): boolean => {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  return a.slice(at + 1) === b.slice(at + 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2))
}

/** "chestpain" → "chest" and "pain", where both are words of the lexicon; nothing otherwise. */
export const partedWord = ({ plain }: Word, written: ReadonlyMap<string, string>): readonly string[] => {
  if (plain.length < 7 || plain.length > MOST_LETTERS) return []
  for (let at = 3; at <= plain.length - 3; at += 1) {
    const first = written.get(plain.slice(0, at))
    const second = written.get(plain.slice(at))
    if (first !== undefined && second !== undefined && (at > 3 || plain.length - at > 3)) return [first, second]
  }
  return []
}
