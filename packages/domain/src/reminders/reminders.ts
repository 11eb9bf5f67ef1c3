import type { QuietHours, TimeOfDay } from '../record/record.ts'
import { day, type Day } from '../units.ts'
import { LATE_MINUTES } from './constants.ts'
import { isQuiet, minuteOf, minutesBetween, type LocalMoment } from './time-of-day.ts'

/** Times of a day as minutes, the earliest first, each once. What is no time is left out. */
const minutesOf = (times: readonly TimeOfDay[]): readonly number[] => [...new Set(times.flatMap((time) => minuteOf(time) ?? []))].sort((a, b) => a - b)

/** Days ahead in which the next reminder is looked for. */
const HORIZON_DAYS = 14

/**
 * The next reminder after a moment; none when there are no times, or no day with anything
 * to do in the next two weeks.
 *
 * @param isDue whether there is anything to be reminded of on a day
 */
export const nextReminder = (times: readonly TimeOfDay[], after: LocalMoment, isDue: (day: Day) => boolean = () => true): LocalMoment | undefined => {
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead += 1) {
    const on = day(after.day + ahead)
    if (!isDue(on)) continue
    const minute = minutesOf(times).find((one) => ahead > 0 || one > after.minute)
    if (minute !== undefined) return { day: on, minute }
  }
  return undefined
}

/**
 * The reminder that should call now: the latest one after `since` and up to `now`. The
 * times are the person's own, so they hold in quiet hours too; one that is late, because
 * the device slept, calls only outside of them and only within the hour.
 */
export const reminderDue = (
  times: readonly TimeOfDay[],
  quiet: QuietHours,
  since: LocalMoment,
  now: LocalMoment,
  isDue: (day: Day) => boolean = () => true,
): LocalMoment | undefined => {
  const passed = [day(now.day - 1), now.day]
    .filter(isDue)
    .flatMap((on) => minutesOf(times).map((minute): LocalMoment => ({ day: on, minute })))
    .filter((moment) => minutesBetween(since, moment) > 0 && minutesBetween(moment, now) >= 0)
    .at(-1)
  if (!passed) return undefined
  const late = minutesBetween(passed, now)
  return late <= 1 || (late <= LATE_MINUTES && !isQuiet(now.minute, quiet)) ? passed : undefined
}
