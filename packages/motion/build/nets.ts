import type { Vector } from '../src/geometry/vector.ts'
import { near, valueAt, type Field } from './field.ts'

export interface Surface {
  readonly positions: Float32Array
  readonly triangles: Uint32Array
}

/** Cells per side of a block of the grid, which is left out when nothing is near. */
const BLOCK = 8
const FAR = 0.1
/** Corners of a cell's twelve edges; a corner's bits are its x, y and z. */
const EDGES = [[0, 1], [2, 3], [4, 5], [6, 7], [0, 2], [1, 3], [4, 6], [5, 7], [0, 4], [1, 5], [2, 6], [3, 7]] as const

/**
 * The surface of the half x ≥ 0 by surface nets: a vertex in every cell that the surface crosses, at the mean of its
 * crossings. The first layer of cells lies astride the middle, where the mean is exactly x = 0.
 * @param cell metres
 */
export const surfaceOf = (field: Field, cell: number, low: Vector, high: Vector): Surface => {
  const origin: Vector = [-cell / 2, low[1], low[2]]
  const size = [0, 1, 2].map((axis) => Math.ceil(((high[axis] as number) - (origin[axis] as number)) / cell / BLOCK) * BLOCK + 1) as [number, number, number]
  const [nx, ny, nz] = size
  const values = new Float32Array(nx * ny * nz).fill(FAR)
  const at = (i: number, j: number, k: number): number => i + nx * (j + ny * k)
  const blocks = fill(field, values, cell, origin, size)

  const vertexOf = new Int32Array(values.length).fill(-1)
  const positions: number[] = []
  const corners = new Float64Array(8)
  for (const [bi, bj, bk] of blocks) {
    for (let k = bk; k < Math.min(bk + BLOCK, nz - 1); k += 1) {
      for (let j = bj; j < Math.min(bj + BLOCK, ny - 1); j += 1) {
        for (let i = bi; i < Math.min(bi + BLOCK, nx - 1); i += 1) {
          let inside = 0
          for (let corner = 0; corner < 8; corner += 1) {
            corners[corner] = values[at(i + (corner & 1), j + ((corner >> 1) & 1), k + (corner >> 2))] as number
            if ((corners[corner] as number) < 0) inside += 1
          }
          if (inside === 0 || inside === 8) continue
          let x = 0, y = 0, z = 0, crossings = 0
          for (const [a, b] of EDGES) {
            const va = corners[a] as number
            const vb = corners[b] as number
            if (va < 0 === vb < 0) continue
            const share = va / (va - vb)
            x += (a & 1) + ((b & 1) - (a & 1)) * share
            y += ((a >> 1) & 1) + (((b >> 1) & 1) - ((a >> 1) & 1)) * share
            z += (a >> 2) + ((b >> 2) - (a >> 2)) * share
            crossings += 1
          }
          vertexOf[at(i, j, k)] = positions.length / 3
          positions.push(i === 0 ? 0 : origin[0] + (i + x / crossings) * cell, origin[1] + (j + y / crossings) * cell, origin[2] + (k + z / crossings) * cell)
        }
      }
    }
  }

  const triangles: number[] = []
  const quad = (a: number, b: number, c: number, d: number, outwards: boolean): void => {
    const [va, vb, vc, vd] = [vertexOf[a], vertexOf[b], vertexOf[c], vertexOf[d]] as [number, number, number, number]
    if (outwards) triangles.push(va, vb, vc, va, vc, vd)
    else triangles.push(va, vc, vb, va, vd, vc)
  }
  for (const [bi, bj, bk] of blocks) {
    for (let k = Math.max(1, bk); k < Math.min(bk + BLOCK, nz - 1); k += 1) {
      for (let j = Math.max(1, bj); j < Math.min(bj + BLOCK, ny - 1); j += 1) {
        for (let i = Math.max(1, bi); i < Math.min(bi + BLOCK, nx - 1); i += 1) {
          const inside = (values[at(i, j, k)] as number) < 0
          if (inside !== (values[at(i + 1, j, k)] as number) < 0) quad(at(i, j - 1, k - 1), at(i, j, k - 1), at(i, j, k), at(i, j - 1, k), inside)
          if (inside !== (values[at(i, j + 1, k)] as number) < 0) quad(at(i - 1, j, k - 1), at(i - 1, j, k), at(i, j, k), at(i, j, k - 1), inside)
          if (inside !== (values[at(i, j, k + 1)] as number) < 0) quad(at(i - 1, j - 1, k), at(i, j - 1, k), at(i, j, k), at(i - 1, j, k), inside)
        }
      }
    }
  }
  return { positions: Float32Array.from(positions), triangles: Uint32Array.from(triangles) }
}

/** Fills in the values near the surface; returns where its blocks begin. */
const fill = (field: Field, values: Float32Array, cell: number, origin: Vector, [nx, ny, nz]: readonly [number, number, number]): readonly Vector[] => {
  const blocks: Vector[] = []
  const radius = (BLOCK * cell * Math.sqrt(3)) / 2 + cell
  for (let bk = 0; bk < nz; bk += BLOCK) {
    for (let bj = 0; bj < ny; bj += BLOCK) {
      for (let bi = 0; bi < nx; bi += BLOCK) {
        const middle: Vector = [origin[0] + (bi + BLOCK / 2) * cell, origin[1] + (bj + BLOCK / 2) * cell, origin[2] + (bk + BLOCK / 2) * cell]
        const solids = near(field, middle, radius).filter((solid) => solid.distance(Math.abs(middle[0]), middle[1], middle[2]) < radius * 1.4 + solid.blend)
        if (solids.length === 0) continue
        // Deep inside nothing is drawn, but the sign must be known.
        const depth = valueAt(field, solids, ...middle)
        const isDeep = depth < -radius * 1.6
        if (!isDeep) blocks.push([bi, bj, bk])
        for (let k = bk; k < Math.min(bk + BLOCK, nz); k += 1) {
          for (let j = bj; j < Math.min(bj + BLOCK, ny); j += 1) {
            for (let i = bi; i < Math.min(bi + BLOCK, nx); i += 1) {
              const value = isDeep ? -FAR : valueAt(field, solids, origin[0] + i * cell, origin[1] + j * cell, origin[2] + k * cell)
              values[i + nx * (j + ny * k)] = Math.min(FAR, value)
            }
          }
        }
      }
    }
  }
  return blocks
}
