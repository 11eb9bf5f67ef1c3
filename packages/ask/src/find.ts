import type { CompiledIndex } from './compile.ts'
import { nearestWord } from './near.ts'
import type { Reader } from './words.ts'

/** What finding needs to know of a passage beside its terms. */
export interface Findable {
  readonly id: string
  readonly tags: readonly string[]
}

/** A passage and how well it suits a question, 0 to 1. */
export interface Found<One extends Findable> {
  readonly passage: One
  readonly score: number
  /** Share of what is asked that the passage speaks of at all, 0 to 1. */
  readonly covered: number
}

/** How much each part of the likeness counts. Chosen on the development questions; docs/ask-performance.md has the table. */
export interface Weights {
  /** The most similar single example or title. */
  readonly best: number
  /** The three most similar together: one lucky example is not enough. */
  readonly few: number
  /** All words of the passage together. */
  readonly all: number
}

export const WEIGHTS: Weights = { best: 0.45, few: 0.25, all: 0.3 }

export interface Index<One extends Findable> {
  readonly find: (question: string, most: number, liked?: ReadonlySet<string>) => readonly Found<One>[]
}

/** A term that stands only in the long text says less than one in a title or an example. */
const IN_ANSWER = 0.8
const IN_MORE = 0.5
/** A word that had to be corrected is a guess. */
const CORRECTED = 0.8
/** What a passage gains because it is about the person's own situation. */
const LIKED = 0.05

/**
 * Opens a compiled index.
 *
 * @param passages in the order in which they were compiled
 */
export const openIndex = <One extends Findable>(passages: readonly One[], compiled: CompiledIndex, reader: Reader, weights: Weights = WEIGHTS): Index<One> => {
  const { terms, inHowMany } = compiled
  const numbers = new Map(terms.map((term, place) => [term, place]))
  const most = Math.log(1 + passages.length)
  const weightOf = Float64Array.from(inHowMany, (count) => Math.log(1 + passages.length / Math.max(count, 1)) / most)
  /** Each unit's passage and the root of its weight; each term's units, and what it is worth in each passage. */
  const passageOf: number[] = []
  const rootOf: number[] = []
  const unitsWith: number[][] = terms.map(() => [])
  const worthIn: Map<number, number>[] = terms.map(() => new Map())
  const put = (place: number, list: readonly number[], worth: number): void => {
    for (const term of list) worthIn[term]?.set(place, Math.max(worthIn[term].get(place) ?? 0, worth))
  }
  compiled.passages.forEach(({ units, answer, more }, place) => {
    put(place, more, IN_MORE)
    put(place, answer, IN_ANSWER)
    for (const unit of units) {
      put(place, unit, 1)
      let weight = 0
      for (const term of unit) {
        weight += weightOf[term] ?? 0
        unitsWith[term]?.push(passageOf.length)
      }
      passageOf.push(place)
      rootOf.push(Math.sqrt(weight))
    }
  })
  const spelling = nearestWord(terms, (term) => inHowMany[numbers.get(term) ?? 0] ?? 0)

  /** Each term of a question with how sure it is what was meant, and the weight of all of it. */
  const readQuestion = (question: string): { readonly known: ReadonlyMap<number, number>; readonly weight: number } => {
    const known = new Map<number, number>()
    let weight = 0
    for (const term of new Set(reader.termsOf(question))) {
      const exact = numbers.get(term)
      const near = exact === undefined ? spelling(term) : undefined
      const number = exact ?? (near === undefined ? undefined : numbers.get(near))
      // A word that stands nowhere weighs as much as the rarest.
      weight += number === undefined ? 1 : (weightOf[number] ?? 1)
      if (number !== undefined) known.set(number, Math.max(known.get(number) ?? 0, exact === undefined ? CORRECTED : 1))
    }
    return { known, weight }
  }

  return {
    find: (question, count, liked = new Set()) => {
      const { known, weight } = readQuestion(question)
      if (known.size === 0 || weight === 0) return []
      const shared = new Float64Array(passageOf.length)
      const covered = new Float64Array(passages.length)
      for (const [term, sure] of known) {
        const worth = (weightOf[term] ?? 0) * sure
        for (const unit of unitsWith[term] ?? []) shared[unit] = (shared[unit] ?? 0) + worth
        for (const [place, share] of worthIn[term] ?? []) covered[place] = (covered[place] ?? 0) + worth * share
      }
      const root = Math.sqrt(weight)
      const best = passages.map(() => [0, 0, 0] as [number, number, number])
      shared.forEach((one, unit) => {
        if (one === 0) return
        const like = one / (root * (rootOf[unit] ?? 1))
        const three = best[passageOf[unit] ?? 0]
        if (!three || like <= three[2]) return
        three[2] = like
        if (three[2] > three[1]) [three[1], three[2]] = [three[2], three[1]]
        if (three[1] > three[0]) [three[0], three[1]] = [three[1], three[0]]
      })
      return passages
        .flatMap((passage, place): readonly Found<One>[] => {
          const share = (covered[place] ?? 0) / weight
          if (share === 0) return []
          const [first, second, third] = best[place] ?? [0, 0, 0]
          const extra = passage.tags.some((tag) => liked.has(tag)) ? LIKED : 0
          const score = weights.best * first + (weights.few * (first + second + third)) / 3 + weights.all * share
          return [{ passage, score: Math.min(1, score + extra), covered: share }]
        })
        .sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
        .slice(0, count)
    },
  }
}
