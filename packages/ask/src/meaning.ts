import { wordsOf } from './words.ts'

/** Static vectors of common words: words of like meaning lie near each other. One character for each number; see vectors.ts. */
export interface WordVectors {
  readonly dimensions: number
  /** The most frequent first, with a space between. */
  readonly words: string
  readonly values: string
}

/** What the passages mean, made once together with the index. */
export interface CompiledMeaning {
  /** What all texts have in common; it says nothing and is taken off. */
  readonly common: readonly number[]
  /** One direction for each passage, a character for each number. */
  readonly passages: string
}

export type Vector = Float64Array

/** Turns a text into a direction: the sum of its words, rare ones counting more. Undefined where no word is known. */
export interface Meaning {
  readonly dimensions: number
  readonly sumOf: (text: string) => Vector | undefined
}

/** A number between -25 and 25 is one character that needs no escape in a string. */
const ZERO = 65
const MOST = 25
/** How fast a frequent word loses weight (smooth inverse frequency); a word's frequency follows from its place. */
const SMOOTH = 0.005
const FIRST_PLACES = 10

export const openMeaning = ({ dimensions, words, values }: WordVectors): Meaning => {
  const places = new Map(words.split(' ').map((word, place) => [word, place]))
  const scaled = new Map<number, Vector>()
  const vectorAt = (place: number): Vector => {
    const known = scaled.get(place)
    if (known) return known
    const vector = readVector(values, place, dimensions)
    const weight = SMOOTH / (SMOOTH + 1 / (place + FIRST_PLACES)) / (lengthOf(vector) || 1)
    const made = vector.map((one) => one * weight)
    scaled.set(place, made)
    return made
  }
  return {
    dimensions,
    sumOf: (text) => {
      const known = [...new Set(wordsOf(text))].slice(0, MOST_WORDS).flatMap((word) => places.get(word) ?? [])
      if (known.length === 0) return undefined
      const sum = new Float64Array(dimensions)
      for (const place of known) add(sum, vectorAt(place), 1)
      return sum
    },
  }
}

const MOST_WORDS = 80

/** What each passage means: the middle of its title and examples. */
export const compileMeaning = (texts: readonly (readonly string[])[], meaning: Meaning): CompiledMeaning => {
  const sums = texts.map((list) => list.flatMap((text) => meaning.sumOf(text) ?? []).map(directionOf))
  const all = sums.flat()
  const common = new Float64Array(meaning.dimensions)
  for (const one of all) add(common, one, 1 / all.length)
  const rounded = common.map((one) => Math.round(one * 1e4) / 1e4)
  const passages = sums.map((list) => {
    const middle = new Float64Array(meaning.dimensions)
    for (const one of list) add(middle, withoutCommon(one, rounded), 1)
    return writeVector(middle)
  })
  return { common: [...rounded], passages: passages.join('') }
}

/** How like a question each passage is in meaning, -1 to 1; undefined where nothing is known of the question. */
export const openLikeness = ({ common, passages }: CompiledMeaning, meaning: Meaning): ((question: string) => Float64Array | undefined) => {
  const { dimensions, sumOf } = meaning
  const count = passages.length / dimensions
  const taken = Float64Array.from(common)
  const directions = Array.from({ length: count }, (_one, place) => directionOf(readVector(passages, place, dimensions)))
  return (question) => {
    const sum = sumOf(question)
    if (!sum) return undefined
    const asked = withoutCommon(directionOf(sum), taken)
    return Float64Array.from(directions, (direction) => direction.reduce((total, one, index) => total + one * (asked[index] ?? 0), 0))
  }
}

/** One character for each number of a vector, relative to its largest. */
export const writeVector = (vector: Vector): string => {
  const largest = Math.max(...vector.map(Math.abs)) || 1
  return String.fromCharCode(...vector.map((one) => ZERO + Math.round((one / largest) * MOST)))
}

const readVector = (text: string, place: number, dimensions: number): Vector => Float64Array.from({ length: dimensions }, (_one, index) => text.charCodeAt(place * dimensions + index) - ZERO)

const lengthOf = (vector: Vector): number => Math.hypot(...vector)

const directionOf = (vector: Vector): Vector => {
  const length = lengthOf(vector) || 1
  return vector.map((one) => one / length)
}

const withoutCommon = (direction: Vector, common: Vector): Vector => directionOf(direction.map((one, index) => one - (common[index] ?? 0)))

const add = (sum: Vector, vector: Vector, times: number): void => {
  vector.forEach((one, index) => {
    sum[index] = (sum[index] ?? 0) + one * times
  })
}
