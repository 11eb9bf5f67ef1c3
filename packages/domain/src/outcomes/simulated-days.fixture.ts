import { chanceFrom, type Chance } from '../chance.ts'
import { day } from '../units.ts'
import type { DayFacts } from './days.ts'
import type { FactorId } from './factor.ts'

/** Somebody of whom the truth is known. */
export interface Truth {
  readonly seed: number
  readonly days: number
  /** Points by which pain on the next day is higher (or lower) after a day with it. */
  readonly effects?: Readonly<Partial<Record<FactorId, number>>>
  /** Always done on the same days. */
  readonly twins?: readonly (readonly [FactorId, FactorId])[]
  /** Points by which pain falls over the whole time, by itself. */
  readonly falls?: number
  /** How much of yesterday's bad or good day is left today, 0 to 1. */
  readonly carries?: number
}

const EXERCISES = ['row', 'squeeze', 'twist', 'stretch', 'plank'] as const

/** A bell-shaped number around 0 with a spread of about 1: twelve even ones together. */
const bell = (chance: Chance): number => Array.from({ length: 12 }).reduce<number>((sum) => sum + chance.next(), -6)

/**
 * Days as people have them: pain that lingers and is told with some noise, exercises that
 * come on the same days, warmth on bad days, long sitting on weekdays, short nights after
 * bad days. Without effects nothing but pain itself is behind pain.
 */
export const simulateDays = ({ seed, days, effects = {}, twins = [], falls = 1.5, carries = 0.5 }: Truth): readonly DayFacts[] => {
  const chance = chanceFrom(seed)
  const start = 3.5 + 3 * chance.next()
  const told: DayFacts[] = []
  let lingering = bell(chance)
  let fromYesterday = 0
  for (let at = 0; at < days; at += 1) {
    lingering = carries * lingering + 0.8 * bell(chance)
    const pain = Math.min(10, Math.max(0, Math.round(start - (falls * at) / days + lingering + fromYesterday + 0.5 * bell(chance))))
    const moves = chance.happens(0.7)
    const isWeekday = at % 7 < 5
    const factors: Partial<Record<FactorId, boolean | number>> = {
      ...Object.fromEntries(EXERCISES.map((id) => [`exercise:${id}`, moves && chance.happens(0.7)])),
      'technique:heat': chance.happens(0.1 + 0.08 * pain),
      sitting: isWeekday ? chance.whole(300, 600) : chance.whole(60, 300),
      sleep: chance.whole(360, 540) - 10 * pain,
      breaks: isWeekday ? chance.whole(0, 6) : 0,
    }
    for (const [one, other] of twins) factors[other] = factors[one] === true
    fromYesterday = Object.entries(effects).reduce((sum, [factor, points]) => sum + (isWith(factors[factor as FactorId]) ? (points ?? 0) : 0), 0)
    // Now and then a day is not told, and sitting is told on three days of four.
    const { sitting: _sitting, ...without } = factors
    told.push({ day: day(20_000 + at), sick: false, ...(chance.happens(0.05) ? {} : { pain }), factors: chance.happens(0.75) ? factors : without })
  }
  return told
}

/** For what is counted or timed: about what such a person has on a middling day. */
const isWith = (value: boolean | number | undefined): boolean => (typeof value === 'number' ? value > 400 || (value < 10 && value > 2) : value === true)
