import { stillFits, type Clearance, type Library, type PlannedDay, type PrecautionCode, type Prescription, type Programme } from '@rhomboid/domain'
import { plannedDay, screeningNow } from '../coach.ts'
import type { PlanContent, ScreeningContent } from '../content.ts'
import { now, today } from '../platform/clock.ts'
import { present } from '../record.ts'
import { standingOf } from '../standing.ts'

type SessionDay = Exclude<PlannedDay, { kind: 'rest' }>

/** Whether a session can begin now; if not, why. */
export type Beginning =
  | { readonly kind: 'nothing' | 'check-in-open' | 'help' | 'expired' | 'no-plan' | 'over' }
  /** The plan still has a move that the answers now hold back. */
  | { readonly kind: 'plan-anew'; readonly clearance: Clearance }
  | { readonly kind: 'rest' | 'ready'; readonly clearance: Clearance; readonly day: SessionDay }

export const beginningNow = (content: ScreeningContent, { library }: PlanContent): Beginning => {
  const standing = standingOf(present.value, screeningNow(content), now())
  if (standing.kind !== 'programme') return { kind: standing.kind }
  const { clearance, programme } = standing
  if (!clearance) return { kind: 'expired' }
  const planned = plannedDay(programme)
  if (!planned) return { kind: 'over' }
  const day = planned.kind === 'rest' ? nearestSession(programme) : planned
  if (!day || day.items.length === 0) return { kind: 'no-plan' }
  if (!stillFits(day.items, clearance, library)) return { kind: 'plan-anew', clearance }
  return { kind: planned.kind === 'rest' ? 'rest' : 'ready', clearance, day }
}

/** On a rest day: the next day with a session, or the last one if it is nearer. */
const nearestSession = (programme: Programme): SessionDay | undefined => {
  const on = today()
  const sessions = programme.weeks.flatMap(({ days }) => days).filter((day) => day.kind !== 'rest')
  return sessions.toSorted((a, b) => Math.abs(a.day - on) - Math.abs(b.day - on) || b.day - a.day)[0]
}

/** What a person with these precautions heeds in a form, easier and harder ones included: the codes of its limits. */
export const limitsOf = ({ exercise, form }: Prescription, precautions: readonly PrecautionCode[], library: Library): readonly PrecautionCode[] => {
  const found = library.exercises.get(exercise)?.forms.find(({ id }) => id === form)
  return precautions.filter((code) => found?.precautions[code]?.kind === 'limit')
}
