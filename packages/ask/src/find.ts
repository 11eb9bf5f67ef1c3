import type { CompiledIndex } from './compile.ts'
import { openLikeness, type Meaning } from './meaning.ts'
import { nearestWord } from './near.ts'
import { clausesOf, EXACT, type Reader } from './words.ts'

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
  /** How much the length of the question lessens a likeness, 0 to 1; the length of the example does the rest. */
  readonly length: number
  /** What one word that stands nowhere weighs, and all of them together at most. */
  readonly unknown: number
  readonly unknownAtMost: number
  /** What a part of the question is worth beside the whole, and how much of that hangs on how far the passage speaks of the whole. */
  readonly clause: number
  readonly clauseOnWhole: number
  /** All words of the page that a passage stands on: what the question is about beside what it asks. */
  readonly page: number
  /** Likeness of meaning, beside all that hangs on words. */
  readonly meaning: number
  /** What the very word weighs beside the synonym that it belongs to. */
  readonly exact: number
}

export const WEIGHTS: Weights = { best: 0.2, few: 0.5, all: 0.3, length: 0.4, unknown: 0.7, unknownAtMost: 1.5, clause: 0.9, clauseOnWhole: 0.5, page: 0.15, meaning: 0.25, exact: 0.4 }

export interface Index<One extends Findable> {
  readonly find: (question: string, most: number, liked?: ReadonlySet<string>) => readonly Found<One>[]
}

/** A term that stands only in the long text says less than one in a title or an example. */
const IN_ANSWER = 0.9
const IN_MORE = 0.7
/** A word that had to be corrected is a guess. */
const CORRECTED = 0.8
/** What a passage gains because it is about the person's own situation. */
const LIKED = 0.05

/**
 * Opens a compiled index.
 *
 * @param passages in the order in which they were compiled
 * @param meaning the word vectors that the index was compiled with; without them only words count
 */
export const openIndex = <One extends Findable>(passages: readonly One[], compiled: CompiledIndex, reader: Reader, meaning?: Meaning, weights: Weights = WEIGHTS): Index<One> => {
  const { terms, inHowMany } = compiled
  const numbers = new Map(terms.map((term, place) => [term, place]))
  const most = Math.log(1 + passages.length)
  const weightOf = Float64Array.from(inHowMany, (count, term) => ((terms[term]?.startsWith(EXACT) ? weights.exact : 1) * Math.log(1 + passages.length / Math.max(count, 1))) / most)
  /** Each unit's passage and how much its length lessens a likeness; each term's units, and what it is worth in each passage. */
  const passageOf: number[] = []
  const lengthOf: number[] = []
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
      lengthOf.push(weight ** (1 - weights.length))
    }
  })
  const pageOf = pageNumbers(passages)
  const pages = Math.max(-1, ...pageOf) + 1
  const pagesWith: Map<number, number>[] = worthIn.map((passagesWith) => {
    const worth = new Map<number, number>()
    for (const [place, one] of passagesWith) worth.set(pageOf[place] ?? 0, Math.max(worth.get(pageOf[place] ?? 0) ?? 0, one))
    return worth
  })
  const likeness = compiled.meaning && meaning ? openLikeness(compiled.meaning, meaning) : undefined
  const spelling = nearestWord(terms, (term) => inHowMany[numbers.get(term) ?? 0] ?? 0)

  /** Each term of a question with how sure it is what was meant, and the weight of all of it. */
  const readQuestion = (asked: readonly string[]): { readonly known: ReadonlyMap<number, number>; readonly weight: number } => {
    const known = new Map<number, number>()
    let weight = 0
    let unknown = 0
    for (const term of new Set(asked)) {
      const exact = numbers.get(term)
      const isExact = term.startsWith(EXACT)
      const near = exact === undefined && !isExact ? spelling(term) : undefined
      const number = exact ?? (near === undefined ? undefined : numbers.get(near))
      if (number === undefined) unknown += isExact ? 0 : weights.unknown
      else {
        if (!known.has(number)) weight += weightOf[number] ?? 0
        known.set(number, Math.max(known.get(number) ?? 0, exact === undefined ? CORRECTED : 1))
      }
    }
    return { known, weight: weight + Math.min(unknown, weights.unknownAtMost) }
  }

  /** Score and covered share of every passage for one set of terms. */
  const rate = (asked: readonly string[]): { readonly scores: Float64Array; readonly shares: Float64Array } => {
    const { known, weight } = readQuestion(asked)
    const scores = new Float64Array(passages.length)
    const shares = new Float64Array(passages.length)
    if (known.size === 0 || weight === 0) return { scores, shares }
    const shared = new Float64Array(passageOf.length)
    for (const [term, sure] of known) {
      const worth = (weightOf[term] ?? 0) * sure
      for (const unit of unitsWith[term] ?? []) shared[unit] = (shared[unit] ?? 0) + worth
      for (const [place, share] of worthIn[term] ?? []) shares[place] = (shares[place] ?? 0) + (worth * share) / weight
    }
    const onPage = new Float64Array(pages)
    for (const [term, sure] of known) for (const [page, share] of pagesWith[term] ?? []) onPage[page] = (onPage[page] ?? 0) + ((weightOf[term] ?? 0) * sure * share) / weight
    const length = weight ** weights.length
    const best = passages.map(() => [0, 0, 0] as [number, number, number])
    shared.forEach((one, unit) => {
      if (one === 0) return
      const like = one / (length * (lengthOf[unit] ?? 1))
      const three = best[passageOf[unit] ?? 0]
      if (!three || like <= three[2]) return
      three[2] = like
      if (three[2] > three[1]) [three[1], three[2]] = [three[2], three[1]]
      if (three[1] > three[0]) [three[0], three[1]] = [three[1], three[0]]
    })
    best.forEach(([first, second, third], place) => {
      scores[place] = weights.best * first + (weights.few * (first + second + third)) / 3 + weights.all * (shares[place] ?? 0) + weights.page * (onPage[pageOf[place] ?? 0] ?? 0)
    })
    return { scores, shares }
  }

  return {
    find: (question, count, liked = new Set()) => {
      const whole = rate([...reader.termsOf(question), ...reader.exactOf(question)])
      // "Slipped on the ice last week, nothing broken, what now": often one part of it is the question.
      const parts = clausesOf(question, reader).map(rate)
      const alike = likeness?.(question)
      return passages
        .flatMap((passage, place): readonly Found<One>[] => {
          const covered = whole.shares[place] ?? 0
          // Meaning alone is no ground to answer: something of what was asked must stand there.
          if (covered === 0) return []
          const worded = Math.max(whole.scores[place] ?? 0, ...parts.map(({ scores }) => (scores[place] ?? 0) * weights.clause * (1 - weights.clauseOnWhole * (1 - covered))))
          const score = alike ? (1 - weights.meaning) * worded + weights.meaning * (alike[place] ?? 0) : worded
          const extra = passage.tags.some((tag) => liked.has(tag)) ? LIKED : 0
          return [{ passage, score: Math.min(1, score + extra), covered }]
        })
        .sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
        .slice(0, count)
    },
  }
}

/** The number of the page that each passage stands on; its name is what stands before the `#`. */
const pageNumbers = (passages: readonly Findable[]): readonly number[] => {
  const pages = new Map<string, number>()
  return passages.map(({ id }) => {
    const page = id.split('#')[0] ?? id
    const number = pages.get(page) ?? pages.size
    pages.set(page, number)
    return number
  })
}
