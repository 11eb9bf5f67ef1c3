import type { Branch, CompiledLexicon, CompiledPhrase, TermId } from './compiled.ts'
import { partedWord } from './spelling.ts'
import type { Sentence, Word } from './words.ts'

/** A word with every stem that it may be meant as. */
export interface ReadWord extends Word {
  readonly stems: readonly string[]
}

/** Where the terms of the lexicon stand in one sentence. */
export interface Marked {
  readonly words: readonly ReadWord[]
  readonly isQuestion: boolean
  /** term → place of its first word → places behind its last word, the longest first. */
  readonly spans: ReadonlyMap<TermId, ReadonlyMap<number, readonly number[]>>
  /** By word: whether it belongs to a span of the term. */
  readonly has: (term: TermId, at: number) => boolean
}

/** A phrase that was found. */
export interface Match {
  readonly first: number
  /** Behind the last word. */
  readonly end: number
  /** The words that belong to the phrase itself, without those in its gaps. */
  readonly used: readonly number[]
}

const NUMBER = /^\d+([.,]\d+)?$/
const YEAR = /^(19|20)\d\d$/

const readWords = (words: readonly Word[], { misspellings, spelling, written }: CompiledLexicon): readonly ReadWord[] =>
  words.flatMap((word): readonly ReadWord[] => {
    const as = (stem: string): ReadWord => ({ ...word, stem, stems: [stem] })
    const meant = misspellings.get(word.plain)
    if (meant) return meant.map(as)
    if (NUMBER.test(word.plain)) return [{ ...word, stems: [word.plain, '#n', ...(YEAR.test(word.plain) ? ['#year'] : [])] }]
    const stems = spelling.meantBy(word)
    if (stems.length > 0) return [{ ...word, stems }]
    const parts = partedWord(word, written)
    return parts.length > 0 ? parts.map(as) : [{ ...word, stems: [word.stem] }]
  })

/** Finds every term in one walk. */
export const mark = ({ words: plainWords, isQuestion }: Sentence, lexicon: CompiledLexicon): Marked => {
  const words = readWords(plainWords, lexicon)
  const spans = new Map<TermId, Map<number, number[]>>()
  const held = new Map<TermId, Uint8Array>()
  const note = (terms: readonly TermId[], from: number, end: number): void => {
    for (const term of terms) {
      let byStart = spans.get(term)
      if (!byStart) spans.set(term, (byStart = new Map()))
      const ends = byStart.get(from)
      if (!ends) byStart.set(from, [end])
      else if (!ends.includes(end)) ends.unshift(end)
      let flags = held.get(term)
      if (!flags) held.set(term, (flags = new Uint8Array(words.length)))
      flags.fill(1, from, end)
    }
  }
  const walk = (branch: Branch, from: number, at: number): void => {
    if (branch.terms.length > 0) note(branch.terms, from, at)
    const word = words[at]
    if (!word || branch.next.size === 0) return
    for (const stem of word.stems) {
      const next = branch.next.get(stem)
      if (next) walk(next, from, at + 1)
    }
  }
  for (let from = 0; from < words.length; from += 1) walk(lexicon.root, from, from)
  return { words, isQuestion, spans, has: (term, at) => held.get(term)?.[at] === 1 }
}

/** Completions of one phrase from one place on; more say nothing new. */
const MOST_FROM_ONE_PLACE = 6

/** Every place where a phrase stands in a sentence. */
export const matchesOf = (phrase: CompiledPhrase, marked: Marked, lexicon: CompiledLexicon): readonly Match[] => {
  const [first, ...rest] = phrase
  if (first?.kind !== 'term') return []
  const starts = marked.spans.get(first.term)
  if (!starts || rest.some((part) => part.kind === 'term' && !part.isOptional && !marked.spans.has(part.term))) return []
  const { little, breaks, negators, prepositions, bodyParts } = lexicon.grammar
  // "It hurts, my chest is fine" says nothing of the chest; "back, chest and arm" is a list.
  const isBarred = (at: number): boolean =>
    marked.words[at]?.afterComma === true && !marked.has(bodyParts, at - 1) && [at, at + 1, at + 2].some((near) => marked.has(bodyParts, near))
  const found: Match[] = []
  const go = (part: number, at: number, used: readonly number[], start: number, budget: { left: number }): void => {
    if (budget.left <= 0) return
    const now = rest[part]
    if (!now) {
      budget.left -= 1
      found.push({ first: start, end: (used.at(-1) ?? start) + 1, used })
      return
    }
    if (isBarred(at)) return
    if (now.kind === 'term') {
      for (const end of marked.spans.get(now.term)?.get(at) ?? []) go(part + 1, end, [...used, ...range(at, end)], start, budget)
      if (now.isOptional) go(part + 1, at, used, start, budget)
      return
    }
    for (let skipped = 0; skipped <= now.most; skipped += 1) {
      go(part + 1, at + skipped, used, start, budget)
      const over = at + skipped
      if (over >= marked.words.length || marked.has(breaks, over) || isBarred(over)) return
      if (now.of === 'little' && !marked.has(little, over) && !marked.has(negators, over) && !marked.has(prepositions, over)) return
    }
  }
  for (const [start, ends] of starts) {
    const budget = { left: MOST_FROM_ONE_PLACE }
    for (const end of ends) go(0, end, range(start, end), start, budget)
  }
  return found
}

const range = (from: number, end: number): readonly number[] => Array.from({ length: end - from }, (_one, index) => from + index)
