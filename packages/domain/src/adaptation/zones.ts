import type { KeptSession } from '../record/sessions.ts'
import type { Settling } from '../record/record.ts'
import type { LoggedItem } from '../session/log.ts'
import type { PainScore } from '../units.ts'
import { ZONES, type Zone } from './change.ts'
import type { AdaptationConstants } from './constants.ts'

/** What is known of how the body took a session. Whatever was not told is absent. */
export interface Took {
  readonly painBefore?: PainScore
  readonly painAfter?: PainScore
  /** A sharp, catching or spreading pain: "that hurt". */
  readonly hurt: boolean
  /** When the pain was back to where it began. */
  readonly within?: Settling
  readonly nextMorning?: PainScore
  /** A danger sign was told. */
  readonly danger?: boolean
}

/** A zone, or that too little is known to say that it was green. Unknown never counts towards a step up, and asks for nothing. */
export type Reading = Zone | 'unknown'

/**
 * The zone of a session. During, after and the next morning are read one by one; the worst
 * of them counts, and green needs all three. What was not told is never read as green.
 *
 * @example before 5, after 6, back within an hour, 5 in the morning → green
 * @example before 2, after 4 → amber; before 2, after 5 → red
 * @example before 2, after 2, nothing known of the morning → unknown
 */
export const zoneOf = (took: Took, constants: AdaptationConstants): Reading => {
  if (took.danger === true || isWorstOfAll(took)) return 'black'
  if (took.hurt) return 'red'
  return worst([duringOf(took, constants), afterOf(took), morningOf(took, constants)])
}

/** The most careful of some readings: black, red, amber, then unknown, then green. */
export const worst = (readings: readonly Reading[]): Reading => readings.reduce((most, next) => (RANK.indexOf(next) > RANK.indexOf(most) ? next : most), 'green')

const RANK: readonly Reading[] = [ZONES[0], 'unknown', ...ZONES.slice(1)]

/** The worst pain that somebody can think of, and it was not there before: a danger sign by itself. */
const isWorstOfAll = ({ painBefore, painAfter }: Took): boolean => painAfter === 10 && painBefore !== undefined && painBefore < 10

const duringOf = ({ painBefore, painAfter }: Took, { safePain, redPain, greenRise, amberRise }: AdaptationConstants): Reading => {
  if (painAfter === undefined) return 'unknown'
  if (painAfter <= safePain) return 'green'
  if (painBefore === undefined) return painAfter >= redPain ? 'red' : 'amber'
  const rise = painAfter - painBefore
  if (rise > amberRise) return 'red'
  // High pain that a session raised is never green, though it may have begun high.
  if (painAfter >= redPain && rise > 0) return rise > greenRise ? 'red' : 'amber'
  return rise > greenRise ? 'amber' : 'green'
}

const afterOf = ({ painBefore, painAfter, within }: Took): Reading => {
  switch (within) {
    case 'longer':
      return 'red'
    case 'day':
      return 'amber'
    case 'hour':
      return 'green'
    default:
      // Pain that did not rise needs no time to come back.
      return painBefore !== undefined && painAfter !== undefined && painAfter <= painBefore ? 'green' : 'unknown'
  }
}

const morningOf = ({ painBefore, nextMorning }: Took, { redMorning }: AdaptationConstants): Reading => {
  if (painBefore === undefined || nextMorning === undefined) return 'unknown'
  const rise = nextMorning - painBefore
  if (rise >= redMorning) return 'red'
  return rise > 0 ? 'amber' : 'green'
}

/** The zone of a session as a whole: one move that hurt makes it red. */
export const zoneOfSession = (session: KeptSession, constants: AdaptationConstants): Reading =>
  zoneOf({ ...tookOf(session), hurt: session.items.some(({ hurt }) => hurt) }, constants)

/**
 * The zone of one exercise in a session. Where it is known which move hurt, the others are
 * not red with it; a session that went badly without a known reason counts for every move.
 */
export const zoneOfExercise = (session: KeptSession, item: LoggedItem, constants: AdaptationConstants): Reading => {
  if (item.hurt) return zoneOf({ ...tookOf(session), hurt: true }, constants)
  const whole = zoneOf({ ...tookOf(session), hurt: false }, constants)
  const known = session.items.some(({ hurt }) => hurt)
  // Something else explains it: this move holds its dose, and does not count either.
  return known && (whole === 'red' || whole === 'amber' || whole === 'green') ? 'unknown' : whole
}

const tookOf = ({ painBefore, painAfter, within, nextMorning }: KeptSession): Took => ({
  hurt: false,
  ...(painBefore === undefined ? {} : { painBefore }),
  ...(painAfter === undefined ? {} : { painAfter }),
  ...(within === undefined ? {} : { within }),
  ...(nextMorning === undefined ? {} : { nextMorning }),
})
