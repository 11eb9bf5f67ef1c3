import { answersOfCheckIn, clearanceHolds, instant, instantToDay, presentOf, restAnsweredNo, reviewAsks, screen, answersGivenAt, type Answers, type RecordEvent, type Screening } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { contentForTests } from '../testing.ts'

const { content, rules } = contentForTests()
const { reviews } = content.screening.checkIn
const DAY = 86_400_000
const dayOf = (at: Parameters<typeof instantToDay>[0]) => instantToDay(at)
const noonOf = (day: number) => instant(day * DAY + DAY / 2)

const BEGIN: Answers = { age: 35, durationDays: 10, painNow: 5, minutes: 10, daysAWeek: 4 }
const wellAnswers = (more: Answers): Answers => Object.fromEntries(Object.entries(restAnsweredNo(rules.bank, { ...BEGIN, ...more })).filter(([id]) => !reviews.asks.includes(id)))

/** Somebody who answers the quick check on these days, always in the same way; the first one is a whole check-in. */
const resultsOf = (days: readonly number[], later: Answers, first: Answers = {}): readonly Screening[] => {
  const events: RecordEvent[] = []
  const add = (event: Record<string, unknown>, day: number): void => void events.push({ ...event, id: `e${events.length}`, at: instant(noonOf(day) + events.length) } as unknown as RecordEvent)
  const tell = (answers: Answers, day: number): void => Object.entries(answers).forEach(([question, answer]) => add({ kind: 'answered', question, answer, page: 'p' }, day))
  return days.map((day, index) => {
    const before = presentOf(events)
    if (index === 0) {
      add({ kind: 'check-in-started' }, day)
      tell(wellAnswers(first), day)
    } else {
      add({ kind: 'check-in-renewed', asks: ['painNow', ...reviewAsks(before, reviews, dayOf(noonOf(day)), dayOf)] }, day)
      tell({ painNow: 5, ...later }, day)
    }
    const present = presentOf(events)
    return screen(rules, answersOfCheckIn(present, rules.bank, dayOf), answersGivenAt(present))
  })
}

const REVIEWS = ['P2a', 'P2b', 'P2c', 'P2d']
const firedIn = (screening: Screening | undefined): readonly string[] => screening?.because.map(({ rule }) => rule).filter((rule) => REVIEWS.includes(rule)) ?? []
const CALENDAR = Array.from({ length: 91 }, (_, day) => day)
const firstDays = (later: Answers) => {
  const results = resultsOf(CALENDAR, later)
  return Object.fromEntries(REVIEWS.flatMap((rule) => CALENDAR.filter((day) => firedIn(results[day]).includes(rule)).slice(0, 1).map((day) => [rule, day])))
}

describe('looking back, day by day for 90 days', () => {
  test.each<readonly [string, Answers, Readonly<Record<string, number>>]>([
    ['worse', { sinceStart: 'worse', stillLimits: 'yes', checkedLately: 'no' }, { P2a: 7, P2b: 14, P2c: 42, P2d: 85 }],
    ['worse in points alone', { painNow: 7, sinceStart: 'better', stillLimits: 'no', checkedLately: 'no' }, { P2a: 7 }],
    ['the same', { sinceStart: 'same', stillLimits: 'yes', checkedLately: 'no' }, { P2b: 14, P2c: 42, P2d: 85 }],
    ['better slowly, and still limited', { painNow: 4, sinceStart: 'better', stillLimits: 'yes', checkedLately: 'no' }, { P2c: 42, P2d: 85 }],
    ['better, and no longer limited', { painNow: 2, sinceStart: 'better', stillLimits: 'no', checkedLately: 'no' }, {}],
    ['the same, and checked', { sinceStart: 'same', stillLimits: 'yes', checkedLately: 'yes' }, {}],
    ['still not sure of anything', { sinceStart: 'still-unsure', stillLimits: 'still-unsure', checkedLately: 'still-unsure' }, { P2a: 7, P2b: 14, P2c: 42, P2d: 85 }],
  ])('%s: each rule fires on its day, and never before', (_name, later, expected) => {
    expect(firstDays(later)).toEqual(expected)
  })

  test.each([
    [[0, 9], ['P2a']],
    [[0, 20], ['P2a', 'P2b']],
    [[0, 6, 50], ['P2a', 'P2b', 'P2c']],
    [[0, 200], ['P2a', 'P2b', 'P2c', 'P2d']],
  ])('somebody who stayed away (%j) is told at the next visit', (days, rulesThen) => {
    expect(firedIn(resultsOf(days, { sinceStart: 'worse', stillLimits: 'yes', checkedLately: 'no' }).at(-1))).toEqual(rulesThen)
  })

  test('while a review is not answered nobody is cleared', () => {
    for (const day of [7, 14, 42, 85]) expect(resultsOf([0, day], {}).at(-1)).toMatchObject({ kind: 'ask', unanswered: expect.arrayContaining(['sinceStart']) })
    expect(resultsOf([0, 6], {}).at(-1)?.kind).toBe('self-care')
  })

  test('"it is gone" and "this is a new pain" end the count, and only they do', () => {
    expect(resultsOf([0, 60], { sinceStart: 'gone', painNow: 0 }).at(-1)?.kind).toBe('self-care')
    expect(resultsOf([0, 60], { sinceStart: 'another', painNow: 7 }).at(-1)?.kind).toBe('self-care')
  })
})

