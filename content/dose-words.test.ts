import { repetitions, seconds, sets, type Dosage, type Work } from '@rhomboid/domain'
import { expect, test } from 'vitest'

import { doseInWords } from './dose-words.ts'
import { contentForTests } from './testing.ts'

const { exercises, words } = contentForTests().content
const { dosage: WORDS } = words.programme

const dose = (count: number, work: Work, sides: Dosage['sides'] = 'none'): Dosage => ({ sets: sets(count), work, rest: seconds(15), sides })
const times = (count: number, hold = 0): Work => ({ kind: 'repetitions', count: repetitions(count), tempo: { out: seconds(2), hold: seconds(hold), back: seconds(2) } })
const holds = (count: number, length: number): Work => ({ kind: 'holds', count: repetitions(count), length: seconds(length) })
const breaths = (count: number): Work => ({ kind: 'breaths', count: repetitions(count), in: seconds(4), out: seconds(6) })
const steady = (length: number): Work => ({ kind: 'steady', length: seconds(length) })

test.each<readonly [Dosage, string]>([
  [dose(2, times(10, 3)), '2 sets of 10 times, hold 3 seconds'],
  [dose(1, times(5)), '5 times'],
  [dose(1, times(1, 1), 'each'), '1 time, hold 1 second, each side'],
  [dose(2, holds(1, 15), 'each'), '2 holds of 15 seconds, each side'],
  [dose(1, holds(1, 60)), 'hold 1 minute'],
  [dose(2, holds(3, 10)), '2 sets of 3 holds of 10 seconds'],
  [dose(1, breaths(8)), '8 slow breaths'],
  [dose(2, breaths(2)), '2 sets of 2 slow breaths'],
  [dose(1, steady(300)), '5 minutes'],
  [dose(1, steady(90)), '90 seconds'],
])('a dose in words: number %#', (given, said) => {
  expect(doseInWords(given, WORDS)).toBe(said)
})

test('every dose of every exercise has its words, with nothing left to fill in', () => {
  const said = [...exercises].flatMap(({ forms }) =>
    forms.flatMap(({ dosage: { start, usual, most } }) => [start, usual.from, usual.to, most].map((one) => doseInWords(one, WORDS))),
  )
  expect(said.length).toBeGreaterThan(400)
  expect(said.filter((one) => /[{}]|undefined|NaN/.test(one))).toEqual([])
})
