import type { JointName, SideLetter } from '../body/joints.ts'

/** Joints that also have a bone turned half as far as they are, so that a fold keeps its volume. */
export const HALVED = ['shoulder', 'elbow', 'forearm', 'wrist', 'hip', 'knee', 'ankle'] as const

/** Bones that the skin hangs on: the joints by their names, and helpers that keep folds full, curl the ends of fingers, glide or breathe. */
export type BoneName = JointName | `${(typeof HALVED)[number]}Half${SideLetter}` | `${'ends' | 'blade' | 'ribs'}${SideLetter}` | 'belly'

/**
 * The body's surface in its rest pose, as the build makes it. Left is the mirror image of right, so only one half is
 * stored; here it is whole.
 */
export interface Mesh {
  /** Metres, three for each vertex, in the rest pose (`REST_POSE`). */
  readonly positions: Float32Array
  /** Of length 1, three for each vertex. */
  readonly normals: Float32Array
  /** Four bones for each vertex, as places in `BONES`. */
  readonly bones: Uint8Array
  /** Their shares, 0 to 255, which add up to 255. */
  readonly weights: Uint8Array
  /** Three vertices for each triangle, anticlockwise from outside. */
  readonly triangles: Uint16Array
  /** Far fewer triangles over some of the same vertices, the same shape within two millimetres: for lines and shadows. */
  readonly coarse: Uint16Array
}
