import { describe, expect, test } from 'vitest'
import { chanceFrom } from '../chance.ts'
import { day, instant } from '../units.ts'
import { measureById } from './measure.ts'
import { CONSTANTS, MODEL } from './outcome-model.fixture.ts'
import type { Outcomes } from './series.ts'
import { sinceStart } from './since-start.ts'
import { trendOf, type TrendInput, type TrendLabel } from './trend.ts'
import { flat, outcomesWith, scored, START } from './trends.fixture.ts'

type More = Partial<Omit<TrendInput, 'outcomes' | 'startDay' | 'today'>>
const trend = (outcomes: Outcomes, dayNumber: number, more: More = {}) => trendOf({ outcomes, startDay: START, today: day(START + dayNumber), ...more }, CONSTANTS)
const word = (value: number, on = 14) => ({ change: scored('change', { [on]: { change: value } }) })
const DOWN = [...flat(6, 3), ...flat(5, 5), ...flat(3, 7)]
const SAME = flat(6, 15)

const ROWS: readonly (readonly [what: string, outcomes: Outcomes, dayNumber: number, label: TrendLabel, more?: More])[] = [
  ['pain down by a third or more, and said to be a little better', outcomesWith(DOWN, word(1)), 14, 'improving'],
  ['pain down by three tenths, which is less than two points', outcomesWith([...flat(5, 3), ...flat(3.5, 12)], word(1)), 14, 'improving'],
  ['pain down by two points from a high start', outcomesWith([...flat(9, 3), ...flat(7, 12)], word(2)), 14, 'improving'],
  ['pain down by one point from a low start', outcomesWith([...flat(4, 3), ...flat(3, 12)], word(1)), 14, 'improving'],
  ['pain down by one point from a middling start', outcomesWith([...flat(5, 3), ...flat(4, 12)], word(1)), 14, 'steady'],
  ['pain down by one point and a half from 8', outcomesWith([...flat(8, 3), ...flat(6.5, 12)], word(1)), 14, 'steady'],
  ['PEG down by one, pain the same', outcomesWith(SAME, { ...word(1), peg: scored('peg', { 0: 5, 14: 4 }) }), 14, 'improving'],
  ['PEG down by less than one', outcomesWith(SAME, { ...word(1), peg: scored('peg', { 0: 5, 14: 4.1 }) }), 14, 'steady'],
  ['PSFS up by two, pain the same', outcomesWith(SAME, { ...word(1), psfs: scored('psfs', { 0: 3, 14: 5 }) }), 14, 'improving'],
  ['PSFS up by two on other activities than before', outcomesWith(SAME, { ...word(1), psfs: scored('psfs', { 0: { a: 3, b: 3, c: 3 }, 14: { d: 5, e: 5, c: 5 } }) }), 14, 'steady'],
  ['PSFS up by two on the two activities that were rated both times', outcomesWith(SAME, { ...word(1), psfs: scored('psfs', { 0: { a: 3, b: 3, c: 9 }, 14: { a: 5, b: 5 } }) }), 14, 'improving'],
  ['better numbers, said to be the same', outcomesWith(DOWN, word(0)), 14, 'steady'],
  ['better numbers and no word of the person', outcomesWith(DOWN), 14, 'too-early'],
  ['better numbers and a word that is too old', outcomesWith([...flat(6, 3), ...flat(3, 60)], word(2, 14)), 60, 'too-early'],
  ['the same numbers, said to be the same', outcomesWith(SAME, word(0)), 14, 'steady'],
  ['the same numbers, said to be a little worse', outcomesWith(SAME, word(-1)), 14, 'steady'],
  ['pain up by two on three days', outcomesWith([...flat(4, 10), 6, 6, 7]), 12, 'worsening'],
  ['pain up by two on two days', outcomesWith([...flat(4, 10), 4, 6, 7]), 12, 'steady'],
  ['pain up by one on three days', outcomesWith([...flat(4, 10), 5, 5, 5]), 12, 'steady'],
  ['a single bad day behind the first three', outcomesWith([4, 4, 4, 9]), 3, 'too-early'],
  ['pain up three weeks ago, and nothing told since', outcomesWith([...flat(4, 10), 7, 7, 7]), 33, 'too-early'],
  ['a flare after good weeks, still below the start', outcomesWith([...flat(8, 3), ...flat(2, 18), 5, 5, 5], word(0, 20)), 23, 'worsening'],
  ['PEG up by one since the start', outcomesWith(SAME, { ...word(0), peg: scored('peg', { 0: 4, 14: 5 }) }), 14, 'worsening'],
  ['PEG up by one since the last time, though better than at the start', outcomesWith(flat(6, 29), { ...word(0), peg: scored('peg', { 0: 7, 14: 3, 28: 4.5 }) }), 28, 'worsening'],
  ['PSFS down by two', outcomesWith(SAME, { ...word(0), psfs: scored('psfs', { 0: 5, 14: 3 }) }), 14, 'worsening'],
  ['said to be much worse, numbers the same', outcomesWith(SAME, word(-2)), 14, 'worsening'],
  ['said to be much worse, and hardly a number', outcomesWith([6, 6], word(-3)), 14, 'worsening'],
  ['numbers better, said to be a little worse', outcomesWith(DOWN, word(-1)), 14, 'disagree'],
  ['numbers better, said to be very much worse', outcomesWith(DOWN, word(-3)), 14, 'disagree'],
  ['numbers worse, said to be better', outcomesWith([...flat(4, 12), 7, 7, 7], word(1)), 14, 'disagree'],
  ['one measure worse, another better: worse wins', outcomesWith(DOWN, { ...word(0), peg: scored('peg', { 0: 4, 14: 6 }) }), 14, 'worsening'],
  ['two days of pain', outcomesWith([6, 6]), 1, 'too-early'],
  ['the first three days and two more', outcomesWith(flat(6, 5)), 4, 'too-early'],
  ['nothing at all', outcomesWith([]), 20, 'too-early'],
  ['four weeks the same with most sessions done', outcomesWith(flat(5, 43), word(0, 42)), 42, 'plateau', { adherence: 0.6 }],
  ['the same, with fewer sessions done', outcomesWith(flat(5, 43), word(0, 42)), 42, 'steady', { adherence: 0.59 }],
  ['the same, and nobody knows how many were done', outcomesWith(flat(5, 43), word(0, 42)), 42, 'steady'],
  ['the same a day before six weeks are over', outcomesWith(flat(5, 43), word(0, 14)), 41, 'steady', { adherence: 1 }],
  ['a tenth less over four weeks', outcomesWith([...flat(5, 20), ...flat(4.5, 23)], word(0, 42)), 42, 'steady', { adherence: 1 }],
  ['very little pain that stays', outcomesWith(flat(1, 43), word(0, 42)), 42, 'steady', { adherence: 1 }],
  ['better for long and flat since', outcomesWith([...flat(6, 3), ...flat(3, 40)], word(2, 42)), 42, 'improving', { adherence: 1 }],
]

