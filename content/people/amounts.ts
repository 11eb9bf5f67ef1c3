import { workSeconds, type Change, type Day, type Dosage, type Item, type Library, type Programme } from '@rhomboid/domain'

/** Seconds of work in all sets, on both sides. */
export const secondsOf = (dosage: Dosage): number => dosage.sets * workSeconds(dosage.work) * (dosage.sides === 'each' ? 2 : 1)

/** What an item asks for outside of a lighter week, its range counted. */
export const askedOf = ({ dosage, full, range }: Item): number => secondsOf(full ?? dosage) * (range ?? 1)

/** Items of the days from one on, up to but not including another. */
export const itemsBetween = (programme: Programme, from: number, until = Number.POSITIVE_INFINITY): readonly Item[] =>
  programme.weeks.flatMap(({ days }) => days.flatMap((one) => (one.kind === 'rest' || one.day < from || one.day >= until ? [] : one.items)))

const FILLS: readonly string[] = ['relax', 'aerobic']
export const isWorkIn = (library: Library) => (exercise: string): boolean => !FILLS.includes(library.exercises.get(exercise)?.kind ?? '')

/** Sets of work in the seven days from one on, outside of a lighter week; undefined where fewer days are laid out. */
export const setsFrom = (programme: Programme, from: Day, isWork: (exercise: string) => boolean): number | undefined => {
  const days = programme.weeks.flatMap((week) => week.days).filter(({ day }) => day >= from && day < from + 7)
  if (days.length < 7) return undefined
  return days.reduce((sum, one) => sum + (one.kind === 'rest' ? 0 : one.rounds * one.items.reduce((all, { exercise, dosage, full }) => all + (isWork(exercise) ? (full ?? dosage).sets : 0), 0)), 0)
}

/** A change that asks for more than before. */
export const asksMore = ({ kind, because }: Change): boolean =>
  kind === 'progressed' || kind === 'full-again' || (kind === 'swapped' && because === 'your-choice') || (kind === 'level' && (because === 'settled' || because === 'ready-for-more'))
