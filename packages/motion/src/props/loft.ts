import { NO_ROTATION, rotate, type Rotation } from '../geometry/rotation.ts'
import { add, cross, distance, dot, length, scale, subtract, type Vector } from '../geometry/vector.ts'
import type { Face, Material } from './solid.ts'

/** A closed row of corners, anticlockwise when looked at from the loft's last ring. */
export type Ring = readonly Vector[]

/** Where a thing stands and how it is turned there. */
export interface Place {
  readonly at: Vector
  readonly turn: Rotation
}

export const standingAt = (at: Vector): Place => ({ at, turn: NO_ROTATION })

/** Corners nearer than this are one, and a corner this far off the plane still counts as on it, metres. */
const NEARNESS = 1e-5

/**
 * The skin stretched over rings that all have the same number of corners: a lid at either end, and between two rings
 * one face for each pair of corners (two triangles where four corners are not flat).
 */
export const loft = (rings: readonly Ring[], material: Material, { at, turn }: Place): readonly Face[] => {
  const moved = rings.map((ring) => ring.map((corner) => add(at, rotate(turn, corner))))
  const faces: Face[] = []
  const lay = (corners: readonly Vector[]): void => {
    const kept = corners.filter((corner, i) => distance(corner, corners[(i + 1) % corners.length] as Vector) > NEARNESS)
    const normal = normalOf(kept)
    if (kept.length < 3 || !normal) return
    const first = kept[0] as Vector
    if (kept.length === 4 && kept.some((corner) => Math.abs(dot(subtract(corner, first), normal)) > NEARNESS)) {
      lay([kept[0], kept[1], kept[2]] as Vector[])
      lay([kept[0], kept[2], kept[3]] as Vector[])
      return
    }
    faces.push({ corners: kept, normal, material })
  }
  lay((moved[0] ?? []).toReversed())
  for (let i = 0; i + 1 < moved.length; i += 1) {
    const [lower, upper] = [moved[i] as Ring, moved[i + 1] as Ring]
    for (let j = 0; j < lower.length; j += 1) {
      const next = (j + 1) % lower.length
      lay([lower[j], lower[next], upper[next], upper[j]] as Vector[])
    }
  }
  lay(moved.at(-1) ?? [])
  return faces
}

/** Newell's way, which asks for no three good corners. Undefined for corners in a line. */
const normalOf = (corners: readonly Vector[]): Vector | undefined => {
  let sum: Vector = [0, 0, 0]
  corners.forEach((corner, i) => {
    sum = add(sum, cross(corner, corners[(i + 1) % corners.length] as Vector))
  })
  const size = length(sum)
  return size < 1e-10 ? undefined : scale(sum, 1 / size)
}

/** Corners at one height. Angles count from +Z towards +X, so that they run anticlockwise from above. */
const pointAt = (radius: number, degrees: number): readonly [x: number, z: number] => [radius * Math.sin((degrees * Math.PI) / 180), radius * Math.cos((degrees * Math.PI) / 180)]

export const circle = (radius: number, sides: number, y: number): Ring =>
  Array.from({ length: sides }, (_, i) => {
    const [x, z] = pointAt(radius, (360 * i) / sides)
    return [x, y, z]
  })

/** A rectangle with corners of `radius`, each drawn with `steps` edges. */
export const rectangle = (halfX: number, halfZ: number, y: number, radius = 0, steps = 0): Ring =>
  ([[1, 1, 0], [1, -1, 90], [-1, -1, 180], [-1, 1, 270]] as const).flatMap(([sideX, sideZ, from]) =>
    Array.from({ length: steps + 1 }, (_, i): Vector => {
      const [x, z] = pointAt(radius, from + (steps > 0 ? (90 * i) / steps : 45))
      return steps > 0 ? [sideX * (halfX - radius) + x, y, sideZ * (halfZ - radius) + z] : [sideX * halfX, y, sideZ * halfZ]
    }),
  )

/** How far in and how high the rings of a round edge of `radius` lie, from its outermost ring on. */
const bevel = (radius: number, steps: number): readonly (readonly [inwards: number, up: number])[] =>
  Array.from({ length: steps + 1 }, (_, i) => {
    const [sine, cosine] = pointAt(radius, steps > 0 ? (90 * i) / steps : 0)
    return [radius - cosine, sine - radius]
  })

/** A block with upright edges of radius `corner` and level edges of radius `edge`; `steps` edges for each quarter turn. */
export const block = ([halfX, halfY, halfZ]: Vector, corner = 0, edge = 0, steps = 2): readonly Ring[] => {
  const upper = edge > 0 ? bevel(edge, steps) : ([[0, 0]] as const)
  const ringAt = (inwards: number, y: number): Ring => rectangle(halfX - inwards, halfZ - inwards, y, Math.max(0, corner - inwards), corner > 0 ? steps : 0)
  return [...upper.toReversed().map(([inwards, up]) => ringAt(inwards, -halfY - up)), ...upper.map(([inwards, up]) => ringAt(inwards, halfY + up))]
}

/** A cylinder along Y with rims of radius `edge`. */
export const cylinder = (radius: number, halfLength: number, sides: number, edge = 0): readonly Ring[] => {
  const upper = edge > 0 ? bevel(edge, 2) : ([[0, 0]] as const)
  return [...upper.toReversed().map(([inwards, up]) => circle(radius - inwards, sides, -halfLength - up)), ...upper.map(([inwards, up]) => circle(radius - inwards, sides, halfLength + up))]
}

export const sphere = (radius: number, bands: number, sides: number): readonly Ring[] =>
  Array.from({ length: bands + 1 }, (_, i) => {
    const [across, down] = pointAt(radius, (180 * i) / bands)
    return circle(across, sides, -down)
  })
