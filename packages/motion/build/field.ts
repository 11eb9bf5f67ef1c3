import { distance, scale, type Vector } from '../src/geometry/vector.ts'
import { mirrored, smoothMin, type FleshPart, type Solid } from './solid.ts'

/** The whole body as a distance: 0 on the skin, negative inside. Only x ≥ 0 is asked for; the rest is its mirror image. */
export interface Field {
  readonly solids: readonly Solid[]
  /** What clothing and hair add to the skin at a place, metres. */
  readonly padding: (x: number, y: number, z: number) => number
}

/** Solids of the other side count only this near the middle, metres. */
const OVER_THE_MIDDLE = 0.06

/** @param solids the middle's and the left side's */
export const fieldOf = (solids: readonly Solid[], padding: Field['padding']): Field => {
  const paired = solids.filter(({ middle }) => middle[0] > 1e-6)
  const across = paired.filter(({ middle, reach }) => middle[0] - reach < OVER_THE_MIDDLE).map(mirrored)
  return { solids: [...solids, ...across], padding }
}

/** The solids that matter within `radius` of a point. */
export const near = ({ solids }: Field, point: Vector, radius: number): readonly Solid[] =>
  solids.filter((solid) => distance(solid.middle, point) < solid.reach + radius + solid.blend)

/** Within this of the middle, the body is the mean of itself and its mirror image, so that it has no crease there; metres. */
const SEAM = 0.03

export const valueAt = (field: Field, solids: readonly Solid[], x: number, y: number, z: number): number => {
  const side = Math.abs(x)
  let value = merged(solids, side, y, z)
  if (side < SEAM) {
    const share = (1 - side / SEAM) ** 2 * (1 + (2 * side) / SEAM) * 0.5
    value += (merged(solids, -side, y, z) - value) * share
  }
  return value > 0.02 || value < -0.02 ? value : value - field.padding(side, y, z)
}

const merged = (solids: readonly Solid[], x: number, y: number, z: number): number => {
  let value = 1
  for (const solid of solids) {
    const one = solid.distance(x, y, z)
    value = value === 1 ? one : smoothMin(value, one, solid.blend)
  }
  return value
}

/** How near each part is, metres; what is not near is 1. */
export const partsAt = (solids: readonly Solid[], [x, y, z]: Vector): Readonly<Record<FleshPart, number>> => {
  const parts: Record<FleshPart, number> = { trunk: 1, head: 1, arm: 1, thumb: 1, leg: 1 }
  for (const { part, middle, distance: measure } of solids) if (middle[0] >= -1e-6) parts[part] = Math.min(parts[part], measure(x, y, z))
  return parts
}

/** How the distance grows; its length is about 1, as it is a distance. */
export const gradientAt = (field: Field, solids: readonly Solid[], [x, y, z]: Vector, step: number): Vector => {
  const at = (i: number, j: number, k: number): number => valueAt(field, solids, x + i * step, y + j * step, z + k * step)
  return scale([at(1, 0, 0) - at(-1, 0, 0), at(0, 1, 0) - at(0, -1, 0), at(0, 0, 1) - at(0, 0, -1)], 0.5 / step)
}
