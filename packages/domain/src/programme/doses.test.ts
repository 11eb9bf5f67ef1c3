import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dosageSeconds, type Dosage, type Work } from '../knowledge/dosage.ts'
import { breaths, holds, reps, steady } from '../knowledge/dosages.fixture.ts'
import type { PrecautionCode, Precautions } from '../knowledge/precaution.ts'
import { doseOptions, isCapped } from './doses.ts'
import { dose, form, rangeOf } from './small-library.fixture.ts'

const NOBODY: ReadonlySet<PrecautionCode> = new Set()
const brief = ({ sets, work }: Dosage): string => {
  switch (work.kind) {
    case 'holds':
      return `${sets}×${work.count}×${work.length}s`
    case 'repetitions':
      return `${sets}×${work.count} held ${work.tempo.hold}s`
    case 'breaths':
      return `${sets}×${work.count} breaths`
    case 'steady':
      return `${work.length}s`
  }
}
const optionsOf = (start: Dosage, to: Dosage, precautions: Precautions = {}, codes = NOBODY) => doseOptions(form({ dosage: rangeOf(start, to), precautions }), codes, 'to')

describe('the doses of a form', () => {
  test.each<readonly [string, Dosage, Dosage, readonly string[]]>([
    ['one thing changes at a time: repetitions first, then the hold', dose(1, reps(3, 2, 0, 2)), dose(1, reps(5, 2, 2, 2)), ['1×3 held 0s', '1×4 held 0s', '1×5 held 0s', '1×5 held 1s', '1×5 held 2s']],
    ['holds grow by five seconds, the last step is the ceiling', dose(1, holds(1, 10)), dose(1, holds(1, 22)), ['1×1×10s', '1×1×15s', '1×1×20s', '1×1×22s']],
    ['a second set comes with its rest', dose(1, holds(1, 10), 30), dose(2, holds(1, 15), 30), ['1×1×10s', '1×1×15s', '2×1×10s', '2×1×15s']],
    ['breaths are counted', dose(1, breaths(4, 4, 6)), dose(1, breaths(6, 4, 6)), ['1×4 breaths', '1×5 breaths', '1×6 breaths']],
    ['a walk grows by the minute', dose(1, steady(300)), dose(1, steady(450)), ['300s', '360s', '420s', '450s']],
    ['of two that last as long, the one with fewer sets is kept', dose(1, holds(1, 10)), dose(2, holds(2, 10)), ['1×1×10s', '1×2×10s', '2×2×10s']],
    ['there is one where start and ceiling are the same', dose(2, holds(1, 10), 5), dose(2, holds(1, 10), 5), ['2×1×10s']],
  ])('%s', (_name, start, to, expected) => {
    expect(optionsOf(start, to).map(({ dosage }) => brief(dosage))).toEqual(expected)
  })

  test('reach to the lower or the upper end of what is usual, as asked', () => {
    const one = form({ dosage: rangeOf(dose(1, holds(1, 10)), dose(1, holds(1, 30)), dose(1, holds(1, 20))) })
    expect(doseOptions(one, NOBODY, 'from').map(({ seconds }) => seconds)).toEqual([10, 15, 20])
    expect(doseOptions(one, NOBODY, 'to').map(({ seconds }) => seconds)).toEqual([10, 15, 20, 25, 30])
  })

  test('stay within the ceiling in all, even where it has fewer repetitions in a set than the start', () => {
    expect(optionsOf(dose(1, reps(10, 2, 0, 3)), dose(2, reps(8, 2, 0, 3))).map(({ dosage }) => brief(dosage))).toEqual(['1×10 held 0s', '2×8 held 0s'])
  })

  test('refuse a range that goes from one kind of work to another: content is checked for that', () => {
    expect(() => optionsOf(dose(1, holds(1, 10)), dose(1, steady(60)))).toThrow('from holds to steady')
  })
})

