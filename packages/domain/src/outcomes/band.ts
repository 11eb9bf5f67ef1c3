import { day, type Day } from '../units.ts'
import type { OutcomeConstants } from './measure.ts'
import type { DayPain } from './series.ts'
import { medianOf, quantileOf } from './statistics.ts'

/** Pain of the last seven days, seen from one day: its middle, and the half of the days around it. 0 to 10. */
export interface BandDay {
  readonly day: Day
  readonly median: number
  readonly lower: number
  readonly upper: number
  /** Days of the seven on which pain is known. */
  readonly days: number
}

/** One band for each day, from the first on which enough is known to the last on which pain was told; days without enough are left out. */
export const bandOf = (pain: readonly DayPain[], { bandDays, bandLeast }: Pick<OutcomeConstants, 'bandDays' | 'bandLeast'>): readonly BandDay[] => {
  const known = new Map(pain.map((one) => [one.day as number, one.pain]))
  const bands: BandDay[] = []
  // Around each day that is known; so a gap of years costs nothing.
  const days = new Set(pain.flatMap((one) => Array.from({ length: bandDays }, (_, later) => one.day + later)))
  const last = pain.at(-1)?.day ?? 0
  for (const at of [...days].filter((one) => one <= last).sort((a, b) => a - b)) {
    const values: number[] = []
    for (let before = 0; before < bandDays; before += 1) {
      const value = known.get(at - before)
      if (value !== undefined) values.push(value)
    }
    const [median, lower, upper] = [medianOf(values), quantileOf(values, 0.25), quantileOf(values, 0.75)]
    if (values.length >= bandLeast && median !== undefined && lower !== undefined && upper !== undefined) bands.push({ day: day(at), median, lower, upper, days: values.length })
  }
  return bands
}

/** Pain in the beginning: the median of the first days on which it is known; none before there are enough. */
export const startPain = (pain: readonly DayPain[], { startDays }: Pick<OutcomeConstants, 'startDays'>): number | undefined =>
  pain.length < startDays ? undefined : medianOf(pain.slice(0, startDays).map((one) => one.pain))

export interface ChangeLine {
  /** Pain in the beginning. */
  readonly start: number
  /** How much less would matter, for somebody who began there. */
  readonly points: number
  /** Pain at which that is reached. */
  readonly line: number
  /** Whether the latest band's middle is there; absent before there is a band behind the first days. */
  readonly reached?: boolean
}

/** The line below which pain is less by as much as matters, by where it began; none for somebody who began without pain. */
export const changeLineOf = (pain: readonly DayPain[], constants: OutcomeConstants): ChangeLine | undefined => {
  const start = startPain(pain, constants)
  const points = start === undefined || start === 0 ? undefined : constants.painLines.find(({ upTo }) => start <= upTo)?.points
  if (start === undefined || points === undefined) return undefined
  const line = Math.max(start - points, 0)
  const latest = bandOf(pain.slice(constants.startDays), constants).at(-1)
  return { start, points, line, ...(latest ? { reached: latest.median <= line } : {}) }
}
