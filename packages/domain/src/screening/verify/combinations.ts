import type { Chance } from '../../chance.ts'

/** Rows of choices: in each row, for every place, which of its kinds is taken (counted from 0). */
export type Row = Uint8Array

/** @returns how many rows there are in all */
export const howMany = (sizes: readonly number[]): number => sizes.reduce((product, size) => product * size, 1)

/** Every row there is, the last place changing fastest. The same array is handed out again and again. */
export function* everyRow(sizes: readonly number[]): Generator<Row> {
  const row = new Uint8Array(sizes.length)
  for (;;) {
    yield row
    let place = sizes.length - 1
    while (place >= 0 && row[place] === (sizes[place] ?? 1) - 1) {
      row[place] = 0
      place -= 1
    }
    if (place < 0) return
    row[place] = (row[place] ?? 0) + 1
  }
}

/** How far apart rows stand that differ by one in this place. */
export const stridesOf = (sizes: readonly number[]): readonly number[] => {
  const strides = sizes.map(() => 1)
  for (let place = sizes.length - 2; place >= 0; place -= 1) strides[place] = (strides[place + 1] ?? 1) * (sizes[place + 1] ?? 1)
  return strides
}

/**
 * Rows in which every two kinds of every two places meet at least once: far fewer than all,
 * and enough to find what two answers do together. Greedy: each row starts from a pair that
 * is still missing, and takes in every other place the kind that adds the most missing pairs.
 */
export const pairwiseRows = (sizes: readonly number[], chance: Chance): readonly Row[] => {
  const offsets = sizes.map((_size, place) => sizes.slice(0, place).reduce((sum, size) => sum + size, 0))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const at = (place: number, kind: number): number => (offsets[place] ?? 0) + kind
  // One mark for every two kinds that have not met yet, at [one, other] and at [other, one].
  const missing = new Uint8Array(total * total)
  const isMissing = (a: number, b: number): boolean => missing[a * total + b] === 1
  const mark = (a: number, b: number, value: 0 | 1): void => {
    missing[a * total + b] = value
    missing[b * total + a] = value
  }
  const placeOf = Uint16Array.from(sizes.flatMap((size, place) => Array.from({ length: size }, () => place)))
  for (let a = 0; a < total; a += 1) for (let b = a + 1; b < total; b += 1) if (placeOf[a] !== placeOf[b]) mark(a, b, 1)

  const rows: Row[] = []
  const takeRow = (first: number, second: number): void => {
    const taken = sizes.map(() => NONE)
    for (const index of [first, second]) taken[placeOf[index] ?? 0] = index
    for (const [place, size] of sizes.entries()) {
      if (taken[place] !== NONE) continue
      let best = 0
      let most = -1
      const start = chance.whole(0, size - 1)
      for (let step = 0; step < size; step += 1) {
        const index = at(place, (start + step) % size)
        let gains = 0
        for (const other of taken) if (other !== NONE && isMissing(index, other)) gains += 1
        if (gains > most) [best, most] = [index, gains]
      }
      taken[place] = best
    }
    for (const [one, a] of taken.entries()) for (const b of taken.slice(one + 1)) mark(a, b, 0)
    rows.push(Uint8Array.from(taken, (index, place) => index - (offsets[place] ?? 0)))
  }
  for (let a = 0; a < total; a += 1) for (let b = a + 1; b < total; b += 1) if (isMissing(a, b)) takeRow(a, b)
  return rows
}

const NONE = -1
