import type { Flare } from '../record/programmes.ts'
import type { Day, Instant } from '../units.ts'
import type { AdaptationConstants } from './constants.ts'
import type { History } from './history.ts'

const HOUR = 3_600_000
const BASELINE_DAYS = 14

/**
 * The usual pain from before a flare: the middle one of those told before sessions of the
 * two weeks before it, red ones left out. Unknown where nothing was told.
 */
export const usualPain = (history: History, flareDay: Day): number | undefined => {
  const pains = history.sessions
    .filter(({ day, reading }) => day < flareDay && day >= flareDay - BASELINE_DAYS && reading !== 'red' && reading !== 'black')
    .flatMap(({ session }) => session.painBefore ?? [])
    .sort((a, b) => a - b)
  const told = pains.length > 0 ? pains : history.pains.filter(({ day }) => day < flareDay && day >= flareDay - BASELINE_DAYS).map(({ pain }) => Number(pain)).sort((a, b) => a - b)
  // Of two in the middle the lower one: the careful reading.
  return told[Math.floor((told.length - 1) / 2)]
}

/**
 * Whether a flare plan is over: at least two days of it, and the latest pain back at the
 * usual one; from the third day on a point above will do. Pain that nobody told since
 * yesterday does not end it.
 */
export const isFlareOver = (flare: Flare, flareDay: Day, history: History, today: Day, now: Instant, constants: AdaptationConstants): boolean => {
  const hours = (now - flare.from) / HOUR
  if (hours < constants.flareLeastHours) return false
  if (flare.until !== undefined) return true
  const latest = history.pains.findLast(({ at, day }) => day >= today - 1 && at > flare.from && at <= now)
  const usual = usualPain(history, flareDay)
  if (latest === undefined || usual === undefined) return false
  return latest.pain <= usual + (hours >= constants.flareHours ? constants.greenRise : 0)
}
