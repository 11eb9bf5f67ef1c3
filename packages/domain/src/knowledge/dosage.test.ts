import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repetitions, seconds, sets } from '../units.ts'
import { CHANGE_SIDES, dosageSeconds, workCount, workSeconds, type Dosage, type Work } from './dosage.ts'
import { holds, anyDosage, breaths, reps, steady } from './dosages.fixture.ts'

const dose = (count: number, work: Work, rest: number, sides: Dosage['sides'] = 'none'): Dosage => ({ sets: sets(count), work, rest: seconds(rest), sides })

describe('counted truths', () => {
  //             dosage                                       one set  whole  how many
  test.each<readonly [string, Dosage, number, number, number]>([
    ['2 sets of 3 holds of 10 s with 30 s rest', dose(2, holds(3, 10), 30), 30, 90, 6],
    ['the same on each side', dose(2, holds(3, 10), 30, 'each'), 30, 160, 6],
    ['1 set of 1 hold of 30 s: no rest after the last set', dose(1, holds(1, 30), 60), 30, 30, 1],
    ['3 sets of 10 repetitions, 2 s out, 1 s held and 3 s back, 45 s rest', dose(3, reps(10, 2, 1, 3), 45), 60, 270, 30],
    ['repetitions of one and a half seconds each way', dose(1, reps(4, 1.5, 0, 1.5), 0), 12, 12, 4],
    ['2 sets of 5 breaths, 4 s in and 6 s out, 20 s rest', dose(2, breaths(5, 4, 6), 20), 50, 120, 10],
    ['a walk of 10 minutes', dose(1, steady(600), 0), 600, 600, 1],
    ['two steady minutes on each side, done twice', dose(2, steady(120), 30, 'each'), 120, 520, 2],
  ])('%s', (_name, dosage, oneSet, whole, count) => {
    expect(workSeconds(dosage.work)).toBe(oneSet)
    expect(dosageSeconds(dosage)).toBe(whole)
    expect(workCount(dosage)).toBe(count)
  })

  test('a change of sides takes five seconds, once a set', () => {
    expect(CHANGE_SIDES).toBe(5)
    expect(dosageSeconds(dose(4, holds(1, 10), 0, 'each'))).toBe(4 * (10 + 5 + 10))
  })
})

describe('of any dosage', () => {
  test('a further set adds its work and one rest', () => {
    fc.assert(
      fc.property(anyDosage, (dosage) => {
        if (dosage.sets === 10) return
        const more = dosageSeconds({ ...dosage, sets: sets(dosage.sets + 1) }) - dosageSeconds(dosage)
        expect(more).toBeCloseTo(dosage.rest + dosageSeconds({ ...dosage, sets: sets(1) }), 6)
      }),
      { seed: 1 },
    )
  })

  test('the seconds rise with the count, and both sides take twice the work and a change', () => {
    fc.assert(
      fc.property(anyDosage, (dosage) => {
        const { work } = dosage
        const oneSide = dosageSeconds({ ...dosage, sides: 'none' })
        expect(dosageSeconds({ ...dosage, sides: 'each' })).toBeCloseTo(oneSide + dosage.sets * (workSeconds(work) + CHANGE_SIDES), 6)
        if (work.kind === 'steady' || work.count === 100) return
        expect(workSeconds({ ...work, count: repetitions(work.count + 1) })).toBeGreaterThan(workSeconds(work))
      }),
      { seed: 2 },
    )
  })
})
