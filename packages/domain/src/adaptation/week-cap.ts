import { sessionSeconds, type Item, type Prescription, type Programme } from '../programme/programme.ts'
import { seconds, sets, type Day } from '../units.ts'
import type { History } from './history.ts'
import type { AdaptRequest } from './request.ts'
import { fullOf, isSame, itemsFrom, itemWith, mapItems, prescriptionsFrom, weeklySets } from './doses-laid.ts'
import { boundsOf } from './replan.ts'

/** Fewest exercises that a session keeps, a walk and breathing not counted. */
const FEWEST = 3

/** What walking and breathing are: they fill the minutes, and their sets are no work. */
const FILLS: readonly string[] = ['relax', 'aerobic']

export const countsAsWork =
  ({ library }: Pick<AdaptRequest, 'library'>) =>
  (exercise: string): boolean =>
    !FILLS.includes(library.exercises.get(exercise)?.kind ?? '')

/**
 * The sets of the week ahead as they stood in the plan of a week ago, before any change of
 * the last seven days; fewer where they have become fewer since. What the weeks that are laid
 * out add and what steps up add is counted together.
 */
export const setsAWeekAgo = (state: Standing): number => setsFromAWeekAgo(state)(state.upFrom)

interface Standing {
  readonly programme: Programme
  readonly history: History
  readonly upFrom: Day
  readonly request: AdaptRequest
}

const setsFromAWeekAgo = ({ programme, history, request }: Standing): ((from: Day) => number) => {
  const first = history.adaptations.find(({ day, undoneAt }) => day > request.today - DAYS && undoneAt === undefined)
  const sets = (of: Programme, from: Day): number => weeklySets(of, from, countsAsWork(request))
  return (from) => (first ? Math.min(sets(first.before, from), sets(programme, from)) : sets(programme, from))
}

/** Whether no seven days ahead hold more sets than a week's growth allows. */
export const growsSlowly = (state: Standing, after: Programme): boolean => {
  const { upFrom, request } = state
  const before = setsFromAWeekAgo(state)
  const isWork = countsAsWork(request)
  const days = after.weeks.flatMap((week) => week.days).filter(({ day }) => day >= upFrom)
  return days.slice(0, Math.max(days.length - DAYS + 1, 1)).every(({ day }) => weeklySets(after, day, isWork) <= before(day) * (1 + request.constants.weeklyGrowth))
}

const DAYS = 7

/**
 * A new plan kept within so many sets of work a week. What is new gives way first: its
 * sets, then moves of mobility and stretching; then what was done before. None where
 * even that is not enough. A walk, where there was one, fills the minutes that fall free.
 *
 * @param countedFrom days from here on count, where those before the first new one count too
 */
export const withinSets = (laid: Programme, old: Programme, from: Day, most: number, request: AdaptRequest, countedFrom: Day = from): Programme | undefined => {
  const isWork = countsAsWork(request)
  const known = new Set(itemsFrom(old, old.from).map(({ exercise }) => exercise))
  let now = laid
  while (peakSets(now, countedFrom, isWork) > most) {
    const next = lighter(now, from, known, request)
    if (!next) return undefined
    now = next
  }
  return now === laid ? laid : withWalk(now, old, from, request)
}

/** The same, with as few sets more as it takes where so few cannot be had. */
export const nearSets = (laid: Programme, old: Programme, from: Day, most: number, request: AdaptRequest): Programme => {
  const peak = peakSets(laid, from, countsAsWork(request))
  for (let sets = most; sets < peak; sets += 1) {
    const within = withinSets(laid, old, from, sets, request)
    if (within) return within
  }
  return laid
}

/** The most sets of any seven days from one on. */
const peakSets = (programme: Programme, from: Day, isWork: (exercise: string) => boolean): number =>
  Math.max(...programme.weeks.flatMap(({ days }) => days.flatMap((one) => (one.day >= from ? [weeklySets(programme, one.day, isWork)] : []))), 0)

const lighter = (programme: Programme, from: Day, known: ReadonlySet<string>, request: AdaptRequest): Programme | undefined => {
  const isWork = countsAsWork(request)
  const all = prescriptionsFrom(programme, from).filter(({ exercise }) => isWork(exercise))
  const fresh = all.filter(({ exercise }) => !known.has(exercise))
  const largest = (of: readonly Prescription[]): Prescription | undefined =>
    of.reduce<Prescription | undefined>((top, one) => (one.dosage.sets > Math.max(top?.dosage.sets ?? 0, 1) ? one : top), undefined)
  const freshSets = largest(fresh)
  if (freshSets) return lessSets(programme, from, freshSets, request)
  const gone = [...fresh.toReversed(), ...all.toReversed()].find(({ exercise }) => mayGo(programme, from, exercise, request))
  if (gone) return mapItems(programme, from, (item) => (item.exercise === gone.exercise ? undefined : item))
  const anySets = largest(all)
  return anySets && lessSets(programme, from, anySets, request)
}

/** Strength stays, because the level is about it, and so does the warm-up. */
const mayGo = (programme: Programme, from: Day, exercise: string, request: AdaptRequest): boolean => {
  const kind = request.library.exercises.get(exercise)
  if (!kind || kind.kind === 'strength' || kind.pattern !== 'neither') return false
  const isWork = countsAsWork(request)
  return programme.weeks.every(({ days }) =>
    days.every((day) => day.kind === 'rest' || day.day < from || !day.items.some((item) => item.exercise === exercise) || (day.items.filter((item) => isWork(item.exercise)).length > FEWEST && !day.items.some((item) => item.exercise === exercise && item.because.kind === 'warm-up'))),
  )
}

const lessSets = (programme: Programme, from: Day, old: Prescription, request: AdaptRequest): Programme => {
  const bounds = boundsOf(request, programme.level)
  return mapItems(programme, from, (item) => (isSame(fullOf(item), old) ? itemWith(item, { ...old, dosage: { ...old.dosage, sets: sets(old.dosage.sets - 1) } }, bounds) : item))
}

const MINUTE = 60

/** The walk of the programme before, in the minutes that are left of those asked for. */
const withWalk = (programme: Programme, old: Programme, from: Day, { person, library }: AdaptRequest): Programme => {
  const { walkFrom, walkTo, minutesTolerance } = library.constants
  const walk = itemsFrom(old, old.from).find(({ exercise }) => library.exercises.get(exercise)?.kind === 'aerobic')
  if (!walk || walk.dosage.work.kind !== 'steady') return programme
  const { work } = walk.dosage
  const filled = (items: readonly Item[], rounds: number): readonly Item[] => {
    if (items.some(({ exercise }) => exercise === walk.exercise)) return items
    const left = Math.floor(((person.minutes * MINUTE) / rounds - sessionSeconds([...items, walk]) + work.length) / MINUTE)
    const length = Math.min(left, walkTo)
    const isShort = sessionSeconds(items) < (person.minutes * MINUTE * (1 - minutesTolerance)) / rounds
    return isShort && length >= walkFrom ? [...items, { ...walk, dosage: { ...walk.dosage, work: { ...work, length: seconds(length * MINUTE) } } }] : items
  }
  return {
    ...programme,
    weeks: programme.weeks.map((week) => ({ ...week, days: week.days.map((day) => (day.kind === 'rest' || day.day < from ? day : { ...day, items: filled(day.items, day.rounds) })) })),
  }
}
