import { describe, expect, test } from 'vitest'
import { chanceFrom } from '../chance.ts'
import { agreementOf, allowForMany, chanceOf, differenceWith } from './adjusted.ts'

describe('a comparison that allows for other things', () => {
  const factor = [1, 0, 1, 0, 1, 1, 0, 0]
  const other = [3, 1, 4, 1, 5, 9, 2, 6]

  test('finds the very difference that the outcome was made of', () => {
    const outcome = factor.map((one, at) => 2 - 1.5 * one + 0.5 * (other[at] ?? 0))
    expect(differenceWith(outcome, factor, [other])?.points).toBeCloseTo(-1.5, 10)
    expect(differenceWith(outcome, factor, [other])?.error).toBeCloseTo(0, 6)
  })

  test('is the plain difference of means where there is nothing to allow for', () => {
    const outcome = [5, 2, 6, 3, 4, 5, 1, 2]
    expect(differenceWith(outcome, factor, [])?.points).toBeCloseTo((5 + 6 + 4 + 5) / 4 - (2 + 3 + 1 + 2) / 4, 10)
  })

  test('is none when another thing says the same, or the opposite', () => {
    expect(differenceWith(other, factor, [factor])).toBeUndefined()
    expect(differenceWith(other, factor, [factor.map((one) => 1 - one)])).toBeUndefined()
    expect(differenceWith(other, factor.map(() => 1), [])).toBeUndefined()
    // The same but for one day in 400: what that day says of its own is next to nothing.
    const long = Array.from({ length: 400 }, (_, at) => at % 2)
    const outcome = long.map((one, at) => one + (at % 7))
    expect(differenceWith(outcome, long, [long.with(0, 1)])).toBeUndefined()
    expect(differenceWith(outcome, long, [long.map((one, at) => (at % 10 === 0 ? 1 - one : one))])).toBeDefined()
  })
})

describe('the chance of a difference', () => {
  test('comes near the share of all orders that do as much', () => {
    // One in 20 ways to pick the three lowest of six, and one in 20 for the three highest.
    const difference = differenceWith([1, 2, 3, 7, 8, 9], [1, 1, 1, 0, 0, 0], [])
    expect(difference && chanceOf(difference, 20_000, chanceFrom(1))).toBeCloseTo(0.1, 1)
  })

  test('is high where there is none, and never nothing at all', () => {
    const flat = differenceWith([1, 2, 1, 2, 1, 2, 1, 2], [1, 1, 0, 0, 1, 1, 0, 0], [])
    expect(flat && chanceOf(flat, 1_000, chanceFrom(1))).toBe(1)
    const outcome = Array.from({ length: 40 }, (_, at) => (at < 20 ? at / 100 : 5 + at / 100))
    const clear = differenceWith(outcome, outcome.map((_, at) => (at < 20 ? 1 : 0)), [])
    expect(clear && chanceOf(clear, 999, chanceFrom(1))).toBe(0.001)
  })
})

test('many chances are allowed for as Benjamini and Hochberg do', () => {
  // 0.01 × 4, 0.02 × 4 ÷ 2, 0.03 × 4 ÷ 3, 0.5; each at most what the next one has.
  expect(allowForMany([0.5, 0.01, 0.03, 0.02]).map((one) => Number(one.toFixed(4)))).toEqual([0.5, 0.04, 0.04, 0.04])
  expect(allowForMany([])).toEqual([])
})

test('agreement is 1 for the same and the opposite, 0 for nothing in common', () => {
  expect(agreementOf([1, 0, 1, 0], [1, 0, 1, 0])).toBeCloseTo(1)
  expect(agreementOf([1, 0, 1, 0], [0, 1, 0, 1])).toBeCloseTo(1)
  expect(agreementOf([1, 0, 1, 0], [1, 1, 0, 0])).toBeCloseTo(0)
  expect(agreementOf([1, 1, 1, 1], [1, 0, 1, 0])).toBe(0)
})
