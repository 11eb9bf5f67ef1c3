import { chanceFrom } from '@rhomboid/domain'
import { FAMILIES } from './families.ts'
import type { Family } from './family.ts'
import { live, type Adapt, type Life } from './life.ts'
import type { World } from './world.ts'

/** How many people, for how long, and by which chance. */
export interface Wanted {
  /** 1 or more; taken from the families in turn. */
  readonly people: number
  /** 1 to 52. */
  readonly weeks: number
  readonly seed: number
  readonly families?: readonly Family[]
  /** Adapting as it is, unless a test makes it wrong on purpose. */
  readonly adapt?: Adapt
}

/** Days after the last week, up to the review that looks back on it. */
const REVIEW = 2

/** Far enough apart that no two people share their chance. */
const APART = 7919

/** The lives of made-up people, one after another, so that none has to be kept longer than it is looked at. Who gets no programme is left out. */
export function* simulate(world: World, { people, weeks, seed, families = FAMILIES, adapt }: Wanted): Generator<Life> {
  for (let index = 0; index < people; index += 1) {
    const family = families[index % families.length]
    if (!family) return
    const own = seed * APART + index
    const life = live(family, world, weeks * 7 + REVIEW, own, chanceFrom(own), adapt)
    if (life) yield life
  }
}
