/** Chance as an argument: the same seed gives the same people, here and in a year. */
export interface Chance {
  /** A number from 0 up to, but not including, 1. */
  readonly next: () => number
  /** Whether something with this chance, 0 to 1, comes about. */
  readonly happens: (chance: number) => boolean
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  /** One of a list that is not empty. */
  readonly oneOf: <T>(list: readonly T[]) => T
}

/** A 32-bit Weyl sequence with a mixing step (the public-domain mulberry32). Good enough to pick people, not to keep secrets. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    happens: (chance) => next() < chance,
    whole,
    oneOf: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error('there is nothing to pick from')
      return list[whole(0, list.length - 1)] as T
    },
  }
}
