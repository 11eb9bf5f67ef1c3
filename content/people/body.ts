import { workSeconds, type Chance, type Item, type Library } from '@rhomboid/domain'
import type { Between, Family } from './family.ts'

/** A number between two, both ends included. */
export const between = ([from, to]: Between, chance: Chance): number => from + (to - from) * chance.next()

/** A bell-shaped number around 0 with a spread of about 1: six even ones together. */
export const bell = (chance: Chance): number => (Array.from({ length: 6 }).reduce<number>((sum) => sum + chance.next(), -3) * Math.SQRT2)

/** 0 to 10, in whole points, as it is told. */
export const toScore = (value: number): number => Math.min(10, Math.max(0, Math.round(value)))

interface Flare {
  readonly from: number
  readonly days: number
  readonly height: number
  readonly told: boolean
}

/** What the pain of one made-up person would do without any exercise, in points for each day. */
export interface PainCourse {
  readonly days: readonly number[]
  readonly flares: readonly Flare[]
}

const WEEKS_OF_RATE = 12
const MOST_PAIN = 9.4

/** The natural course with its flares and the noise of days; drawn before anything is done, so that what is done later does not change it. */
export const painCourse = ({ course, flares }: Family, days: number, chance: Chance): PainCourse => {
  const [start, end, half] = [between(course.start, chance), between(course.end, chance), between(course.halfDays, chance)]
  const drawn = Array.from({ length: days }, (_, on) => on).filter(() => chance.happens(flares.byChance / (WEEKS_OF_RATE * 7)))
  const all = [...flares.on, ...drawn]
    .sort((a, b) => a - b)
    .map((from): Flare => ({ from, days: Math.round(between(flares.days, chance)), height: between(flares.height, chance), told: chance.happens(flares.told) }))
  return {
    flares: all,
    days: Array.from({ length: days }, (_, on) => {
      const raised = all.reduce((most, flare) => Math.max(most, on >= flare.from && on < flare.from + flare.days ? flare.height * (1 - (on - flare.from) / (2 * flare.days)) : 0), 0)
      return Math.min(MOST_PAIN, Math.max(0, end + (start - end) * 2 ** (-on / half) + raised + course.noise * bell(chance)))
    }),
  }
}

/** How much harder a minute of one kind is than a minute of another. */
const HARDNESS: Readonly<Record<string, number>> = { strength: 1.4, motor: 1.1, mobility: 0.8, stretch: 0.7, aerobic: 0.1, relax: 0 }

/** What a session asks of the body: seconds of work, each kind by how hard it is, less where the range is smaller. */
export const loadOf = (items: readonly Item[], library: Library): number =>
  items.reduce((sum, { exercise, dosage, range }) => {
    const hardness = HARDNESS[library.exercises.get(exercise)?.kind ?? ''] ?? 1
    return sum + dosage.sets * workSeconds(dosage.work) * (dosage.sides === 'each' ? 2 : 1) * hardness * (range ?? 1)
  }, 0)

/** How much of the load of late a new session counts for: about the last two weeks of sessions. */
const SHARE = 0.2

/** What the body is used to, after one more session. */
export const usedTo = (before: number | undefined, load: number): number => (before === undefined ? load : before + SHARE * (load - before))

/** Points by which a session raises the pain, in truth. */
export const riseAfter = ({ body }: Family, load: number, used: number | undefined, chance: Chance): number => {
  const over = used === undefined || used === 0 ? 0 : load / used - 1 - body.room
  return Math.max(0, body.ache * Math.max(0, over) + body.unrest * bell(chance))
}
