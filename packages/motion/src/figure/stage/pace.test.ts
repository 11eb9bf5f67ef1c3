import { expect, test } from 'vitest'
import { FULL_PACE, nextPace, OMISSIONS, type Pace } from './pace.ts'

const after = (pace: Pace, count: number, milliseconds: number): Pace => Array.from({ length: count }).reduce<Pace>((now) => nextPace(now, milliseconds), pace)

test('at the usual pace nothing is left out, nor on a screen that shows thirty pictures a second', () => {
  expect(after(FULL_PACE, 400, 16.7).omitted).toEqual([])
  expect(after(FULL_PACE, 400, 33.4).omitted).toEqual([])
})

test('every twenty slow pictures leave out one thing more, in order, until all of them are', () => {
  expect(after(FULL_PACE, 19, 50).omitted).toEqual([])
  expect(after(FULL_PACE, 20, 50).omitted).toEqual(['details'])
  expect(after(FULL_PACE, 40, 50).omitted).toEqual(['details', 'fine-pixels'])
  expect(after(FULL_PACE, 500, 50).omitted).toEqual(OMISSIONS)
})

test('what was left out does not come back', () => {
  expect(after(after(FULL_PACE, 20, 50), 400, 8).omitted).toEqual(['details'])
})

test('one slow picture among quick ones, or a long pause, changes nothing', () => {
  expect(after(nextPace(FULL_PACE, 200), 100, 16).omitted).toEqual([])
  expect(nextPace(after(FULL_PACE, 10, 50), 60_000)).toEqual(after(FULL_PACE, 10, 50))
})
