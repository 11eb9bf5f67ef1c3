import { clothAt, edgesAt, REGIONS } from '../cloth.ts'
import type { Vector } from '../../geometry/vector.ts'
import type { Mesh } from '../mesh.ts'

/** Nearer than this to where two kinds of cloth meet, each pixel is asked for itself; metres. Wider than a triangle is. */
const SEAM = 0.03

/**
 * For each vertex two numbers: 1 when all around it is the same cloth, else 0; and its place in `REGIONS`. Most of a body is far from
 * any seam, and need not be asked pixel by pixel.
 */
export const wornBy = ({ positions, triangles }: Pick<Mesh, 'positions' | 'triangles'>): Uint8Array => {
  const worn = new Uint8Array((positions.length / 3) * 2)
  for (let v = 0; v < positions.length / 3; v += 1) {
    const at: Vector = [positions[v * 3] as number, positions[v * 3 + 1] as number, positions[v * 3 + 2] as number]
    worn[v * 2] = Object.values(edgesAt(at)).every((inside: number) => Math.abs(inside) > SEAM) ? 1 : 0
    worn[v * 2 + 1] = REGIONS.indexOf(clothAt(at))
  }
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [(triangles[i] as number) * 2, (triangles[i + 1] as number) * 2, (triangles[i + 2] as number) * 2]
    if (worn[a + 1] !== worn[b + 1] || worn[a + 1] !== worn[c + 1]) worn[a] = worn[b] = worn[c] = 0
  }
  return worn
}
