import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dangersOf, emergenciesIn, readOwnWords } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadLexicon } from './lexicon.ts'
import { CONTENT_ROOT, toRuleSet } from './load.ts'
import { contentForTests } from './testing.ts'

/**
 * How well the reader of own words does on phrases written by people who had not seen the
 * lexicon. Each floor stands just below what was measured: a change that loses ground fails.
 * A file is blind only until somebody works with what it shows. All three that stand here are spent:
 * README.md tells what they gave before.
 */
interface Floors {
  /** Of what is dangerous: the emergency page opens, or the right question is proposed. */
  readonly noticed: number
  /** Of the emergencies: the page opens at once. */
  readonly opened: number
  /** Of what is none: the page opens all the same. */
  readonly alarmsAtMost: number
}
const FLOORS: Readonly<Record<string, Floors>> = {
  'phrases.blind.yaml': { noticed: 0.99, opened: 0.98, alarmsAtMost: 0.02 },
  'phrases.blind2.yaml': { noticed: 0.99, opened: 0.98, alarmsAtMost: 0.02 },
  'phrases.blind3.yaml': { noticed: 0.99, opened: 0.98, alarmsAtMost: 0.02 },
}
/** For a file that nobody has measured yet: what the reader is meant to reach. */
const AIM: Floors = { noticed: 0.95, opened: 0.9, alarmsAtMost: 0.1 }

interface Phrase {
  readonly text: string
  readonly danger: 'none' | 'ask' | 'urgent' | 'emergency'
  /** "question" or "question: answer"; "question: no" is what the text denies. */
  readonly signs: readonly string[]
}

const { content } = contentForTests()
const rules = toRuleSet(content.screening)
const loaded = loadLexicon(content.screening)
if (!loaded.ok) throw new Error(loaded.error.map(({ file, line, message }) => `content/${file}:${line} ${message}`).join('\n'))
const lexicon = loaded.value

const FOLDER = join(CONTENT_ROOT, 'screening/lexicon')
const files = readdirSync(FOLDER).filter((name) => /^phrases\.blind.*\.yaml$/.test(name))

const readPhrase = ({ text, danger, signs }: Phrase) => {
  const proposals = readOwnWords(text, lexicon)
  const own = new Set(proposals.filter(({ about }) => about === 'self' || about === 'unsure').map(({ question }) => question))
  const opens = dangersOf(proposals).length > 0 || emergenciesIn(proposals, rules).length > 0
  const hears = signs.some((sign) => !/:\s*no$/.test(sign) && own.has(sign.split(':')[0]?.trim() ?? ''))
  return { text, danger, opens, noticed: opens || hears }
}

const shareOf = <T>(all: readonly T[], holds: (one: T) => boolean): number => (all.length === 0 ? 0 : all.filter(holds).length / all.length)
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const texts = (some: readonly { readonly text: string }[]): string => some.map(({ text }) => text).join('\n')

describe.each(files)('%s', (name) => {
  const phrases = parse(readFileSync(join(FOLDER, name), 'utf8')) as readonly Phrase[]
  const read = phrases.map(readPhrase)
  const dangerous = read.filter(({ danger }) => danger === 'emergency' || danger === 'urgent')
  const emergencies = read.filter(({ danger }) => danger === 'emergency')
  const none = read.filter(({ danger }) => danger === 'none')
  const noticed = shareOf(dangerous, (one) => one.noticed)
  const opened = shareOf(emergencies, ({ opens }) => opens)
  const alarms = shareOf(none, ({ opens }) => opens)
  const floors = FLOORS[name] ?? AIM

  test(`danger noticed ${percent(noticed)} of ${dangerous.length}`, () => {
    expect(dangerous.length).toBeGreaterThan(50)
    expect(noticed, texts(dangerous.filter((one) => !one.noticed))).toBeGreaterThanOrEqual(floors.noticed)
  })

  test(`page opened at once for ${percent(opened)} of ${emergencies.length} emergencies`, () => {
    expect(emergencies.length).toBeGreaterThan(30)
    expect(opened, texts(emergencies.filter(({ opens }) => !opens))).toBeGreaterThanOrEqual(floors.opened)
  })

  test(`false alarms ${percent(alarms)} of ${none.length}`, () => {
    expect(none.length).toBeGreaterThan(30)
    expect(alarms, texts(none.filter(({ opens }) => opens))).toBeLessThanOrEqual(floors.alarmsAtMost)
  })
})

test('there are the files of blind phrases that have floors', () => {
  expect(files).toEqual(expect.arrayContaining(Object.keys(FLOORS)))
})
