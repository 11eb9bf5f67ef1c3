import { readFileSync } from 'node:fs'
import { DISPOSITIONS } from '@rhomboid/domain'
import { describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'

import { content, EXAMPLES, jsonOn, NOW, runOn, well } from './testing.ts'

// A machine that does much else takes its time.
vi.setConfig({ testTimeout: 30_000 })

const HOUR = 3_600_000
const iso = (time: number): string => new Date(time).toISOString()

describe('rhomboid screen --json', () => {
  test('an emergency has its rules, their words and sources, and what was said', async () => {
    const { code, json } = await jsonOn(readFileSync(`${EXAMPLES}chest-pain.json`, 'utf8'), ['screen'])
    expect(code).toBe(0)
    expect(json).toMatchObject({
      disposition: 'emergency',
      because: [{ rule: 'E1', words: content.words.screening.rules['E1']?.because, source: ['R07', 'R08'] }],
      unanswered: [],
      holds: [],
      level: null,
      rulesVersion: content.screening.version,
      precautions: [],
      validUntil: null,
      emergencyNumber: '999',
    })
    expect(json.because[0].said).toContain('A cold sweat')
    expect(json.because[0].said).toContain('Feeling sick or being sick (not sure)')
    expect(json.because[0].said).toContain('Chest pain, tightness or a heavy feeling in the last 12 hours')
    expect(json).not.toHaveProperty('atLeast')
  })

  test('self-care has a level, a time until when it holds, and no reason', async () => {
    const { json } = await jsonOn(readFileSync(`${EXAMPLES}desk-worker.json`, 'utf8'), ['screen'])
    expect(json).toMatchObject({ disposition: 'self-care', because: [], unanswered: [], holds: [], level: 3, expired: false })
    expect(Date.parse(json.validUntil)).toBe(NOW + content.screening.clearanceHours * HOUR)
  })

  test('a missing answer is asked for, with what is certain already', async () => {
    const { json } = await jsonOn({ version: 1, answers: { tearing: 'yes' } }, ['screen'])
    expect(json).toMatchObject({ disposition: 'ask', atLeast: 'urgent', level: null, validUntil: null })
    expect(json.unanswered).toContain('withPain')
    expect(json.because.map(({ rule }: { rule: string }) => rule)).toContain('U2t')
  })

  test('no answers at all ask, and never clear', async () => {
    const { json } = await jsonOn({ version: 1, answers: {} }, ['screen'])
    expect(json).toMatchObject({ disposition: 'ask', atLeast: 'self-care', level: null })
    expect(json.unanswered.length).toBeGreaterThan(10)
  })

  test('numbers are said with their unit', async () => {
    const { json } = await jsonOn(well({ age: 15, durationDays: 14 }), ['screen'])
    expect(json.because).toMatchObject([{ rule: 'R19', said: ['Your age: 15 years'] }])
  })

  test('England adds its own rule, and only England', async () => {
    const england = await jsonOn(well({}, { region: 'GB-ENG' }), ['screen'])
    expect(england.json).toMatchObject({ disposition: 'soon', because: [{ rule: 'P1' }], level: 1 })
    const ireland = await jsonOn(well({}, { region: 'IE' }), ['screen'])
    expect(ireland.json).toMatchObject({ disposition: 'self-care', level: 3 })
  })

  test('movements that are held back stand in holds', async () => {
    const { json } = await jsonOn(well({ age: 70, smallInjury: 'yes', painNow: 2 }), ['screen'])
    expect(json).toMatchObject({ disposition: 'soon', holds: ['flexion', 'twist', 'load'], level: null })
  })

  test('precautions come with a clearance', async () => {
    const { json } = await jsonOn(well({ bodyLimits: ['wrist', 'latex'] }), ['screen'])
    expect(json.precautions).toEqual(['WR', 'LX'])
  })

  test('answers of yesterday give no level, and say that they are too old', async () => {
    const old = { answeredAt: iso(NOW - 25 * HOUR) }
    expect((await jsonOn(well({}, old), ['screen'])).json).toMatchObject({ disposition: 'self-care', level: null, validUntil: null, precautions: [], expired: true })
    const { shown } = await runOn(well({}, old), ['screen'])
    expect(shown).toContain('These answers are more than 24 hours old')
    expect(shown).not.toContain(content.words.screening.dispositions['self-care'].exercise)
  })

  test('the time of the answers decides until when they hold', async () => {
    const { json } = await jsonOn(well({}, { answeredAt: '2026-11-21T10:00:00+02:00' }), ['screen'])
    expect(json.validUntil).toBe('2026-11-22T08:00:00.000Z')
  })
})

const vignettes: readonly { name: string; vignette: string; answers: Record<string, unknown>; expect: { disposition: string; rules: string[] } }[] = parse(
  readFileSync(new URL('../../../content/screening/scenarios/vignettes.yaml', import.meta.url), 'utf8'),
)

describe('the golden vignettes come out the same through this door', () => {
  test.each(vignettes.map((one) => [one.vignette, one] as const))('%s', async (_, { answers, expect: expected }) => {
    const { json } = await jsonOn({ version: 1, restAnsweredNo: true, answers }, ['screen'])
    expect(json.disposition).toBe(expected.disposition)
    expect(json.because.map(({ rule }: { rule: string }) => rule).sort()).toEqual([...expected.rules].sort())
  })

  test('and between them they show every disposition but ask', () => {
    expect(new Set(vignettes.map((one) => one.expect.disposition))).toEqual(new Set(DISPOSITIONS.filter((one) => one !== 'ask')))
  })
})

describe('rhomboid screen, for a person', () => {
  test('an emergency begins with the number to call', async () => {
    const { shown } = await runOn(readFileSync(`${EXAMPLES}chest-pain.json`, 'utf8'), ['screen'])
    expect(shown.split('\n').slice(0, 3)).toEqual(['Call 999 now', '', 'Emergency number (England): 999, also 112'])
    for (const heading of ['Why', 'What to do', 'What to say', 'While you wait', 'Exercise', 'What would change this']) expect(shown).toContain(`\n${heading}\n`)
  })

  test('every disposition prints without anything left to fill in', async () => {
    const files = [...vignettes.map(({ answers }) => ({ version: 1, restAnsweredNo: true, answers })), { version: 1, answers: {} }]
    for (const region of ['GB-ENG', 'DE', 'VN', 'unknown', undefined]) {
      for (const file of files) {
        const { shown, complaints } = await runOn({ ...file, ...(region === undefined ? {} : { region }) }, ['screen'])
        expect(shown).not.toMatch(/[{}]|undefined|null|NaN|\[object/)
        expect(complaints).toBe('')
        expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(88)
      }
    }
  })

  test('without a place it says "your local emergency number" and never guesses one', async () => {
    const { shown } = await runOn({ version: 1, answers: { bleeding: 'yes' } }, ['screen'])
    expect(shown).toMatch(/^Call your local emergency number now\n/)
    expect(shown).not.toMatch(/\b(999|112|911)\b/)
  })

  test('an answer that is missing is shown with its words and how to write it', async () => {
    const { shown } = await runOn({ version: 1, answers: {} }, ['screen'])
    expect(shown).toContain(content.words.screening.questions['chestPain']?.ask)
    expect(shown).toContain('"chestPain": "yes" or "no" or "unsure" or "still-unsure"')
  })

  test('a doubt that matters is asked about once more', async () => {
    const { shown } = await runOn(well({ weightLoss: 'unsure' }), ['screen'])
    expect(shown).toContain('You were not sure.')
    expect(shown).toContain(content.words.screening.questions['weightLoss']?.help.split('.')[0])
  })

  test('what is certain already is said before the questions', async () => {
    const { shown } = await runOn({ version: 1, answers: { tearing: 'yes' } }, ['screen'])
    expect(shown).toContain('What is certain already: Get medical help today.')
  })

  test('thoughts of harm bring the line to call, in the place of the person', async () => {
    const { shown } = await runOn(well({ selfHarmThoughts: 'yes' }, { region: 'IE' }), ['screen'])
    expect(shown).toContain('Samaritans (116 123)')
  })

  test('pregnancy is sent to the maternity unit', async () => {
    const { shown, } = await runOn(well({ pregnancy: 'pregnant', pregnancyWeeks: 30, pregnancySigns: ['badHeadache'] }), ['screen'])
    expect(shown).toContain('1. Call your maternity unit or your midwife now')
  })

  test('plain text has no colour, a terminal that can show it has', async () => {
    const file = { version: 1, answers: { bleeding: 'yes' } }
    expect((await runOn(file, ['screen'])).shown).not.toContain('\u001B')
    expect((await runOn(file, ['screen'], { colours: true })).shown).toContain('\u001B[1;31mCall')
  })
})

test('JSON stays JSON when something is wrong, and goes where JSON goes', async () => {
  const { code, shown, complaints } = await runOn({ version: 1, answers: { withPain: ['swaet'] } }, ['screen', '--json'])
  expect(code).toBe(2)
  expect(complaints).toBe('')
  expect(JSON.parse(shown)).toEqual({ errors: [{ path: 'answers.withPain[0]', message: expect.stringContaining('did you mean "coldSweat"') }] })
})
