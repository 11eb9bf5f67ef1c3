import {
  answersGivenAt,
  answersOfCheckIn,
  clearanceHolds,
  reviewAsks,
  reviewDue,
  screen,
  type Answers,
  type Clearance,
  type Screening,
} from '@rhomboid/domain'
import { loadScreening, type ScreeningContent } from './content.ts'
import { now, today } from './platform/clock.ts'
import { keep, present } from './record.ts'
import { chosenRegion } from './region.ts'

/** The answers that count: with what has grown with the calendar since it was told, and how long the episode has lasted. */
export const answersNow = ({ rules }: Pick<ScreeningContent, 'rules'>): Answers => answersOfCheckIn(present.value, rules.bank, today)

/** These answers, screened as of when they were given. Pure: the same record always gives the same result. */
export const screeningNow = ({ rules }: ScreeningContent): Screening =>
  screen(rules, answersNow({ rules }), answersGivenAt(present.value), chosenRegion.value)

/** The clearance that holds at this moment, if there is one. */
export const clearanceNow = (content: ScreeningContent): Clearance | undefined => {
  if (!present.value.checkIn) return undefined
  const clearance = clearanceOf(screeningNow(content))
  return clearance && clearanceHolds(clearance, now()) ? clearance : undefined
}

export const clearanceOf = (screening: Screening): Clearance | undefined => {
  switch (screening.kind) {
    case 'self-care':
      return screening.clearance
    case 'soon':
    case 'routine':
      return screening.clearance
    case 'ask':
    case 'urgent':
    case 'emergency':
      return undefined
  }
}

/** The days since the first check-in on which a review was due that has not been made; none while it is not. */
export const reviewNow = ({ checkIn }: ScreeningContent): number | undefined => reviewDue(present.value, checkIn.reviews, today(), today)

/** What a safety check asks anew: the danger signs, the pain of the day, and what a review that has come looks back on. */
export const askedAnew = ({ checkIn }: ScreeningContent): readonly string[] => [
  ...checkIn.emergencyBoxes.flatMap(({ covers }) => covers),
  ...checkIn.askAgain,
  ...reviewAsks(present.value, checkIn.reviews, today(), today),
]

/** Asks the danger signs and the pain of the day again; everything else that was answered stays. */
export const renewCheckIn = async (): Promise<void> => {
  await keep({ kind: 'check-in-renewed', asks: askedAnew(await loadScreening()) })
}
