import { stem } from 'porter2'

/** Other words for the same thing: the first of a group stands for all. Phrases have spaces. */
export type Synonyms = readonly (readonly string[])[]

/** Turns text into terms: lower case, one word for each group of synonyms, endings off. */
export interface Reader {
  readonly termsOf: (text: string) => readonly string[]
  /** The very words that a group of synonyms stands for, each with EXACT before it: who says "stroll" means a stroll even more than a walk. */
  readonly exactOf: (text: string) => readonly string[]
}

/** Marks a term as the very word. */
export const EXACT = '='


/** Words that say nothing of what is asked. "How", "when", "why" and "long" do, and stay. */
const SILENT = new Set('a an and the of to in on at for by with from as or but if is are was were be been am it its i im ive me my mine you your we us our they them their this that these those there here do does did done doing has have had having will would could should can may might shall just really very so too please thanks thank hi hello hey ok okay get got getting thing things some any one ones also than then about into like'.split(' '))

export const isSilent = (word: string): boolean => SILENT.has(word)

/** The most words of a text that are read; nobody asks a longer question. */
const MOST_WORDS = 80

export const readerOf = (synonyms: Synonyms): Reader => {
  const stems = new Map<string, string>()
  const stemmed = (word: string): string => {
    const known = stems.get(word)
    if (known !== undefined) return known
    const made = /\d/.test(word) ? word : stem(word)
    stems.set(word, made)
    return made
  }
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly term: string }[]>()
  for (const [head, ...others] of synonyms) {
    if (head === undefined) continue
    const term = wordsOf(head).map(stemmed).join('_')
    for (const one of [head, ...others]) {
      const words = wordsOf(one).map(stemmed)
      const [first] = words
      if (first === undefined) continue
      const list = byFirst.get(first)
      if (list) list.push({ words, term })
      else byFirst.set(first, [{ words, term }])
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  const read = (text: string): { readonly terms: readonly string[]; readonly exact: readonly string[] } => {
    const plain = wordsOf(text).slice(0, MOST_WORDS)
    const words = plain.map(stemmed)
    const terms: string[] = []
    const exact: string[] = []
    for (let at = 0; at < words.length; ) {
      const word = words[at] ?? ''
      const group = byFirst.get(word)?.find((one) => one.words.every((other, index) => words[at + index] === other))
      if (group) {
        terms.push(group.term)
        group.words.forEach((one, index) => {
          if (!SILENT.has(plain[at + index] ?? '')) exact.push(`${EXACT}${one}`)
        })
        at += group.words.length
      } else {
        if (!SILENT.has(plain[at] ?? '')) terms.push(word)
        at += 1
      }
    }
    return { terms, exact }
  }
  return { termsOf: (text) => read(text).terms, exactOf: (text) => read(text).exact }
}

/** Lower case, accents and apostrophes off; a letter three times or more in a row is two. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘`´]/g, '')
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** A part with fewer terms says too little by itself. */
const LEAST_TERMS = 3
const MOST_CLAUSES = 8

/** The terms of each part of a question that is long enough to be a question itself; none where there is only one part. */
export const clausesOf = (text: string, reader: Reader): readonly (readonly string[])[] => {
  const parts = text
    .split(/[,.;:!?\n]|\b(?:and|but|so|cos|because|since|then)\b/i)
    .slice(0, MOST_CLAUSES * 4)
    .map((part) => ({ part, terms: reader.termsOf(part) }))
    .filter(({ terms }) => terms.length >= LEAST_TERMS)
    .map(({ part, terms }) => [...terms, ...reader.exactOf(part)])
  return parts.length < 2 ? [] : parts.slice(0, MOST_CLAUSES)
}
