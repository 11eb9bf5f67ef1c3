import { describe, expect, test } from 'vitest'
import { bankOf, choice, number, yesNo } from '../screening/small-rules.fixture.ts'
import { day, instant, instantToDay } from '../units.ts'
import { answersOfCheckIn, reviewAsks, reviewDue } from './answers-today.ts'
import { CARRIED_OVER } from './episode.ts'
import { presentOf } from './present.ts'
import type { RecordEvent } from './record.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Noon, so that a few hours more or less are the same day. */
const noonOf = (which: number) => instant(which * DAY + 12 * HOUR)
const dayOf = (at: Parameters<typeof instantToDay>[0]) => instantToDay(at)
const REVIEWS = { days: [3, 7, 14, 42, 85], asks: ['sinceStart'] }
const BANK = bankOf([
  number('painNow', 0, 10),
  { ...number('durationDays', 0, 100), grows: true, answer: { kind: 'number', min: 0, max: 100, unit: 'days' } },
  choice('pregnancy', ['no', 'pregnant']),
  { ...number('pregnancyWeeks', 1, 45), implies: 'pregnancy', grows: true, answer: { kind: 'number', min: 1, max: 45, unit: 'weeks' } },
  choice('sinceStart', ['better', 'same', 'worse', 'gone', 'another']),
  yesNo('fever'),
])

type Told = Readonly<Record<string, string | number>>
let count = 0
const at = (which: number, event: Record<string, unknown>, after = 0): RecordEvent => {
  count += 1
  return { ...event, id: `e${count}`, at: instant(noonOf(which) + after) } as unknown as RecordEvent
}
const told = (which: number, answers: Told, page = 'p'): readonly RecordEvent[] => Object.entries(answers).map(([question, answer], index) => at(which, { kind: 'answered', question, answer, page }, index + 1))
const started = (which: number, answers: Told = {}) => [at(which, { kind: 'check-in-started' }), ...told(which, answers)]
const renewed = (which: number, asks: readonly string[], answers: Told = {}) => [at(which, { kind: 'check-in-renewed', asks }), ...told(which, answers)]
const answersOf = (...events: readonly (readonly RecordEvent[])[]) => answersOfCheckIn(presentOf(events.flat()), BANK, dayOf)

describe('what grows with the calendar', () => {
  test.each([
    [0, 15],
    [1, 15],
    [6, 15],
    [7, 16],
    [10, 16],
    [13, 16],
    [14, 17],
    [91, 28],
    [210, 45],
  ])('week 15 of a pregnancy, told %i days ago, is week %i', (days, weeks) => {
    expect(answersOf(started(0, { pregnancy: 'pregnant', pregnancyWeeks: 15, painNow: 3 }), renewed(days, [], {}))).toMatchObject({ pregnancy: 'pregnant', pregnancyWeeks: weeks })
  })

  test('past the last week it is asked again whether somebody is pregnant at all', () => {
    const answers = answersOf(started(0, { pregnancy: 'pregnant', pregnancyWeeks: 15, fever: 'no' }), renewed(217, []))
    expect(answers).toEqual({ fever: 'no' })
  })

  test('a birth is never taken for granted: who was pregnant is so until something else is said', () => {
    const events = [started(0, { pregnancy: 'pregnant', pregnancyWeeks: 39 }), renewed(14, [])]
    expect(answersOf(...events)).toMatchObject({ pregnancy: 'pregnant', pregnancyWeeks: 41 })
    expect(answersOf(...events, started(20, { pregnancy: 'no' }))).toEqual({ pregnancy: 'no' })
  })

  test('weeks that are told anew count from then on', () => {
    expect(answersOf(started(0, { pregnancyWeeks: 15 }), renewed(10, ['pregnancyWeeks'], { pregnancyWeeks: 18 }), renewed(16, []))).toMatchObject({ pregnancyWeeks: 18 })
    expect(answersOf(started(0, { pregnancyWeeks: 15 }), renewed(10, ['pregnancyWeeks'], { pregnancyWeeks: 18 }), renewed(17, []))).toMatchObject({ pregnancyWeeks: 19 })
  })

  test('the length of the pain grows by days, up to the most that can be told', () => {
    expect(answersOf(started(0, { durationDays: 12 }), renewed(9, []))).toMatchObject({ durationDays: 21 })
    expect(answersOf(started(0, { durationDays: 98 }), renewed(9, []))).toMatchObject({ durationDays: 100 })
  })

  test('"not sure" stays not sure, and nothing else grows', () => {
    expect(answersOf(started(0, { pregnancyWeeks: 'unsure', painNow: 3 }), renewed(30, []))).toMatchObject({ pregnancyWeeks: 'unsure', painNow: 3 })
  })

  test('a clock that was set back makes nothing younger', () => {
    const events = [...started(0, { pregnancyWeeks: 15 }), ...told(40, { pregnancyWeeks: 20 })]
    expect(answersOfCheckIn(presentOf(events), BANK, dayOf)).toMatchObject({ pregnancyWeeks: 20 })
  })
})

