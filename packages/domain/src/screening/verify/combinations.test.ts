import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceFrom } from '../../chance.ts'
import { everyRow, howMany, pairwiseRows, stridesOf } from './combinations.ts'

const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 })

describe('combinations', () => {
  test('are each there once, in the order of their place', () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const strides = stridesOf(given)
        let place = 0
        for (const row of everyRow(given)) {
          expect(row.reduce((sum, kind, index) => sum + kind * (strides[index] ?? 0), 0)).toBe(place)
          place += 1
        }
        expect(place).toBe(howMany(given))
      }),
      { numRuns: 40, seed: 1 },
    )
  })

  test('by pairs let every two kinds meet, with far fewer rows than all', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 99 }), (given, seed) => {
        const rows = pairwiseRows(given, chanceFrom(seed))
        for (const [one, a] of given.entries()) {
          for (const [other, b] of given.entries()) {
            if (other <= one) continue
            const met = new Set(rows.map((row) => `${row[one]} ${row[other]}`))
            expect(met.size).toBe(a * b)
          }
        }
        for (const row of rows) for (const [place, kind] of row.entries()) expect(kind).toBeLessThan(given[place] ?? 0)
      }),
      { numRuns: 60, seed: 2 },
    )
    expect(pairwiseRows([4, 4, 4, 4, 4, 4], chanceFrom(1)).length).toBeLessThan(40)
  })
})
