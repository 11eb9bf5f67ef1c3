import { workSeconds, type Dosage, type DosageRange, type Work } from '../knowledge/dosage.ts'
import type { Exercise, Form } from '../knowledge/exercise.ts'
import { blockedBy, type Constraints } from '../programme/candidates.ts'
import { countOf, doseOptions, holdCap, holdOf } from '../programme/doses.ts'
import type { Library } from '../programme/library.ts'
import type { Prescription } from '../programme/programme.ts'
import { repetitions, seconds, sets } from '../units.ts'
import type { AdaptationConstants } from './constants.ts'

/** The one thing that a step changes. */
export const STEP_KINDS = ['range', 'repetitions', 'sets', 'hold', 'length', 'form', 'exercise'] as const
export type StepKind = (typeof STEP_KINDS)[number]

export interface Step {
  readonly kind: StepKind
  readonly to: Prescription
}

/** What bounds every step, up or down. */
export interface StepBounds {
  readonly constraints: Constraints
  readonly library: Library
  readonly constants: AdaptationConstants
}

/** Seconds of work in all sets, on both sides. */
export const amountOf = (dosage: Dosage): number => dosage.sets * workSeconds(dosage.work) * (dosage.sides === 'each' ? 2 : 1)

/**
 * Every next step up, in the order in which they are taken: more repetitions, a set more,
 * a longer hold, a harder form, a harder exercise. Each changes one thing, and none passes the ceiling:
 * `usual` for steps that come by themselves, `most` for those that a person chooses.
 */
export const stepsUp = (from: Prescription, bounds: StepBounds, ceiling: 'usual' | 'most'): readonly Step[] => {
  const place = placeOf(from, bounds.library)
  if (!place) return []
  const { exercise, form } = place
  const top = ceiling === 'usual' ? form.dosage.usual.to : form.dosage.most
  const more = growths(from.dosage, form.dosage.usual.from, bounds.constants)
    .map(({ kind, dosage }) => ({ kind, dosage: cut(dosage, from.dosage, ceilingOf(form, top, bounds)) }))
    .filter(({ dosage }) => amountOf(dosage) > amountOf(from.dosage) && amountOf(dosage) <= amountOf(top))
    .map(({ kind, dosage }): Step => ({ kind, to: { ...from, dosage } }))
  return [...more, ...harderForms(exercise, form, bounds), ...otherExercises(exercise.progressions, bounds, firstDose)]
}

/**
 * Every next step down, the gentlest loss first: a shorter hold, a set less, fewer
 * repetitions, an easier form, a simpler exercise, and below the start of the dose when
 * nothing else is left. None asks for more work than now.
 */
export const stepsDown = (from: Prescription, bounds: StepBounds): readonly Step[] => {
  const place = placeOf(from, bounds.library)
  if (!place) return []
  const { exercise, form } = place
  const losses = shrinkages(from.dosage, bounds.constants)
  const aboveStart = losses.filter(({ dosage }) => isNotBelow(dosage, form.dosage.start))
  const below = losses.filter((one) => !aboveStart.includes(one))
  const toStep = ({ kind, dosage }: Sized): Step => ({ kind, to: { ...from, dosage } })
  const noMore = (other: Form, codes: Constraints['codes']): Dosage | undefined =>
    doseOptions(other, codes, 'to').findLast(({ dosage }) => amountOf(dosage) <= amountOf(from.dosage) && dosage.sets <= from.dosage.sets)?.dosage
  return [...aboveStart.map(toStep), ...easierForms(exercise, form, bounds, (other, codes) => noMore(other, codes) ?? (isSameKind(other, from.dosage) && holdOf(from.dosage.work) <= holdCap(other, codes) ? from.dosage : undefined)), ...otherExercises(exercise.regressions, bounds, noMore), ...below.map(toStep)]
}

/** Whether a dose can be given in another form as it is. */
const isSameKind = ({ dosage: { start } }: Form, dosage: Dosage): boolean => start.work.kind === dosage.work.kind && start.sides === dosage.sides

/** The exercise and the form of a prescription, where the library still has them. */
export const placeOf = ({ exercise: id, form: formId }: Prescription, library: Library): { readonly exercise: Exercise; readonly form: Form } | undefined => {
  const exercise = library.exercises.get(id)
  const form = exercise?.forms.find((one) => one.id === formId)
  return exercise && form && { exercise, form }
}

interface Sized {
  readonly kind: StepKind
  readonly dosage: Dosage
}

/** One thing more. Below the usual dose it goes right up to where the usual one begins: in small steps alone nobody would get there in weeks. */
const growths = (dosage: Dosage, usual: Dosage, { repetitionStep, holdStep, steadyStep }: AdaptationConstants): readonly Sized[] => [
  ...withCount(dosage, Math.max(countOf(dosage.work) + repetitionStep, countOf(usual.work))),
  ...withSets(dosage, dosage.sets + 1),
  ...withHold(dosage, Math.max(holdOf(dosage.work) + (dosage.work.kind === 'steady' ? steadyStep : holdStep), holdOf(usual.work))),
]

const shrinkages = (dosage: Dosage, { repetitionStep, holdStep, steadyStep }: AdaptationConstants): readonly Sized[] => {
  const hold = holdOf(dosage.work)
  const count = countOf(dosage.work)
  const step = dosage.work.kind === 'steady' ? steadyStep : holdStep
  // The still position of a movement never goes altogether, so that it can come back.
  const least = dosage.work.kind === 'repetitions' ? 1 : step
  return [
    ...(hold > least ? withHold(dosage, Math.max(hold - step, least)) : []),
    ...(dosage.sets > 1 ? withSets(dosage, dosage.sets - 1) : []),
    ...(count > 1 ? withCount(dosage, Math.max(count - repetitionStep, 1)) : []),
  ]
}

