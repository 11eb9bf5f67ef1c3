import { MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer'
import type { Build } from '../src/body/build.ts'
import { BONES, OTHER_SIDE } from '../src/figure/bones.ts'
import type { Mesh } from '../src/figure/mesh.ts'
import { dot, normalise, scale, type Vector } from '../src/geometry/vector.ts'
import { coarseOf } from './coarse.ts'
import { fieldOf, gradientAt, near, partsAt, valueAt, type Field } from './field.ts'
import { calmed } from './calm-face.ts'
import { fleshOf } from './flesh.ts'
import { paddingOf } from './padding.ts'
import { surfaceOf, type Surface } from './nets.ts'
import { weighing, type Shares } from './weigh.ts'

/** Cell of the grid, metres: the gap between two fingers spans at least one. */
const CELL = 0.003
const LOW: Vector = [0, -0.02, -0.22]
const HIGH: Vector = [0.74, 1.77, 0.24]
/** Triangles that the half keeps. */
const TRIANGLES = 9600
/** How much a turned normal counts against a moved surface when triangles are merged. */
const NORMAL_WEIGHT = 0.5

/** The left half of a build's skin; the same bytes whenever it is made. */
export const bodyMesh = async (build: Build): Promise<Mesh> => {
  await Promise.all([MeshoptSimplifier.ready, MeshoptEncoder.ready])
  const field = fieldOf(fleshOf(build), paddingOf(build))
  const coarse = reduce(field, surfaceOf(field, CELL, LOW, HIGH))
  return finish(build, field, ordered(coarse))
}

const pointOf = (positions: Float32Array, v: number): Vector => [positions[v * 3] as number, positions[v * 3 + 1] as number, positions[v * 3 + 2] as number]

/** Fewer triangles, most where the surface bends most. The border stays at x = 0. */
const reduce = (field: Field, { positions, triangles }: Surface): Surface => {
  const normals = new Float32Array(positions.length)
  for (let v = 0; v < positions.length / 3; v += 1) normals.set(normalise(gradientAt(field, near(field, pointOf(positions, v), 0.01), pointOf(positions, v), 0.002)), v * 3)
  const weights = [NORMAL_WEIGHT, NORMAL_WEIGHT, NORMAL_WEIGHT]
  const [kept] = MeshoptSimplifier.simplifyWithAttributes(triangles, positions, 3, normals, 3, weights, null, TRIANGLES * 3, 0.02, ['Regularize'])
  return { positions, triangles: kept }
}

/** Only the vertices in use, in the order in which triangles need them. */
const ordered = ({ positions, triangles }: Surface): Surface => {
  const sorted = triangles.slice()
  const [places, count] = MeshoptEncoder.reorderMesh(sorted, true, true)
  const moved = new Float32Array(count * 3)
  places.forEach((to, from) => {
    if (to !== 0xffffffff) moved.set(positions.subarray(from * 3, from * 3 + 3), to * 3)
  })
  return { positions: moved, triangles: sorted }
}

/** Over how many metres a normal is taken. Wide on the trunk, so that cloth there is lit in large, calm shapes and not in specks along every crease. */
const LIGHT_STEP = { trunk: 0.012, elsewhere: 0.0025 } as const
const isTrunk = ([x, y]: Vector): boolean => y > 0.9 && y < 1.4 && x < 0.165

/** Back on the field, with normals and weights. */
const finish = (build: Build, field: Field, { positions, triangles }: Surface): Mesh => {
  const count = positions.length / 3
  const normals = new Float32Array(count * 3)
  const weigh = weighing(build)
  const shares: Shares[] = []
  for (let v = 0; v < count; v += 1) {
    let point = pointOf(positions, v)
    const isMiddle = point[0] === 0
    const solids = near(field, point, 0.03)
    for (let pass = 0; pass < 3; pass += 1) {
      const gradient = gradientAt(field, solids, point, 0.001)
      const [gx, gy, gz] = scale(gradient, valueAt(field, solids, ...point) / Math.max(0.5, dot(gradient, gradient)))
      point = [isMiddle ? 0 : Math.max(1e-3, point[0] - gx), point[1] - gy, point[2] - gz]
    }
    positions.set(point, v * 3)
    const [nx, ny, nz] = gradientAt(field, solids, point, isTrunk(point) ? LIGHT_STEP.trunk : LIGHT_STEP.elsewhere)
    normals.set(calmed(point, normalise([isMiddle ? 0 : nx, ny, nz])), v * 3)
    const share = weigh(point, partsAt(near(field, point, 0.12), point))
    shares.push(isMiddle ? evened(share) : share)
  }
  const bones = new Uint8Array(count * 4)
  const weights = new Uint8Array(count * 4)
  shares.forEach((share, v) => keepFour(share, positions[v * 3] === 0, bones, weights, v * 4))
  const half = { positions, normals, bones, weights, triangles: Uint16Array.from(triangles) }
  return { ...half, coarse: coarseOf(build, half) }
}

/** In the middle left and right count the same. */
const evened = (share: Shares): Shares => share.map((own, bone) => (own + (share[OTHER_SIDE[bone] as number] as number)) / 2)

const keepFour = (share: Shares, isMiddle: boolean, bones: Uint8Array, weights: Uint8Array, at: number): void => {
  const largest = BONES.map((_, bone) => bone).sort((a, b) => (share[b] as number) - (share[a] as number) || a - b).slice(0, 4)
  // In the middle no bone stays without its twin.
  const best = isMiddle ? largest.filter((bone) => largest.includes(OTHER_SIDE[bone] as number)) : largest
  const sum = best.reduce((total, bone) => total + (share[bone] as number), 0)
  const whole = best.map((bone) => Math.round(((share[bone] as number) / sum) * 255))
  // What rounding leaves over goes to the largest.
  whole[0] = (whole[0] as number) + 255 - whole.reduce((total, one) => total + one, 0)
  best.forEach((bone, k) => {
    bones[at + k] = (whole[k] as number) > 0 ? bone : 0
    weights[at + k] = whole[k] as number
  })
}