describe('a pregnancy in the calendar', () => {
  const codesOn = (day: number) => {
    const result = resultsOf([0, day], { sinceStart: 'better', stillLimits: 'no', painNow: 3 }, { pregnancy: 'pregnant', pregnancyWeeks: 11 }).at(-1)
    return result && 'clearance' in result ? [...(result.clearance?.precautions ?? [])].filter((code) => code.startsWith('P')).sort() : [result?.kind]
  }
  test.each([
    [0, ['PG']],
    [6, ['PG']],
    [7, ['PG', 'PP']],
    [34, ['PG', 'PP']],
    [35, ['PG', 'PP', 'PS']],
    [62, ['PG', 'PP', 'PS']],
    [63, ['PA', 'PG', 'PP', 'PS']],
    [119, ['PA', 'PB', 'PG', 'PP', 'PS']],
  ])('of week 11 on the first day has on day %i the precautions %j', (day, codes) => {
    expect(codesOn(day)).toEqual(codes)
  })

  test('its danger signs are pre-eclampsia from week 20 on, and a matter of days before', () => {
    const signs = (day: number) => resultsOf([0, day], { pregnancySigns: ['swelling'], sinceStart: 'better', stillLimits: 'no', painNow: 3 }, { pregnancy: 'pregnant', pregnancyWeeks: 19 }).at(-1)?.kind
    expect([signs(6), signs(7)]).toEqual(['soon', 'urgent'])
  })
})

describe('how long a clearance holds', () => {
  const HOUR = 3_600_000
  const given = 1_000 * DAY
  const result = screen(rules, restAnsweredNo(rules.bank, BEGIN), instant(given))
  test.each([
    ['a day before, by a clock that was set back', -24 * HOUR, false],
    ['a moment before', -1, false],
    ['at once', 0, true],
    ['an hour later', HOUR, true],
    ['after 23 hours and 59 minutes', 24 * HOUR - 60_000, true],
    ['after 24 hours to the moment', 24 * HOUR, true],
    ['a moment after 24 hours', 24 * HOUR + 1, false],
    ['a year later, by a clock that was set forward', 365 * 24 * HOUR, false],
    ['at the beginning of time', -given, false],
  ])('%s', (_name, after, holds) => {
    if (!('clearance' in result) || !result.clearance) throw new Error(result.kind)
    expect(clearanceHolds(result.clearance, instant(given + after))).toBe(holds)
  })

  test('answering a question again, or a clock set back and put right, never makes it longer than a day from the start', () => {
    for (const at of [given - DAY, given, given + DAY]) {
      const later = screen(rules, restAnsweredNo(rules.bank, BEGIN), instant(at))
      expect('clearance' in later && later.clearance && later.clearance.validUntil - later.clearance.validFrom).toBe(24 * HOUR)
    }
  })
})

describe('what England asks for, and nobody else', () => {
  const REGIONS = [...content.regions.map(({ id }) => id), undefined]
  const ITEMS: readonly (readonly [string, Answers, readonly string[]])[] = [
    ['nothing but the pain', {}, ['P1']],
    ['a high temperature', { fever: ['temperature'] }, ['P1', 'P1b']],
    ['weight that went', { weightLoss: 'yes' }, ['P1', 'P1b']],
    ['a lump', { lump: 'yes' }, ['P1', 'P1b']],
    ['pain at night', { nightPain: 'yes' }, ['P1', 'P1b']],
    ['worse with a cough', { coughSneezeWorse: 'yes' }, ['P1', 'P1b']],
    ['shivering alone, which is not on that list', { fever: ['shivering'] }, ['P1']],
  ]
  const policyIn = (answers: Answers, region: string | undefined) => {
    const result = screen(rules, restAnsweredNo(rules.bank, { ...BEGIN, ...answers }), instant(0), region)
    return result.because.map(({ rule }) => rule).filter((rule) => rule.startsWith('P1'))
  }

  test.each(ITEMS)('%s: in England until it was checked, and in no other region at all', (_name, answers, expected) => {
    for (const region of REGIONS) expect(policyIn(answers, region), region).toEqual(region === 'GB-ENG' ? expected : [])
    expect(policyIn({ ...answers, checked: 'yes', changedSinceCheck: 'no' }, 'GB-ENG')).toEqual([])
  })

  test('the gentle programme stays open with P1 alone, and closes with any item of the list', () => {
    for (const [name, answers, expected] of ITEMS) {
      const result = screen(rules, restAnsweredNo(rules.bank, { ...BEGIN, ...answers }), instant(0), 'GB-ENG')
      expect([result.kind, 'clearance' in result ? result.clearance?.level : undefined], name).toEqual(['soon', expected.includes('P1b') || name.startsWith('shivering') ? undefined : 1])
    }
  })
})
