import { FRAME_SIZE } from './bones.ts'
import type { Mesh } from './mesh.ts'

/** A body's skin in the world: three numbers for each vertex of its mesh; metres, and directions of length 1. */
export interface Skin {
  readonly positions: Float32Array
  readonly normals: Float32Array
}

/**
 * Carries each vertex by its bones, in proportion to their shares.
 * @param frames of `boneFrames`
 */
export const skin = ({ positions, normals, bones, weights }: Pick<Mesh, 'positions' | 'normals' | 'bones' | 'weights'>, frames: Float32Array): Skin => {
  const placed = new Float32Array(positions.length)
  const turned = new Float32Array(normals.length)
  // Every index is within its array: a mesh that is read has been checked.
  const at = (list: ArrayLike<number>, i: number): number => list[i] as number
  for (let v = 0, p = 0, b = 0; p < positions.length; v += 1, p += 3, b = v * 4) {
    let m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0, m8 = 0, m9 = 0, m10 = 0, m11 = 0
    for (let k = b; k < b + 4; k += 1) {
      const share = at(weights, k) / 255
      if (share === 0) continue
      const f = at(bones, k) * FRAME_SIZE
      m0 += share * at(frames, f)
      m1 += share * at(frames, f + 1)
      m2 += share * at(frames, f + 2)
      m3 += share * at(frames, f + 3)
      m4 += share * at(frames, f + 4)
      m5 += share * at(frames, f + 5)
      m6 += share * at(frames, f + 6)
      m7 += share * at(frames, f + 7)
      m8 += share * at(frames, f + 8)
      m9 += share * at(frames, f + 9)
      m10 += share * at(frames, f + 10)
      m11 += share * at(frames, f + 11)
    }
    const x = at(positions, p)
    const y = at(positions, p + 1)
    const z = at(positions, p + 2)
    placed[p] = m0 * x + m1 * y + m2 * z + m3
    placed[p + 1] = m4 * x + m5 * y + m6 * z + m7
    placed[p + 2] = m8 * x + m9 * y + m10 * z + m11
    const i = at(normals, p)
    const j = at(normals, p + 1)
    const k = at(normals, p + 2)
    const nx = m0 * i + m1 * j + m2 * k
    const ny = m4 * i + m5 * j + m6 * k
    const nz = m8 * i + m9 * j + m10 * k
    const size = 1 / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1)
    turned[p] = nx * size
    turned[p + 1] = ny * size
    turned[p + 2] = nz * size
  }
  return { positions: placed, normals: turned }
}
