import type { Minutes, QuietHours, TimeOfDay } from '../record/record.ts'
import type { Day } from '../units.ts'

/** Minutes of a whole day. */
export const DAY_MINUTES = 1_440

/** A moment in the person's own day. The door that knows the zone makes it. */
export interface LocalMoment {
  readonly day: Day
  /** Minutes since midnight, 0 to 1,439. */
  readonly minute: Minutes
}

/** `09:30` → 570. Undefined when it is no time of a day. */
export const minuteOf = (time: string): Minutes | undefined => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined
}

/** 570 → `09:30`. @param minute 0 to 1,439 */
export const minuteToTime = (minute: Minutes): TimeOfDay => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}` as TimeOfDay

/** Whether nothing may call now. Quiet from a time to the same time is never; `to` is no longer quiet. */
export const isQuiet = (minute: Minutes, { from, to }: QuietHours): boolean => {
  const [begin, end] = [minuteOf(from), minuteOf(to)]
  if (begin === undefined || end === undefined || begin === end) return false
  return begin < end ? begin <= minute && minute < end : minute >= begin || minute < end
}

/** Minutes from one moment to another, negative when it lies before. */
export const minutesBetween = (from: LocalMoment, to: LocalMoment): number => (to.day - from.day) * DAY_MINUTES + to.minute - from.minute
