import type { Told } from '../record/told.ts'
import { weekday, type Day, type Instant } from '../units.ts'

export interface BreakCounts {
  readonly taken: number
  readonly skipped: number
}

/** Breaks of one day and of its week, which begins on Monday. @param dayOf the person's own day of an instant */
export const breakCounts = (breaks: Told['breaks'], today: Day, dayOf: (at: Instant) => Day): { readonly today: BreakCounts; readonly week: BreakCounts } => {
  const from = today - weekday(today)
  const inRange = (least: number): BreakCounts => {
    const found = breaks.filter(({ at }) => dayOf(at) >= least && dayOf(at) <= today)
    const taken = found.filter(({ outcome }) => outcome === 'taken').length
    return { taken, skipped: found.length - taken }
  }
  return { today: inRange(today), week: inRange(from) }
}
