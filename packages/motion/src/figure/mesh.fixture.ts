import { BONE } from './bones.ts'
import type { Mesh } from './mesh.ts'

/** Half of a small roof astride the middle: two corners at x = 0 and two on the left. */
export const HALF_ROOF: Mesh = {
  positions: Float32Array.from([0, 1, 0.25, 0, 1, -0.25, 0.5, 0.75, -0.25, 0.5, 0.75, 0.25]),
  normals: Float32Array.from([0, 1, 0, 0, 1, 0, 0.6, 0.8, 0, 0.6, 0, 0.8]),
  bones: Uint8Array.from([BONE.pelvis, 0, 0, 0, BONE.pelvis, 0, 0, 0, BONE.hipL, BONE.kneeL, 0, 0, BONE.hipL, BONE.kneeL, BONE.belly, 0]),
  weights: Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 0, 155, 100, 0, 0, 128, 64, 63, 0]),
  triangles: Uint16Array.from([0, 2, 1, 0, 3, 2]),
  coarse: Uint16Array.from([0, 3, 2]),
}
