import { day, type Clearance, type Item, type PlannedDay, type Programme, type SessionLog } from '@rhomboid/domain'
import { expect, test } from 'vitest'

import { todayState } from './state.ts'

const TODAY = day(20_000)
const trains = (on: number, rounds = 1): PlannedDay => ({ kind: 'move', day: day(on), rounds, items: [] as readonly Item[] })
const rests = (on: number): PlannedDay => ({ kind: 'rest', day: day(on) })
const programmeOf = (...days: readonly PlannedDay[]): Programme => ({ weeks: [{ number: 1, days }] }) as unknown as Programme
const clearance = {} as Clearance
const session = (outcome: 'done' | 'skipped' | 'not-reached'): SessionLog => ({ items: [{ outcome }] }) as unknown as SessionLog

const state = (programme: Programme, { sessions = [], underway, isChecked = true, told }: { readonly sessions?: readonly SessionLog[]; readonly underway?: { readonly closing?: string }; readonly isChecked?: boolean; readonly told?: 'usual' | 'rest' | 'sick' } = {}) =>
  todayState({ standing: { kind: 'programme', programme, clearance: isChecked ? clearance : undefined }, underway, today: TODAY, sessions, told })

test('a planned day is a session, and without a clearance the check comes first', () => {
  const programme = programmeOf(trains(TODAY))
  expect(state(programme)).toMatchObject({ kind: 'session', done: 0, isChecked: true })
  expect(state(programme, { isChecked: false })).toMatchObject({ kind: 'session', isChecked: false })
})

test('a day of three rounds is done after three sessions', () => {
  const programme = programmeOf(trains(TODAY, 3), rests(TODAY + 1), trains(TODAY + 2))
  const after = (count: number) => state(programme, { sessions: Array.from({ length: count }, () => session('done')) })
  expect([after(1), after(2)]).toMatchObject([{ kind: 'session', done: 1 }, { kind: 'session', done: 2 }])
  expect(after(3)).toMatchObject({ kind: 'done', done: 3, next: TODAY + 2 })
})

test('a session in which nothing was done does not use up the day', () => {
  expect(state(programmeOf(trains(TODAY)), { sessions: [session('skipped'), session('not-reached')] })).toMatchObject({ kind: 'session', done: 0 })
})

test('a rest day names the next session, and the last one names none', () => {
  expect(state(programmeOf(rests(TODAY), trains(TODAY + 1)))).toEqual({ kind: 'rest', done: 0, next: TODAY + 1 })
  expect(state(programmeOf(trains(TODAY - 1), rests(TODAY)))).toEqual({ kind: 'rest', done: 0, next: undefined })
})

test('a programme whose last day has passed is over until its next weeks are laid out, and the check comes first', () => {
  expect(state(programmeOf(trains(TODAY - 1)))).toEqual({ kind: 'over', isChecked: true })
  expect(state(programmeOf(trains(TODAY - 1)), { isChecked: false })).toEqual({ kind: 'over', isChecked: false })
})

test.each(['rest', 'sick'] as const)('a day told as %s asks for no session, unless one was done or it is told as usual again', (told) => {
  const programme = programmeOf(trains(TODAY), trains(TODAY + 2))
  expect(state(programme, { told })).toEqual({ kind: 'off', as: told, next: TODAY + 2, isChecked: true })
  expect(state(programme, { told, sessions: [session('done')] })).toMatchObject({ kind: 'done' })
  expect(state(programme, { told: 'usual' })).toMatchObject({ kind: 'session' })
})

test('what was begun comes before what is planned; its last two questions need no clearance', () => {
  const programme = programmeOf(trains(TODAY))
  expect(state(programme, { underway: {}, isChecked: false })).toEqual({ kind: 'resume', isChecked: false })
  expect(state(programme, { underway: { closing: 'session-1' }, isChecked: false })).toEqual({ kind: 'closing' })
})

test.each(['check-in-open', 'help'] as const)('%s comes before a session that was begun', (kind) => {
  expect(todayState({ standing: { kind }, underway: {}, today: TODAY, sessions: [] })).toEqual({ kind })
})
