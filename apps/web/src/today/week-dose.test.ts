import { day, type Item, type PlannedDay, type Programme } from '@rhomboid/domain'
import { expect, test } from 'vitest'

import { weekDose } from './week-dose.ts'

const MONDAY = day(20_000)
const trains = (on: number, rounds = 1): PlannedDay => ({ kind: 'move', day: day(on), rounds, items: [] as readonly Item[] })
const rests = (on: number): PlannedDay => ({ kind: 'rest', day: day(on) })
const week = (...trainsOn: readonly number[]): Programme =>
  ({ weeks: [{ number: 1, days: Array.from({ length: 7 }, (_, index) => (trainsOn.includes(index) ? trains(MONDAY + index) : rests(MONDAY + index))) }] }) as unknown as Programme
const on = (...days: readonly number[]) => days.map((one) => day(MONDAY + one))

test('sessions of this week are counted against those planned, those of other weeks are not', () => {
  const dose = weekDose({ programme: week(0, 2, 4, 6), sessions: on(-1, 0, 2, 4, 7), told: [], today: day(MONDAY + 5) })
  expect(dose).toEqual({ of: 'sessions', done: 3, planned: 4 })
})

test('a day told as a rest or a sick day is asked for no session, and one done all the same counts', () => {
  const told = [
    { on: day(MONDAY), as: 'sick' as const, at: 0 as never },
    { on: day(MONDAY + 2), as: 'rest' as const, at: 0 as never },
    { on: day(MONDAY + 4), as: 'usual' as const, at: 0 as never },
  ]
  expect(weekDose({ programme: week(0, 2, 4), sessions: on(2), told, today: MONDAY })).toEqual({ of: 'sessions', done: 1, planned: 2 })
})

test('where a day has several short sessions, days are counted and not every round', () => {
  const programme = { weeks: [{ number: 1, days: [trains(MONDAY, 3), trains(MONDAY + 1, 3), rests(MONDAY + 2)] }] } as unknown as Programme
  expect(weekDose({ programme, sessions: on(0, 0, 0), told: [], today: day(MONDAY + 1) })).toEqual({ of: 'days', done: 1, planned: 2 })
})

test('a programme that has no day for today has no dose', () => {
  expect(weekDose({ programme: week(0), sessions: [], told: [], today: day(MONDAY + 8) })).toBeUndefined()
})
