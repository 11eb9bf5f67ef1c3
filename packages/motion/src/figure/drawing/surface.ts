import type { MuscleEffort } from '../../clip/muscle.ts'
import type { Vector } from '../../geometry/vector.ts'
import { clothAt, REGIONS } from '../cloth.ts'
import type { Mesh } from '../mesh.ts'
import { effortAt, paintMuscles } from '../muscles.ts'
import type { Nearest } from './fill.ts'

/** What the body shows at each pixel. */
export interface Surface {
  /** The place in the cloth's `REGIONS` and one more; 0 where there is no body. */
  readonly region: Uint8Array
  /** Cosine between surface and light, −1 to 1. */
  readonly light: Float32Array
  /** How hard the muscle below works, 0 to 1. */
  readonly effort: Float32Array
}

interface SurfaceInput {
  readonly body: Nearest
  readonly mesh: Mesh
  /** Of `toScreen`. */
  readonly screen: Float32Array
  /** Of the skin in the world. */
  readonly normals: Float32Array
  readonly light: Vector
  readonly muscles: readonly MuscleEffort[]
}

const PLACE = Object.fromEntries(REGIONS.map((region, place) => [region, place + 1])) as Record<(typeof REGIONS)[number], number>

const at = (list: ArrayLike<number>, i: number): number => list[i] as number

/**
 * What each seen pixel of the body is: found from where that pixel was in the rest pose, so that the edges of cloth and
 * muscle are as fine as the picture and not as the mesh.
 */
export const paintSurface = ({ body, mesh, screen, normals, light, muscles }: SurfaceInput): Surface => {
  const { width, owner } = body
  const region = new Uint8Array(owner.length)
  const lit = new Float32Array(owner.length)
  const effort = new Float32Array(owner.length)
  const [lx, ly, lz] = light
  const layers = muscles.length > 0 ? paintMuscles(muscles) : undefined
  for (let pixel = 0; pixel < owner.length; pixel += 1) {
    const triangle = at(owner, pixel)
    if (triangle < 0) continue
    const a = at(mesh.triangles, triangle * 3) * 3
    const b = at(mesh.triangles, triangle * 3 + 1) * 3
    const c = at(mesh.triangles, triangle * 3 + 2) * 3
    const x = (pixel % width) + 0.5
    const y = Math.floor(pixel / width) + 0.5
    const ax = at(screen, a)
    const ay = at(screen, a + 1)
    const bx = at(screen, b)
    const by = at(screen, b + 1)
    const cx = at(screen, c)
    const cy = at(screen, c + 1)
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    // Shares in the picture, then in the world: what is farther away counts for less.
    const flatB = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / area
    const flatC = ((y - ay) * (bx - ax) - (x - ax) * (by - ay)) / area
    const farA = (1 - flatB - flatC) / at(screen, a + 2)
    const farB = flatB / at(screen, b + 2)
    const farC = flatC / at(screen, c + 2)
    const sum = farA + farB + farC
    const shareA = farA / sum
    const shareB = farB / sum
    const shareC = farC / sum
    const nx = shareA * at(normals, a) + shareB * at(normals, b) + shareC * at(normals, c)
    const ny = shareA * at(normals, a + 1) + shareB * at(normals, b + 1) + shareC * at(normals, c + 1)
    const nz = shareA * at(normals, a + 2) + shareB * at(normals, b + 2) + shareC * at(normals, c + 2)
    lit[pixel] = (nx * lx + ny * ly + nz * lz) / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1)
    const { positions, normals: facing } = mesh
    const rest: Vector = [
      shareA * at(positions, a) + shareB * at(positions, b) + shareC * at(positions, c),
      shareA * at(positions, a + 1) + shareB * at(positions, b + 1) + shareC * at(positions, c + 1),
      shareA * at(positions, a + 2) + shareB * at(positions, b + 2) + shareC * at(positions, c + 2),
    ]
    region[pixel] = PLACE[clothAt(rest)]
    if (!layers) continue
    const forwards = shareA * at(facing, a + 2) + shareB * at(facing, b + 2) + shareC * at(facing, c + 2)
    effort[pixel] = effortAt(layers, rest, [0, 0, forwards])
  }
  return { region, light: lit, effort }
}
