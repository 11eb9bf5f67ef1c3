import type { Answer } from '../answers.ts'
import type { QuestionId } from '../ids.ts'
import { listAnswers, type Listed } from './harmless.ts'
import type { RuleSet } from '../rule.ts'
import type { Given } from './answer-kinds.ts'
import type { Somebody } from './subject.ts'

/** What is verified, each by a name of its own. */
export const CHECKS = [
  'danger-never-lowers',
  'certain-stays-certain',
  'only-declared-lower',
  'no-dead-rule',
  'no-contradiction',
  'no-shadow',
  'no-unreachable-question',
  'every-question-matters',
  'unanswered-never-clears',
  'broken-never-clears',
  'check-in-agrees',
] as const
export type CheckName = (typeof CHECKS)[number]

/** One answer that was changed, and what it did. */
export interface AnswerStep {
  readonly question: QuestionId
  /** `null`: not answered. */
  readonly from: Answer | null
  readonly to: Answer | null
  /** Result before and after. */
  readonly results: readonly [string, string]
}

/** One thing that does not hold, with somebody for whom it does not. */
export interface Failure {
  readonly check: CheckName
  /** The rule or question that it is about; for two of them, `A+B`. */
  readonly about: string
  readonly somebody?: Listed
  readonly step?: AnswerStep
}

/** An accepted failure, with the reason why it stands. */
export interface Exception {
  readonly check: CheckName
  readonly about: string
  readonly reason: string
}

export const failureOf = (rules: RuleSet, check: CheckName, about: string, somebody?: Somebody, step?: AnswerStep): Failure => ({
  check,
  about,
  ...(somebody === undefined ? {} : { somebody: listAnswers(rules, somebody) }),
  ...(step === undefined ? {} : { step }),
})

export const stepOf = (question: QuestionId, from: Given, to: Given, before: string, after: string): AnswerStep => ({
  question,
  from: from ?? null,
  to: to ?? null,
  results: [before, after],
})
