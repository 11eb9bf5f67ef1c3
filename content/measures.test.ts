import { rmSync } from 'node:fs'
import { adviceOn, outcomesOf, scoreOf, measureById, trendOf, day } from '@rhomboid/domain'
import { afterAll, describe, expect, test } from 'vitest'
import { copyOfContent, END, problemsWith, type Change } from './copies.fixture.ts'
import { fill } from './fill.ts'
import { contentForTests } from './testing.ts'

const root = copyOfContent(['exercises'])
afterAll(() => rmSync(root, { recursive: true, force: true }))

const { content } = contentForTests()
const { outcomes, words } = content
const DATA = 'measures/measures.yaml'
const NUMBERS = 'measures/constants.yaml'
const WORDS = 'measures/words/en.yaml'

const MISTAKES: readonly (Change & { readonly what: string; readonly says: RegExp })[] = [
  { what: 'a score from more items than there are', file: DATA, find: 'needs: 3', put: 'needs: 4', says: /peg: a score needs 4 items, and there are 3/ },
  { what: 'a scale that falls', file: DATA, find: '- { id: worst, scale: [0, 10] }', put: '- { id: worst, scale: [10, 0] }', says: /a scale rises/ },
  { what: 'a scale beyond 10', file: DATA, find: '- { id: worst, scale: [0, 10] }', put: '- { id: worst, scale: [0, 100] }', says: /scale/ },
  { what: 'an item that is there twice', file: DATA, find: '- { id: worst, scale: [0, 10] }', put: '- { id: now, scale: [0, 10] }', says: /two items have the same id/ },
  { what: 'a daily number that is not asked', file: DATA, find: 'daily: now', put: 'daily: today', says: /today is none of its items/ },
  { what: 'days that do not rise', file: DATA, find: 'on: [14, 42, 84]', put: 'on: [14, 84, 42]', says: /days rise/ },
  { what: 'choices without a middle one', file: DATA, find: 'no-change, ', put: '', says: /choices have a middle one/ },
  { what: 'a measure that is gone', file: DATA, find: '- id: sleep\n', put: '- id: peg\n', says: /the measure sleep is missing|stands here twice/ },
  { what: 'no licence', file: DATA, find: '  licence: Our own question, of a common kind.\n', put: '', says: /licence/ },
  { what: 'a share above one', file: NUMBERS, find: 'betterShare: { value: 0.3,', put: 'betterShare: { value: 30,', says: /betterShare\.value/ },
  { what: 'lines that do not reach 10', file: NUMBERS, find: '{ upTo: 10, points: 3 }', put: '{ upTo: 9, points: 3 }', says: /the lines rise and end with 10/ },
  { what: 'a number without a reason', file: NUMBERS, find: ', why: "one bad day is no trend" }', put: ' }', says: /worseDays\.why/ },
  { what: 'a number that is missing', file: NUMBERS, find: 'pegPoints:', put: 'pegPoint:', says: /pegPoints|pegPoint"/ },
  { what: 'advice without words', file: WORDS, find: '  plateau: { title: Time', put: '  plateaux: { title: Time', says: /advice/ },
  { what: 'words that nobody says', file: WORDS, find: END, put: 'more: words', says: /Unrecognized key: "more"/ },
]

describe('a mistake in the measures is told', () => {
  test.each(MISTAKES)('$what', ({ says, ...change }) => {
    const problems = problemsWith(root, [change]).filter(({ file }) => file === change.file)
    expect(problems.map(({ message }) => message).join('\n')).toMatch(says)
  })
})

describe('words and data that do not go together are told', () => {
  const whole = copyOfContent()
  afterAll(() => rmSync(whole, { recursive: true, force: true }))

  test.each<Change & { readonly what: string; readonly says: RegExp }>([
    { what: 'an item without words', file: WORDS, find: '      worst: { ask', put: '      worse: { ask', says: /item of pain worst has no words/ },
    { what: 'a choice without words', file: WORDS, find: '          no-change: No change\n', put: '', says: /choice of change\.change no-change has no words/ },
    { what: 'a scale without words for its ends', file: WORDS, find: ', low: not sure at all, high: very sure', put: '', says: /the ends of the scale confidence\.confidence/ },
    { what: 'a source that does not exist', file: NUMBERS, find: 'evidence: OBS, source: [R68b]', put: 'evidence: OBS, source: [R68z]', says: /pegPoints cites R68z/ },
  ])('$what', ({ says, ...change }) => {
    expect(problemsWith(whole, [change]).map(({ message }) => message).join('\n')).toMatch(says)
  })
})

describe('the measures as they are', () => {
  test('nothing that needs a licence is among them', () => {
    const said = JSON.stringify([outcomes, words.measures]).toLowerCase()
    for (const name of ['promis', 'start msk', 'start back', 'neck disability', 'oswestry']) expect(said).not.toContain(name)
    for (const { licence } of outcomes.measures) expect(licence.length).toBeGreaterThan(10)
  })

  test('the PEG needs all three, the PSFS two of three to five, on scales from 0 to 10', () => {
    const score = (values: Readonly<Record<string, number>>) => {
      const made = scoreOf(measureById(outcomes, 'peg'), values)
      return made.ok ? made.value.value : made.error
    }
    expect(score({ average: 6, enjoyment: 5, activity: 4 })).toBe(5)
    expect(score({ average: 6, enjoyment: 5 })).toBeUndefined()
    expect(measureById(outcomes, 'psfs')).toMatchObject({ needs: 2, own: { least: 3, most: 5, answer: { from: 0, to: 10 } } })
  })

  test('every trend and every piece of advice that can come about has its words', () => {
    const trend = trendOf({ outcomes: outcomesOf([], outcomes), startDay: day(0), today: day(20) }, outcomes.constants)
    expect(words.measures.trend.labels[trend.label].name).toBe('Too early to say')
    expect(adviceOn(20, trend, 'unknown').map((id) => words.measures.advice[id].title)).toEqual(['Is it any better?', 'A few answers would help'])
  })

  test('a sentence has room for what is filled in, and for nothing else', () => {
    const { search, experiment, band, trend } = words.measures
    const holes = (text: string): string => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(' ')
    for (const text of [...Object.values(search.helps), ...Object.values(search.worsens)]) expect(holes(text)).toBe('points what')
    expect([search['no-clear-difference'], search['too-few-days'], search['cannot-be-told-apart'], search.between].map(holes)).toEqual(['what', 'what with without', 'others what', 'high low'])
    expect([experiment.difference, experiment['no-difference'], experiment['not-enough-days'], experiment.today].map(holes)).toEqual(['n option other points', 'option other', 'has needs', 'option'])
    expect([band.sentence, band.line, band.reached].map(holes)).toEqual(['lower median upper', 'line points start', ''])
    for (const text of Object.values(trend.reasons)) expect(['', 'now', 'now start']).toContain(holes(text))
    expect(fill(search.helps['may-be-chance'], { what: 'the row', points: fill(words.measures.points, { n: 2 }) })).toBe('On days after the row, your pain was about 2 points lower. It could be chance.')
  })

  test('nothing promises, praises or blames', () => {
    const said = JSON.stringify(words.measures)
    expect(said).not.toMatch(/you are safe|nothing serious|!|great job|well done|posture|\bmg\b/i)
  })
})
