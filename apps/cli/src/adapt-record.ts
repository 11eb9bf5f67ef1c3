import { toLibrary, toRuleSet, type Content } from '@rhomboid/content/content.ts'
import {
  adapt,
  answersGivenAt,
  answersOfCheckIn,
  answersToPerson,
  clearanceHolds,
  contributors,
  instant,
  instantToDay,
  presentOf,
  previewOf,
  screen,
  type Adaptation,
  type AdaptRequest,
  type ExercisePreview,
  type Instant,
  type PersonRecord,
} from '@rhomboid/domain'
import type { Terminal } from './terminal.ts'

/** What adapting makes of a record, or why there is nothing to adapt. */
export type AdaptedRecord =
  | {
      readonly kind: 'adapted'
      /** Now; for a record whose last check is too old, the last thing that happened in it. */
      readonly asOf: Instant
      readonly isOld: boolean
      readonly adaptation: Adaptation
      readonly preview: readonly ExercisePreview[]
    }
  | { readonly kind: 'no-programme' | 'no-clearance' | 'answers-missing' }

export const adaptRecord = (record: PersonRecord, content: Content, { now, minutesEast }: Pick<Terminal, 'now' | 'minutesEast'>): AdaptedRecord => {
  const present = presentOf(record.events)
  const { programme } = present
  if (!programme) return { kind: 'no-programme' }
  const rules = toRuleSet(content.screening)
  const answers = answersOfCheckIn(present, rules.bank, (at) => instantToDay(at, minutesEast))
  const region = record.settings.region === 'unknown' ? undefined : record.settings.region
  const screening = screen(rules, answers, answersGivenAt(present), region)
  const clearance = 'clearance' in screening ? screening.clearance : undefined
  if (!clearance) return { kind: 'no-clearance' }
  const person = answersToPerson(answers, content.programme.household, present.leftOut)
  if (!person.ok) return { kind: 'answers-missing' }
  const isOld = !clearanceHolds(clearance, instant(now()))
  const last = record.events.reduce((latest, { at }) => Math.max(latest, at), 0)
  const asOf = instant(isOld ? last : now())
  const request: AdaptRequest = {
    programme,
    present,
    person: person.value,
    clearance,
    library: toLibrary(content),
    contributing: contributors(clearance, content.contributors, rules, answers),
    constants: content.adaptation,
    today: instantToDay(asOf, minutesEast),
    now: asOf,
    minutesEast,
  }
  return { kind: 'adapted', asOf, isOld, adaptation: adapt(request), preview: previewOf(request) }
}
