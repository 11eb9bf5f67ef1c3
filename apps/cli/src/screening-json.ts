import type { Content } from '@rhomboid/content/content.ts'
import { adviceFor, reasonsInWords, type Advice, type ReasonInWords } from './advice.ts'
import type { Screened } from './screened.ts'

/** The result of screening as other programs read it. Names here are a promise: add, never rename. */
export interface ScreeningJson {
  readonly disposition: string
  readonly because: readonly ReasonInWords[]
  /** Empty unless the disposition is `ask`. */
  readonly unanswered: readonly string[]
  readonly holds: readonly string[]
  /** The highest programme level that is open; null when no programme is. */
  readonly level: number | null
  readonly rulesVersion: string
  /** Only with `ask`: what is certain already. */
  readonly atLeast?: string
  readonly precautions: readonly string[]
  /** Until when a programme is open; null when none is. */
  readonly validUntil: string | null
  /** There was a clearance, and its time is over. */
  readonly expired: boolean
  readonly route?: string
  readonly locks: readonly string[]
  readonly region: string
  readonly emergencyNumber: string | null
  readonly advice: Advice
}

export const screeningJson = (screened: Screened, content: Content): ScreeningJson => {
  const { screening, clearance, expired, region } = screened
  return {
    disposition: screening.kind,
    because: reasonsInWords(screened, content),
    unanswered: screening.kind === 'ask' ? screening.unanswered : [],
    holds: screening.holds,
    level: clearance?.level ?? null,
    rulesVersion: screening.rulesVersion,
    ...(screening.kind === 'ask' ? { atLeast: screening.atLeast } : {}),
    precautions: clearance?.precautions ?? [],
    validUntil: clearance ? new Date(clearance.validUntil).toISOString() : null,
    expired,
    ...(screening.route ? { route: screening.route } : {}),
    locks: screening.locks,
    region: region.id,
    emergencyNumber: region.emergency,
    advice: adviceFor(screened, content),
  }
}
