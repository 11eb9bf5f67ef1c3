import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breaths, holds, reps, steady } from '../knowledge/dosages.fixture.ts'
import type { Dosage } from '../knowledge/dosage.ts'
import type { Exercise } from '../knowledge/exercise.ts'
import type { PrecautionCode } from '../knowledge/precaution.ts'
import { countOf, holdOf } from '../programme/doses.ts'
import { dose, exercise, form, libraryOf, person, rangeOf } from '../programme/small-library.fixture.ts'
import { clearanceWith } from '../screening/clearance.fixture.ts'
import { ADAPTATION } from './constants.fixture.ts'
import { amountOf, stepsDown, stepsUp, type Step, type StepBounds } from './steps.ts'

const bounds = (exercises: readonly Exercise[], codes: readonly PrecautionCode[] = [], level: 0 | 1 | 2 | 3 = 3): StepBounds => ({
  constraints: { clearance: clearanceWith({ precautions: codes }), codes: new Set(codes), person: person(), level },
  library: libraryOf(exercises),
  constants: ADAPTATION,
})

const ROW = exercise('row', {
  kind: 'strength',
  forms: [
    form({ dosage: rangeOf(dose(1, reps(8, 2, 1, 2)), dose(3, reps(12, 2, 1, 2)), dose(2, reps(8, 2, 1, 2)), dose(3, reps(15, 2, 1, 2))) }),
    form({ id: 'sitting', direction: 'easier', dosage: rangeOf(dose(1, reps(4, 2, 1, 2)), dose(2, reps(8, 2, 1, 2))) }),
    form({ id: 'strong', direction: 'harder', level: 3, dosage: rangeOf(dose(1, reps(6, 2, 1, 2)), dose(3, reps(10, 2, 1, 2))) }),
  ],
})
const of = (dosage: Dosage, form = 'main') => ({ exercise: 'row', form, dosage })
const short = ({ kind, to }: Step): string => `${kind} ${to.form} ${to.dosage.sets}×${countOf(to.dosage.work)}/${holdOf(to.dosage.work)}`

describe('steps up', () => {
  test.each<[string, Dosage, readonly string[]]>([
    ['more repetitions first, then a set, then a harder form', dose(1, reps(8, 2, 1, 2)), ['repetitions main 1×10/1', 'sets main 2×8/1', 'form strong 1×6/1']],
    ['as far as the usual dose and no further', dose(2, reps(11, 2, 1, 2)), ['repetitions main 2×12/1', 'sets main 3×11/1', 'form strong 1×6/1']],
    ['at the usual dose only the harder form is left', dose(3, reps(12, 2, 1, 2)), ['form strong 1×6/1']],
  ])('%s', (_, dosage, expected) => {
    expect(stepsUp(of(dosage), bounds([ROW]), 'usual').map(short)).toEqual(expected)
  })

  test('go right up to where the usual dose begins, in one thing, where they are below it', () => {
    expect(stepsUp(of(dose(1, reps(4, 2, 1, 2))), bounds([ROW]), 'usual').map(short)).toEqual(['repetitions main 1×8/1', 'sets main 2×4/1', 'form strong 1×6/1'])
  })

  test('that are chosen go up to the most', () => {
    expect(stepsUp(of(dose(3, reps(12, 2, 1, 2))), bounds([ROW]), 'most').map(short)).toEqual(['repetitions main 3×14/1', 'form strong 1×6/1'])
    expect(stepsUp(of(dose(3, reps(15, 2, 1, 2))), bounds([ROW]), 'most').map(short)).toEqual(['form strong 1×6/1'])
  })

  test('lead from an easier form back to the main one, and to no form that the level or a precaution closes', () => {
    expect(stepsUp(of(dose(2, reps(8, 2, 1, 2)), 'sitting'), bounds([ROW]), 'usual').map(short)).toEqual(['form main 1×8/1'])
    expect(stepsUp(of(dose(3, reps(12, 2, 1, 2))), bounds([ROW], [], 2), 'usual')).toEqual([])
  })

  test('never make a hold longer than a precaution allows', () => {
    const plank = exercise('row', { forms: [form({ precautions: { HB: { kind: 'limit', holdAtMost: 10 } }, dosage: rangeOf(dose(2, holds(1, 10)), dose(2, holds(1, 30))) })] })
    expect(stepsUp(of(dose(2, holds(1, 10))), bounds([plank]), 'most').map(short)).toEqual(['hold main 2×1/15'])
    expect(stepsUp(of(dose(2, holds(1, 10))), bounds([plank], ['HB']), 'most')).toEqual([])
  })
})

