import { workSeconds, type Dosage } from '../knowledge/dosage.ts'
import type { PrecautionCode } from '../knowledge/precaution.ts'
import { countOf, holdOf } from '../programme/doses.ts'
import type { Item, PlannedDay, Prescription, Programme } from '../programme/programme.ts'
import { repetitions, seconds, sets, type Day } from '../units.ts'
import { placeOf, stepsDown, stepsUp, type StepBounds } from './steps.ts'

/** The dose of an item outside of a lighter week. */
export const fullOf = ({ exercise, form, dosage, full }: Item): Prescription => ({ exercise, form, dosage: full ?? dosage })

export const isSameDosage = (a: Dosage, b: Dosage): boolean =>
  a.sets === b.sets && a.sides === b.sides && a.work.kind === b.work.kind && countOf(a.work) === countOf(b.work) && holdOf(a.work) === holdOf(b.work) && workSeconds(a.work) === workSeconds(b.work)

export const isSame = (a: Prescription, b: Prescription): boolean => a.exercise === b.exercise && a.form === b.form && isSameDosage(a.dosage, b.dosage)

/** Every exercise of the days from one on, in each of its doses, in the order in which they come. */
export const prescriptionsFrom = (programme: Programme, from: Day): readonly Prescription[] => {
  const found: Prescription[] = []
  for (const item of itemsFrom(programme, from)) {
    const full = fullOf(item)
    if (!found.some((one) => isSame(one, full))) found.push(full)
  }
  return found
}

export const itemsFrom = (programme: Programme, from: Day): readonly Item[] =>
  programme.weeks.flatMap(({ days }) => days.flatMap((day) => (day.kind === 'rest' || day.day < from ? [] : day.items)))

/** Changes the items of all days from one on, until another one where it is given. Days that stay the same stay the same objects. */
export const mapItems = (programme: Programme, from: Day, change: (item: Item, day: PlannedDay) => Item | undefined, until?: Day): Programme => {
  // Many days share one list of items; they go on sharing it.
  const made = new Map<readonly Item[], readonly Item[]>()
  return {
    ...programme,
    weeks: programme.weeks.map((week) => ({
      ...week,
      days: week.days.map((day): PlannedDay => {
        if (day.kind === 'rest' || day.day < from || (until !== undefined && day.day >= until)) return day
        const items = made.get(day.items) ?? day.items.flatMap((item) => change(item, day) ?? [])
        made.set(day.items, items)
        return { ...day, items }
      }),
    })),
  }
}

/** One prescription becomes another from a day on, lighter weeks included. */
export const replaceDose = (programme: Programme, from: Day, old: Prescription, to: Prescription, bounds: StepBounds): Programme =>
  mapItems(programme, from, (item, day) => {
    if (!isSame(fullOf(item), old)) return item
    // An exercise that the day has already is not done twice.
    if (to.exercise !== old.exercise && day.kind !== 'rest' && day.items.some(({ exercise }) => exercise === to.exercise)) return undefined
    return itemWith(item, to, bounds)
  })

/** An item in another dose or form, with its own next steps. */
export const itemWith = (item: Item, to: Prescription, bounds: StepBounds): Item => {
  const { easier: _easier, harder: _harder, full, range, insteadOfMain, ...rest } = item
  const place = placeOf(to, bounds.library)
  const isSameForm = item.exercise === to.exercise && item.form === to.form
  return {
    ...rest,
    ...to,
    ...(full ? { dosage: halved(to.dosage), full: to.dosage } : {}),
    doseBecause: 'reached',
    advice: isSameForm || !place ? item.advice : Object.entries(place.form.precautions).flatMap(([code, action]) => (action.kind === 'limit' && bounds.constraints.codes.has(code as PrecautionCode) ? [code as PrecautionCode] : [])),
    ...(isSameForm && range !== undefined ? { range } : {}),
    ...(isSameForm && insteadOfMain ? { insteadOfMain } : {}),
    ...nextSteps(to, bounds),
  }
}

/** The steps that can be taken within a session: an easier way, or more. */
const nextSteps = (of: Prescription, bounds: StepBounds): Pick<Item, 'easier' | 'harder'> => {
  const down = stepsDown(of, bounds)
  const easier = down.find(({ kind }) => kind === 'form' || kind === 'exercise') ?? down[0]
  const harder = stepsUp(of, bounds, 'usual').find(({ kind }) => kind !== 'exercise')
  return { ...(easier ? { easier: easier.to } : {}), ...(harder ? { harder: harder.to } : {}) }
}

/** Half the sets, rounded up; of a single set, half of what it consists of. A steady length, such as a walk, stays. */
export const halved = (dosage: Dosage): Dosage => {
  if (dosage.sets > 1) return { ...dosage, sets: sets(Math.ceil(dosage.sets / 2)) }
  const { work } = dosage
  if (work.kind === 'steady') return dosage
  if (work.kind === 'holds' && work.count === 1) return { ...dosage, work: { ...work, length: seconds(Math.ceil(work.length / 2)) } }
  return { ...dosage, work: { ...work, count: repetitions(Math.ceil(work.count / 2)) } }
}

/** Makes the days of a lighter week lighter. What is lighter already stays so. */
export const lighten = (programme: Programme, { from, until }: { readonly from: Day; readonly until: Day }): Programme =>
  mapItems(programme, from, (item) => (item.full ? item : { ...item, full: item.dosage, dosage: halved(item.dosage) }), until)

/** The range or load of one exercise from a day on, as a share of the usual one; 1 is all of it. */
export const setRange = (programme: Programme, from: Day, exercise: string, share: number): Programme =>
  mapItems(programme, from, (item) => {
    if (item.exercise !== exercise) return item
    const { range: _range, ...rest } = item
    return share < 1 ? { ...rest, range: share } : rest
  })

/**
 * Sets of work in the seven days from one on, outside of a lighter week; walking and
 * breathing are no work. Where fewer days are laid out, the last seven count.
 */
export const weeklySets = (programme: Programme, from: Day, countsAsWork: (exercise: string) => boolean = () => true): number => {
  const days = programme.weeks.flatMap((week) => week.days)
  const ahead = days.filter(({ day }) => day >= from).slice(0, DAYS)
  const counted = ahead.length < DAYS ? days.slice(-DAYS) : ahead
  return counted.reduce((sum, day) => sum + (day.kind === 'rest' ? 0 : day.rounds * day.items.reduce((all, item) => all + (countsAsWork(item.exercise) ? (item.full ?? item.dosage).sets : 0), 0)), 0)
}

const DAYS = 7
