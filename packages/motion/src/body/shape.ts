import { rotate } from '../geometry/rotation.ts'
import { add, type Vector } from '../geometry/vector.ts'
import type { Build, Skeleton } from './build.ts'
import type { Frames } from './forward.ts'
import { SIDES, type JointName } from './joints.ts'

/** Which large part a piece belongs to, for the question what may not run through what. */
export type Part = 'trunk' | 'head' | 'upper-armL' | 'upper-armR' | 'forearmL' | 'forearmR' | 'handL' | 'handR' | 'thighL' | 'thighR' | 'shinL' | 'shinR' | 'footL' | 'footR'

/** A rounded cone of flesh: from `a` (radius `ra`) to `b` (radius `rb`), metres, in the joint's frame. */
export interface Piece {
  readonly joint: JointName
  readonly part: Part
  readonly a: Vector
  readonly b: Vector
  readonly ra: number
  readonly rb: number
}

const mirrored = (side: 'L' | 'R', [x, y, z]: Vector): Vector => [side === 'L' ? x : -x, y, z]

/** Where two builds differ: half the way across, height and depth in the joint's frame, and radius. Metres; fitted to the drawn skin. */
const GIRTHS = {
  narrow: {
    pelvis: [[0.058, 0, -0.005], 0.093],
    waist: [[0.045, 0.07, 0.015], 0.09],
    chest: [[0.066, 0.03, 0.01], 0.096],
    shoulders: [[0.07, 0.1, 0.005], 0.06],
    arm: [0.045, 0.037],
  },
  wide: {
    pelvis: [[0.055, 0, -0.005], 0.095],
    waist: [[0.06, 0.08, 0.012], 0.097],
    chest: [[0.078, 0.03, 0.01], 0.103],
    shoulders: [[0.09, 0.1, 0.003], 0.068],
    arm: [0.05, 0.041],
  },
} as const satisfies Record<string, Readonly<Record<'pelvis' | 'waist' | 'chest' | 'shoulders', readonly [Vector, number]>> & { readonly arm: readonly [number, number] }>

/**
 * The body as a few rounded cones, a little inside the drawn skin: what rests on a floor is pressed flat there.
 * It answers where the body touches, not how it looks.
 */
export const piecesOf = (build: Build): readonly Piece[] => {
  const g = GIRTHS[build === 'wide' ? 'wide' : 'narrow']
  const across = (joint: JointName, [[x, y, z], radius]: readonly [Vector, number]): Piece => ({ joint, part: 'trunk', a: [-x, y, z], b: [x, y, z], ra: radius, rb: radius })
  const pieces: Piece[] = [
    across('pelvis', g.pelvis),
    across('lumbar', [[0.035, 0.06, 0.012], 0.083]),
    across('thoraxLow', g.waist),
    across('thoraxUp', g.chest),
    across('thoraxUp', g.shoulders),
    { joint: 'head', part: 'head', a: [0, 0.095, -0.004], b: [0, 0.045, 0.03], ra: 0.078, rb: 0.05 },
    { joint: 'neck', part: 'head', a: [0, 0, 0], b: [0, 0.09, 0.015], ra: 0.05, rb: 0.046 },
  ]
  if (build === 'pregnant') pieces.push(across('lumbar', [[0.025, 0.04, 0.085], 0.11]))
  for (const side of SIDES) {
    const paired = (kind: 'pelvis' | 'shoulder' | 'elbow' | 'forearm' | 'wrist' | 'fingers' | 'tips' | 'hip' | 'knee' | 'ankle' | 'toes', part: Part, a: Vector, b: Vector, ra: number, rb: number) =>
      pieces.push({ joint: kind === 'pelvis' ? 'pelvis' : `${kind}${side}`, part, a: mirrored(side, a), b: mirrored(side, b), ra, rb })
    paired('pelvis', 'trunk', [0.07, -0.055, -0.04], [0.07, -0.03, -0.04], 0.075, 0.075)
    paired('shoulder', `upper-arm${side}`, [0, -0.02, 0], [0, -0.27, 0], g.arm[0], g.arm[1])
    paired('elbow', `forearm${side}`, [0, 0, 0], [0, -0.13, 0], 0.036, 0.035)
    paired('forearm', `forearm${side}`, [0, 0, 0], [0, -0.11, 0], 0.034, 0.024)
    paired('wrist', `hand${side}`, [0, -0.02, 0], [0, -0.08, 0.005], 0.018, 0.016)
    paired('fingers', `hand${side}`, [0, -0.005, 0.002], [0, -0.038, 0.002], 0.011, 0.01)
    paired('tips', `hand${side}`, [0, 0, 0.002], [0, -0.03, 0.002], 0.009, 0.008)
    paired('hip', `thigh${side}`, [0, -0.06, 0], [0, -0.4, 0.002], 0.075, 0.05)
    paired('knee', `shin${side}`, [0, 0, 0.002], [0, -0.13, -0.012], 0.048, 0.048)
    paired('knee', `shin${side}`, [0, -0.13, -0.012], [0, -0.39, -0.008], 0.048, 0.033)
    paired('ankle', `foot${side}`, [0, -0.04, -0.034], [0, -0.048, 0.09], 0.03, 0.022)
    paired('toes', `foot${side}`, [0, -0.004, 0], [0, -0.006, 0.045], 0.017, 0.013)
  }
  return pieces
}

const SHAPES: Partial<Record<Build, readonly Piece[]>> = {}
export const shapeOf = (build: Build): readonly Piece[] => (SHAPES[build] ??= piecesOf(build))

export interface PlacedPiece {
  readonly piece: Piece
  readonly a: Vector
  readonly b: Vector
}

/** The pieces where the body is now. */
export const placed = (skeleton: Skeleton, frames: Frames): readonly PlacedPiece[] =>
  shapeOf(skeleton.build).map((piece) => {
    const i = skeleton.index[piece.joint]
    const rotation = frames.rotation[i]
    const place = frames.place[i]
    if (!rotation || !place) throw new Error(`${piece.joint} has not been placed`)
    return { piece, a: add(place, rotate(rotation, piece.a)), b: add(place, rotate(rotation, piece.b)) }
  })

/** The height of the body's lowest point. `leftOut`: parts that are held elsewhere and do not count. */
export const lowestOf = (skeleton: Skeleton, frames: Frames, leftOut: ReadonlySet<Part>): number => {
  let lowest = Infinity
  for (const { piece, a, b } of placed(skeleton, frames)) {
    if (!leftOut.has(piece.part)) lowest = Math.min(lowest, a[1] - piece.ra, b[1] - piece.rb)
  }
  return lowest
}
