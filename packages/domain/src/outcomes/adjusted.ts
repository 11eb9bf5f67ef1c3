import type { Chance } from '../chance.ts'

/** A row of numbers, one for each pair of days. */
export type Column = readonly number[]

/**
 * A comparison after everything else was allowed for: how much higher `outcome` is with a
 * factor than without one, its standard error, and the two rests it comes from.
 */
export interface Difference {
  readonly points: number
  readonly error: number
  readonly factorRest: Column
  readonly outcomeRest: Column
}

const NOTHING = 1e-9
/** A factor of which the others leave less than this share of its spread says nothing of its own. */
const LEAST_REST = 0.02

/**
 * Least squares of `outcome` on `factor` beside other columns, as Frisch, Waugh and Lovell
 * do it: both are freed of the others first, so that only what is left is compared. None
 * when the others say as much as the factor itself.
 */
export const differenceWith = (outcome: Column, factor: Column, others: readonly Column[]): Difference | undefined => {
  const basis = [outcome.map(() => 1), ...others].reduce<readonly Column[]>((found, column) => {
    const rest = freedOf(column, found)
    const length = Math.sqrt(dot(rest, rest))
    return length < NOTHING ? found : [...found, rest.map((value) => value / length)]
  }, [])
  const factorRest = freedOf(factor, basis)
  const outcomeRest = freedOf(outcome, basis)
  const spread = dot(factorRest, factorRest)
  const centred = freedOf(factor, basis.slice(0, 1))
  const free = outcome.length - basis.length - 1
  if (free < 1 || spread < NOTHING || spread < LEAST_REST * dot(centred, centred)) return undefined
  const points = dot(factorRest, outcomeRest) / spread
  const left = outcomeRest.map((value, at) => value - points * (factorRest[at] ?? 0))
  return { points, error: Math.sqrt(dot(left, left) / free / spread), factorRest, outcomeRest }
}

/** Once this many were as large, the chance is known well enough (Besag and Clifford). */
const ENOUGH_AS_LARGE = 30

/**
 * How often a difference at least as large comes about when the rests are dealt out anew
 * (Freedman and Lane). Never 0: the order that was seen is one of them.
 *
 * @param drawings how many times they are dealt out at most; fewer when chance soon does as much
 */
export const chanceOf = ({ factorRest, outcomeRest }: Difference, drawings: number, chance: Chance): number => {
  const seen = Math.abs(dot(factorRest, outcomeRest)) * (1 - NOTHING)
  const dealt = [...outcomeRest]
  let asLarge = 0
  for (let drawing = 1; drawing <= drawings; drawing += 1) {
    for (let at = dealt.length - 1; at > 0; at -= 1) {
      const other = chance.whole(0, at)
      const kept = dealt[at] ?? 0
      dealt[at] = dealt[other] ?? 0
      dealt[other] = kept
    }
    if (Math.abs(dot(factorRest, dealt)) >= seen) asLarge += 1
    if (asLarge >= ENOUGH_AS_LARGE) return asLarge / drawing
  }
  return (asLarge + 1) / (drawings + 1)
}

/** Benjamini and Hochberg: chances that allow for how many were looked at, in the order given. */
export const allowForMany = (chances: readonly number[]): readonly number[] => {
  const order = chances.map((_, at) => at).sort((a, b) => (chances[b] ?? 1) - (chances[a] ?? 1))
  const allowed: number[] = [...chances]
  let least = 1
  order.forEach((at, position) => {
    least = Math.min(least, ((chances[at] ?? 1) * chances.length) / (chances.length - position))
    allowed[at] = least
  })
  return allowed
}

/** How much two columns go together, or against each other: 0 (not at all) to 1 (always). */
export const agreementOf = (a: Column, b: Column): number => {
  const ones = [a.map(() => 1 / Math.sqrt(Math.max(a.length, 1)))]
  const [restA, restB] = [freedOf(a, ones), freedOf(b, ones)]
  const spread = Math.sqrt(dot(restA, restA) * dot(restB, restB))
  return spread < NOTHING ? 0 : Math.abs(dot(restA, restB)) / spread
}

const dot = (a: Column, b: Column): number => {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

/** A column without what the columns of a basis (of length 1, at right angles) say of it. */
const freedOf = (column: Column, basis: readonly Column[]): Column =>
  basis.reduce((rest, axis) => {
    const share = dot(rest, axis)
    return rest.map((value, at) => value - share * (axis[at] ?? 0))
  }, column)
