import { instantToDay } from '../units.ts'
import type { ReviewReason, ScreeningReason } from './request.ts'
import { sessionsIn } from './history.ts'
import type { State } from './state.ts'

/** Why the danger signs are to be asked again now. A check-in that began after the cause has answered it. */
export const screeningOf = ({ request, history }: State): ScreeningReason | undefined => {
  const { present, constants, today, trend, minutesEast } = request
  const askedAt = present.checkIn?.startedAt ?? 0
  const askedOn = present.checkIn ? instantToDay(present.checkIn.startedAt, minutesEast ?? 0) : undefined
  const sinceAsked = (at: number): boolean => at > askedAt
  if (history.sessions.some(({ session, reading }) => reading === 'black' && sinceAsked(session.endedAt))) return 'black'
  const flare = present.flares.at(-1)
  if (flare && flare.until === undefined && sinceAsked(flare.from)) return 'flare'
  if (today - history.lastDone >= constants.missedLongDays && askedOn !== today) return 'missed-three-weeks'
  return trend === 'worsening' && askedOn !== today ? 'worsening' : undefined
}

/** Why somebody should look at it, in the next days or weeks. It stays so for as long as the cause does. */
export const reviewOf = ({ request, history }: State): ReviewReason | undefined => {
  const { present, constants, today, now } = request
  const flare = present.flares.at(-1)
  if (flare && flare.until === undefined && now - flare.from >= constants.flareReviewDays * 86_400_000) return 'flare-not-settled'
  return sessionsIn(history, ['red', 'black'], 0, today, constants.reviewRedDays).length >= constants.redsForReview ? 'three-reds' : undefined
}
