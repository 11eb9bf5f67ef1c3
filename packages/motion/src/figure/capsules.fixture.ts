import { SKELETONS, type Build } from '../body/build.ts'
import { placed } from '../body/shape.ts'
import { add, cross, distance, normalise, scale, subtract, type Vector } from '../geometry/vector.ts'
import { REST_POSE } from './bones.ts'
import type { Mesh } from './mesh.ts'

const AROUND = 12
const RINGS = 5

/** A wooden doll: each piece of the body's shape as a capsule that hangs on one bone. For tests, which need no pretty body. */
export const capsuleMesh = (build: Build = 'narrow'): Mesh => {
  const skeleton = SKELETONS[build]
  const positions: number[] = []
  const normals: number[] = []
  const bones: number[] = []
  const triangles: number[] = []
  for (const { piece, a, b } of placed(skeleton, REST_POSE[build])) {
    const along = distance(a, b) > 0 ? normalise(subtract(b, a)) : ([0, 1, 0] as const)
    const aside = normalise(cross(along, Math.abs(along[0]) > 0.9 ? [0, 0, 1] : [1, 0, 0]))
    const across = cross(along, aside)
    const first = positions.length / 3
    const ring = (middle: Vector, radius: number, degrees: number): void => {
      const angle = (degrees * Math.PI) / 180
      for (let i = 0; i < AROUND; i += 1) {
        const turn = (i / AROUND) * 2 * Math.PI
        const out = add(scale(aside, Math.cos(turn)), scale(across, Math.sin(turn)))
        const normal = add(scale(along, Math.sin(angle)), scale(out, Math.cos(angle)))
        positions.push(...add(middle, scale(normal, radius)))
        normals.push(...normal)
        bones.push(skeleton.index[piece.joint], 0, 0, 0)
      }
    }
    for (let i = 0; i < RINGS; i += 1) ring(a, piece.ra, -89 + (i / (RINGS - 1)) * 89)
    for (let i = 0; i < RINGS; i += 1) ring(b, piece.rb, (i / (RINGS - 1)) * 89)
    for (let row = 0; row < RINGS * 2 - 1; row += 1) {
      for (let i = 0; i < AROUND; i += 1) {
        const low = first + row * AROUND
        const next = (i + 1) % AROUND
        triangles.push(low + i, low + next, low + AROUND + i, low + next, low + AROUND + next, low + AROUND + i)
      }
    }
  }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    bones: Uint8Array.from(bones),
    weights: Uint8Array.from(bones, (_, i) => (i % 4 === 0 ? 255 : 0)),
    triangles: Uint16Array.from(triangles),
    coarse: Uint16Array.from(triangles),
  }
}
