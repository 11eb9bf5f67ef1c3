import type { Day, Instant } from '../units.ts'
import { bandOf, startPain } from './band.ts'
import type { OutcomeConstants } from './measure.ts'
import type { DayPain, Outcomes, Scored } from './series.ts'
import { compared, type FromTo } from './since-start.ts'
import { medianOf } from './statistics.ts'

export const TREND_LABELS = ['improving', 'steady', 'worsening', 'plateau', 'disagree', 'too-early'] as const
export type TrendLabel = (typeof TREND_LABELS)[number]

/** What led to a label. Each has its words in the content. */
export const TREND_REASONS = [
  'pain-down',
  'pain-up',
  'peg-better',
  'peg-worse',
  'psfs-better',
  'psfs-worse',
  'own-word-better',
  'own-word-worse',
  'own-word-much-worse',
  'own-word-missing',
  'little-change',
  'no-clear-change',
  'few-days',
] as const
export type TrendReason = (typeof TREND_REASONS)[number]

/** The numbers behind a label; what is not known is absent. */
export interface TrendNumbers {
  /** Median of the first days, and of the last seven. */
  readonly pain?: FromTo
  readonly peg?: FromTo
  /** Means of the activities that were rated both times. */
  readonly psfs?: FromTo
  /** Global change, -3 (very much worse) to 3, while it counts. */
  readonly ownWord?: number
  /** Share of the planned sessions that were done, 0 to 1. */
  readonly adherence?: number
}

export interface OutcomeTrend {
  readonly label: TrendLabel
  readonly because: readonly TrendReason[]
  readonly numbers: TrendNumbers
  /** Something got worse, and the danger signs were not asked since. */
  readonly rescreen: boolean
}

export interface TrendInput {
  readonly outcomes: Pick<Outcomes, 'pain' | 'scores'>
  /** Day 0: when this episode's programme began. */
  readonly startDay: Day
  readonly today: Day
  /** Sessions done over sessions planned in the days that a plateau looks at, 0 to 1; absent when nothing was planned. */
  readonly adherence?: number
  /** When the danger signs were last asked and answered. */
  readonly screenedAt?: Instant
}

/** What one measure says, and when it was told. */
interface Sign {
  readonly way: 'better' | 'worse' | 'same'
  readonly reason: TrendReason
  readonly at: Instant
}

const A_LITTLE_BETTER = 1
const A_LITTLE_WORSE = -1
const MUCH_WORSE = -2

/**
 * Where things are going. Worse on any measure wins over better on another; better numbers
 * need the person's own word before they are called so; when the two speak against each
 * other, that is said. What is missing is never taken for better or for the same.
 */
export const trendOf = ({ outcomes, startDay, today, adherence, screenedAt }: TrendInput, constants: OutcomeConstants): OutcomeTrend => {
  const within = <T extends { readonly day: Day } | { readonly on: Day }>(list: readonly T[]): readonly T[] =>
    list.filter((one) => {
      const at = 'day' in one ? one.day : one.on
      return at >= startDay && at <= today
    })
  const pain = within(outcomes.pain)
  const pegs = within(outcomes.scores.peg)
  const abilities = within(outcomes.scores.psfs)
  const ownWord = within(outcomes.scores.change).findLast(({ on, score }) => score.value !== undefined && today - on <= constants.ownWordDays)
  const word = ownWord?.score.value
  const painNow = recentPain(pain, today, constants)
  const start = startPain(pain, constants)
  const peg = fromTo(pegs)
  const psfs = fromTo(abilities)

  const signs = [
    painSign(pain, today, constants),
    scoreSign(pegs, -constants.pegPoints, 'peg-better', 'peg-worse'),
    scoreSign(abilities, constants.psfsPoints, 'psfs-better', 'psfs-worse'),
  ].filter((sign) => sign !== undefined)
  const worse = signs.filter(({ way }) => way === 'worse')
  const better = signs.filter(({ way }) => way === 'better')
  const saidMuchWorse = word !== undefined && word <= MUCH_WORSE
  const worseAt = [...worse.map(({ at }) => at), ...(saidMuchWorse && ownWord ? [ownWord.at] : [])]
  const numbers: TrendNumbers = {
    ...(start !== undefined && painNow !== undefined ? { pain: { start, now: painNow } } : {}),
    ...(peg ? { peg } : {}),
    ...(psfs ? { psfs } : {}),
    ...(word === undefined ? {} : { ownWord: word }),
    ...(adherence === undefined ? {} : { adherence }),
  }
  const told = (label: TrendLabel, because: readonly TrendReason[]): OutcomeTrend => ({ label, because, numbers, rescreen: worseAt.some((at) => screenedAt === undefined || at > screenedAt) })
  const reasons = (list: readonly Sign[]): readonly TrendReason[] => list.map(({ reason }) => reason)

  if (worse.length > 0 && word !== undefined && word >= A_LITTLE_BETTER) return told('disagree', [...reasons(worse), 'own-word-better'])
  if (worse.length > 0) return told('worsening', [...reasons(worse), ...(saidMuchWorse ? (['own-word-much-worse'] as const) : [])])
  if (better.length > 0 && word !== undefined && word <= A_LITTLE_WORSE) return told('disagree', [...reasons(better), saidMuchWorse ? 'own-word-much-worse' : 'own-word-worse'])
  if (saidMuchWorse) return told('worsening', ['own-word-much-worse'])
  if (better.length > 0 && word !== undefined && word >= A_LITTLE_BETTER) return told('improving', [...reasons(better), 'own-word-better'])
  if (signs.length === 0) return told('too-early', ['few-days'])
  if (isPlateau(pain, startDay, today, adherence, constants)) return told('plateau', ['little-change'])
  // Better numbers and "no change" are no improvement yet; without any word of the person we wait for it.
  if (better.length > 0 && word === undefined) return told('too-early', [...reasons(better), 'own-word-missing'])
  return told('steady', ['no-clear-change'])
}

