import { describe, expect, test, vi } from 'vitest'
import { contentForTests } from '../testing.ts'
import { FAMILIES } from './families.ts'
import { INVARIANTS, violationsOf, type Violation } from './invariants.ts'
import { simulate } from './simulate.ts'
import { worldOf } from './world.ts'

export const world = worldOf(contentForTests().content)

/** At least 200 people, as many of each family. */
const PEOPLE = FAMILIES.length * Math.ceil(200 / FAMILIES.length)
const WEEKS = 12
const MINUTES = 60_000

/** Lives all people of a seed once, and holds them against each invariant. */
export const checkSeed = (seed: number): void => {
  // A shared machine that does much else takes its time.
  vi.setConfig({ testTimeout: 10 * MINUTES })
  describe(`${PEOPLE} people over ${WEEKS} weeks, seed ${seed}`, () => {
    let lived = 0
    let found: Violation[] | undefined
    const all = (): readonly Violation[] => {
      if (found) return found
      found = []
      for (const life of simulate(world, { people: PEOPLE, weeks: WEEKS, seed })) {
        lived += 1
        found.push(...violationsOf(life, world))
      }
      return found
    }
    test.each(INVARIANTS)('%s holds in every life', (invariant) => {
      expect(all().filter((one) => one.invariant === invariant)).toEqual([])
      expect(lived).toBeGreaterThanOrEqual(200)
    })
  })
}
