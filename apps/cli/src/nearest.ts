/**
 * The one of `known` that was most likely meant, or none when nothing comes near.
 * Names are also compared word by word, so that `swaet` finds `coldSweat`.
 *
 * @example nearest('swaet', ['hardToBreathe', 'coldSweat']) // 'coldSweat'
 */
export const nearest = (given: string, known: readonly string[]): string | undefined => {
  const wanted = given.toLowerCase().slice(0, LONGEST)
  const allowed = Math.max(1, Math.floor(wanted.length / 3)) + PART
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const name of known) {
    const away = Math.min(distance(wanted, name.toLowerCase(), allowed), ...wordsOf(name).map((word) => distance(wanted, word, allowed) + PART))
    if (away < least) [best, least] = [name, away]
  }
  return least <= allowed ? best : undefined
}

/** No name of ours is longer; what is longer was never a slip of the finger. */
const LONGEST = 40

/** A part of a name counts a little less than the whole of another. */
const PART = 0.5

/** `coldSweat` → cold, sweat; `cat-cow` → cat, cow. Words of three letters or fewer are near to everything. */
const wordsOf = (name: string): readonly string[] => {
  const known = wordsByName.get(name)
  if (known) return known
  const words = name
    .split(/[-_ ]|(?<=[a-z0-9])(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 3)
  wordsByName.set(name, words)
  return words
}

/** A file full of mistakes asks for the same names a hundred thousand times. */
const wordsByName = new Map<string, readonly string[]>()

/**
 * Letters to change, add, drop or swap with a neighbour: the restricted Damerau–Levenshtein
 * distance. Not worked out when the lengths alone are further apart than is allowed.
 */
const distance = (a: string, b: string, allowed: number): number => {
  if (Math.abs(a.length - b.length) > allowed) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
