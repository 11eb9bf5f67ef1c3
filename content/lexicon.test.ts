import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dangersOf, readOwnWords, type Answer, type Proposal } from '@rhomboid/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadLexicon } from './lexicon.ts'
import { CONTENT_ROOT } from './load.ts'
import { wordingsOf } from './schema/lexicon.ts'
import { contentForTests } from './testing.ts'

const { content } = contentForTests()
const loaded = loadLexicon(content.screening)
if (!loaded.ok) throw new Error(loaded.error.map(({ file, line, message }) => `content/${file}:${line} ${message}`).join('\n'))
const lexicon = loaded.value
const read = (text: string): readonly Proposal[] => readOwnWords(text, lexicon)
const dangers = (text: string): readonly string[] => dangersOf(read(text)).map(({ danger }) => danger ?? '')

interface Phrase {
  readonly text: string
  readonly danger: readonly string[]
  readonly asks?: readonly string[]
  readonly proposes?: Readonly<Record<string, Answer>>
  readonly denies?: readonly string[]
}
const { phrases } = parse(readFileSync(join(CONTENT_ROOT, 'screening/lexicon/phrases.dev.yaml'), 'utf8')) as { readonly phrases: readonly Phrase[] }
/** Wordings of each danger, gaps left empty: alternatives multiplied, so that most have thousands. */
const FEWEST = 60
const isOwn = ({ about }: Proposal): boolean => about === 'self' || about === 'unsure'

describe('the phrases that the lexicon was written with', () => {
  const dangerous = phrases.filter(({ danger, asks = [] }) => danger.length + asks.length > 0)
  const quiet = phrases.filter(({ danger, asks = [] }) => danger.length + asks.length === 0)
  const hears = (text: string, asks: readonly string[]): boolean => asks.length > 0 && read(text).some((proposal) => isOwn(proposal) && asks.includes(proposal.question))
  const missed = dangerous.filter(({ text, danger, asks = [] }) => !dangers(text).some((found) => danger.includes(found)) && !hears(text, asks))
  const alarmed = quiet.filter(({ text }) => dangers(text).length > 0)

  test(`are at least 1000; of ${dangerous.length} dangers ${dangerous.length - missed.length} are asked about (97 % wanted), of ${quiet.length} others ${alarmed.length} give a false alarm (8 % allowed)`, () => {
    expect(phrases.length).toBeGreaterThanOrEqual(1000)
    expect(1 - missed.length / dangerous.length, missed.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(0.97)
    expect(alarmed.length / quiet.length, alarmed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.08)
  })

  const proposing = phrases.flatMap(({ text, proposes = {} }) => Object.entries(proposes).map(([question, answer]) => [text, question, answer] as const))
  test.each(proposing)('“%s” proposes %s: %j', (text, question, answer) => {
    expect(read(text).filter(isOwn)).toContainEqual(expect.objectContaining({ question, answer }))
  })

  const denying = phrases.flatMap(({ text, denies = [] }) => denies.map((question) => [text, question] as const))
  test.each(denying)('“%s” says nothing of the kind of %s', (text, question) => {
    expect(read(text).filter((proposal) => isOwn(proposal) && proposal.question === question)).toEqual([])
  })

  test('touch every emergency box', () => {
    const touched = new Set(phrases.flatMap(({ danger }) => danger))
    for (const { id } of content.screening.checkIn.emergencyBoxes) expect(touched).toContain(id)
  })
})

describe('the lexicon', () => {
  const boxes = content.screening.checkIn.emergencyBoxes
  const signs = [...new Set(lexicon.entries.flatMap(({ question, danger }) => (danger === undefined ? [] : [question])))]

  test.each(signs.map((question) => [question, wordingsOf(lexicon, question)] as const))('knows at least 60 wordings of the danger %s (%i, every gap left empty)', (_question, count) => {
    expect(count).toBeGreaterThanOrEqual(FEWEST)
  })

  test('has words for every question of every emergency box, and each opens that box', () => {
    for (const { id, covers } of boxes) for (const question of covers) expect(lexicon.entries.some((entry) => entry.question === question && entry.danger === id), question).toBe(true)
  })

  test('has words for every question that a rule of an emergency or of the same day hangs on', () => {
    const asked = new Set<string>()
    for (const rule of content.screening.rules) if (rule.disposition === 'emergency' || rule.disposition === 'urgent') collectQuestions(rule.when, asked)
    for (const { id, when } of content.screening.findings) if (id !== '') collectQuestions(when, asked)
    // Numbers are read by the reader of numbers, which is tested with it; the record works out what is derived.
    const read = new Set([...lexicon.entries.map(({ question }) => question), 'age', 'durationDays', 'painNow', 'pregnancyWeeks'])
    const derived = new Set(content.screening.questions.flatMap((question) => (question.derived || question.id === 'changedSinceCheck' ? [question.id] : [])))
    expect([...asked].filter((question) => !read.has(question) && !derived.has(question))).toEqual([])
    for (const question of asked) if (lexicon.entries.some((entry) => entry.question === question)) expect(wordingsOf(lexicon, question), question).toBeGreaterThanOrEqual(FEWEST)
  })

  const NEUTRAL = ['I work in an office.', 'It is a nice day.', 'Sorry for the long story!', 'I tried a warm bath.', 'My desk is new.']
  const said = phrases.filter(({ danger }) => danger.length > 0).map(({ text }) => text)
  const key = ({ question, answer, about, danger }: Proposal): string => JSON.stringify([question, answer, about, danger])

  test('loses no danger when more is said beside it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...said), fc.array(fc.constantFrom(...NEUTRAL), { maxLength: 4 }), fc.array(fc.constantFrom(...NEUTRAL), { maxLength: 4 }), (text, before, after) => {
        const found = dangers([...before, text, ...after].join('\n'))
        for (const danger of dangers(text)) expect(found, text).toContain(danger)
      }),
    )
  })

  test('reads the same whatever the order of the sentences', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(phrases.map(({ text }) => text), { minLength: 2, maxLength: 6 }), (some) => {
        const all = (texts: readonly string[]): readonly string[] => read(texts.join('\n')).map(key).sort()
        expect(all([...some].reverse())).toEqual(all(some))
      }),
    )
  })

  test('proposes only what the check-in would take as an answer, from words that were written', () => {
    const text = phrases.map((phrase) => phrase.text).join('\n')
    const bank = new Map(content.screening.questions.map((question) => [question.id, question]))
    for (const proposal of read(text)) {
      expect(text).toContain(proposal.because)
      expect(bank.has(proposal.question)).toBe(true)
    }
  })
})

/** Every question that a condition names, at any depth. */
const collectQuestions = (condition: unknown, into: Set<string>): void => {
  if (typeof condition !== 'object' || condition === null) return
  for (const [name, value] of Object.entries(condition)) {
    if (name === 'question' && typeof value === 'string') into.add(value)
    else collectQuestions(value, into)
  }
}
