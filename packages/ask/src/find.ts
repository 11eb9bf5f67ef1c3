import { nearestWord } from './near.ts'
import type { Passage } from './passage.ts'
import type { Reader } from './words.ts'

/** A passage and how well it suits a question, 0 to 1. */
export interface Found {
  readonly passage: Passage
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

export interface Index {
  readonly find: (question: string, most: number, liked?: ReadonlySet<string>) => readonly Found[]
  /** Terms of a question that stand nowhere in the passages, spelling allowed for. */
  readonly unknownIn: (question: string) => readonly string[]
}

interface Entry {
  readonly passage: Passage
  /** Title and examples, each as its set of terms, with the sum of their weights. */
  readonly units: readonly { readonly terms: ReadonlySet<number>; readonly weight: number }[]
  /** How much each term counts in this passage, 0 to 1. */
  readonly bag: ReadonlyMap<number, number>
}

/** A term that stands only in the long text says less than one in a title or an example. */
const IN_ANSWER = 0.8
const IN_MORE = 0.5
/** A word that had to be corrected is a guess. */
const CORRECTED = 0.8
/** What a passage gains because it is about the person's own situation. */
const LIKED = 0.05

/** Reads all passages once, so that each question is answered at once. */
export const indexOf = (passages: readonly Passage[], reader: Reader, weights: Weights = WEIGHTS): Index => {
  const ids = new Map<string, number>()
  const idOf = (term: string): number => {
    const known = ids.get(term)
    if (known !== undefined) return known
    ids.set(term, ids.size)
    return ids.size - 1
  }
  const numbersOf = (text: string): ReadonlySet<number> => new Set(reader.termsOf(text).map(idOf))
  const read = passages.map((passage) => {
    const units = [passage.title, `${passage.page} ${passage.title}`, ...passage.examples].map(numbersOf)
    const bag = new Map<number, number>()
    const put = (terms: Iterable<number>, worth: number): void => {
      for (const term of terms) bag.set(term, Math.max(bag.get(term) ?? 0, worth))
    }
    put(numbersOf(passage.more), IN_MORE)
    put(numbersOf(passage.answer), IN_ANSWER)
    for (const unit of units) put(unit, 1)
    return { passage, units, bag }
  })
  const inHowMany = new Float64Array(ids.size)
  for (const { bag } of read) for (const term of bag.keys()) inHowMany[term] = (inHowMany[term] ?? 0) + 1
  const most = Math.log(1 + passages.length)
  const weightOf = (term: number): number => Math.log(1 + passages.length / Math.max(inHowMany[term] ?? 1, 1)) / most
  const sum = (terms: Iterable<number>): number => {
    let total = 0
    for (const term of terms) total += weightOf(term)
    return total
  }
  const entries: readonly Entry[] = read.map(({ passage, units, bag }) => ({ passage, bag, units: units.map((terms) => ({ terms, weight: sum(terms) })) }))
  const spelling = nearestWord([...ids.keys()], (term) => inHowMany[ids.get(term) ?? 0] ?? 0)

  /** Each term of a question with its weight, and how sure it is what was meant. */
  const readQuestion = (question: string): { readonly known: ReadonlyMap<number, number>; readonly weight: number; readonly unknown: readonly string[] } => {
    const known = new Map<number, number>()
    const unknown: string[] = []
    let weight = 0
    for (const term of new Set(reader.termsOf(question))) {
      const exact = ids.get(term)
      const near = exact === undefined ? spelling(term) : undefined
      const id = exact ?? (near === undefined ? undefined : ids.get(near))
      if (id === undefined) {
        unknown.push(term)
        weight += 1
      } else {
        known.set(id, Math.max(known.get(id) ?? 0, exact === undefined ? CORRECTED : 1))
        weight += weightOf(id)
      }
    }
    return { known, weight, unknown }
  }

  return {
    unknownIn: (question) => readQuestion(question).unknown,
    find: (question, count, liked = new Set()) => {
      const { known, weight } = readQuestion(question)
      if (known.size === 0 || weight === 0) return []
      return entries
        .map((entry): Found => {
          let covered = 0
          for (const [term, sure] of known) covered += weightOf(term) * sure * (entry.bag.get(term) ?? 0)
          covered /= weight
          if (covered === 0) return { passage: entry.passage, score: 0, covered }
          const [first = 0, second = 0, third = 0] = entry.units
            .map((unit) => {
              let shared = 0
              for (const [term, sure] of known) if (unit.terms.has(term)) shared += weightOf(term) * sure
              return shared === 0 ? 0 : shared / Math.sqrt(weight * unit.weight)
            })
            .sort((a, b) => b - a)
          const extra = entry.passage.tags.some((tag) => liked.has(tag)) ? LIKED : 0
          const score = weights.best * first + (weights.few * (first + second + third)) / 3 + weights.all * covered
          return { passage: entry.passage, score: Math.min(1, score + extra), covered }
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
        .slice(0, count)
    },
  }
}
