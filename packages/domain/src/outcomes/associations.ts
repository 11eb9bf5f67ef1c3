import type { Chance } from '../chance.ts'
import { isNonEmpty, type NonEmpty } from '../result.ts'
import { agreementOf, allowForMany, chanceOf, differenceWith, type Column, type Difference } from './adjusted.ts'
import type { DayFacts } from './days.ts'
import type { FactorId } from './factor.ts'
import type { OutcomeConstants } from './measure.ts'
import { medianOf } from './statistics.ts'

interface LookedAt {
  readonly factor: FactorId
  /** For minutes and counts: a day "with" has more than this, the person's own middle. */
  readonly moreThan?: number
  readonly daysWith: number
  readonly daysWithout: number
}

interface Seen {
  /** Points by which pain on the next day is lower (below 0) or higher (above 0) than after days without. */
  readonly points: number
  /** The difference with two standard errors on either side. */
  readonly between: readonly [low: number, high: number]
}

/** What one thing has to do with pain on the next day, and how sure that is. */
export type Association = LookedAt &
  (
    | ({ readonly kind: 'helps' | 'worsens'; readonly sure: 'fairly' | 'may-be-chance' } & Seen)
    | ({ readonly kind: 'no-clear-difference' } & Seen)
    /** Days that are missing before anything can be said. */
    | { readonly kind: 'too-few-days'; readonly moreWith: number; readonly moreWithout: number }
    /** There is a difference, but these others came on the same days, or on all the others. */
    | ({ readonly kind: 'cannot-be-told-apart'; readonly with: NonEmpty<FactorId> } & Seen)
  )

/** Below this chance (after allowing for many) we say that we are fairly sure. */
const FAIRLY_SURE = 0.01

interface Pair {
  readonly today: number
  readonly next: number
  readonly day: number
  readonly factors: DayFacts['factors']
}

interface Column01 extends LookedAt {
  /** 1 with, 0 without, by the day; absent where it is not known. */
  readonly by: ReadonlyMap<number, 0 | 1>
}

interface Tested {
  readonly one: Column01
  readonly pairs: readonly Pair[]
  readonly column: Column
  readonly difference: Difference
}

/**
 * Looks for what goes with less or more pain on the next day. Days are compared that began
 * with the same pain (the day-before pain and the slow course of time are allowed for),
 * because pain is mostly like it was yesterday and because people do more on bad days. It
 * is a hint and no proof: only an experiment deals out the days by chance.
 *
 * @param days one each, in any order
 * @param chance the same seed gives the same result
 */
export const associations = (days: readonly DayFacts[], constants: OutcomeConstants, chance: Chance): readonly Association[] => {
  const pairs = pairsOf(days, constants.searchDays)
  const factors = [...new Set(days.flatMap(({ factors }) => Object.keys(factors) as FactorId[]))].sort()
  const columns = factors.map((factor) => columnOf(factor, pairs))
  const tested: Tested[] = []
  const without: Association[] = []
  for (const one of columns) {
    const { by: _by, ...looked } = one
    const [moreWith, moreWithout] = [Math.max(constants.searchWith - one.daysWith, 0), Math.max(constants.searchWithout - one.daysWithout, 0)]
    const known = pairs.filter(({ day }) => one.by.has(day))
    const column = known.map(({ day }) => one.by.get(day) ?? 0)
    const difference = moreWith + moreWithout > 0 ? undefined : differenceWith(nextOf(known), column, courseOf(known))
    if (difference) tested.push({ one, pairs: known, column, difference })
    // Enough days, yet pain on the day or time says all that they say: only other days can tell.
    else if (moreWith + moreWithout === 0) without.push({ ...looked, kind: 'too-few-days', moreWith: 1, moreWithout: 1 })
    else without.push({ ...looked, kind: 'too-few-days', moreWith, moreWithout })
  }
  const chances = allowForMany(tested.map(({ difference }) => chanceOf(difference, constants.searchDrawings, chance)))
  const isFinding = tested.map(({ difference }, at) => (chances[at] ?? 1) <= constants.searchChance && Math.abs(difference.points) >= constants.searchPoints)
  const found = tested.filter((_, at) => isFinding[at])
  const said = tested.map((its, at): Association => {
    const { by: _by, ...looked } = its.one
    const { points, error } = its.difference
    const seen: Seen = { points, between: [points - 2 * error, points + 2 * error] }
    const rivals = tested.filter((other) => other !== its && isRival(its, other, isFinding[at] === true, found.includes(other), constants)).map(({ one }) => one.factor)
    if (isNonEmpty(rivals)) return { ...looked, ...seen, kind: 'cannot-be-told-apart', with: rivals }
    if (!isFinding[at]) return { ...looked, ...seen, kind: 'no-clear-difference' }
    return { ...looked, ...seen, kind: points < 0 ? 'helps' : 'worsens', sure: (chances[at] ?? 1) <= FAIRLY_SURE ? 'fairly' : 'may-be-chance' }
  })
  return [...said, ...without].sort((a, b) => (a.factor < b.factor ? -1 : 1))
}

