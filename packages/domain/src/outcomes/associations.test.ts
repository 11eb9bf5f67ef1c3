import { describe, expect, test } from 'vitest'
import { chanceFrom } from '../chance.ts'
import { day } from '../units.ts'
import { associations, type Association } from './associations.ts'
import type { DayFacts } from './days.ts'
import type { FactorId } from './factor.ts'
import { CONSTANTS } from './outcome-model.fixture.ts'
import { simulateDays, type Truth } from './simulated-days.fixture.ts'
import { medianOf } from './statistics.ts'

const look = (truth: Truth): readonly Association[] => associations(simulateDays(truth), CONSTANTS, chanceFrom(truth.seed + 7))
const seeds = (count: number, from = 1): readonly number[] => Array.from({ length: count }, (_, at) => from + at)
const isFinding = ({ kind }: Association): boolean => kind === 'helps' || kind === 'worsens'
const shareOf = (people: readonly (readonly Association[])[], says: (all: readonly Association[]) => boolean): number => people.filter(says).length / people.length
const about = (factor: FactorId, kind: Association['kind']) => (all: readonly Association[]): boolean => all.some((one) => one.factor === factor && one.kind === kind)

/** Thirty days by hand: pain from a list, one exercise from another. */
const daysWith = (pain: readonly number[], row: readonly boolean[], more: (at: number) => DayFacts['factors'] = () => ({})): readonly DayFacts[] =>
  pain.map((value, at) => ({ day: day(100 + at), pain: value, sick: false, factors: { 'exercise:row': row[at] === true, ...more(at) } }))
const coin = chanceFrom(4)
const TOSSED = Array.from({ length: 40 }, () => coin.happens(0.5))
const noisy = chanceFrom(9)
/** Pain is 6, and 3 after a day with the exercise, give or take one. */
const CLEAR = TOSSED.map((_, at) => (at > 0 && TOSSED[at - 1] ? 3 : 6) + noisy.whole(0, 1))

describe('people of whom the truth is known', () => {
  test('where nothing helps or worsens, at most one person in ten is told that something does', () => {
    const rows = [
      { what: 'pain that falls slowly', falls: 1.5, carries: 0.5 },
      { what: 'pain that lingers', falls: 0, carries: 0.8 },
      { what: 'pain that falls fast', falls: 3, carries: 0.3 },
    ].map(({ what, ...truth }) => ({ what, wrongly: shareOf(seeds(200).map((seed) => look({ seed, days: 30, ...truth })), (all) => all.some(isFinding)) }))
    console.log(`Told that something helps or worsens, though nothing does (200 people, 30 days)\n${rows.map(({ what, wrongly }) => `${(100 * wrongly).toFixed(1).padStart(5)} %  ${what}`).join('\n')}`)
    for (const { wrongly, what } of rows) expect(wrongly, what).toBeLessThanOrEqual(0.1)
  })

  test('a difference of two points is mostly seen in 30 days, and never the wrong way round', () => {
    const rows = ([['exercise:row', -2], ['exercise:row', 2], ['technique:heat', -2], ['sitting', 2], ['breaks', -2], ['sleep', -2]] as const).map(([factor, points]) => {
      const people = seeds(60, 1_000).map((seed) => look({ seed, days: 30, effects: { [factor]: points } }))
      return { factor, points, seen: shareOf(people, about(factor, points < 0 ? 'helps' : 'worsens')), reversed: shareOf(people, about(factor, points < 0 ? 'worsens' : 'helps')), few: shareOf(people, about(factor, 'too-few-days')) }
    })
    console.log(`Seen in 30 days (60 people each)\n${rows.map(({ factor, points, seen, few }) => `${(100 * seen).toFixed(0).padStart(4)} %  ${factor} ${points} (too few days for ${(100 * few).toFixed(0)} %)`).join('\n')}`)
    for (const { factor, points, seen, reversed } of rows) {
      expect(reversed, factor).toBeLessThanOrEqual(0.02)
      if (factor === 'exercise:row') expect(seen, `${factor} ${points}`).toBeGreaterThan(0.65)
    }
  })

  test('of two things that always come together neither is named alone', () => {
    const people = seeds(40, 2_000).map((seed) => look({ seed, days: 40, effects: { 'exercise:row': -2 }, twins: [['exercise:row', 'exercise:squeeze']] }))
    expect(shareOf(people, (all) => all.some((one) => ['exercise:row', 'exercise:squeeze'].includes(one.factor) && isFinding(one)))).toBe(0)
    expect(shareOf(people, about('exercise:row', 'cannot-be-told-apart'))).toBeGreaterThan(0.6)
  })
})

