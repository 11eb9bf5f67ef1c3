import { compileMeaning, type CompiledMeaning, type Meaning } from './meaning.ts'
import type { Passage } from './passage.ts'
import type { Reader } from './words.ts'

/**
 * What finding needs of all passages, made once when the pages are built: numbers only, so
 * that it is small and ready to use as soon as it is read.
 */
export interface CompiledIndex {
  /** Every term, the most frequent first; its place is its number. */
  readonly terms: readonly string[]
  /** In how many passages each term stands. */
  readonly inHowMany: readonly number[]
  readonly passages: readonly CompiledPassage[]
  /** What the passages mean, where word vectors were at hand. */
  readonly meaning?: CompiledMeaning
}

export interface CompiledPassage {
  /** Title, page and title, and each example, as numbers of their terms in rising order. */
  readonly units: readonly (readonly number[])[]
  /** Terms of the answer that stand in no unit. */
  readonly answer: readonly number[]
  /** Terms of the rest of the section that stand in neither. */
  readonly more: readonly number[]
}

export const compileIndex = (passages: readonly Passage[], reader: Reader, meaning?: Meaning): CompiledIndex => {
  const allOf = (text: string): readonly string[] => [...reader.termsOf(text), ...reader.exactOf(text)]
  const read = passages.map(({ page, title, examples, answer, more }) => {
    const units = [title, `${page} ${title}`, ...examples].map((text) => new Set(allOf(text)))
    const said = new Set(units.flatMap((unit) => [...unit]))
    const inAnswer = new Set(allOf(answer).filter((term) => !said.has(term)))
    const inMore = new Set(allOf(more).filter((term) => !said.has(term) && !inAnswer.has(term)))
    return { units, answer: inAnswer, more: inMore, all: new Set([...said, ...inAnswer, ...inMore]) }
  })
  const counts = new Map<string, number>()
  for (const { all } of read) for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1)
  const terms = [...counts.keys()].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || (one < other ? -1 : 1))
  const numbers = new Map(terms.map((term, place) => [term, place]))
  const numbered = (set: ReadonlySet<string>): readonly number[] => [...set].map((term) => numbers.get(term) ?? 0).sort((a, b) => a - b)
  return {
    terms,
    inHowMany: terms.map((term) => counts.get(term) ?? 0),
    passages: read.map(({ units, answer, more }) => ({ units: units.map(numbered), answer: numbered(answer), more: numbered(more) })),
    ...(meaning ? { meaning: compileMeaning(passages.map(({ page, title, examples }) => [title, `${page} ${title}`, ...examples]), meaning) } : {}),
  }
}
