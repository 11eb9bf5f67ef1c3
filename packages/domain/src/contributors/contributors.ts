import type { Answers } from '../screening/answers.ts'
import type { Condition } from '../screening/condition.ts'
import { evaluate } from '../screening/evaluate.ts'
import type { RuleSet } from '../screening/rule.ts'
import { situationOf, type Clearance } from '../screening/screen.ts'

/** How strongly a contributor may be worded. There is no word for certain: nothing here is a diagnosis. */
export const FITS = ['partly', 'well'] as const
export type Fit = (typeof FITS)[number]

/** Something that may be adding to the pain, scored by adding up points. No learning, no hidden weights. */
export interface Contributor {
  readonly id: string
  readonly points: readonly { readonly add: number; readonly when: Condition }[]
  /** Shown only when this is so, such as chest pain that somebody has checked. */
  readonly onlyIf?: Condition
  /** Never worded more strongly than this. */
  readonly cap?: Fit
  /** Shown together with the advice to book a visit. */
  readonly visit: boolean
  /** Exercises to lead with, best first. */
  readonly leads: readonly string[]
  readonly source: readonly string[]
}

export interface ContributorModel {
  /** Least points for each wording, and how many are shown; ties are shown together. */
  readonly scale: Readonly<Record<Fit, number>> & { readonly most: number }
  readonly contributors: readonly Contributor[]
}

export interface Contributing {
  readonly contributor: Contributor
  readonly fit: Fit
  readonly points: number
}

/**
 * What may be contributing, the best fit first; at most `scale.most`, and whatever ties
 * with the last of them. Demands a clearance: nobody with a warning sign gets an
 * explanation instead of help. "Not sure" adds no points.
 */
export const contributors = (
  _clearance: Clearance,
  model: ContributorModel,
  rules: RuleSet,
  answers: Answers,
): readonly Contributing[] => {
  const situation = situationOf(rules, answers)
  const isSo = (condition: Condition) => evaluate(condition, situation, 'never').finding === 'present'
  const scored = model.contributors
    .filter(({ onlyIf }) => onlyIf === undefined || isSo(onlyIf))
    .map((contributor) => ({
      contributor,
      points: contributor.points.reduce((sum, { add, when }) => (isSo(when) ? sum + add : sum), 0),
    }))
    .filter(({ points }) => points >= model.scale.partly)
    .sort((a, b) => b.points - a.points)
  const last = scored[model.scale.most - 1]?.points ?? 0
  return scored
    .filter(({ points }, index) => index < model.scale.most || points === last)
    .map(({ contributor, points }) => ({
      contributor,
      points,
      fit: points >= model.scale.well && contributor.cap !== 'partly' ? 'well' : 'partly',
    }))
}
