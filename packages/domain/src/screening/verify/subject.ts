import type { ContributorModel } from '../../contributors/contributors.ts'
import type { Equipment } from '../../knowledge/exercise.ts'
import { instant } from '../../units.ts'
import type { Answers } from '../answers.ts'
import type { CheckInPlan } from '../order.ts'
import type { Ranked, RuleSet } from '../rule.ts'
import type { screen, Clearance, Screening } from '../screen.ts'
import type { MayLower } from './worse.ts'

/** What is verified: rules, how they are asked, and what else hangs on the answers. */
export interface Subject {
  readonly rules: RuleSet
  readonly checkIn: CheckInPlan
  readonly contributors: ContributorModel
  /** What a home is taken to have; it goes into the person that a programme is made for. */
  readonly household: readonly Equipment[]
  readonly mayLower: readonly MayLower[]
  /** The screening itself; a test can give a broken one. */
  readonly screen: typeof screen
}

/** The instant at which everybody answers: nothing that is verified hangs on it. */
export const AT = instant(0)

/** Somebody, as far as screening knows them. */
export interface Somebody {
  readonly answers: Answers
  readonly region?: string | undefined
}

export const screenSomebody = ({ screen: look, rules }: Pick<Subject, 'rules' | 'screen'>, { answers, region }: Somebody): Screening =>
  look(rules, answers, AT, region)

/** What is certain of a result, however many answers it still waits for. */
export const certainOf = (screening: Screening): Ranked => (screening.kind === 'ask' ? screening.atLeast : screening.kind)

export const clearanceOf = (screening: Screening): Clearance | undefined => ('clearance' in screening ? screening.clearance : undefined)

/** What a clearance allows and asks for, as text that can be compared; `none` without one. */
export const allowedBy = (screening: Screening): string => {
  const clearance = clearanceOf(screening)
  return clearance === undefined ? 'none' : JSON.stringify([clearance.level, [...clearance.holds].sort(), [...clearance.precautions].sort()])
}

/** Everything that a person is told because of a result, as text that can be compared. */
export const effectOf = (screening: Screening): string =>
  JSON.stringify([certainOf(screening), screening.kind === 'ask', allowedBy(screening), [...screening.holds].sort(), [...screening.locks].sort(), screening.route ?? null])

/** Every region that some rule is for, and everywhere else. */
export const regionsOf = (rules: RuleSet): readonly (string | undefined)[] => [undefined, ...new Set(rules.rules.flatMap(({ regions }) => regions ?? []))]
