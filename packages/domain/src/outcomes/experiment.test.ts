import { describe, expect, test } from 'vitest'
import { chanceFrom } from '../chance.ts'
import { clearanceWith } from '../screening/clearance.fixture.ts'
import { day, instant } from '../units.ts'
import type { DayFacts } from './days.ts'
import { drawOrder, type Experiment } from './experiment.ts'
import { CONSTANTS } from './outcome-model.fixture.ts'
import { mayTry, pairsToTry, resultOf, techniqueToOption, type Option } from './try-out.ts'

const [ROW, HEAT] = ['exercise:row', 'technique:heat'] as const
const begun = (seed: number): Experiment => ({ id: 'x', from: day(100), options: [ROW, HEAT], seed, order: drawOrder(seed) })

/** Days done as drawn, with pain on the day after by the option of the day. */
const doneAsDrawn = ({ order }: Experiment, painAfter: (option: 0 | 1, at: number) => number): readonly DayFacts[] =>
  Array.from({ length: order.length + 1 }, (_, at) => {
    const before = order[at - 1]
    return { day: day(100 + at), pain: before === undefined ? 5 : painAfter(before, at), sick: false, factors: { [ROW]: order[at] === 0, [HEAT]: order[at] === 1 } }
  })

describe('the drawing', () => {
  test('gives each option seven days, one in every two', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const order = drawOrder(seed)
      expect(order).toHaveLength(14)
      for (let at = 0; at < 14; at += 2) expect((order[at] ?? 0) + (order[at + 1] ?? 0)).toBe(1)
    }
  })

  test('can be drawn again from its seed, and is not always the same', () => {
    expect(drawOrder(77)).toEqual(drawOrder(77))
    const firsts = Array.from({ length: 400 }, (_, seed) => Number(drawOrder(seed)[0]))
    const share = firsts.reduce((sum, one) => sum + one, 0) / firsts.length
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.6)
    expect(new Set(Array.from({ length: 400 }, (_, seed) => drawOrder(seed).join(''))).size).toBeGreaterThan(100)
  })

  test('takes an even number of days only', () => {
    expect(drawOrder(1, 20)).toHaveLength(20)
    expect(() => drawOrder(1, 13)).toThrow(/even number of days, not 13/)
  })
})

