import {
  answersGivenAt,
  answersOfCheckIn,
  answersToPerson,
  contributors,
  day,
  screen,
  type Clearance,
  type Contributing,
  type Day,
  type DayOf,
  type Instant,
  type Library,
  type Person,
  type Present,
  type RuleSet,
  type Screening,
} from '@rhomboid/domain'
import { toLibrary, toRuleSet, type Content } from '../content.ts'

const DAY = 86_400_000

/** What made-up people live with: the content, as the product uses it. */
export interface World {
  readonly content: Content
  readonly rules: RuleSet
  readonly library: Library
}

export const worldOf = (content: Content): World => ({ content, rules: toRuleSet(content.screening), library: toLibrary(content) })

/** Made-up people live in Greenwich. */
export const dayOf: DayOf = (at: Instant): Day => day(Math.floor(at / DAY))

/** What a check-in came to. */
export interface CheckedIn {
  readonly disposition: Screening['kind']
  readonly clearance?: Clearance
  readonly person?: Person
  readonly contributing: readonly Contributing[]
}

/** Screens the latest check-in of a record, as the pages do. */
export const checkedIn = (present: Present, { content, rules, library }: World): CheckedIn => {
  const answers = answersOfCheckIn(present, rules.bank, dayOf)
  const screening = screen(rules, answers, answersGivenAt(present))
  const clearance = 'clearance' in screening ? screening.clearance : undefined
  const person = answersToPerson(answers, library.constants.household, present.leftOut)
  return {
    disposition: screening.kind,
    contributing: clearance ? contributors(clearance, content.contributors, rules, answers) : [],
    ...(clearance ? { clearance } : {}),
    ...(person.ok ? { person: person.value } : {}),
  }
}
