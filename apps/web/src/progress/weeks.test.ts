import { day, instant, instantToDay, type KeptSession, type Programme, type RecordEvent } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { adherenceOf, doneByDay, plannedByDay, weeksOf } from './weeks.ts'

const DAY = 86_400_000
const dayOf = (at: number) => instantToDay(instant(at))

/** A programme whose days, from 0 on, have these many rounds; 0 is a rest day. */
const programme = (from: number, rounds: readonly number[]): Programme =>
  ({ weeks: [{ number: 1, days: rounds.map((count, index) => (count === 0 ? { kind: 'rest', day: day(from + index) } : { kind: 'move', day: day(from + index), rounds: count, items: [] })) }] }) as unknown as Programme

const event = (id: string, on: number, kind: string, more: object = {}): RecordEvent => ({ id, at: instant(on * DAY), kind, ...more }) as unknown as RecordEvent

const session = (on: number, worked = 30): KeptSession => ({ id: `${on}`, startedAt: instant(on * DAY + 1000), items: [{ worked }] }) as unknown as KeptSession

describe('what was planned', () => {
  test('each day is as the programme under way then had it', () => {
    const events = [event('a', 0, 'planned', { programme: programme(0, [1, 1, 1, 1]) }), event('b', 2, 'adapted', { programme: programme(0, [3, 3, 3, 3]) })]
    expect([...plannedByDay(events, dayOf)].sort()).toEqual([
      [0, 1],
      [1, 1],
      [2, 3],
      [3, 3],
    ])
  })

  test('an adaptation that was undone counts until then, and the plan before it from then on', () => {
    const events = [event('a', 0, 'planned', { programme: programme(0, [1, 1, 1, 1]) }), event('b', 1, 'adapted', { programme: programme(0, [3, 3, 3, 3]) }), event('c', 2, 'adaptation-undone', { adaptation: 'b' })]
    expect([...plannedByDay(events, dayOf).values()]).toEqual([1, 3, 1, 1])
  })

  test('nothing is planned once the plan has ended', () => {
    const events = [event('a', 0, 'planned', { programme: programme(0, [1, 1, 1]) }), event('b', 1, 'plan-ended')]
    expect([...plannedByDay(events, dayOf)]).toEqual([[0, 1]])
  })
})

describe('weeks', () => {
  const planned = new Map(Array.from({ length: 14 }, (_, on) => [on, 1]))

  test('a session in which nothing was done is none', () => {
    expect([...doneByDay([session(0), session(0), session(1, 0)], dayOf)]).toEqual([[0, 2]])
  })

  test('rest and sick days are taken out of what was planned, and are named', () => {
    const told = [
      { on: day(1), at: instant(0), as: 'rest' as const },
      { on: day(2), at: instant(0), as: 'sick' as const },
      { on: day(3), at: instant(0), as: 'usual' as const },
    ]
    expect(weeksOf(planned, new Map([[0, 1]]), told, day(0), day(6))).toEqual([{ number: 1, from: 0, planned: 5, done: 1, rest: 1, sick: 1 }])
  })

  test('the week under way is whole, with its days to come', () => {
    expect(weeksOf(planned, new Map(), [], day(0), day(7)).map((week) => week.planned)).toEqual([7, 7])
  })

  test('how much was done is never more than all, and unknown where nothing was planned', () => {
    expect(adherenceOf(planned, new Map([[2, 9]]), day(4), 4)).toBe(1)
    expect(adherenceOf(planned, new Map([[2, 1]]), day(4), 4)).toBe(0.25)
    expect(adherenceOf(new Map(), new Map([[2, 1]]), day(4), 4)).toBeUndefined()
  })

  test('today is not behind us yet', () => {
    expect(adherenceOf(new Map([[4, 1]]), new Map(), day(4), 4)).toBeUndefined()
  })
})
