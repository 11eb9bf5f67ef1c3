import type { Level } from '../knowledge/exercise.ts'
import { blockedBy } from '../programme/candidates.ts'
import { isWithin } from '../programme/doses.ts'
import { planProgramme, type Reached } from '../programme/plan.ts'
import type { Course, LevelReason, PlannedDay, Prescription, Programme, Week } from '../programme/programme.ts'
import { day, type Day } from '../units.ts'
import type { AdaptRequest } from './request.ts'
import { itemWith, lighten, mapItems, prescriptionsFrom } from './doses-laid.ts'
import { amountOf, placeOf, stepsDown, type StepBounds } from './steps.ts'

const DAYS = 7
/** Whole weeks of the past that a programme keeps; the record has them all. */
const WEEKS_KEPT = 1

/** The doses of a programme, those that left the plan too: what the days ahead hold counts first. */
export const dosesOf = (programme: Programme, from: Day): readonly Prescription[] => {
  const ahead = prescriptionsFrom(programme, from)
  const gone = (programme.course?.reached ?? []).filter(({ exercise }) => !ahead.some((one) => one.exercise === exercise))
  return [...gone, ...ahead]
}

export const courseOf = (programme: Programme): Course => programme.course ?? { reached: [], drops: {}, since: programme.from }

/** What a new plan, made from a new check-in, takes over from the programme before: `planProgramme`'s `reached`. */
export const reachedOf = (programme: Programme): Reached => {
  const { flare, deload: _deload, ...course } = courseOf(programme)
  return { level: flare?.level ?? programme.level, because: 'reached', doses: course.reached, dosesAre: 'given', weeksBehind: 0, exactly: false, course }
}

/** A programme without the weeks that are long over. */
export const withoutOldWeeks = (programme: Programme, today: Day): Programme => {
  const weeks = programme.weeks.filter(({ days }) => (days.at(-1)?.day ?? today) >= today - WEEKS_KEPT * DAYS)
  return weeks.length === programme.weeks.length ? programme : { ...programme, weeks, from: weeks[0]?.days[0]?.day ?? programme.from }
}

interface Wanted {
  readonly from: Day
  readonly level: Level
  readonly because: LevelReason
  readonly doses: readonly Prescription[]
  readonly dosesAre: 'given' | 'at-most'
  readonly course: Course
  readonly weeks?: number
}

/** Minutes with which planning is tried where those that the person asked for cannot be kept. */
const OTHER_MINUTES = [5, 10, 2, 20]

/**
 * Lays the days from one on anew, in the rhythm of the week under way; the days before stay.
 * None where nothing fits at all.
 */
export const layAnew = (request: AdaptRequest, programme: Programme, wanted: Wanted): Programme | undefined => {
  const { clearance, person, library, contributing, now, constants } = request
  const days = programme.weeks.flatMap((week) => week.days)
  const weekAt = programme.weeks.findLast((week) => (week.days[0]?.day ?? wanted.from) <= wanted.from)
  const first = weekAt?.days[0]?.day ?? wanted.from
  // Whole weeks from the first day of the week under way; beyond the last one, the rhythm goes on.
  const start = day(first + Math.floor((wanted.from - first) / DAYS) * DAYS)
  const weeksBehind = (weekAt ? weekAt.number - 1 : 0) + (start - first) / DAYS
  const reached: Reached = { level: wanted.level, because: wanted.because, doses: wanted.doses, dosesAre: wanted.dosesAre, weeksBehind, exactly: true, course: wanted.course }
  const weeks = wanted.weeks ?? constants.planWeeks
  const plan = (minutes: number, more: Partial<Reached> = {}) =>
    planProgramme({ clearance, person: { ...person, minutes }, library, contributing, today: start, now, weeks, reached: { ...reached, ...more } })
  const attempts = [() => plan(person.minutes), () => plan(person.minutes, { doses: [] }), ...OTHER_MINUTES.map((minutes) => () => plan(minutes, { doses: [] }))]
  for (const attempt of attempts) {
    const made = attempt()
    if (!made.ok) continue
    const fresh = boundTo(made.value, wanted.doses, request)
    const merged = merge(days, fresh, wanted.from, weeksBehind + 1)
    const laid: Programme = { ...fresh, from: merged[0]?.days[0]?.day ?? wanted.from, weeks: merged, course: wanted.course }
    return wanted.course.deload ? lighten(laid, { from: day(Math.max(wanted.course.deload.from, wanted.from)), until: wanted.course.deload.until }) : laid
  }
  return undefined
}

/** Days before from the old programme, the others from the new one, in weeks of seven. */
const merge = (old: readonly PlannedDay[], fresh: Programme, from: Day, number: number): readonly Week[] => {
  const start = fresh.weeks[0]?.days[0]?.day ?? from
  const past = old.filter((one) => one.day < start)
  const ahead = fresh.weeks.flatMap((week) => week.days).map((one): PlannedDay => (one.day >= from ? one : (old.find((other) => other.day === one.day) ?? { kind: 'rest', day: one.day })))
  const pastWeeks = Math.ceil(past.length / DAYS)
  return [...inWeeks(past, number - pastWeeks), ...inWeeks(ahead, number)]
}

const inWeeks = (days: readonly PlannedDay[], number: number): readonly Week[] =>
  Array.from({ length: Math.ceil(days.length / DAYS) }, (_, index) => ({ number: number + index, days: days.slice(index * DAYS, (index + 1) * DAYS) }))

/** No exercise comes back with more than was reached, whatever the minutes asked for, and not in another form either. */
const boundTo = (programme: Programme, doses: readonly Prescription[], request: AdaptRequest): Programme => {
  const bounds = boundsOf(request, programme.level)
  return mapItems(programme, programme.from, (item) => {
    const own = doses.filter(({ exercise }) => exercise === item.exercise)
    const sameForm = largestOf(own.filter(({ form }) => form === item.form))
    if (sameForm) return isWithin(item.dosage, sameForm.dosage) ? item : itemWith(item, sameForm, bounds)
    const other = largestOf(own)
    const place = other && placeOf(other, bounds.library)
    return other && place && amountOf(item.dosage) > amountOf(other.dosage) && !blockedBy(place.exercise, place.form, bounds.constraints) ? itemWith(item, other, bounds) : item
  })
}

const largestOf = (doses: readonly Prescription[]): Prescription | undefined =>
  doses.reduce<Prescription | undefined>((most, one) => (most && amountOf(most.dosage) >= amountOf(one.dosage) ? most : one), undefined)

/** What bounds every step at a level. */
export const boundsOf = ({ clearance, person, library, constants }: AdaptRequest, level: Level): StepBounds => ({
  constraints: { clearance, codes: new Set(clearance.precautions), person, level },
  library,
  constants,
})

/** Every dose one step down; an exercise without a step down keeps its dose. */
export const allDown = (doses: readonly Prescription[], bounds: StepBounds): readonly Prescription[] => doses.map((dose) => stepsDown(dose, bounds).find(({ kind }) => kind !== 'exercise')?.to ?? dose)
