import { excludedBy, type Exercise, type Form } from '../knowledge/exercise.ts'
import { holdCap, holdOf, isWithin } from '../programme/doses.ts'
import type { Library } from '../programme/library.ts'
import type { DoseReason, Item, ItemReason, LeftOutReason, LevelReason, PlannedDay, Prescription, Programme, Week } from '../programme/programme.ts'
import type { Clearance } from '../screening/screen.ts'
import { day, weekday, type Day } from '../units.ts'
import type { PrescriptionFile } from './prescription-file.ts'

/** Why an exercise of a plan is not taken over. */
export type Refusal =
  | { readonly kind: 'unknown-exercise' }
  | { readonly kind: 'unknown-form' }
  | { readonly kind: 'not-allowed'; readonly because: LeftOutReason }
  /** More than the most that is ever done of it here, or a hold that is too long for this person. */
  | { readonly kind: 'too-much' }

export interface Looked {
  /** What can be done as it is written. */
  readonly taken: readonly Prescription[]
  readonly refused: readonly { readonly prescription: Prescription; readonly because: Refusal }[]
}

/** Why it is there, where somebody else wrote it: the nearest that a programme can say. */
const BECAUSE: ItemReason = { kind: 'keeps-moving' }
const DOSE_BECAUSE: DoseReason = 'start'
const LEVEL_BECAUSE: LevelReason = 'reached'

/** Every exercise of a plan, held against the library and what the danger signs allow this person. Each is named once. */
export const lookAt = ({ sessions }: PrescriptionFile, clearance: Clearance, library: Library): Looked => {
  const taken = new Map<string, Prescription>()
  const refused = new Map<string, Looked['refused'][number]>()
  for (const prescription of sessions.flatMap(({ exercises }) => exercises)) {
    const because = refusalOf(prescription, clearance, library)
    const key = JSON.stringify(prescription)
    if (because) refused.set(key, { prescription, because })
    else taken.set(key, prescription)
  }
  return { taken: [...taken.values()], refused: [...refused.values()] }
}

const refusalOf = ({ exercise, form, dosage }: Prescription, clearance: Clearance, library: Library): Refusal | undefined => {
  const known = library.exercises.get(exercise)
  if (!known) return { kind: 'unknown-exercise' }
  const way = known.forms.find(({ id }) => id === form)
  if (!way) return { kind: 'unknown-form' }
  const because = notAllowed(way, clearance)
  if (because) return { kind: 'not-allowed', because }
  const { most } = way.dosage
  const isTooMuch = dosage.work.kind !== most.work.kind || !isWithin(dosage, most) || (dosage.work.kind !== 'steady' && holdOf(dosage.work) > holdCap(way, new Set(clearance.precautions)))
  return isTooMuch ? { kind: 'too-much' } : undefined
}

const notAllowed = (form: Form, clearance: Clearance): LeftOutReason | undefined => {
  const code = excludedBy(form, new Set(clearance.precautions))
  if (code) return { kind: 'precaution', code }
  const hold = form.demands.find((demand) => clearance.holds.includes(demand))
  if (hold) return { kind: 'hold', hold }
  return form.level > clearance.level ? { kind: 'level', level: form.level } : undefined
}

/**
 * A plan that was handed over → a programme of so many weeks from a day on, with what may
 * be done of it. Days on which nothing is left are rest days. None when nothing is left at all.
 *
 * @param weeks 1 to 12
 */
export const takeOver = (plan: PrescriptionFile, clearance: Clearance, library: Library, from: Day, weeks: number): Programme | undefined => {
  const { taken } = lookAt(plan, clearance, library)
  if (taken.length === 0) return undefined
  const allowed = new Set(taken.map((one) => JSON.stringify(one)))
  const dayOf = (on: Day): PlannedDay => {
    const session = plan.sessions.find(({ days }) => days.includes(weekday(on)))
    const items = session?.exercises.filter((one) => allowed.has(JSON.stringify(one))).map((one) => itemOf(one, clearance, library)) ?? []
    return session && items.length > 0 ? { kind: 'move', day: on, rounds: session.rounds, items } : { kind: 'rest', day: on }
  }
  return {
    from,
    level: taken.reduce<Clearance['level']>((level, one) => maxLevel(level, formOf(one, library)?.level ?? 0), 0),
    levelBecause: LEVEL_BECAUSE,
    weeks: Array.from({ length: weeks }, (_, week): Week => ({ number: week + 1, days: Array.from({ length: 7 }, (__, index) => dayOf(day(from + week * 7 + index))) })),
    leftOut: [],
    libraryVersion: library.version,
    rulesVersion: clearance.rulesVersion,
  }
}

const maxLevel = <Level extends number>(a: Level, b: Level): Level => (b > a ? b : a)

const formOf = ({ exercise, form }: Prescription, library: Library): Form | undefined => library.exercises.get(exercise)?.forms.find(({ id }) => id === form)

/** The exercise as it was written, with an easier way of it where there is one. */
const itemOf = (prescription: Prescription, clearance: Clearance, library: Library): Item => {
  const exercise = library.exercises.get(prescription.exercise)
  const form = formOf(prescription, library)
  const codes = new Set(clearance.precautions)
  const easier = exercise && easierThan(exercise, prescription.form, clearance)
  return {
    ...prescription,
    because: BECAUSE,
    doseBecause: DOSE_BECAUSE,
    advice: Object.entries(form?.precautions ?? {}).flatMap(([code, action]) => ([...codes].find((one) => one === code && action.kind === 'limit') ?? [])),
    ...(easier ? { easier: { exercise: prescription.exercise, form: easier.id, dosage: easier.dosage.start } } : {}),
  }
}

const easierThan = (exercise: Exercise, form: string, clearance: Clearance): Form | undefined =>
  form === 'main' ? exercise.forms.find((one) => one.direction === 'easier' && !notAllowed(one, clearance)) : undefined
