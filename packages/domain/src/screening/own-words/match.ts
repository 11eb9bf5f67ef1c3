import type { Branch, CompiledLexicon, CompiledPhrase, TermId } from './compiled.ts'
import { GRAMMAR_LISTS } from './lexicon.ts'
import { isNumberWord } from './number-words.ts'
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
  /** The terms that stand somewhere in the sentence, each once. */
  readonly terms: readonly TermId[]
  readonly holds: (term: TermId) => boolean
  /** Place of a term's first word → places behind its last word, the longest first. Worked out only for the terms that a phrase asks for. */
  readonly spansOf: (term: TermId) => ReadonlyMap<number, readonly number[]>
  /** By word: whether it belongs to a span of a list of the grammar. */
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

/** From 38 °C, or 100.4 °F, to what a thermometer can show. */
const isFever = (written: string): boolean => {
  const degrees = Number(written.replace(',', '.'))
  return (degrees >= 38 && degrees < 43) || (degrees >= 100.4 && degrees < 110)
}

/** To one decimal, as a thermometer shows it: "38.6" is no age and no length of time. */
const isReading = (written: string): boolean => /^\d+[.,]\d$/.test(written) && isFever(written)

const readWords = (words: readonly Word[], { misspellings, spelling, written, exactForms }: CompiledLexicon): readonly ReadWord[] =>
  words.flatMap((word): readonly ReadWord[] => {
    const as = (...stems: readonly string[]): ReadWord => ({ ...word, stem: stems[0] ?? word.stem, stems })
    const meant = misspellings.get(word.plain)
    if (meant) return meant.map((stems) => as(...stems))
    if (NUMBER.test(word.plain)) return [{ ...word, stems: [word.plain, '#n', ...(YEAR.test(word.plain) ? ['#year'] : []), ...(isFever(word.plain) ? ['#fever'] : []), ...(isReading(word.plain) ? ['#reading'] : [])] }]
    // "when I was nine" is "when I was 9".
    if (isNumberWord(word.plain)) return [{ ...word, stems: [word.stem, '#n'] }]
    const stems = spelling.meantBy(word)
    const exact = `=${word.plain}`
    if (stems.length > 0) return [{ ...word, stems: exactForms.has(exact) ? [...stems, exact] : stems }]
    const parts = partedWord(word, written)
    return parts.length > 0 ? parts.map((stem) => as(stem)) : [{ ...word, stems: [word.stem] }]
  })

interface Hit {
  readonly branch: Branch
  readonly from: number
  readonly end: number
}

/** Finds every term in one walk. */
export const mark = ({ words: plainWords, isQuestion }: Sentence, lexicon: CompiledLexicon): Marked => {
  const words = readWords(plainWords, lexicon)
  const hits: Hit[] = []
  const terms: TermId[] = []
  const held = new Uint8Array(lexicon.termCount)
  // Lists of the grammar have the lowest numbers; only they are asked for word by word.
  const flags = GRAMMAR_LISTS.map(() => new Uint8Array(words.length))
  const note = (branch: Branch, from: number, end: number): void => {
    hits.push({ branch, from, end })
    for (const term of branch.terms) {
      if (held[term] === 0) {
        held[term] = 1
        terms.push(term)
      }
      flags[term]?.fill(1, from, end)
    }
  }
  const walk = (branch: Branch, from: number, at: number): void => {
    if (branch.terms.length > 0) note(branch, from, at)
    const word = words[at]
    if (!word || branch.next.size === 0) return
    for (const stem of word.stems) {
      const next = branch.next.get(stem)
      if (next) walk(next, from, at + 1)
    }
  }
  for (let from = 0; from < words.length; from += 1) walk(lexicon.root, from, from)
  const known = new Map<TermId, ReadonlyMap<number, readonly number[]>>()
  const spansOf = (term: TermId): ReadonlyMap<number, readonly number[]> => {
    const before = known.get(term)
    if (before) return before
    const spans = new Map<number, number[]>()
    for (const { branch, from, end } of hits) {
      if (!branch.terms.includes(term)) continue
      const ends = spans.get(from)
      if (!ends) spans.set(from, [end])
      else if (!ends.includes(end)) ends.unshift(end)
    }
    known.set(term, spans)
    return spans
  }
  return { words, isQuestion, terms, holds: (term) => held[term] === 1, spansOf, has: (term, at) => flags[term]?.[at] === 1 }
}

const NOWHERE: readonly Match[] = []

/** Completions of one phrase from one place on; more say nothing new. */
const MOST_FROM_ONE_PLACE = 6

/** Every place where a phrase stands in a sentence. */
export const matchesOf = (phrase: CompiledPhrase, marked: Marked, lexicon: CompiledLexicon): readonly Match[] => {
  const [first, ...rest] = phrase
  if (first?.kind !== 'term') return NOWHERE
  for (const part of phrase) if (part.kind === 'term' && !part.isOptional && !marked.holds(part.term)) return NOWHERE
  const { little, breaks, negators, prepositions, bodyParts, subjects } = lexicon.grammar
  // "It hurts, my chest is fine" says nothing of the chest; "back, chest and arm" is a list.
  const isBarred = (at: number): boolean =>
    marked.words[at]?.afterComma === true && !marked.has(bodyParts, at - 1) && [at, at + 1, at + 2].some((near) => marked.has(bodyParts, near))
  const isNewStatement = (at: number): boolean => marked.words[at]?.afterComma === true && (marked.has(subjects, at) || marked.has(subjects, at + 1))
  const found: Match[] = []
  const go = (part: number, at: number, used: readonly number[], start: number, budget: { left: number }): void => {
    if (budget.left <= 0) return
    const now = rest[part]
    if (!now) {
      budget.left -= 1
      found.push({ first: start, end: (used.at(-1) ?? start) + 1, used })
      return
    }
    const before = rest[part - 1]
    const isFree = before?.kind === 'gap' && before.of === 'any'
    if (now.kind === 'term') {
      if (!isFree && isBarred(at)) return
      for (const end of marked.spansOf(now.term).get(at) ?? []) go(part + 1, end, [...used, ...range(at, end)], start, budget)
      if (now.isOptional) go(part + 1, at, used, start, budget)
      return
    }
    for (let skipped = 0; skipped <= now.most; skipped += 1) {
      go(part + 1, at + skipped, used, start, budget)
      const over = at + skipped
      if (over >= marked.words.length || marked.has(breaks, over) || (now.of !== 'any' && isBarred(over))) return
      if (now.of === 'loose' && isNewStatement(over)) return
      if (now.of === 'little' && !marked.has(little, over) && !marked.has(negators, over) && !marked.has(prepositions, over)) return
    }
  }
  for (const [start, ends] of marked.spansOf(first.term)) {
    const budget = { left: MOST_FROM_ONE_PLACE }
    for (const end of ends) go(0, end, range(start, end), start, budget)
  }
  return found
}

const range = (from: number, end: number): readonly number[] => Array.from({ length: end - from }, (_one, index) => from + index)
