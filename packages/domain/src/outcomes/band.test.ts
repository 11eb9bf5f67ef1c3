import { describe, expect, test } from 'vitest'
import { bandOf, changeLineOf, startPain } from './band.ts'
import { CONSTANTS } from './outcome-model.fixture.ts'
import { medianOf, quantileOf } from './statistics.ts'
import { flat, painFrom, START } from './trends.fixture.ts'

test('the middle of a list and its quarters', () => {
  expect(medianOf([])).toBeUndefined()
  expect(medianOf([5, 1, 9])).toBe(5)
  expect(medianOf([1, 2, 3, 10])).toBe(2.5)
  expect(quantileOf([4, 1, 3, 2, 5], 0.25)).toBe(2)
  expect(quantileOf([1, 2], 0.75)).toBe(1.75)
})

describe('the band of seven days', () => {
  test('begins on the third day that is known and looks back seven days, no more', () => {
    const bands = bandOf(painFrom([8, 6, 7, 2, 2, 2, 2, 2, 2]), CONSTANTS)
    expect(bands.map(({ day, median, days }) => [day - START, median, days])).toEqual([
      [2, 7, 3],
      [3, 6.5, 4],
      [4, 6, 5],
      [5, 4, 6],
      [6, 2, 7],
      [7, 2, 7],
      [8, 2, 7],
    ])
    expect(bands[0]).toMatchObject({ lower: 6.5, upper: 7.5 })
  })

  test('leaves out days without enough, and draws nothing through a gap', () => {
    const bands = bandOf(painFrom([5, 5, 5, ...flat(undefined, 10), 3, 3, 3]), CONSTANTS)
    expect(bands.map(({ day }) => day - START)).toEqual([2, 3, 4, 5, 6, 15])
  })

  test('one wild day hardly moves the middle', () => {
    expect(bandOf(painFrom([3, 3, 3, 10, 3, 3, 3]), CONSTANTS).at(-1)).toMatchObject({ median: 3, lower: 3, upper: 3 })
  })

  test('there is none for two days', () => {
    expect(bandOf(painFrom([5, 5]), CONSTANTS)).toEqual([])
  })
})

describe('the line of a change that matters', () => {
  test.each([
    [1, 1, 0],
    [4, 1, 3],
    [4.5, 2, 2.5],
    [5, 2, 3],
    [7, 2, 5],
    [8, 3, 5],
    [10, 3, 7],
  ])('who began at %d needs %d less, which is at %d', (start, points, line) => {
    expect(changeLineOf(painFrom([start, start, start]), CONSTANTS)).toEqual({ start, points, line })
  })

  test('is reached by the middle of the last week, behind the first days', () => {
    expect(changeLineOf(painFrom([6, 6, 6, 4, 4, 4]), CONSTANTS)?.reached).toBe(true)
    expect(changeLineOf(painFrom([6, 6, 6, 5, 4, 5]), CONSTANTS)?.reached).toBe(false)
    expect(changeLineOf(painFrom([6, 6, 6, 4, 4]), CONSTANTS)).not.toHaveProperty('reached')
  })

  test('is none without a start, and none for a start without pain', () => {
    expect(changeLineOf(painFrom([6, 6]), CONSTANTS)).toBeUndefined()
    expect(changeLineOf(painFrom([0, 0, 0]), CONSTANTS)).toBeUndefined()
    expect(startPain(painFrom([6, 9, 7, 1]), CONSTANTS)).toBe(7)
  })
})
