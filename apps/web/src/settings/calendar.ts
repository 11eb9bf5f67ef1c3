import { minuteOf, weekday, type Day, type TimeOfDay } from '@rhomboid/domain'
import { createEvents, type EventAttributes } from 'ics'

/** Minutes before its time at which an entry rings. The library writes no valid alarm for none at all. */
const RINGS_BEFORE = 1
/** Minutes that an entry takes up in the calendar. */
const ENTRY_MINUTES = 10
const BY_DAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

interface Words {
  readonly title: string
}

/**
 * A calendar file with one repeating entry and alarm for each time. The times have no zone:
 * nine in the morning stays nine, wherever the person is. Calendars are seen by others, so
 * the entries say nothing of anybody's health.
 *
 * @param weekdays Monday 0 to Sunday 6; all seven mean every day
 */
export const calendarFile = (times: readonly TimeOfDay[], weekdays: readonly number[], from: Day, { title }: Words): string => {
  const days = [...new Set(weekdays)].sort((a, b) => a - b)
  const first = [0, 1, 2, 3, 4, 5, 6].map((ahead) => (from + ahead) as Day).find((one) => days.includes(weekday(one)))
  if (first === undefined) throw new Error('a calendar file needs a day')
  const [year, month, dayOfMonth] = dateOf(first)
  const entries = times.flatMap((time): readonly EventAttributes[] => {
    const minute = minuteOf(time)
    if (minute === undefined) return []
    return [
      {
        // The same time has the same id, so that a calendar that gets the file again does not show it twice.
        uid: `${time.replace(':', '')}@rhomboid`,
        title,
        start: [year, month, dayOfMonth, Math.floor(minute / 60), minute % 60],
        startInputType: 'local',
        startOutputType: 'local',
        duration: { minutes: ENTRY_MINUTES },
        recurrenceRule: days.length === 7 ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${days.map((one) => BY_DAY[one]).join(',')}`,
        alarms: [{ action: 'display', description: title, trigger: { minutes: RINGS_BEFORE, before: true } }],
        busyStatus: 'FREE',
        classification: 'PRIVATE',
      },
    ]
  })
  const { error, value } = createEvents(entries, { productId: 'rhomboid', calName: title })
  if (error || value === null) throw error ?? new Error('no calendar file was made')
  return value
}

const dateOf = (on: Day): readonly [number, number, number] => {
  const date = new Date(on * 86_400_000)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}
