import type { Day } from '@rhomboid/domain'
import { words } from './messages/index.ts'

/** A Day has no zone: its name is read in UTC, where it was counted. */
const formatted =
  (options: Intl.DateTimeFormatOptions) =>
  (day: Day): string =>
    new Intl.DateTimeFormat(words.locale, { ...options, timeZone: 'UTC' }).format(day * 86_400_000)

/** `Saturday 21 November` */
export const dayInWords = formatted({ weekday: 'long', day: 'numeric', month: 'long' })
/** `21 November 2026` */
export const dateInWords = formatted({ day: 'numeric', month: 'long', year: 'numeric' })
/** `Saturday` */
export const weekdayInWords = formatted({ weekday: 'long' })
/** `Sat` */
export const weekdayInShort = formatted({ weekday: 'short' })
/** `21` */
export const dateInShort = formatted({ day: 'numeric' })

/** A day as somebody would say it on `today`: yesterday, today, tomorrow, on Monday, on Saturday 21 November. */
export const dayFrom = (today: Day, day: Day): string => {
  const { day: near, onDay } = words.today
  switch (day - today) {
    case -1:
      return near.yesterday
    case 0:
      return near.today
    case 1:
      return near.tomorrow
  }
  return onDay(Math.abs(day - today) < 7 ? weekdayInWords(day) : dayInWords(day))
}

/** `Monday, Wednesday and Friday` */
export const listInWords = (list: readonly string[]): string => {
  const last = list.at(-1) ?? ''
  return list.length < 2 ? last : words.programme.and(list.slice(0, -1).join(', '), last)
}
