import { describe, expect, test } from 'vitest'
import { chanceFrom } from '../chance.ts'
import type { RecordEvent } from '../record/record.ts'
import { day, instant } from '../units.ts'
import { dueMeasures, type DueMeasure } from './due.ts'
import { MODEL } from './outcome-model.fixture.ts'

const START = day(20_000)
const MILESTONES = [0, 14, 28, 42, 56, 84, 112, 140, 168, 196]
const dueOn = (dayNumber: number, events: readonly RecordEvent[]) => dueMeasures(events, day(START + dayNumber), START, MODEL)
const at = (dayNumber: number) => instant((START + dayNumber) * 86_400_000 + 36_000_000)

const NAMED: RecordEvent = { id: 'named', at: at(0), kind: 'activities-named', activities: ['a', 'b', 'c'].map((id) => ({ id, name: id })) }
const answerTo = ({ measure, items }: Pick<DueMeasure, 'measure' | 'items'>, dayNumber: number): RecordEvent => ({
  id: `${measure} ${items.join('+')} ${dayNumber}`,
  at: at(dayNumber),
  kind: 'measured',
  measure,
  on: day(START + dayNumber),
  values: Object.fromEntries(items.map((item) => [item, measure === 'change' ? 'no-change' : 3])),
})
const names = (due: readonly DueMeasure[]) => due.map(({ measure }) => measure)

/** Somebody who answers on the days that `isThere` says. What was asked, by day. */
const live = (days: number, isThere: (dayNumber: number) => boolean) => {
  let events: readonly RecordEvent[] = [NAMED]
  const asked: (readonly DueMeasure[])[] = []
  for (let dayNumber = 0; dayNumber <= days; dayNumber += 1) {
    const today: DueMeasure[] = []
    // The page asks again after each round of answers.
    for (let due = isThere(dayNumber) ? dueOn(dayNumber, events) : []; due.length > 0; due = dueOn(dayNumber, events)) {
      today.push(...due)
      events = [...events, ...due.map((one) => answerTo(one, dayNumber))]
      if (today.length > 50) throw new Error(`day ${dayNumber} never ends`)
    }
    asked.push(today)
  }
  return asked
}
const tapsOf = (due: readonly DueMeasure[]): number => due.reduce((sum, { items }) => sum + items.length, 0)
const daysAsked = (asked: readonly (readonly DueMeasure[])[], measure: string, optional = false): readonly number[] =>
  asked.flatMap((due, dayNumber) => (due.some((one) => one.measure === measure && one.optional === optional) ? [dayNumber] : []))

describe('somebody who is there every day', () => {
  const asked = live(200, () => true)

  test('is asked each measure on its days and on no others', () => {
    expect(daysAsked(asked, 'pain')).toEqual([0, 14, 28, 42, 84, 112, 140, 168, 196])
    expect(daysAsked(asked, 'peg')).toEqual([0, 14, 28, 42, 84, 112, 140, 168, 196])
    expect(daysAsked(asked, 'psfs')).toEqual([0, 14, 42, 84, 112, 140, 168, 196])
    expect(daysAsked(asked, 'change')).toEqual([14, 42, 84, 112, 140, 168, 196])
    expect(daysAsked(asked, 'use')).toEqual([0, 28, 56, 84, 112, 140, 168, 196])
    expect(daysAsked(asked, 'sleep')).toHaveLength(29)
    expect(daysAsked(asked, 'confidence')).toHaveLength(15)
  })

  test('taps twice at most on every other day, and is asked nothing twice', () => {
    asked.forEach((due, dayNumber) => {
      if (!MILESTONES.includes(dayNumber)) expect(tapsOf(due), `day ${dayNumber}`).toBeLessThanOrEqual(2)
      const items = due.flatMap(({ measure, items: its }) => its.map((item) => `${measure} ${item}`))
      expect(new Set(items).size, `day ${dayNumber}`).toBe(items.length)
    })
  })

  test('where sleep and confidence meet with pain, one of them waits for tomorrow', () => {
    expect([asked[70], asked[71]].map((due) => names(due ?? []))).toEqual([['pain', 'sleep'], ['pain', 'confidence']])
  })
})

