import type { Vector } from '../../geometry/vector.ts'
import type { Face } from '../../props/solid.ts'
import { lies } from '../drawing/seen-face.ts'
import type { Patch } from './lens.ts'

/** Flesh around the joints, and the soft edge of a shadow, metres. */
const MARGIN = 0.32
/** The patch grows in steps of this many metres, so that a moving body does not change the grain of its shadow. */
const STEP = 0.25

/**
 * The square of the floor that holds the shadow of these joints and things.
 * @param light of length 1, from the body to the lamp
 * @param grain how many texels the square has along a side: it moves by whole ones
 */
export const patchFor = (places: readonly Vector[], faces: readonly Face[], light: Vector, grain: number): Patch => {
  let left = Infinity
  let right = -Infinity
  let back = Infinity
  let front = -Infinity
  const across = light[0] / light[1]
  const along = light[2] / light[1]
  const reach = (at: Vector): void => {
    const height = Math.max(0, at[1])
    const x = at[0] - across * height
    const z = at[2] - along * height
    left = Math.min(left, x)
    right = Math.max(right, x)
    back = Math.min(back, z)
    front = Math.max(front, z)
  }
  for (const at of places) reach(at)
  for (const face of faces) if (!lies(face)) for (const at of face.corners) reach(at)
  const half = Math.ceil((Math.max(right - left, front - back) / 2 + MARGIN) / STEP) * STEP
  const texel = (2 * half) / grain
  const snap = (at: number): number => Math.round(at / texel) * texel
  const held = { left: left - MARGIN, right: right + MARGIN, back: back - MARGIN, front: front + MARGIN }
  return { x: snap((left + right) / 2), z: snap((back + front) / 2), half, held }
}