const fromTo = (scores: readonly Scored[]): FromTo | undefined => {
  const scored = scores.filter(({ score }) => score.value !== undefined)
  const [first, last] = [scored[0], scored.at(-1)]
  return first && last && first !== last ? compared(first, last) : undefined
}

const recentPain = (pain: readonly DayPain[], today: Day, constants: OutcomeConstants): number | undefined =>
  medianIn(pain.slice(constants.startDays), today, constants)

/** The middle of the seven days that end on a day, when enough of them are known. */
const medianIn = (pain: readonly DayPain[], end: number, { bandDays, bandLeast }: OutcomeConstants): number | undefined => {
  const values = pain.filter(({ day }) => day <= end && day > end - bandDays).map((one) => one.pain)
  return values.length < bandLeast ? undefined : medianOf(values)
}

const painSign = (pain: readonly DayPain[], today: Day, constants: OutcomeConstants): Sign | undefined => {
  const start = startPain(pain, constants)
  const later = pain.slice(constants.startDays)
  const last = later.slice(-constants.worseDays)
  const [first] = last
  const at = later.at(-1)?.at
  if (start === undefined || first === undefined || at === undefined) return undefined
  // A flare after good weeks is worse than of late, though it may be better than the start.
  const before = bandOf(pain.filter(({ day }) => day < first.day && day >= first.day - constants.bandDays), constants).at(-1)?.median
  const usual = Math.min(start, before ?? start)
  const recent = last.length === constants.worseDays && last.every(({ day }) => day > today - constants.bandDays)
  if (recent && last.every((one) => one.pain >= usual + constants.worsePoints)) return { way: 'worse', reason: 'pain-up', at }
  const now = recentPain(pain, today, constants)
  if (now === undefined) return undefined
  const down = start - now
  const better = down > 0 && (down >= start * constants.betterShare || down >= constants.betterPoints || (start <= constants.lowStart && down >= constants.betterPointsLow))
  return { way: better ? 'better' : 'same', reason: 'pain-down', at }
}

/**
 * Worse counts against the start and against the time before, whichever shows it; better
 * against the start alone.
 *
 * @param points what matters; below 0 where lower is better
 */
const scoreSign = (scores: readonly Scored[], points: number, better: TrendReason, worse: TrendReason): Sign | undefined => {
  const scored = scores.filter(({ score }) => score.value !== undefined)
  const [first, before, last] = [scored[0], scored.at(-2), scored.at(-1)]
  if (!first || !before || !last) return undefined
  const gain = (from: Scored): number | undefined => {
    const pair = compared(from, last)
    return pair && (pair.now - pair.start) * Math.sign(points)
  }
  const [sinceFirst, sinceBefore] = [gain(first), gain(before)]
  const gains = [sinceFirst, sinceBefore].filter((one) => one !== undefined)
  if (gains.length === 0) return undefined
  if (Math.min(...gains) <= -Math.abs(points)) return { way: 'worse', reason: worse, at: last.at }
  return { way: (sinceFirst ?? 0) >= Math.abs(points) ? 'better' : 'same', reason: better, at: last.at }
}

const isPlateau = (pain: readonly DayPain[], startDay: Day, today: Day, adherence: number | undefined, constants: OutcomeConstants): boolean => {
  const then = medianIn(pain, today - constants.plateauDays, constants)
  const now = medianIn(pain, today, constants)
  if (today - startDay < constants.plateauFrom || then === undefined || now === undefined || adherence === undefined) return false
  return now >= constants.plateauPain && adherence >= constants.plateauAdherence && Math.abs(now - then) < constants.plateauShare * then
}
