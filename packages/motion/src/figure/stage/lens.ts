import type { Vector } from '../../geometry/vector.ts'
import type { Camera } from '../camera.ts'

/** What lies nearer to the eye, or farther from it, is cut off; metres. */
const NEAR = 0.25
const FAR = 40
/** What a metre farther from the eye adds to the depth in clip space, before the division. */
export const DEPTH_SPAN = (FAR + NEAR) / (FAR - NEAR)

/**
 * Fills `into` with the 4×4 matrix (column by column) that takes a point of the world to clip space. After the
 * division by its last number, x and y are those of `project`.
 */
export const writeLens = (into: Float32Array, { eye, towards, right, up, slope, aspect }: Camera): void => {
  writeRow(into, 0, right, 1 / (slope * aspect), eye, 0)
  writeRow(into, 1, up, 1 / slope, eye, 0)
  writeRow(into, 2, towards, -DEPTH_SPAN, eye, (-2 * FAR * NEAR) / (FAR - NEAR))
  writeRow(into, 3, towards, -1, eye, 0)
}

const writeRow = (into: Float32Array, row: number, axis: Vector, by: number, eye: Vector, plus: number): void => {
  into[row] = axis[0] * by
  into[row + 4] = axis[1] * by
  into[row + 8] = axis[2] * by
  into[row + 12] = plus - (axis[0] * eye[0] + axis[1] * eye[1] + axis[2] * eye[2]) * by
}

/** A square of the floor, metres: its middle, half of its side, and what of it holds a shadow. */
export interface Patch extends Square {
  readonly held: { readonly left: number; readonly right: number; readonly back: number; readonly front: number }
}

interface Square {
  readonly x: number
  readonly z: number
  readonly half: number
}

/** Fills `into` with the matrix that throws a point along `light` (from the body to the lamp) on to the patch, whose square it makes −1 to 1. */
export const writeThrow = (into: Float32Array, light: Vector, { x, z, half }: Square): void => {
  into.fill(0)
  into[0] = 1 / half
  into[4] = -light[0] / (light[1] * half)
  into[12] = -x / half
  into[5] = -light[2] / (light[1] * half)
  into[9] = 1 / half
  into[13] = -z / half
  into[15] = 1
}
