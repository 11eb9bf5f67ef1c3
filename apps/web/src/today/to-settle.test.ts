import { day, instant, type Instant, type KeptSession, type RecordEvent } from '@rhomboid/domain'
import { expect, test } from 'vitest'

import { isPainTold, toSettle } from './to-settle.ts'

const TODAY = day(20_000)
const dayOf = (at: Instant) => day(Math.floor(at / 86_400_000))
const at = (on: number, hours = 9) => instant(on * 86_400_000 + hours * 3_600_000)
const session = (id: string, on: number, worked = 30): KeptSession => ({ id, startedAt: at(on), items: [{ worked }] }) as unknown as KeptSession
const settled = (id: string): RecordEvent => ({ kind: 'session-settled', session: id, id: `settled-${id}`, at: at(TODAY) })

test('all sessions of yesterday are asked about together, those of other days and those in which nothing was done are not', () => {
  const sessions = [session('older', TODAY - 2), session('a', TODAY - 1), session('b', TODAY - 1), session('empty', TODAY - 1, 0), session('today', TODAY)]
  expect(toSettle(sessions, [], TODAY, dayOf)).toEqual(['a', 'b'])
})

test('once it was told or passed over it is not asked again', () => {
  const sessions = [session('a', TODAY - 1), session('b', TODAY - 1)]
  expect(toSettle(sessions, [settled('b')], TODAY, dayOf)).toEqual([])
  expect(toSettle(sessions, [settled('other')], TODAY, dayOf)).toEqual(['a', 'b'])
})

test('the pain of this morning counts as told by the check-in and by the measure, and yesterday’s does not', () => {
  const measured = (on: number, values: Readonly<Record<string, number>>) => [{ id: 'm', at: at(on), measure: 'pain' as const, on: day(on), values }]
  expect(isPainTold({ pains: [], measured: [] }, TODAY, dayOf)).toBe(false)
  expect(isPainTold({ pains: [{ at: at(TODAY), pain: 3 as never }], measured: [] }, TODAY, dayOf)).toBe(true)
  expect(isPainTold({ pains: [{ at: at(TODAY - 1), pain: 3 as never }], measured: measured(TODAY - 1, { now: 2 }) }, TODAY, dayOf)).toBe(false)
  expect(isPainTold({ pains: [], measured: measured(TODAY, { now: 2 }) }, TODAY, dayOf)).toBe(true)
  expect(isPainTold({ pains: [], measured: measured(TODAY, { worst: 5 }) }, TODAY, dayOf)).toBe(false)
})
