import { day, type Day, type Present } from '@rhomboid/domain'
import { today as dayOf } from '../platform/clock.ts'

/**
 * Day 0 of the measures: when this episode's programme began, or its first check-in where
 * there is no programme; none before anything was told.
 */
export const startDayOf = ({ episode, plans }: Pick<Present, 'episode' | 'plans'>): Day | undefined => {
  if (!episode) return undefined
  const began = plans.find(({ at }) => at >= episode.startedAt)?.at ?? episode.startedAt
  return dayOf(began)
}

/** Whole days since the start, which is day 0; a clock that was set back makes it no less. */
export const dayNumberOf = (start: Day, today: Day): number => Math.max(today - start, 0)

/** The zone of this device, minutes east of UTC. */
export const minutesEastOf = (at: number): number => -new Date(at).getTimezoneOffset()

/** A day some days away. */
export const daysFrom = (from: Day, days: number): Day => day(from + days)
