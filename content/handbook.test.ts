import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkContent } from './check-all.ts'
import { checkHandbook, MOST_IN_A_PART, MOST_ON_A_PAGE, readingAges } from './check-handbook.ts'
import { copyOfContent } from './copies.fixture.ts'
import { coverageOf } from './coverage.ts'
import type { Handbook, ItemWords } from './handbook.ts'
import { CONTENT_ROOT } from './load.ts'
import { loadHandbook } from './load-handbook.ts'
import { readingAgeOf, readReadingExceptions } from './reading-age.fixture.ts'
import { contentForTests } from './testing.ts'

const { content } = contentForTests()
const loaded = loadHandbook(content)
if (!loaded.ok) throw new Error(loaded.error.map(({ file, line, message }) => `content/${file}:${line} ${message}`).join('\n'))
const handbook = loaded.value
const { items, words } = handbook

test('the content as it stands has nothing to mend', () => {
  const { problems, counts } = checkContent(CONTENT_ROOT, readingAgeOf)
  expect(problems).toEqual([])
  expect(counts['pages']).toBe(items.length)
})

describe('the statements of the five articles', () => {
  const coverage = [...coverageOf(content, handbook)]

  test('are covered, 107 of 107: by an exercise or a page that cites it, or left out with a reason', () => {
    const covered = coverage.filter(([, by]) => by.length > 0)
    console.log(`Facts covered: ${covered.length} of ${coverage.length}`)
    expect(covered).toHaveLength(107)
    expect(coverage.filter(([, by]) => by.length === 0)).toEqual([])
  })

  test('are all said somewhere: what is left out is a part of one, and the rest of it stands on a page', () => {
    const leftOutWhole = coverage.filter(([, by]) => by.includes('not-carried') && by.length === 1).map(([fact]) => fact)
    expect(leftOutWhole).toEqual([])
    for (const { fact, why } of handbook.notCarried) expect(why.length, fact).toBeGreaterThan(60)
  })
})

describe('the pages', () => {
  const known = readReadingExceptions().words.map(({ word }) => word)
  const { pages, parts } = readingAges(handbook, readingAgeOf, known)
  const average = (ages: readonly number[]): number => ages.reduce((sum, age) => sum + age, 0) / ages.length

  test('are read at 11 years at most as a whole, and at 12 in every part, guide and "not for" included', () => {
    const hardest = (list: readonly { readonly item: { readonly id: string }; readonly part?: string; readonly age: number }[]): string =>
      [...list].sort((a, b) => b.age - a.age).slice(0, 5).map(({ item, part, age }) => `${age.toFixed(1)} ${item.id}${part === undefined ? '' : `#${part}`}`).join(', ')
    console.log(`Pages: ${pages.length}, ${average(pages.map(({ age }) => age)).toFixed(1)} years on average; hardest ${hardest(pages)}\nParts: ${parts.length}; hardest ${hardest(parts)}`)
    expect(pages).toHaveLength(items.length)
    expect(pages.filter(({ age }) => age > MOST_ON_A_PAGE)).toEqual([])
    expect(parts.filter(({ item, part, age }) => age > MOST_IN_A_PART && !readReadingExceptions().parts.some(({ at }) => at === `${item.id}#${part}`))).toEqual([])
    expect(parts.filter(({ part }) => part === 'guide')).toHaveLength(items.filter(({ guide }) => guide).length)
  })

  test('that speak of the chest, the side, pregnancy, a cough, an injury or bones begin with when to get help', () => {
    const careful = items.filter(({ kind, tags }) => kind === 'situation' && tags.some((tag) => ['chest', 'left', 'right', 'cough', 'pregnancy', 'bones'].includes(tag)))
    expect(careful.length).toBeGreaterThan(4)
    for (const { id, passages } of careful) {
      const early = passages.slice(0, 2).map((passage) => words[id]?.passages[passage.id]?.answer ?? '')
      expect(early.some((answer) => answer.includes('{emergency}')), id).toBe(true)
    }
  })

  test('answer in sixty words at most, so that an answer can be read at a glance', () => {
    const long = items.flatMap(({ id, passages }) => passages.filter((passage) => (words[id]?.passages[passage.id]?.answer.split(/\s+/).length ?? 0) > 60).map((passage) => `${id}#${passage.id}`))
    expect(long).toEqual([])
  })
})

describe('a mistake is told with its file and line', () => {
  const problemsOf = (book: Handbook): readonly string[] => checkHandbook(content, book, CONTENT_ROOT, readingAgeOf).map(({ file, line, message }) => `${file}:${line} ${message}`)
  const cold = words['cold']
  const heat = words['heat']
  if (!cold || !heat) throw new Error('the pages of warmth and cold are gone')
  const withCold = (change: Partial<ItemWords>): Handbook => ({ ...handbook, words: { ...words, cold: { ...cold, ...change } } })

  test('a statement that no page covers any more', () => {
    const fact = content.facts.findIndex(({ id }) => id === 'S0.warm-up-cool-down')
    const problems = problemsOf({ ...handbook, items: items.map((item) => ({ ...item, facts: item.facts.filter((id) => id !== 'S0.warm-up-cool-down') })) })
    expect(fact).toBeGreaterThan(0)
    expect(problems).toEqual([expect.stringMatching(/^facts\.yaml:\d+ coverage: S0\.warm-up-cool-down /)])
  })

  test('a part that is hard to read', () => {
    const lead = 'Individuals experiencing persistent interscapular discomfort should immediately consult appropriately qualified professionals regarding physiotherapeutic interventions.'
    expect(problemsOf(withCold({ lead }))).toEqual([expect.stringMatching(/^techniques\/cold\/words\/en\.yaml:1 reading age: cold#head is read at \d/)])
  })

  test('one example question for two passages, however it is typed', () => {
    const example = Object.values(heat.passages)[0]?.examples[0] ?? ''
    const [id, passage] = Object.entries(cold.passages)[0] ?? ['', undefined]
    if (!passage) throw new Error('the page of cold has no passage')
    const passages = { ...cold.passages, [id]: { ...passage, examples: [...passage.examples.slice(1), `  ${example.toUpperCase()}??`] } }
    expect(problemsOf(withCold({ passages }))).toEqual([expect.stringMatching(/^techniques\/heat\/words\/en\.yaml:\d+ example: .* belongs to cold#/)])
  })
})

describe('a page that names what does not exist', () => {
  const root = copyOfContent(['exercises', 'screening', 'people', 'reviews', 'figure'])
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const COLD = 'techniques/cold/technique.yaml'
  const own = readFileSync(join(CONTENT_ROOT, COLD), 'utf8')

  test.each([
    ['a source', /^sources: .*$/m, 'sources: [R999]', 'R999 is no source'],
    ['a source of one passage', /sources: \[[^\]]*\] \}/, 'sources: [R998] }', 'R998 is no source'],
    ['a related page', /^related: .*$/m, 'related: [no-such-page]', 'no-such-page is no page'],
    ['a fact', /^facts: .*$/m, 'facts: [S9.nothing]', 'S9.nothing is no fact'],
    ['an exercise', /^exercises: .*$/m, 'exercises: [no-such-move]', 'no-such-move is no exercise'],
  ])('%s', (_what, stands, put, message) => {
    expect(own).toMatch(stands)
    writeFileSync(join(root, COLD), own.replace(stands, put))
    const read = loadHandbook(content, root)
    expect(read.ok ? [] : read.error).toEqual([{ file: COLD, line: expect.any(Number), message: expect.stringContaining(message) }])
  })
})
