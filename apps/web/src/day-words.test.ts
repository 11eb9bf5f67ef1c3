import { isoToDay, type Day } from '@rhomboid/domain'
import { expect, test } from 'vitest'

import { dayFrom, dayInWords, listInWords } from './day-words.ts'

const on = (iso: string): Day => isoToDay(iso)!
const SATURDAY = on('2026-11-21')

test('a day is named as on a calendar', () => {
  expect(dayInWords(SATURDAY)).toBe('Saturday 21 November')
})

test.each([
  ['2026-11-20', 'yesterday'],
  ['2026-11-21', 'today'],
  ['2026-11-22', 'tomorrow'],
  ['2026-11-24', 'on Tuesday'],
  ['2026-11-16', 'on Monday'],
  ['2026-11-28', 'on Saturday 28 November'],
  ['2026-10-31', 'on Saturday 31 October'],
])('seen from Saturday 21 November, %s is %s', (iso, said) => {
  expect(dayFrom(SATURDAY, on(iso))).toBe(said)
})

test('a list ends with "and"', () => {
  expect([[], ['Monday'], ['Monday', 'Friday'], ['Monday', 'Wednesday', 'Friday']].map(listInWords)).toEqual(['', 'Monday', 'Monday and Friday', 'Monday, Wednesday and Friday'])
})