describe('steps down', () => {
  test.each<[string, Dosage, string]>([
    ['a set less before fewer repetitions', dose(3, reps(12, 2, 1, 2)), 'sets main 2×12/1'],
    ['fewer repetitions down to the start', dose(1, reps(10, 2, 1, 2)), 'repetitions main 1×8/1'],
    ['at the start the easier form, with no more work than now', dose(1, reps(8, 2, 1, 2)), 'form sitting 1×8/1'],
  ])('%s', (_, dosage, expected) => {
    expect(stepsDown(of(dosage), bounds([ROW])).map(short)[0]).toBe(expected)
  })

  test('go below the start where nothing easier is left, and end at one', () => {
    const only = exercise('row', { forms: [form({ dosage: rangeOf(dose(1, reps(2, 2, 0, 2)), dose(1, reps(4, 2, 0, 2))) })] })
    expect(stepsDown(of(dose(1, reps(2, 2, 0, 2))), bounds([only])).map(short)).toEqual(['repetitions main 1×1/0'])
    expect(stepsDown(of(dose(1, reps(1, 2, 0, 2))), bounds([only]))).toEqual([])
  })

  test('lead from a harder form to the one before it', () => {
    expect(stepsDown(of(dose(1, reps(6, 2, 1, 2)), 'strong'), bounds([ROW])).map(short)[0]).toBe('form main 1×6/1')
  })
})

describe('of any dose', () => {
  const anyDose = fc.oneof(
    fc.record({ sets: fc.integer({ min: 1, max: 3 }), n: fc.integer({ min: 1, max: 15 }), hold: fc.integer({ min: 0, max: 8 }) }).map(({ sets, n, hold }) => ({ dosage: dose(sets, reps(n, 2, hold, 2)), range: rangeOf(dose(1, reps(5, 2, 2, 2)), dose(3, reps(12, 2, 5, 2)), dose(2, reps(8, 2, 3, 2)), dose(3, reps(15, 2, 8, 2))) })),
    fc.record({ sets: fc.integer({ min: 1, max: 4 }), n: fc.integer({ min: 1, max: 4 }), hold: fc.integer({ min: 5, max: 40 }) }).map(({ sets, n, hold }) => ({ dosage: dose(sets, holds(n, hold)), range: rangeOf(dose(1, holds(1, 10)), dose(3, holds(2, 20)), dose(2, holds(1, 15)), dose(4, holds(2, 30))) })),
    fc.integer({ min: 3, max: 30 }).map((n) => ({ dosage: dose(1, breaths(n, 4, 6)), range: rangeOf(dose(1, breaths(6, 4, 6)), dose(1, breaths(20, 4, 6))) })),
    fc.integer({ min: 2, max: 40 }).map((minutes) => ({ dosage: dose(1, steady(minutes * 60)), range: rangeOf(dose(1, steady(300)), dose(1, steady(1_200)), dose(1, steady(600)), dose(1, steady(1_800))) })),
  )
  const parts = ({ sets, work }: Dosage): readonly number[] => [sets, countOf(work), holdOf(work)]

  test('a step of the same form changes one thing, up grows, down shrinks, and up never passes the most', () => {
    fc.assert(
      fc.property(anyDose, fc.constantFrom('usual' as const, 'most' as const), ({ dosage, range }, ceiling) => {
        const where = bounds([exercise('row', { forms: [form({ dosage: range })] })])
        const top = ceiling === 'usual' ? range.usual.to : range.most
        for (const { to } of stepsUp(of(dosage), where, ceiling)) {
          expect(amountOf(to.dosage)).toBeGreaterThan(amountOf(dosage))
          expect(amountOf(to.dosage)).toBeLessThanOrEqual(amountOf(top))
          expect(parts(to.dosage).filter((part, at) => part !== parts(dosage)[at])).toHaveLength(1)
        }
        for (const { to } of stepsDown(of(dosage), where)) {
          expect(amountOf(to.dosage)).toBeLessThan(amountOf(dosage))
          expect(parts(to.dosage).filter((part, at) => part !== parts(dosage)[at])).toHaveLength(1)
        }
      }),
      { numRuns: 2_000, seed: 13 },
    )
  })
})
