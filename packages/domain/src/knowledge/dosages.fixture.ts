import fc from 'fast-check'
import { repetitions, seconds, sets } from '../units.ts'
import type { Dosage, Work } from './dosage.ts'

export const holds = (count: number, length: number): Work => ({ kind: 'holds', count: repetitions(count), length: seconds(length) })
export const reps = (count: number, out: number, hold: number, back: number): Work => ({
  kind: 'repetitions',
  count: repetitions(count),
  tempo: { out: seconds(out), hold: seconds(hold), back: seconds(back) },
})
export const breaths = (count: number, breatheIn: number, out: number): Work => ({ kind: 'breaths', count: repetitions(count), in: seconds(breatheIn), out: seconds(out) })
export const steady = (length: number): Work => ({ kind: 'steady', length: seconds(length) })

const half = (min: number, max: number) => fc.integer({ min: min * 2, max: max * 2 }).map((value) => value / 2)
const count = fc.integer({ min: 1, max: 12 })

export const anyWork: fc.Arbitrary<Work> = fc.oneof(
  fc.tuple(count, half(1, 6), half(0, 5), half(1, 6)).map(([n, out, hold, back]) => reps(n, out, hold, back)),
  fc.tuple(count, half(1, 60)).map(([n, length]) => holds(n, length)),
  fc.tuple(count, half(2, 6), half(2, 8)).map(([n, breatheIn, out]) => breaths(n, breatheIn, out)),
  half(10, 600).map(steady),
)

export const anyDosage: fc.Arbitrary<Dosage> = fc
  .record({ sets: fc.integer({ min: 1, max: 5 }), work: anyWork, rest: half(0, 90), sides: fc.constantFrom<Dosage['sides']>('none', 'each') })
  .map((made) => ({ ...made, sets: sets(made.sets), rest: seconds(made.rest) }))
