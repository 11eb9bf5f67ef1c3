import type { Skeleton } from '../body/build.ts'
import type { Solution } from '../body/solve.ts'
import { aroundX, aroundY, aroundZ, NO_ROTATION, rotate, type Rotation } from '../geometry/rotation.ts'
import { add, type Vector } from '../geometry/vector.ts'
import { boxBetween, boxFaces, type Box } from './box.ts'
import { block, cylinder, loft, sphere, standingAt, type Place } from './loft.ts'
import type { Prop } from './prop.ts'
import type { Face } from './solid.ts'

type Of<Kind extends Prop['kind']> = Extract<Prop, { kind: Kind }>

/** Metres. */
const MAT = { halfWidth: 0.34, halfLength: 0.96, thickness: 0.012, corner: 0.05 } as const
const ROLLER_LENGTH = 0.6
const TOWEL_LENGTH = 0.46
const PAD = 0.07
/** So that a round edge keeps a flat of its own on the thinnest side. */
const CUSHION_EDGE = 0.42
/** One layer of a folded towel is about this high. */
const LAYER = 0.018

export const matBox = ({ at = [0, 0], turn = 0 }: Of<'mat'>): Box => ({ at: [at[0], -MAT.thickness / 2, at[1]], half: [MAT.halfWidth, MAT.thickness / 2, MAT.halfLength], turn: aroundY(turn) })
export const matFaces = (mat: Of<'mat'>): readonly Face[] => {
  const { at, half, turn } = matBox(mat)
  return loft(block(half, MAT.corner, 0, 4), 'mat', { at, turn })
}

export const rollerLength = ({ look }: Of<'roller'>): number => (look === 'towel' ? TOWEL_LENGTH : ROLLER_LENGTH)
/** Takes the loft's Y to the world's X. */
const ACROSS = aroundZ(-90)
export const rollerFaces = (roller: Of<'roller'>): readonly Face[] => {
  const { at, radius, look } = roller
  return loft(cylinder(radius, rollerLength(roller) / 2, 24, look === 'towel' ? Math.min(0.02, radius * 0.45) : 0.008), look === 'towel' ? 'cloth' : 'foam', { at, turn: ACROSS })
}

/** Where a cushion lies; one that a joint carries moves with it. */
export const cushionPlace = ({ at, in: carrier }: Of<'cushion'>, skeleton: Skeleton, body: Solution): Place => {
  if (!carrier) return standingAt(at)
  const turn = body.rotation[skeleton.index[carrier]] ?? NO_ROTATION
  return { at: add(body.place[skeleton.index[carrier]] ?? [0, 0, 0], rotate(turn, at)), turn }
}
export const cushionFaces = (cushion: Of<'cushion'>, place: Place): readonly Face[] => {
  const [x, y, z] = cushion.size
  if (cushion.look !== 'towel') {
    const edge = Math.min(x, y, z) * CUSHION_EDGE
    return loft(block([x / 2, y / 2, z / 2], edge * 1.15, edge, 3), 'cushion', place)
  }
  // Folded: layers along the thinnest way, each with a soft edge of its own.
  const thinnest = [x, y, z].indexOf(Math.min(x, y, z))
  const along = cushion.size[thinnest] as number
  const layers = Math.max(1, Math.min(4, Math.round(along / LAYER)))
  return Array.from({ length: layers }, (_, i) => {
    const offset: [number, number, number] = [0, 0, 0]
    offset[thinnest] = (along * (2 * i + 1 - layers)) / (2 * layers)
    const half: [number, number, number] = [x / 2, y / 2, z / 2]
    half[thinnest] = along / (2 * layers)
    const edge = (half[thinnest] as number) * 0.8
    return loft(block(half, edge, edge, 2), 'cloth', { at: add(place.at, rotate(place.turn, offset)), turn: place.turn })
  }).flat()
}

/** The pad; `at` is the middle of its upper face. */
export const benchBox = ({ at, length, width, slope = 0 }: Of<'bench'>): Box => {
  const turn: Rotation = aroundX(-slope)
  return { at: add(at, rotate(turn, [0, -PAD / 2, 0])), half: [width / 2, PAD / 2, length / 2], turn }
}
export const benchFaces = (bench: Of<'bench'>): readonly Face[] => {
  const { at, half, turn } = benchBox(bench)
  const faces = [...loft(block(half, 0.03, 0.014, 2), 'cushion', { at, turn })]
  for (const end of [-1, 1]) {
    const head = add(at, rotate(turn, [0, -PAD / 2, end * half[2] * 0.7]))
    const bar = (low: Vector, high: Vector) => faces.push(...boxFaces(boxBetween(add([head[0], 0, head[2]], low), add([head[0], 0, head[2]], high)), 'metal'))
    if (head[1] > 0.04) bar([-0.025, 0, -0.025], [0.025, head[1] + 0.01, 0.025])
    bar([-half[0] * 0.9, 0, -0.025], [half[0] * 0.9, 0.035, 0.025])
  }
  return faces
}

export const ballFaces = ({ at, radius }: Of<'ball'>): readonly Face[] => loft(sphere(radius, 10, 20), 'ball', standingAt(at))
