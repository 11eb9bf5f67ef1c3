import { expect, test } from 'vitest'
import type { QuietHours, TimeOfDay } from '../record/record.ts'
import { day, instant } from '../units.ts'
import { isBackupDue } from './backup-due.ts'
import { breakCounts } from './break-counts.ts'
import { nextReminder, reminderDue } from './reminders.ts'
import { isQuiet, minuteOf, minuteToTime, type LocalMoment } from './time-of-day.ts'

const at = (time: string, on = 100): LocalMoment => ({ day: day(on), minute: minuteOf(time) ?? Number.NaN })
const quiet = (from: TimeOfDay, to: TimeOfDay): QuietHours => ({ from, to })
const NIGHT = quiet('22:00', '07:00')
const NEVER = quiet('00:00', '00:00')

test.each([
  ['00:00', 0],
  ['09:30', 570],
  ['23:59', 1_439],
])('%s is minute %i of a day, and back', (time, minute) => {
  expect(minuteOf(time)).toBe(minute)
  expect(minuteToTime(minute)).toBe(time)
})

test.each(['24:00', '9:00', '09:60', '', 'noon'])('%j is no time of a day', (time) => {
  expect(minuteOf(time)).toBeUndefined()
})

test.each<readonly [string, QuietHours, boolean]>([
  ['21:59', NIGHT, false],
  ['22:00', NIGHT, true],
  ['00:00', NIGHT, true],
  ['06:59', NIGHT, true],
  ['07:00', NIGHT, false],
  ['12:00', quiet('12:00', '13:00'), true],
  ['13:00', quiet('12:00', '13:00'), false],
  ['03:00', quiet('12:00', '12:00'), false],
])('at %s within %o it is quiet: %s', (time, hours, expected) => {
  expect(isQuiet(minuteOf(time) ?? 0, hours)).toBe(expected)
})

test('the next reminder is the earliest one to come, today or on the next day with a session', () => {
  expect(nextReminder(['17:00', '09:00'], at('08:00'))).toEqual(at('09:00'))
  expect(nextReminder(['17:00', '09:00'], at('09:00'))).toEqual(at('17:00'))
  expect(nextReminder(['17:00', '09:00'], at('17:00'))).toEqual(at('09:00', 101))
  expect(nextReminder(['09:00'], at('08:00'), (on) => on === 103)).toEqual(at('09:00', 103))
  expect(nextReminder([], at('08:00'))).toBeUndefined()
  expect(nextReminder(['09:00'], at('08:00'), () => false)).toBeUndefined()
})

test('a reminder calls once its time has come, and not again', () => {
  expect(reminderDue(['09:00'], NEVER, at('08:59'), at('09:00'))).toEqual(at('09:00'))
  expect(reminderDue(['09:00'], NEVER, at('09:00'), at('09:01'))).toBeUndefined()
  expect(reminderDue(['09:00'], NEVER, at('08:00'), at('08:59'))).toBeUndefined()
})

test('a reminder at the person’s own time calls in quiet hours too; a late one does not', () => {
  expect(reminderDue(['23:00'], NIGHT, at('22:59'), at('23:00'))).toEqual(at('23:00'))
  expect(reminderDue(['21:30'], NIGHT, at('21:00'), at('22:10'))).toBeUndefined()
  expect(reminderDue(['21:30'], NIGHT, at('21:00'), at('21:50'))).toEqual(at('21:30'))
})

test('a reminder that is more than an hour late is gone, also over midnight', () => {
  expect(reminderDue(['09:00'], NEVER, at('08:00'), at('10:01'))).toBeUndefined()
  expect(reminderDue(['23:50'], NEVER, at('23:00'), at('00:20', 101))).toEqual(at('23:50'))
  expect(reminderDue(['23:50'], NEVER, at('23:00'), at('00:20', 101), (on) => on === 101)).toBeUndefined()
})

test('of two that were missed the later one calls', () => {
  expect(reminderDue(['09:00', '09:30'], NEVER, at('08:00'), at('09:40'))).toEqual(at('09:30'))
})

test('breaks are counted for the day and for its week from Monday', () => {
  // Day 4 was a Monday, day 3 a Sunday.
  const breaks = [
    { day: 3, outcome: 'taken' },
    { day: 4, outcome: 'taken' },
    { day: 4, outcome: 'skipped' },
    { day: 6, outcome: 'taken' },
    { day: 7, outcome: 'taken' },
  ].map((one, index) => ({ id: `b${index}`, at: instant(one.day * 86_400_000), outcome: one.outcome as 'taken' | 'skipped', length: 45 as never }))
  expect(breakCounts(breaks, day(6), (time) => day(Math.floor(time / 86_400_000)))).toEqual({ today: { taken: 1, skipped: 0 }, week: { taken: 2, skipped: 1 } })
})

test('a copy is due from three sessions that no file holds, where the browser may clear its store', () => {
  expect(isBackupDue(2, 0, true)).toBe(false)
  expect(isBackupDue(3, 0, true)).toBe(true)
  expect(isBackupDue(12, 10, true)).toBe(false)
  expect(isBackupDue(13, 10, true)).toBe(true)
  expect(isBackupDue(50, 0, false)).toBe(false)
})
