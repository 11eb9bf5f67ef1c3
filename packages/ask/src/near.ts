/** Words shorter than this are too often another word by one letter. */
const LEAST_LETTERS = 5
/** From this length on two letters may be wrong. */
const TWO_WRONG_FROM = 8

/**
 * Finds the word that was meant by a misspelt one: the most frequent of those that begin
 * with the same letter and are one letter away (two in a long word), a swap of two
 * neighbours counting as one.
 */
export const nearestWord = (words: readonly string[], frequency: (word: string) => number): ((word: string) => string | undefined) => {
  const byStart = new Map<string, string[]>()
  for (const word of words) {
    if (word.length < LEAST_LETTERS - 1 || word.includes('_') || word.startsWith('=')) continue
    const list = byStart.get(word.charAt(0))
    if (list) list.push(word)
    else byStart.set(word.charAt(0), [word])
  }
  return (word) => {
    if (word.length < LEAST_LETTERS || word.length > 24) return undefined
    const allowed = word.length >= TWO_WRONG_FROM ? 2 : 1
    let best: string | undefined
    let bestAway = allowed + 1
    for (const other of byStart.get(word.charAt(0)) ?? []) {
      if (Math.abs(other.length - word.length) > allowed) continue
      const away = lettersAway(word, other, allowed)
      if (away < bestAway || (away === bestAway && best !== undefined && away <= allowed && frequency(other) > frequency(best))) {
        best = other
        bestAway = away
      }
    }
    return best
  }
}

/** Damerau–Levenshtein distance with neighbours swapped, or more than `most` as soon as that is certain. */
export const lettersAway = (one: string, other: string, most: number): number => {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[other.length] ?? most + 1
}
