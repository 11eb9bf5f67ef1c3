import { describe, expect, test } from 'vitest'
import { adviceOn, limitingOf, type AdviceId, type Limiting } from './advice.ts'
import { CONSTANTS } from './outcome-model.fixture.ts'
import { TREND_LABELS, type TrendLabel } from './trend.ts'
import { outcomesWith, scored, START } from './trends.fixture.ts'

const advice = (dayNumber: number, label: TrendLabel, limiting: Limiting = 'no') => adviceOn(dayNumber, { label, rescreen: label === 'worsening' }, limiting)
/** Advice that sends somebody to be seen. */
const SENDS: readonly AdviceId[] = ['not-better-14', 'not-known-14', 'not-better-42', 'not-known-42', 'still-limits-42', 'not-better-84', 'not-known-84', 'still-limits-84', 'plateau', 'check-again', 'worse-after-a-week']

describe('what to do now', () => {
  test.each<[number, TrendLabel, Limiting, readonly AdviceId[]]>([
    [3, 'too-early', 'unknown', ['early-days', 'tell-us']],
    [7, 'steady', 'yes', ['early-days']],
    [5, 'worsening', 'yes', ['check-again']],
    [7, 'worsening', 'yes', ['check-again', 'worse-after-a-week']],
    [13, 'disagree', 'yes', ['tell-us-why']],
    [14, 'improving', 'yes', ['carry-on']],
    [14, 'steady', 'no', ['not-better-14']],
    [14, 'too-early', 'no', ['not-known-14', 'tell-us']],
    [41, 'disagree', 'no', ['tell-us-why', 'not-better-14']],
    [42, 'improving', 'no', ['keep-it-up']],
    [42, 'improving', 'yes', ['still-limits-42']],
    [42, 'improving', 'unknown', ['carry-on', 'tell-us']],
    [42, 'plateau', 'yes', ['plateau']],
    [42, 'steady', 'no', ['not-better-42']],
    [42, 'worsening', 'yes', ['check-again', 'worse-after-a-week', 'not-better-42']],
    [84, 'too-early', 'no', ['not-known-84', 'tell-us']],
    [400, 'improving', 'yes', ['still-limits-84']],
  ])('on day %d, %s, limited: %s', (dayNumber, label, limiting, expected) => {
    expect(advice(dayNumber, label, limiting)).toEqual(expected)
  })

  test('from day 14 on, whoever is not clearly better is sent to somebody, on every day', () => {
    const days = Array.from({ length: 186 }, (_, later) => 14 + later)
    const labels = TREND_LABELS.filter((label) => label !== 'improving')
    expect(days.flatMap((dayNumber) => labels.filter((label) => !advice(dayNumber, label).some((id) => SENDS.includes(id))).map((label) => `${dayNumber} ${label}`))).toEqual([])
  })

  test('there is always something to do', () => {
    for (let dayNumber = 0; dayNumber < 100; dayNumber += 1) for (const label of TREND_LABELS) expect(advice(dayNumber, label).length, `${dayNumber} ${label}`).toBeGreaterThan(0)
  })
})

test('whether pain still limits: one measure is enough for yes, and nothing told is not no', () => {
  const limiting = (scores: Parameters<typeof outcomesWith>[1], dayNumber = 42) => limitingOf(outcomesWith([], scores), START + dayNumber, CONSTANTS)
  expect(limiting({})).toBe('unknown')
  expect(limiting({ peg: scored('peg', { 42: 2 }) })).toBe('no')
  expect(limiting({ peg: scored('peg', { 42: 3 }) })).toBe('yes')
  expect(limiting({ peg: scored('peg', { 42: 2 }), psfs: scored('psfs', { 42: 7 }) })).toBe('yes')
  expect(limiting({ psfs: scored('psfs', { 42: 8 }) })).toBe('no')
  expect(limiting({ peg: scored('peg', { 0: 2 }) }, 43)).toBe('unknown')
})
