import { describe, expect, test } from 'vitest'
import { CARRIED_OVER } from '../record/episode.ts'
import type { RecordEvent } from '../record/record.ts'
import { day, instant, painScore, seconds, type Day } from '../units.ts'
import { daysOf } from './days.ts'
import { MODEL } from './outcome-model.fixture.ts'
import { outcomesOf } from './series.ts'

type Without<Event> = Event extends RecordEvent ? Omit<Event, 'id' | 'at'> : never
const DAY = 86_400_000
let made = 0
/** What happened at an hour of a day. */
const at = (on: number, hour: number, event: Without<RecordEvent>): RecordEvent => ({ ...event, id: `e${(made += 1)}`, at: instant(on * DAY + hour * 3_600_000) }) as RecordEvent
const told = (on: number, now: number, hour = 9): RecordEvent => at(on, hour, { kind: 'measured', measure: 'pain', on: day(on), values: { now } })
const session = (on: number, hour: number, painBefore?: number, worked: Readonly<Record<string, number>> = {}): RecordEvent =>
  at(on, hour, {
    kind: 'session-done',
    log: {
      startedAt: instant(on * DAY + hour * 3_600_000),
      endedAt: instant(on * DAY + hour * 3_600_000 + 600_000),
      completed: true,
      ...(painBefore === undefined ? {} : { painBefore: painScore(painBefore) }),
      items: Object.entries(worked).map(([exercise, its]) => ({ exercise, worked: seconds(its) })) as never,
    },
  })
const painOn = (events: readonly RecordEvent[], minutesEast = 0) => outcomesOf(events, MODEL, minutesEast).pain.map(({ day: on, pain, from }) => [on as number, pain, from.join(' ')])

describe('pain by day', () => {
  test('is the median of what was told that day at all doors', () => {
    expect(painOn([told(10, 4), session(10, 8, 6), session(10, 18, 7), session(11, 8, 5)])).toEqual([[10, 6, 'session measured'], [11, 5, 'session']])
  })

  test('takes the pain of a check-in, but not the one that was carried over or taken back', () => {
    const answer = (on: number, page: string, hour = 9) => at(on, hour, { kind: 'answered', question: 'painNow', answer: 6, page })
    expect(painOn([answer(10, 'start'), answer(11, CARRIED_OVER), answer(12, 'start'), at(12, 10, { kind: 'unanswered', question: 'painNow' })])).toEqual([[10, 6, 'check-in']])
    expect(painOn([at(10, 9, { kind: 'answered', question: 'painNow', answer: 'unsure', page: 'start' })])).toEqual([])
  })

  test('is not bent by worst or average pain, which are other numbers', () => {
    expect(painOn([at(10, 9, { kind: 'measured', measure: 'pain', on: day(10), values: { worst: 9, average: 7 } })])).toEqual([])
  })

  test('what is told again on a day replaces what was told before, and a second copy changes nothing', () => {
    const first = told(10, 4)
    expect(painOn([told(10, 2, 20), first, { ...first, at: instant(first.at + DAY) }])).toEqual([[10, 2, 'measured']])
  })

  test('falls on the day of the person, not on that of Greenwich', () => {
    expect(painOn([session(10, 22, 5)], 180)).toEqual([[11, 5, 'session']])
    expect(painOn([session(10, 2, 5)], -180)).toEqual([[9, 5, 'session']])
  })

  test('a number that no scale has is left out', () => {
    expect(painOn([told(10, 40), told(11, 4)])).toEqual([[11, 4, 'measured']])
  })
})

describe('scores by day', () => {
  test('two rounds of answers on one day are one', () => {
    const peg = (values: Record<string, number>, hour: number) => at(10, hour, { kind: 'measured', measure: 'peg', on: day(10), values })
    const { scores } = outcomesOf([peg({ average: 6, enjoyment: 6 }, 9), peg({ activity: 6, average: 3 }, 10)], MODEL)
    expect(scores.peg.map(({ on, score }) => [on as number, score.value])).toEqual([[10, 5]])
  })

  test('a renamed activity keeps its scores, and the names are those of now', () => {
    const named = (name: string, hour: number) => at(10, hour, { kind: 'activities-named', activities: ['a', 'b', 'c'].map((id) => ({ id, name: `${name} ${id}` })) })
    const { scores, activities } = outcomesOf([named('old', 8), at(10, 9, { kind: 'measured', measure: 'psfs', on: day(10), values: { a: 2, b: 4 } }), named('new', 10)], MODEL)
    expect(scores.psfs[0]?.score.value).toBe(3)
    expect(activities.map(({ name }) => name)).toEqual(['new a', 'new b', 'new c'])
  })

  test('the same events in any order give the same', () => {
    const events = [told(10, 4), told(12, 5), session(11, 8, 6), told(13, 2)]
    expect(outcomesOf(events.toReversed(), MODEL)).toEqual(outcomesOf(events, MODEL))
  })
})

describe('days with what was part of them', () => {
  const factsOf = (events: readonly RecordEvent[]) => daysOf(events, outcomesOf(events, MODEL).pain)
  const on = (events: readonly RecordEvent[], which: number) => factsOf(events).find((one) => one.day === (which as Day))

  test('an exercise that was worked on counts, one that was skipped does not, and a day without is a day without', () => {
    const events = [told(10, 4), session(10, 10, undefined, { row: 60, plank: 0 }), told(11, 4)]
    expect(on(events, 10)?.factors).toEqual({ 'exercise:row': true })
    expect(on(events, 11)?.factors).toEqual({ 'exercise:row': false })
  })

  test('the night counts to the day before it', () => {
    const events = [told(10, 4), told(11, 4), at(11, 8, { kind: 'day-told', on: day(11), sleep: 400, sitting: 500 })]
    expect(on(events, 10)?.factors).toEqual({ sleep: 400 })
    expect(on(events, 11)?.factors).toEqual({ sitting: 500 })
  })

  test('what was not told is not known, and breaks only where breaks are offered', () => {
    const taken = (outcome: 'taken' | 'skipped') => at(10, 11, { kind: 'break', outcome, length: seconds(45) })
    expect(on([told(10, 4), told(11, 3)], 10)?.factors).toEqual({})
    expect(on([told(10, 4), taken('taken'), taken('skipped'), taken('taken')], 10)?.factors).toEqual({ breaks: 2 })
    expect(on([told(9, 4), told(10, 4), taken('skipped')], 9)?.factors).toEqual({ breaks: 0 })
  })

  test('a technique counts when it was begun, and a sick day is marked', () => {
    const heat = (worked: number) => at(10, 12, { kind: 'relief-done', technique: 'heat', worked: seconds(worked), outcome: 'stopped' })
    const sick = (as: 'sick' | 'usual', hour: number) => at(10, hour, { kind: 'day-told', on: day(10), as })
    expect(on([told(10, 4), heat(30), sick('sick', 13)], 10)).toMatchObject({ sick: true, factors: { 'technique:heat': true } })
    expect(on([told(10, 4), heat(0), sick('sick', 13), sick('usual', 14)], 10)).toMatchObject({ sick: false, factors: {} })
  })

  test('a day of the wrong century does not make a million days', () => {
    expect(factsOf([told(-50_000, 3), told(10, 4), told(11, 4)]).length).toBeLessThan(6)
  })
})