describe('the episode', () => {
  const first = started(0, { painNow: 5 })
  const again = (which: number, answers: Told) => renewed(which, ['painNow'], answers)

  test('begins with the first check-in that says how bad the pain is, and counts calendar days', () => {
    expect(answersOf(started(-3), first)).not.toHaveProperty('daysInEpisode')
    expect(answersOf(started(-3), first, again(8, { painNow: 6 }))).toMatchObject({ daysInEpisode: 8, painChange: 1 })
    const lateEvening = [at(0, { kind: 'check-in-started' }, 11 * HOUR), ...told(0, { painNow: 5 }).map((event) => ({ ...event, at: instant(event.at + 11 * HOUR) }))]
    const earlyMorning = renewed(7, ['painNow']).map((event) => ({ ...event, at: instant(event.at - 11 * HOUR) }))
    expect(answersOf(lateEvening, earlyMorning)).toMatchObject({ daysInEpisode: 7 })
  })

  test('goes on through a whole new check-in: starting over is no way around a review', () => {
    expect(answersOf(first, started(20, { painNow: 2 }))).toMatchObject({ daysInEpisode: 20, painChange: -3 })
  })

  test('says nothing of a change before today’s pain is told, and "still not sure" where the first was not known', () => {
    expect(answersOf(first, again(8, {}))).not.toHaveProperty('painChange')
    expect(answersOf(started(0, { painNow: 'unsure' }), again(8, { painNow: 6 }))).toMatchObject({ painChange: 'still-unsure' })
  })

  test('is over when the pain is gone: the next check-in begins another one', () => {
    expect(answersOf(first, again(8, { painNow: 0, sinceStart: 'gone' }))).toMatchObject({ daysInEpisode: 8 })
    expect(answersOf(first, again(8, { painNow: 0, sinceStart: 'gone' }), again(30, { painNow: 4 }))).not.toHaveProperty('daysInEpisode')
    expect(answersOf(first, again(8, { painNow: 0, sinceStart: 'gone' }), again(30, { painNow: 4 }), again(40, { painNow: 6 }))).toMatchObject({ daysInEpisode: 10, painChange: 2 })
  })

  test('is another one from the check-in on that says so, and the old one again when that is taken back', () => {
    const another = again(30, { painNow: 7, sinceStart: 'another' })
    expect(answersOf(first, another)).not.toHaveProperty('daysInEpisode')
    expect(answersOf(first, another, again(38, { painNow: 5 }))).toMatchObject({ daysInEpisode: 8, painChange: -2 })
    expect(answersOf(first, another, [at(30, { kind: 'unanswered', question: 'sinceStart' }, HOUR)])).toMatchObject({ daysInEpisode: 30, painChange: 2 })
  })

  test('takes no notice of answers that were only carried over', () => {
    const carried = [at(8, { kind: 'check-in-started' }), ...told(8, { painNow: 0, sinceStart: 'gone' }, CARRIED_OVER), ...again(8, { painNow: 4 }).map((event) => ({ ...event, at: instant(event.at + HOUR) }))]
    expect(answersOf(first, carried, again(20, { painNow: 6 }))).toMatchObject({ daysInEpisode: 20, painChange: 1 })
  })
})

describe('a review', () => {
  const present = (...events: readonly (readonly RecordEvent[])[]) => presentOf(events.flat())
  const first = started(100, { painNow: 5 })
  const due = (today: number, ...more: readonly (readonly RecordEvent[])[]) => reviewDue(present(first, ...more), REVIEWS, day(100 + today), dayOf)

  test('is due on its day and until it is made, never before', () => {
    const table = Array.from({ length: 91 }, (_, today) => due(today))
    const expected = Array.from({ length: 91 }, (_, today) => REVIEWS.days.findLast((one) => one <= today))
    expect(table).toEqual(expected)
  })

  test('is not due again on the day on which it was made, nor after it until the next', () => {
    expect([3, 6, 7, 13, 14].map((today) => due(today, renewed(103, [])))).toEqual([undefined, undefined, 7, 7, 14])
  })

  test('of somebody who was away is the latest that came, once', () => {
    expect(due(50)).toBe(42)
    expect(due(50, renewed(150, []))).toBeUndefined()
  })

  test('is never due without a check-in, or on an earlier day after the clock was set back', () => {
    expect(reviewDue(presentOf([]), REVIEWS, day(200), dayOf)).toBeUndefined()
    expect(due(-5)).toBeUndefined()
  })

  test('asks anew what was answered before it came', () => {
    const before = present(first, renewed(107, [], { sinceStart: 'better' }))
    const asks = (today: number) => reviewAsks(before, REVIEWS, day(100 + today), dayOf)
    expect([8, 13, 14, 50].map(asks)).toEqual([[], [], ['sinceStart'], ['sinceStart']])
    expect(reviewAsks(present(first), REVIEWS, day(150), dayOf)).toEqual([])
  })
})