const withCount = (dosage: Dosage, count: number): readonly Sized[] =>
  dosage.work.kind === 'steady' ? [] : [{ kind: 'repetitions', dosage: { ...dosage, work: { ...dosage.work, count: repetitions(count) } } }]

const MOST_SETS = 10
const withSets = (dosage: Dosage, count: number): readonly Sized[] =>
  dosage.work.kind === 'steady' || count > MOST_SETS ? [] : [{ kind: 'sets', dosage: { ...dosage, sets: sets(count) } }]

const withHold = (dosage: Dosage, length: number): readonly Sized[] => {
  const { work } = dosage
  switch (work.kind) {
    case 'repetitions':
      // A movement without a still position does not get one.
      return work.tempo.hold > 0 ? [{ kind: 'hold', dosage: { ...dosage, work: { ...work, tempo: { ...work.tempo, hold: seconds(length) } } } }] : []
    case 'holds':
      return [{ kind: 'hold', dosage: { ...dosage, work: { ...work, length: seconds(length) } } }]
    case 'steady':
      return [{ kind: 'length', dosage: { ...dosage, work: { ...work, length: seconds(length) } } }]
    case 'breaths':
      return []
  }
}

interface Ceiling {
  readonly sets: number
  readonly count: number
  readonly hold: number
}

/** The most of each thing by itself; what they come to together is held against the ceiling as a whole. */
const ceilingOf = (form: Form, top: Dosage, { constraints }: StepBounds): Ceiling => ({
  sets: Math.max(form.dosage.start.sets, top.sets),
  count: Math.max(countOf(form.dosage.start.work), countOf(top.work)),
  hold: Math.min(Math.max(holdOf(form.dosage.start.work), holdOf(top.work)), top.work.kind === 'steady' ? Number.POSITIVE_INFINITY : holdCap(form, constraints.codes)),
})

/** A step that would pass the ceiling goes as far as the ceiling. One that is above it already stays where it is. */
const cut = (dosage: Dosage, from: Dosage, most: Ceiling): Dosage => ({
  ...dosage,
  sets: sets(Math.min(dosage.sets, Math.max(most.sets, from.sets))),
  work: cutWork(dosage.work, Math.max(most.count, countOf(from.work)), Math.max(most.hold, holdOf(from.work))),
})

const cutWork = (work: Work, count: number, hold: number): Work => {
  switch (work.kind) {
    case 'repetitions':
      return { ...work, count: repetitions(Math.min(work.count, count)), tempo: { ...work.tempo, hold: seconds(Math.min(work.tempo.hold, hold)) } }
    case 'holds':
      return { ...work, count: repetitions(Math.min(work.count, count)), length: seconds(Math.min(work.length, hold)) }
    case 'breaths':
      return { ...work, count: repetitions(Math.min(work.count, count)) }
    case 'steady':
      return { ...work, length: seconds(Math.min(work.length, hold)) }
  }
}

const isNotBelow = (dosage: Dosage, start: DosageRange['start']): boolean =>
  dosage.sets >= start.sets && countOf(dosage.work) >= countOf(start.work) && holdOf(dosage.work) >= holdOf(start.work)

/** From an easier form back to the main one, from there to the harder ones as they are listed. */
const harderForms = (exercise: Exercise, form: Form, bounds: StepBounds): readonly Step[] => {
  const harder = exercise.forms.filter(({ direction }) => direction === 'harder')
  const next = form.direction === 'easier' ? [exercise.forms[0]] : form.direction === 'main' ? harder : harder.slice(harder.indexOf(form) + 1)
  return next.flatMap((other) => formStep(exercise, other, bounds, firstDose)).slice(0, 1)
}

const easierForms = (exercise: Exercise, form: Form, bounds: StepBounds, doseFor: DoseFor): readonly Step[] => {
  const harder = exercise.forms.filter(({ direction }) => direction === 'harder')
  const next = form.direction === 'harder' ? [...harder.slice(0, harder.indexOf(form)).reverse(), exercise.forms[0]] : form.direction === 'main' ? exercise.forms.filter(({ direction }) => direction === 'easier') : []
  return next.flatMap((other) => formStep(exercise, other, bounds, doseFor)).slice(0, 1)
}

type DoseFor = (form: Form, codes: Constraints['codes']) => Dosage | undefined

const firstDose: DoseFor = (form, codes) => doseOptions(form, codes, 'from')[0]?.dosage

const formStep = (exercise: Exercise, form: Form, { constraints }: StepBounds, doseFor: DoseFor, kind: StepKind = 'form'): readonly Step[] => {
  if (blockedBy(exercise, form, constraints)) return []
  const dosage = doseFor(form, constraints.codes)
  return dosage ? [{ kind, to: { exercise: exercise.id, form: form.id, dosage } }] : []
}

const otherExercises = (ids: readonly string[], bounds: StepBounds, doseFor: DoseFor): readonly Step[] =>
  ids.flatMap((id) => {
    const exercise = bounds.library.exercises.get(id)
    const form = exercise?.forms.find((one) => one.direction !== 'harder' && !blockedBy(exercise, one, bounds.constraints))
    return exercise && form ? formStep(exercise, form, bounds, doseFor, 'exercise') : []
  })
