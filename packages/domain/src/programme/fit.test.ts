import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../knowledge/dosages.fixture.ts'
import { fitDoses, type Fitting } from './fit.ts'
import { GET_READY } from './programme.ts'
import { dose } from './small-library.fixture.ts'

const fitting = (seconds: readonly number[], builds = false): Fitting => ({ builds, options: seconds.map((one) => ({ seconds: one, dosage: dose(1, holds(1, 10)) })) })
const lasts = (fittings: readonly Fitting[], index: readonly number[]) => fittings.reduce((sum, one, item) => sum + GET_READY + (one.options[index[item] ?? 0]?.seconds ?? Number.NaN), 0)

describe('doses that fit a time', () => {
  test.each<readonly [string, readonly Fitting[], number, readonly number[]]>([
    ['one exercise takes the dose that comes nearest', [fitting([20, 40, 60, 80])], 70, [2]],
    ['the smallest doses stay where there is no time for more', [fitting([30, 60]), fitting([30, 60])], 76, [0, 0]],
    ['the largest doses are taken where there is time for all of them', [fitting([30, 60]), fitting([30, 60])], 500, [1, 1]],
    ['two exercises rise together, not one after the other', [fitting([10, 20, 30, 40, 50]), fitting([10, 20, 30, 40, 50])], 76, [2, 2]],
    ['an exercise with one dose keeps it', [fitting([30]), fitting([30, 60, 90])], 136, [0, 2]],
  ])('%s', (_name, fittings, wanted, expected) => {
    expect(fitDoses(fittings, wanted, 0.1, 0)).toEqual(expected)
  })

  test('the side that is short of its share rises first', () => {
    const steps = [20, 30, 40, 50, 60, 70, 80]
    const both = [fitting(steps, true), fitting(steps, false)]
    const [muchBuilding = 0, littleMoving = 0] = fitDoses(both, 116, 0.1, 0.9)
    expect(muchBuilding).toBeGreaterThan(littleMoving)
    const [littleBuilding = 0, muchMoving = 0] = fitDoses(both, 116, 0.1, 0.1)
    expect(muchMoving).toBeGreaterThan(littleBuilding)
  })
})

const anyFitting = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 5, max: 300 }), { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([seconds, builds]) => fitting([...seconds].sort((a, b) => a - b), builds))

describe('for any exercises and any time', () => {
  test('each exercise gets one of its own doses', () => {
    fc.assert(
      fc.property(fc.array(anyFitting, { minLength: 1, maxLength: 6 }), fc.integer({ min: 30, max: 1_800 }), fc.constantFrom(0, 0.2, 0.5, 0.6), (fittings, wanted, share) => {
        const index = fitDoses(fittings, wanted, 0.1, share)
        expect(index).toHaveLength(fittings.length)
        index.forEach((at, item) => expect(fittings[item]?.options[at]).toBeDefined())
      }),
      { numRuns: 1_000, seed: 1 },
    )
  })

  test('no other doses of two exercises come nearer, unless these are within the tolerance', () => {
    fc.assert(
      fc.property(fc.array(anyFitting, { minLength: 1, maxLength: 2 }), fc.integer({ min: 30, max: 600 }), (fittings, wanted) => {
        const gap = Math.abs(lasts(fittings, fitDoses(fittings, wanted, 0.1, 0.2)) - wanted)
        const [one, two] = fittings
        const gaps = (one?.options ?? []).flatMap((_, a) => (two ? two.options.map((__, b) => [a, b]) : [[a]])).map((index) => Math.abs(lasts(fittings, index) - wanted))
        expect(gap).toBeLessThanOrEqual(Math.max(Math.min(...gaps), wanted * 0.1))
      }),
      { numRuns: 1_000, seed: 2 },
    )
  })
})