/**
 * Whether another thing could be behind a difference just as well: it nearly always comes
 * on the same days, or on all the others; or it shows a difference too, and beside it
 * little is left of this one.
 */
const isRival = (its: Tested, other: Tested, isFinding: boolean, otherIsFinding: boolean, constants: OutcomeConstants): boolean => {
  if (!isFinding && !otherIsFinding) return false
  const shared = its.pairs.filter(({ day }) => other.one.by.has(day))
  const [mine, theirs] = [its, other].map(({ one }) => shared.map(({ day }) => one.by.get(day) ?? 0))
  if (!mine || !theirs) return false
  if (agreementOf(mine, theirs) >= constants.sameAgreement) return true
  if (!isFinding || !otherIsFinding) return false
  const beside = differenceWith(nextOf(shared), mine, [...courseOf(shared), theirs])
  return beside === undefined || Math.sign(beside.points) !== Math.sign(its.difference.points) || Math.abs(beside.points) < constants.searchPoints || Math.abs(beside.points) < 2 * beside.error
}

const nextOf = (pairs: readonly Pair[]): Column => pairs.map(({ next }) => next)
/** What is allowed for: pain on the day itself, and time. */
const courseOf = (pairs: readonly Pair[]): readonly Column[] => [pairs.map(({ today }) => today), pairs.map(({ day }) => day - (pairs[0]?.day ?? 0))]

/** A day and the one after it, both with pain known and neither of them sick; the last days only. */
const pairsOf = (days: readonly DayFacts[], searchDays: number): readonly Pair[] => {
  const by = new Map(days.map((one) => [one.day as number, one]))
  const last = Math.max(...days.map((one) => one.day))
  return [...by.values()]
    .sort((a, b) => a.day - b.day)
    .flatMap((one): readonly Pair[] => {
      const after = by.get(one.day + 1)
      if (one.pain === undefined || after?.pain === undefined || one.sick || after.sick || one.day <= last - searchDays) return []
      return [{ today: one.pain, next: after.pain, day: one.day, factors: one.factors }]
    })
}

const columnOf = (factor: FactorId, pairs: readonly Pair[]): Column01 => {
  const known = pairs.flatMap(({ day, factors }) => {
    const value = factors[factor]
    return value === undefined ? [] : [{ day, value }]
  })
  const moreThan = medianOf(known.map(({ value }) => value).filter((value) => typeof value === 'number'))
  const by = new Map(known.map(({ day, value }) => [day, (typeof value === 'number' ? value > (moreThan ?? 0) : value) ? 1 : 0] as const))
  const daysWith = [...by.values()].filter((one) => one === 1).length
  return { factor, daysWith, daysWithout: by.size - daysWith, by, ...(moreThan === undefined ? {} : { moreThan }) }
}
