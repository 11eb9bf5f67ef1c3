import { day, repetitions, seconds, sets, type Item, type PlannedDay } from '@rhomboid/domain'
import { expect, test } from 'vitest'

import { sessionsOf } from './sessions-of.ts'

const item = (exercise: string, count: number): Item => ({
  exercise,
  form: 'main',
  dosage: { sets: sets(1), work: { kind: 'repetitions', count: repetitions(count), tempo: { out: seconds(2), hold: seconds(0), back: seconds(2) } }, rest: seconds(10), sides: 'none' },
  because: { kind: 'goal' },
  doseBecause: 'start',
  advice: [],
})
const on = (number: number, kind: 'move' | 'build', ...items: readonly Item[]): PlannedDay => ({ kind, day: day(number), rounds: 1, items })

test('a week of two kinds of day is two sessions, each with its days, and rest is none', () => {
  const days = [on(1, 'build', item('row', 5)), on(2, 'move', item('roll', 5)), { kind: 'rest' as const, day: day(3) }, on(4, 'build', item('row', 5))]
  expect(sessionsOf({ number: 1, days }).map((session) => [session.kind, session.days])).toEqual([
    ['build', [1, 4]],
    ['move', [2]],
  ])
})

test('days that differ in a single repetition are two sessions', () => {
  expect(sessionsOf({ number: 1, days: [on(1, 'move', item('roll', 5)), on(2, 'move', item('roll', 6))] })).toHaveLength(2)
})