describe('the label of a trend', () => {
  for (const [what, outcomes, dayNumber, label, more] of ROWS) {
    test(`${what}: ${label}`, () => {
      expect(trend(outcomes, dayNumber, more).label).toBe(label)
    })
  }

  test('comes with the numbers that led there', () => {
    expect(trend(outcomesWith(DOWN, { ...word(2), peg: scored('peg', { 0: 6, 14: 4 }) }), 14, { adherence: 0.8 })).toEqual({
      label: 'improving',
      because: ['pain-down', 'peg-better', 'own-word-better'],
      numbers: { pain: { start: 6, now: 3 }, peg: { start: 6, now: 4 }, ownWord: 2, adherence: 0.8 },
      rescreen: false,
    })
  })

  test('what was told before the start or after today does not count', () => {
    const outcomes = outcomesWith(DOWN, word(1))
    expect(trendOf({ outcomes, startDay: day(START + 14), today: day(START + 14) }, CONSTANTS).label).toBe('too-early')
    expect(trend(outcomes, 7).label).not.toBe('improving')
  })
})

describe('screening again', () => {
  const worse = outcomesWith([...flat(4, 10), 7, 7, 7])
  const at = (dayNumber: number) => instant((START + dayNumber) * 86_400_000 + 1)

  test('follows on anything that got worse, by numbers or by word, and on nothing else', () => {
    for (const [what, outcomes, dayNumber, label, more] of ROWS) {
      const expected = label === 'worsening' || what.includes('said to be very much worse') || what.includes('numbers worse')
      expect(trend(outcomes, dayNumber, more).rescreen, what).toBe(expected)
    }
  })

  test('is asked for once: not again after the danger signs were answered, until something is worse again', () => {
    expect(trend(worse, 12, { screenedAt: at(11) }).rescreen).toBe(true)
    expect(trend(worse, 12, { screenedAt: at(12) }).rescreen).toBe(false)
    expect(trend(outcomesWith([...flat(4, 10), 7, 7, 7, 7]), 13, { screenedAt: at(12) }).rescreen).toBe(true)
  })
})

test('more pain never makes a trend better', () => {
  const better: string[] = []
  const rank: Record<TrendLabel, number> = { improving: 0, 'too-early': 1, steady: 1, plateau: 1, disagree: 2, worsening: 3 }
  const chance = chanceFrom(11)
  for (let person = 0; person < 300; person += 1) {
    const pain = Array.from({ length: 20 }, () => chance.whole(0, 8))
    const scores = word(chance.whole(-3, 0), 14)
    const [less, more] = [pain, pain.map((one, at) => (at < 3 ? one : one + 2))].map((numbers) => trend(outcomesWith(numbers, scores), 19).label)
    // Less pain than the word says is "disagree"; without it nothing disagrees any more.
    if (less && more && less !== 'disagree' && rank[more] < rank[less]) better.push(`${pain.join(' ')}: ${less} → ${more}`)
  }
  expect(better).toEqual([])
})

test('sleep and confidence since the start, each in its own direction', () => {
  const since = (id: 'sleep' | 'confidence' | 'peg', values: Record<number, number>) => sinceStart(scored(id, values), measureById(MODEL, id), CONSTANTS)
  expect(since('sleep', { 0: 7, 7: 5 })).toMatchObject({ start: 7, now: 5, way: 'better' })
  expect(since('sleep', { 0: 5, 7: 7 })?.way).toBe('worse')
  expect(since('confidence', { 0: 5, 14: 7 })?.way).toBe('better')
  expect(since('confidence', { 0: 5, 14: 6 })?.way).toBe('same')
  expect(since('peg', { 0: 5 })).toBeUndefined()
})