describe('what is said of one person', () => {
  test('a clear difference is told with its points, its sureness and how far off it may be', () => {
    const [row] = associations(daysWith(CLEAR, TOSSED), CONSTANTS, chanceFrom(1))
    expect(row).toMatchObject({ factor: 'exercise:row', kind: 'helps', sure: 'fairly' })
    if (row?.kind !== 'helps') throw new Error('it was not seen')
    expect(row.points).toBeCloseTo(-3, 0)
    expect(row.between[0]).toBeLessThan(row.points)
    expect(row.between[1]).toBeGreaterThan(row.points)
    expect(row.between[1]).toBeLessThan(-2)
  })

  test('the same seed gives the same result, whatever the order of the days', () => {
    const days = simulateDays({ seed: 3, days: 40, effects: { 'exercise:row': -2 } })
    expect(associations(days.toReversed(), CONSTANTS, chanceFrom(5))).toEqual(associations(days, CONSTANTS, chanceFrom(5)))
  })

  test('a thing that came on all the other days cannot be told apart either', () => {
    const found = associations(daysWith(CLEAR, TOSSED, (at) => ({ 'technique:heat': TOSSED[at] === false })), CONSTANTS, chanceFrom(1))
    expect(found.map(({ factor, kind }) => [factor, kind])).toEqual([['exercise:row', 'cannot-be-told-apart'], ['technique:heat', 'cannot-be-told-apart']])
    expect(found[0]).toMatchObject({ with: ['technique:heat'] })
  })

  test('with too few days on either side it says how many more are needed', () => {
    const [row] = associations(daysWith(CLEAR.slice(0, 12), TOSSED.slice(0, 12).map((_, at) => at < 3)), CONSTANTS, chanceFrom(1))
    expect(row).toEqual({ factor: 'exercise:row', kind: 'too-few-days', daysWith: 3, daysWithout: 8, moreWith: 5, moreWithout: 0 })
  })

  test('no day is made up: neither next-day pain nor sitting that was not told', () => {
    const days = daysWith(CLEAR, TOSSED, (at) => (at % 2 === 0 ? { sitting: 400 + at } : {})).map(({ pain, ...rest }, at) => (at === 10 || pain === undefined ? rest : { ...rest, pain }))
    const found = associations(days, CONSTANTS, chanceFrom(1))
    // 39 pairs, less the two that the missing day takes part in; sitting told on every other day, one of them before the missing day's.
    expect(found.map(({ factor, daysWith: more, daysWithout: less }) => [factor, more + less])).toEqual([['exercise:row', 37], ['sitting', 19]])
  })

  test('sick days say nothing', () => {
    const days = daysWith(CLEAR, TOSSED).map((one, at) => ({ ...one, sick: at >= 20 }))
    const [row] = associations(days, CONSTANTS, chanceFrom(1))
    expect((row?.daysWith ?? 0) + (row?.daysWithout ?? 0)).toBe(19)
  })

  test('only the last 90 days count', () => {
    const [row] = associations(simulateDays({ seed: 1, days: 400 }), CONSTANTS, chanceFrom(1))
    expect((row?.daysWith ?? 0) + (row?.daysWithout ?? 0)).toBeLessThan(90)
  })

  test('a difference below one point is no reason to change a day, however sure it is', () => {
    const small = Array.from({ length: 80 }, (_, at) => at % 3 === 0)
    const days = small.map((_, at): DayFacts => ({ day: day(at), pain: at > 0 && small[at - 1] ? 4.3 : 5, sick: false, factors: { 'exercise:row': small[at] === true } }))
    expect(associations(days, CONSTANTS, chanceFrom(1))[0]?.kind).toBe('no-clear-difference')
  })

  test('what is done on bad days is not blamed for the bad day that often follows one', () => {
    const people = seeds(60, 3_000).map((seed) => {
      const chance = chanceFrom(seed)
      // Pain that lingers for days, and warmth nearly always on the worse half of them.
      const days = simulateDays({ seed, days: 60, falls: 0, carries: 0.85 })
      const usual = medianOf(days.flatMap(({ pain }) => pain ?? [])) ?? 0
      return associations(days.map((one): DayFacts => ({ ...one, factors: { 'technique:heat': chance.happens((one.pain ?? 0) > usual ? 0.85 : 0.15) } })), CONSTANTS, chanceFrom(seed))
    })
    expect(shareOf(people, (all) => all.some(isFinding))).toBeLessThanOrEqual(0.1)
  })

  test('an exercise that was taken up as pain fell by itself gets no credit for the fall', () => {
    const people = seeds(60, 4_000).map((seed) => {
      const chance = chanceFrom(seed)
      const days = Array.from({ length: 60 }, (_, at): DayFacts => ({ day: day(at), pain: Math.round(8 - at / 10 + 2 * chance.next() - 1), sick: false, factors: { 'exercise:row': chance.happens(at < 30 ? 0.2 : 0.8) } }))
      return associations(days, { ...CONSTANTS, searchPoints: 0.01 }, chanceFrom(seed))
    })
    expect(shareOf(people, (all) => all.some(isFinding))).toBeLessThanOrEqual(0.1)
  })

  test('two things that came together on nine days of ten are not told apart, however large the difference', () => {
    const nearly = TOSSED.map((one, at) => (at % 13 === 5 ? !one : one))
    const found = associations(daysWith(CLEAR, TOSSED, (at) => ({ 'technique:heat': nearly[at] === true })), CONSTANTS, chanceFrom(1))
    expect(found[0]).toMatchObject({ factor: 'exercise:row', kind: 'cannot-be-told-apart', with: ['technique:heat'] })
  })

  test('for minutes, a day with more than the own middle is a day with it', () => {
    const found = associations(daysWith(CLEAR, TOSSED, (at) => ({ sitting: [300, 400, 400, 500][at % 4] ?? 0 })), CONSTANTS, chanceFrom(1))
    expect(found.find(({ factor }) => factor === 'sitting')).toMatchObject({ moreThan: 400, daysWith: 9, daysWithout: 30 })
  })

  test('nothing is said of nothing', () => {
    expect(associations([], CONSTANTS, chanceFrom(1))).toEqual([])
  })
})