describe('somebody who misses days', () => {
  test('catches up within the window, and not after it', () => {
    const missed = (from: number, to: number) => live(30, (dayNumber) => dayNumber < from || dayNumber > to)
    expect(daysAsked(missed(14, 16), 'peg')).toEqual([0, 17, 28])
    expect(daysAsked(missed(14, 19), 'peg')).toEqual([0, 20, 28])
    expect(daysAsked(missed(14, 20), 'peg')).toEqual([0, 28])
  })

  test('never finds a pile: of each measure one at most, however long they were away', () => {
    const asked = live(120, (dayNumber) => dayNumber === 0 || dayNumber >= 90)
    expect(names(asked[90] ?? [])).toEqual([...new Set(names(asked[90] ?? []))])
    expect(asked[90]?.find(({ measure }) => measure === 'peg')?.of).toBe(START + 84)
  })

  test('whatever days they miss, other days have two taps at most, and each day of a measure is asked once', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const chance = chanceFrom(seed)
      const there = Array.from({ length: 121 }, () => chance.happens(0.6))
      const asked = live(120, (dayNumber) => there[dayNumber] === true)
      asked.forEach((due, dayNumber) => {
        if (!due.some(({ review }) => review)) expect(tapsOf(due), `seed ${seed} day ${dayNumber}`).toBeLessThanOrEqual(2)
      })
      const times = asked.flat().filter(({ optional }) => !optional).map(({ measure, of }) => `${measure} ${of}`)
      expect(new Set(times).size, `seed ${seed}`).toBe(times.length)
    }
  })
})

describe('what is asked on a day', () => {
  test('is nothing before the start', () => {
    expect(dueOn(-1, [NAMED])).toEqual([])
  })

  test('begins with naming the activities, and does not rate what has no name', () => {
    expect(dueOn(0, []).find(({ measure }) => measure === 'psfs')).toMatchObject({ nameFirst: true, items: [] })
    expect(dueOn(0, [NAMED]).find(({ measure }) => measure === 'psfs')).toMatchObject({ nameFirst: false, items: ['a', 'b', 'c'] })
  })

  test('leaves out pain that was told before a session', () => {
    const log = { startedAt: at(10), endedAt: at(10), completed: true, items: [], painBefore: 4 } as unknown as Extract<RecordEvent, { kind: 'session-done' }>['log']
    expect(names(dueOn(10, [NAMED]))).toContain('pain')
    expect(names(dueOn(10, [NAMED, { id: 's', at: at(10), kind: 'session-done', log }]))).not.toContain('pain')
  })

  test('does not ask again what was passed over', () => {
    const passed: RecordEvent = { id: 'p', at: at(14), kind: 'measured', measure: 'peg', on: day(START + 14), values: {} }
    expect(names(dueOn(14, [NAMED]))).toContain('peg')
    expect(names(dueOn(14, [NAMED, passed]))).not.toContain('peg')
    expect(names(dueOn(15, [NAMED, passed]))).not.toContain('peg')
  })

  test("a daily number does not stand for the review's three, and the review then asks the other two", () => {
    const daily = answerTo({ measure: 'pain', items: ['now'] }, 14)
    expect(dueOn(14, [NAMED, daily]).find(({ measure }) => measure === 'pain')?.items).toEqual(['worst', 'average'])
  })

  test('what is dated after today does not count', () => {
    expect(names(dueOn(14, [NAMED, answerTo({ measure: 'peg', items: ['average', 'enjoyment', 'activity'] }, 16)]))).toContain('peg')
  })

  test('what was measured before the start does not count', () => {
    const early = answerTo({ measure: 'peg', items: ['average', 'enjoyment', 'activity'] }, -3)
    expect(names(dueOn(0, [NAMED, early]))).toContain('peg')
  })
})
