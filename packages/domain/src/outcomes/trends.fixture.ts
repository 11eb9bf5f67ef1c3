import { day, instant } from '../units.ts'
import type { MeasureId } from './measure.ts'
import type { DayPain, Outcomes, Scored } from './series.ts'

export const START = day(20_000)

/** Pain by day from the start on; a gap where nothing was told. */
export const painFrom = (numbers: readonly (number | undefined)[]): readonly DayPain[] =>
  numbers.flatMap((pain, at) => (pain === undefined ? [] : [{ day: day(START + at), pain, at: instant((START + at) * 86_400_000), from: ['measured'] as const }]))

/** So many days of the same pain. */
export const flat = (pain: number | undefined, days: number): readonly (number | undefined)[] => Array.from({ length: days }, () => pain)

/** Scores by day number. For PSFS the activities are a, b and c unless they are given. */
export const scored = (measure: MeasureId, values: Readonly<Record<number, number | Readonly<Record<string, number>>>>): readonly Scored[] =>
  Object.entries(values).map(([at, value]) => {
    const items = typeof value === 'number' ? { a: value, b: value, c: value } : value
    const numbers = Object.values(items)
    return {
      on: day(START + Number(at)),
      at: instant((START + Number(at)) * 86_400_000),
      score: { measure, items, answered: numbers.length, needs: 2, value: numbers.reduce((sum, one) => sum + one, 0) / numbers.length },
    }
  })

export const outcomesWith = (pain: readonly (number | undefined)[], scores: Partial<Outcomes['scores']> = {}): Outcomes => ({
  pain: painFrom(pain),
  scores: { pain: [], peg: [], psfs: [], change: [], sleep: [], confidence: [], use: [], ...scores },
  activities: [],
})
