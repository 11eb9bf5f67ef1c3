import { excludedBy, type Exercise, type Form, type Level } from '../knowledge/exercise.ts'
import type { PrecautionCode } from '../knowledge/precaution.ts'
import type { Clearance } from '../screening/screen.ts'
import type { Library } from './library.ts'
import type { Person } from './person.ts'
import type { LeftOutReason, Prescription } from './programme.ts'

/** What must never be broken, whoever plans: from the clearance and the person. */
export interface Constraints {
  readonly clearance: Clearance
  readonly codes: ReadonlySet<PrecautionCode>
  readonly person: Person
  readonly level: Level
}

export interface Candidate {
  readonly exercise: Exercise
  readonly form: Form
  /** Why the main form is not the one, when it is not. */
  readonly insteadOfMain?: LeftOutReason
}

/** The first hard constraint that a form breaks for this person, if any. */
export const blockedBy = (exercise: Exercise, form: Form, constraints: Constraints): LeftOutReason | undefined => {
  const { clearance, codes, person, level } = constraints
  if (person.excluded.has(exercise.id)) return { kind: 'your-choice' }
  const code = excludedBy(form, codes)
  if (code) return { kind: 'precaution', code }
  const hold = form.demands.find((demand) => clearance.holds.includes(demand))
  if (hold) return { kind: 'hold', hold }
  if (exercise.kind === 'aerobic' && !person.walksAsNormal) return { kind: 'walking' }
  if (person.cannot.has(form.position)) return { kind: 'position', position: form.position }
  const missing = form.equipment.find((thing) => !person.toHand.has(thing))
  if (missing) return { kind: 'equipment', equipment: missing }
  if (form.level > level) return { kind: 'level', level: form.level }
  return undefined
}

/** The main form where it is allowed, else an easier one, else a harder one. */
const PREFERENCE = { main: 0, easier: 1, harder: 2 } as const

/** Every exercise in the form that suits this person best, and every exercise that has none. */
export const candidatesFor = (
  library: Library,
  constraints: Constraints,
): { readonly candidates: readonly Candidate[]; readonly leftOut: readonly { readonly exercise: string; readonly because: LeftOutReason }[] } => {
  const candidates: Candidate[] = []
  const leftOut: { exercise: string; because: LeftOutReason }[] = []
  for (const exercise of library.exercises.values()) {
    const main = exercise.forms[0]
    const mainBlocked = blockedBy(exercise, main, constraints)
    if (!mainBlocked) {
      candidates.push({ exercise, form: main })
      continue
    }
    const other = exercise.forms
      .filter((form) => form.direction !== 'main' && !blockedBy(exercise, form, constraints))
      .sort((a, b) => PREFERENCE[a.direction] - PREFERENCE[b.direction] || b.level - a.level)[0]
    if (other) candidates.push({ exercise, form: other, insteadOfMain: mainBlocked })
    else leftOut.push({ exercise: exercise.id, because: mainBlocked })
  }
  return { candidates, leftOut }
}

/** The form that was reached before, where it is still allowed. */
export const inReachedForm = (candidate: Candidate, reached: readonly Prescription[], constraints: Constraints): Candidate => {
  const { exercise, form } = candidate
  const last = reached.findLast((one) => one.exercise === exercise.id)
  const known = last && exercise.forms.find(({ id }) => id === last.form)
  return !known || known.id === form.id || blockedBy(exercise, known, constraints) ? candidate : { exercise, form: known }
}
