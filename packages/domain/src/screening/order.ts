import type { Instant } from '../units.ts'
import { restAnsweredNo, type Answer, type Answers } from './answers.ts'
import { evaluate } from './evaluate.ts'
import type { QuestionId } from './ids.ts'
import type { RuleSet } from './rule.ts'
import { screen, situationOf, type Screening } from './screen.ts'

/** A box on the emergency page. One box may stand for several questions: ticking it says "one of these". */
export interface EmergencyBox {
  readonly id: string
  readonly covers: readonly QuestionId[]
  /** Each of those things is an emergency by itself, so nobody is asked which one it is. */
  readonly immediate: boolean
  /** Questions answered before that a tick opens again, because the danger hangs on them too. */
  readonly reopens: readonly QuestionId[]
}

export interface Page {
  readonly id: string
  /** `checklist`: lines with a tick, and one button for "none of these"; `questions`: each asked by itself. */
  readonly kind: 'checklist' | 'questions'
  /**
   * What the answers are for; a page is left out when its purpose can no longer be served.
   * `private` opens the way to helplines: it is for everybody who is not sent to help today, with or without a programme.
   */
  readonly purpose: 'safety' | 'private' | 'contributors' | 'programme'
  readonly questions: readonly QuestionId[]
}

export interface CheckInPlan {
  readonly emergencyBoxes: readonly EmergencyBox[]
  readonly pages: readonly Page[]
  /** Asked again with the emergency boxes before the first session of a day. */
  readonly askAgain: readonly QuestionId[]
  readonly reviews: Reviews
}

/** Days on which somebody looks back, counted from the first check-in of the episode, and what is asked anew then. */
export interface Reviews {
  /** Rising. */
  readonly days: readonly number[]
  readonly asks: readonly QuestionId[]
}

export type NextPage =
  | { readonly kind: 'emergency-page' }
  | { readonly kind: 'page'; readonly page: Page; readonly questions: readonly QuestionId[] }
  /** A second, clearer way to ask what the person was not sure of. */
  | { readonly kind: 'follow-up'; readonly question: QuestionId }
  | { readonly kind: 'done'; readonly screening: Screening }

/**
 * What to ask next: the emergency page first; after it, only questions whose answer can
 * still change the disposition, the contributors or the programme.
 */
export const nextPage = (
  plan: CheckInPlan,
  rules: RuleSet,
  answers: Answers,
  at: Instant,
  region: string | undefined,
): NextPage => {
  const screening = screen(rules, answers, at, region)
  if (screening.kind === 'emergency') return { kind: 'done', screening }
  if (!emergencyPageAnswered(plan, rules, answers)) return { kind: 'emergency-page' }

  const open = new Set(screening.kind === 'ask' ? screening.unanswered : [])
  for (const id of open) if (answers[id] === 'unsure') return { kind: 'follow-up', question: id }

  const isForToday = ['urgent', 'emergency'].includes(screening.kind === 'ask' ? screening.atLeast : screening.kind)
  const programmePossible = screening.kind === 'ask' ? !isForToday && bestCase(rules, answers, at, region) : hasClearance(screening)
  for (const page of plan.pages) {
    const asked = page.questions.filter((id) => {
      if (answers[id] !== undefined) return false
      if (open.has(id)) return true
      if (page.purpose === 'safety') return false
      return (page.purpose === 'private' ? !isForToday : programmePossible) && applies(rules, answers, id)
    })
    if (asked.length > 0) return { kind: 'page', page, questions: asked }
  }
  return { kind: 'done', screening }
}

const hasClearance = (screening: Screening): boolean =>
  screening.kind === 'self-care' || ((screening.kind === 'soon' || screening.kind === 'routine') && screening.clearance !== undefined)

/** Whether a programme would be allowed if every open answer turned out to be harmless. */
const bestCase = (rules: RuleSet, answers: Answers, at: Instant, region: string | undefined): boolean => {
  const harmless: Record<QuestionId, Answer> = { ...restAnsweredNo(rules.bank, {}), ...HARMLESS_NUMBERS, ...answers }
  return hasClearance(screen(rules, harmless, at, region))
}

/** Stand-ins for numbers that were not given yet; used only to see whether a programme is still possible. */
const HARMLESS_NUMBERS: Answers = { age: 35, durationDays: 7, painNow: 3 }

const applies = (rules: RuleSet, answers: Answers, id: QuestionId): boolean => {
  const when = rules.bank.get(id)?.askWhen
  return when === undefined || evaluate(when, situationOf(rules, answers), 'counts').finding === 'present'
}

/** A box whose tick is an answer by itself; the others leave their questions open, to be asked one by one. */
const isDirect = (box: EmergencyBox, rules: RuleSet): boolean =>
  box.immediate || (box.covers.length === 1 && box.covers.every((id) => rules.bank.get(id)?.answer.kind === 'yes-no'))

/** Whoever filled in the page settled every direct box, by a tick or by leaving it alone. */
const emergencyPageAnswered = (plan: CheckInPlan, rules: RuleSet, answers: Answers): boolean =>
  plan.emergencyBoxes.filter((box) => isDirect(box, rules)).every(({ covers }) => covers.every((id) => answers[id] !== undefined))

/**
 * Ticks on the emergency page → answers. Unticked boxes are "no". A ticked box that stands
 * for one yes-no question is "yes". An immediate box is "not sure which", which counts as
 * yes for an emergency. The questions of any other box stay open and come next.
 */
export const answerEmergencyPage = (plan: CheckInPlan, rules: RuleSet, answers: Answers, ticked: readonly string[]): Answers => {
  const negatives = restAnsweredNo(rules.bank, {})
  const settled: Record<QuestionId, Answer> = { ...answers }
  for (const box of plan.emergencyBoxes) {
    const isTicked = ticked.includes(box.id)
    if (isTicked) for (const id of box.reopens) delete settled[id]
    for (const id of box.covers) {
      const negative = negatives[id]
      if (!isTicked) {
        if (negative !== undefined) settled[id] = negative
      } else if (isDirect(box, rules)) settled[id] = box.immediate ? 'unsure' : 'yes'
      else delete settled[id]
    }
  }
  return settled
}
