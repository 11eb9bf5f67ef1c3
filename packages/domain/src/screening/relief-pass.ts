import { isNonEmpty, type NonEmpty } from '../result.ts'
import { instant, type Instant } from '../units.ts'
import type { PrecautionCode } from '../knowledge/precaution.ts'
import type { Answers } from './answers.ts'
import type { QuestionId } from './ids.ts'
import { answerEmergencyPage, type CheckInPlan } from './order.ts'
import type { RuleSet } from './rule.ts'
import { screen, type Reason } from './screen.ts'

declare const passed: unique symbol

/**
 * Proof that the danger signs were asked and none was told: enough for gentle, guided
 * relief, and not for a programme. Only `screenForRelief` makes one; it is never kept.
 */
export interface ReliefPass {
  readonly [passed]: true
  /** What the check-in says must be minded; `unknown` while there was no whole check-in, so that the page has to ask. */
  readonly precautions: readonly PrecautionCode[] | 'unknown'
  readonly validFrom: Instant
  readonly validUntil: Instant
}

export type ReliefScreening =
  | { readonly kind: 'pass'; readonly pass: ReliefPass }
  /** Danger signs that are not answered yet, or not with a plain "none". */
  | { readonly kind: 'ask'; readonly unanswered: NonEmpty<QuestionId> }
  /** Somebody must look at it first. */
  | { readonly kind: 'help'; readonly because: readonly Reason[] }

/**
 * Answers → whether gentle relief may begin. It holds with a clearance, or when every
 * danger sign of the emergency page was answered with "none" and no rule asks for help.
 * "Not sure" is no answer here.
 *
 * @param at when the answers were given; the pass runs from here, as long as a clearance does
 */
export const screenForRelief = (checkIn: CheckInPlan, rules: RuleSet, answers: Answers, at: Instant, region?: string): ReliefScreening => {
  const screening = screen(rules, answers, at, region)
  if ('clearance' in screening && screening.clearance) {
    const { precautions, validFrom, validUntil } = screening.clearance
    return { kind: 'pass', pass: issue({ precautions, validFrom, validUntil }) }
  }
  if (screening.kind !== 'ask') return { kind: 'help', because: screening.because }
  if (screening.atLeast === 'emergency' || screening.atLeast === 'urgent' || screening.atLeast === 'soon') return { kind: 'help', because: screening.because }
  const none = answerEmergencyPage(checkIn, rules, {}, [])
  const open = checkIn.emergencyBoxes.flatMap(({ covers }) => covers).filter((id) => answers[id] === undefined || JSON.stringify(answers[id]) !== JSON.stringify(none[id]))
  if (isNonEmpty(open)) return { kind: 'ask', unanswered: open }
  return { kind: 'pass', pass: issue({ precautions: 'unknown', validFrom: at, validUntil: instant(at + rules.clearanceHours * 3_600_000) }) }
}

/** Whether a pass holds at an instant; one from a clock that was put right since does not. */
export const passHolds = (pass: ReliefPass, now: Instant): boolean => pass.validFrom <= now && now <= pass.validUntil

const issue = (pass: Omit<ReliefPass, typeof passed>): ReliefPass => pass as ReliefPass
