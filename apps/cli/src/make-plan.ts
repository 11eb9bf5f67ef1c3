import { toLibrary, type Content } from '@rhomboid/content/content.ts'
import {
  answersToPerson,
  contributors,
  instant,
  instantToDay,
  planProgramme,
  type CannotPlan,
  type Clearance,
  type Contributing,
  type NonEmpty,
  type Person,
  type Programme,
} from '@rhomboid/domain'
import type { Screened } from './screened.ts'
import type { Terminal } from './terminal.ts'

/** What became of the wish for a programme. */
export type Plan =
  | { readonly kind: 'planned'; readonly clearance: Clearance; readonly person: Person; readonly contributing: readonly Contributing[]; readonly programme: Programme }
  | { readonly kind: 'no-clearance' }
  /** Cleared, but planning needs more answers. */
  | { readonly kind: 'missing'; readonly questions: NonEmpty<string>; readonly contributing: readonly Contributing[] }
  | { readonly kind: 'nothing-fits'; readonly cannot: Extract<CannotPlan, { type: 'nothing-fits' }>; readonly contributing: readonly Contributing[] }

export const makePlan = ({ clearance, rules, answers, file }: Screened, content: Content, weeks: number, terminal: Pick<Terminal, 'now' | 'minutesEast'>): Plan => {
  if (clearance === undefined) return { kind: 'no-clearance' }
  const contributing = contributors(clearance, content.contributors, rules, answers)
  const person = answersToPerson(answers, content.programme.household, file.excludedExercises)
  if (!person.ok) return { kind: 'missing', questions: person.error.questions, contributing }
  const now = instant(terminal.now())
  const today = instantToDay(now, terminal.minutesEast)
  const planned = planProgramme({ clearance, person: person.value, library: toLibrary(content), contributing, today, now, weeks })
  if (planned.ok) return { kind: 'planned', clearance, person: person.value, contributing, programme: planned.value }
  switch (planned.error.type) {
    case 'clearance-expired':
      return { kind: 'no-clearance' }
    case 'nothing-fits':
      return { kind: 'nothing-fits', cannot: planned.error, contributing }
  }
}
