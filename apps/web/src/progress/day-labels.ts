import type { Day } from '@rhomboid/domain'
import { words } from '../messages/index.ts'

/** Made once: making one takes longer than using it a hundred times. */
const formatted = (options: Intl.DateTimeFormatOptions): ((day: Day) => string) => {
  const format = new Intl.DateTimeFormat(words.locale, { ...options, timeZone: 'UTC' })
  return (day) => format.format(day * 86_400_000)
}

/** `21 Nov` */
export const dayOnAxis = formatted({ day: 'numeric', month: 'short' })
/** `Nov 2026` */
export const monthOnAxis = formatted({ month: 'short', year: 'numeric' })
/** `21 Nov 2026` */
export const dayInTable = formatted({ day: 'numeric', month: 'short', year: 'numeric' })

/** More days than this are looked at as months. */
const LONG = 300

export const isLong = (from: Day, to: Day): boolean => to - from > LONG

export const axisLabel = (from: Day, to: Day): ((day: Day) => string) => (isLong(from, to) ? monthOnAxis : dayOnAxis)

/** One place behind the point, and none where there is none. */
export const tenth = (value: number): string => String(Math.round(value * 10) / 10)