describe('the result', () => {
  test('names the option after which pain was lower, by how much, and how often chance does that', () => {
    const experiment = begun(5)
    const result = resultOf(experiment, doneAsDrawn(experiment, (option) => (option === 1 ? 3 : 5)), CONSTANTS)
    expect(result).toEqual({ kind: 'difference', option: HEAT, points: 2, blocks: 7, chance: 2 / 128 })
    expect(resultOf(experiment, doneAsDrawn(experiment, (option) => (option === 0 ? 3 : 5)), CONSTANTS)).toMatchObject({ option: ROW })
  })

  test('is "no difference" where there is none, and where it is below a point', () => {
    const experiment = begun(5)
    expect(resultOf(experiment, doneAsDrawn(experiment, () => 4), CONSTANTS)).toEqual({ kind: 'no-difference', points: 0, blocks: 7, chance: 1 })
    expect(resultOf(experiment, doneAsDrawn(experiment, (option) => (option === 1 ? 4.5 : 5)), CONSTANTS).kind).toBe('no-difference')
  })

  test('a slow change over the weeks is no difference', () => {
    const experiment = begun(9)
    expect(resultOf(experiment, doneAsDrawn(experiment, (_option, at) => 10 - at / 2), CONSTANTS).kind).toBe('no-difference')
  })

  test('a day that was not done as drawn takes its block out, and so does pain that was not told', () => {
    const experiment = begun(5)
    const days = doneAsDrawn(experiment, (option) => (option === 1 ? 3 : 5))
    const change = (at: number, more: Partial<DayFacts>) => days.map((one, which) => (which === at ? { ...one, ...more } : one))
    const { pain: _pain, ...untold } = days[14] ?? { day: day(0), sick: false, factors: {} }
    expect(resultOf(experiment, change(0, { factors: { [ROW]: true, [HEAT]: true } }), CONSTANTS).blocks).toBe(6)
    expect(resultOf(experiment, change(0, { factors: { [ROW]: false, [HEAT]: false } }), CONSTANTS).blocks).toBe(6)
    expect(resultOf(experiment, change(0, { factors: {} }), CONSTANTS).blocks).toBe(6)
    expect(resultOf(experiment, change(4, { sick: true }), CONSTANTS).blocks).toBe(5)
    expect(resultOf(experiment, [...days.slice(0, 14), untold], CONSTANTS).blocks).toBe(6)
    expect(resultOf(experiment, days.slice(0, 11), CONSTANTS)).toEqual({ kind: 'not-enough-days', blocks: 5, needs: 6 })
    expect(resultOf(experiment, [], CONSTANTS)).toEqual({ kind: 'not-enough-days', blocks: 0, needs: 6 })
  })

  test('among people for whom both do the same, one in twenty at most is told of a difference; two points are mostly seen', () => {
    const tellsOf = (gap: number): number => {
      const people = Array.from({ length: 400 }, (_, person) => {
        const experiment = begun(person)
        const chance = chanceFrom(5_000 + person)
        let lingering = 0
        return resultOf(
          experiment,
          doneAsDrawn(experiment, (option) => {
            lingering = 0.5 * lingering + 1.6 * (chance.next() + chance.next() + chance.next() - 1.5)
            return Math.round(Math.min(10, Math.max(0, 5 + lingering - (option === 1 ? gap : 0))))
          }),
          CONSTANTS,
        )
      })
      return people.filter(({ kind }) => kind === 'difference').length / people.length
    }
    const [none, one, two] = [tellsOf(0), tellsOf(1), tellsOf(2)]
    console.log(`Experiments that tell of a difference (400 people): ${(100 * none).toFixed(1)} % where there is none, ${(100 * one).toFixed(0)} % at 1 point, ${(100 * two).toFixed(0)} % at 2 points`)
    expect(none).toBeLessThanOrEqual(0.05)
    expect(two).toBeGreaterThan(0.7)
  })
})

describe('what may be tried', () => {
  const option = (more: Partial<Option> = {}): Option => ({ id: ROW, precautions: { WR: { kind: 'limit' }, KN: { kind: 'exclude' } }, demands: ['twist'], level: 1, ...more })
  const NOW = instant(1_000)
  const may = (its: Option, clearance = clearanceWith({ level: 1, precautions: ['WR'] }), leftOut: readonly string[] = [], now = NOW) => mayTry(its, clearance, leftOut, now)

  test.each<[what: string, allowed: boolean, tried: boolean]>([
    ['a limit is no hindrance', true, may(option())],
    ['a precaution that excludes', false, may(option(), clearanceWith({ precautions: ['KN'] }))],
    ['a movement that is held back', false, may(option(), clearanceWith({ holds: ['twist'] }))],
    ['another movement that is held back', true, may(option(), clearanceWith({ holds: ['load'] }))],
    ['a level above the clearance', false, may(option({ level: 2 }))],
    ['a technique without a level', true, may(techniqueToOption('heat', ['LX']), clearanceWith({ level: 0 }))],
    ['a technique that is refused for this', false, may(techniqueToOption('heat', ['LX']), clearanceWith({ precautions: ['LX'] }))],
    ['an exercise that was left out', false, may(option(), clearanceWith(), ['row'])],
    ['a clearance that is over', false, may(option(), clearanceWith(), [], instant(25 * 3_600_000))],
  ])('%s', (_what, allowed, tried) => {
    expect(tried).toBe(allowed)
  })

  test('pairs are two different things that both may be tried, each pair once', () => {
    const options = [option(), techniqueToOption('heat', []), option({ id: 'exercise:plank', level: 3 }), techniqueToOption('cold', ['WR']), techniqueToOption('heat', [])]
    const pairs = pairsToTry(options, clearanceWith({ level: 1, precautions: ['WR'] }), [], NOW)
    expect(pairs.map((pair) => pair.map(({ id }) => id))).toEqual([[ROW, HEAT]])
    expect(pairsToTry(options, clearanceWith({ level: 3 }), [], NOW)).toHaveLength(6)
  })
})