/** A start and a ceiling of one kind, where nothing gets smaller. */
const rising: fc.Arbitrary<readonly [Dosage, Dosage]> = fc
  .record({
    kind: fc.constantFrom<Work['kind']>('repetitions', 'holds', 'breaths', 'steady'),
    sets: fc.integer({ min: 1, max: 4 }),
    moreSets: fc.integer({ min: 0, max: 3 }),
    count: fc.integer({ min: 1, max: 10 }),
    moreCount: fc.integer({ min: 0, max: 8 }),
    length: fc.integer({ min: 1, max: 40 }),
    longer: fc.integer({ min: 0, max: 40 }),
    rest: fc.integer({ min: 0, max: 60 }),
    sides: fc.constantFrom<Dosage['sides']>('none', 'each'),
  })
  .map(({ kind, sets, moreSets, count, moreCount, length, longer, rest, sides }) => {
    const work = (n: number, s: number): Work => (kind === 'repetitions' ? reps(n, 2, Math.min(s, 10), 2) : kind === 'holds' ? holds(n, s) : kind === 'breaths' ? breaths(n, 4, 6) : steady(s * 30))
    return [dose(sets, work(count, length), rest, sides), dose(sets + moreSets, work(count + moreCount, length + longer), rest, sides)] as const
  })

describe('of any range', () => {
  test('the first dose is the start, the last is the ceiling, and the seconds rise from each to the next', () => {
    fc.assert(
      fc.property(rising, ([start, to]) => {
        const options = optionsOf(start, to)
        expect(options[0]?.dosage).toEqual(start)
        expect(options.at(-1)?.seconds).toBe(dosageSeconds(to))
        options.forEach((option, index) => {
          expect(option.seconds).toBe(dosageSeconds(option.dosage))
          if (index > 0) expect(option.seconds).toBeGreaterThan(options[index - 1]?.seconds ?? 0)
          expect([option.dosage.sides, option.dosage.rest, option.dosage.work.kind]).toEqual([start.sides, start.rest, start.work.kind])
        })
      }),
      { numRuns: 1_000, seed: 1 },
    )
  })

  test('no dose holds longer than a precaution of the person allows', () => {
    fc.assert(
      fc.property(rising, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.boolean(), ([start, to], cap, other, has) => {
        const precautions: Precautions = { HB: { kind: 'limit', holdAtMost: cap }, WR: { kind: 'limit', holdAtMost: other }, KN: { kind: 'limit' } }
        const options = optionsOf(start, to, precautions, has ? new Set<PrecautionCode>(['HB', 'WR', 'KN']) : new Set<PrecautionCode>(['KN']))
        expect(options.length).toBeGreaterThan(0)
        const longest = Math.max(...options.map(({ dosage: { work } }) => (work.kind === 'holds' ? work.length : work.kind === 'repetitions' ? work.tempo.hold : 0)))
        const full = to.work.kind === 'holds' ? to.work.length : to.work.kind === 'repetitions' ? to.work.tempo.hold : 0
        expect(longest).toBe(has ? Math.min(full, cap, other) : full)
        expect(options.map(({ seconds }) => seconds)).toEqual([...new Set(options.map(({ seconds }) => seconds))].sort((a, b) => a - b))
      }),
      { numRuns: 500, seed: 2 },
    )
  })
})

describe('a dose is told to be capped', () => {
  const capped = (work: Work, code: PrecautionCode, holdAtMost: number) =>
    isCapped(form({ dosage: rangeOf(dose(1, work), dose(1, work)), precautions: { HB: { kind: 'limit', holdAtMost } } }), new Set([code]), dose(1, work))
  test.each([
    ['when a precaution shortens its hold', holds(1, 30), 'HB', 10, true],
    ['when it shortens the hold within a repetition', reps(5, 2, 5, 2), 'HB', 3, true],
    ['but not when the hold was no longer anyway', holds(1, 10), 'HB', 10, false],
    ['but not for somebody without that precaution', holds(1, 30), 'WR', 10, false],
    ['but not when nothing is held', breaths(5, 4, 6), 'HB', 1, false],
    ['but not when it goes on steadily', steady(60), 'HB', 10, false],
  ] as const)('%s', (_name, work, code, holdAtMost, expected) => {
    expect(capped(work, code, holdAtMost)).toBe(expected)
  })
})
