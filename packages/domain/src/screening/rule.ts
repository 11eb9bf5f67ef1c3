import type { Evidence } from '../knowledge/evidence.ts'
import type { Level } from '../knowledge/exercise.ts'
import type { Hold, PrecautionCode } from '../knowledge/precaution.ts'
import type { Condition } from './condition.ts'
import type { NamedFinding } from './evaluate.ts'
import type { QuestionBank } from './question.ts'

/** From the least to the most pressing. `ask` is not a rank: it says that an answer is missing. */
export const RANKED = ['self-care', 'routine', 'soon', 'urgent', 'emergency'] as const
export type Ranked = (typeof RANKED)[number]
export const DISPOSITIONS = [...RANKED, 'ask'] as const
export type DispositionKind = (typeof DISPOSITIONS)[number]

/** What a rule can ask for: everything but self-care, which is what remains when no rule fires. */
export type RuleDisposition = Exclude<Ranked, 'self-care'>

export const rank = (disposition: Ranked): number => RANKED.indexOf(disposition)

/** A screening rule as data: a red flag, or a set of weak signs that together ask for a check. */
export interface Rule {
  readonly id: string
  readonly disposition: RuleDisposition
  readonly when: Condition
  /** A check by a clinician, or getting better, may lower a rule. Nothing else may. */
  readonly lowered?: { readonly to: RuleDisposition; readonly when: Condition }
  readonly holds: readonly Hold[]
  /** What the rule does to a programme when nothing stronger forbids one anyway. */
  readonly programme: { readonly kind: 'by-disposition' } | { readonly kind: 'none' } | { readonly kind: 'up-to'; readonly level: Level }
  /** Whom to phone, when it is not the usual route. */
  readonly route?: 'maternity'
  /** Advice that must not be shown to this person. */
  readonly locks: readonly 'nsaid'[]
  /** Only in these regions; everywhere when absent. */
  readonly regions?: readonly string[]
  readonly source: readonly string[]
  readonly evidence: Evidence
  readonly inForceFrom: string
}

/** A precaution code, and the answers that put it on a person. */
export interface PrecautionRule {
  readonly code: PrecautionCode
  readonly when: Condition
}

export interface RuleSet {
  /** Version and hash of the rules as they were read; it stands in every result and record. */
  readonly version: string
  readonly bank: QuestionBank
  readonly findings: ReadonlyMap<string, NamedFinding>
  /** In an order in which a rule refers only to rules before it. */
  readonly rules: readonly Rule[]
  readonly precautions: readonly PrecautionRule[]
  /** Named numbers, each with its label, source and reason in content. */
  readonly clearanceHours: number
  readonly levelAtMost: Readonly<Record<'self-care' | 'routine', Level>>
}
