import { SKELETONS } from '../body/build.ts'
import { placed } from '../body/shape.ts'
import { bodyAt, polesOf, PHASES, roundsOf } from '../clip/play.ts'
import type { Prepared } from '../clip/prepare.ts'
import { facesOf } from '../props/faces.ts'
import type { PropKind } from '../props/prop.ts'
import { add, cross, dot, normalise, scale, subtract, type Vector } from '../geometry/vector.ts'

/** Where the figure is looked at from: degrees, as a clip says them; zoom 1 shows all that moves. */
export interface View {
  readonly turn: number
  readonly tilt: number
  readonly zoom: number
}

/**
 * How far the body reaches in a clip: its outermost points in directions all round, metres. It does not change while
 * the clip plays.
 */
export type Extent = readonly Vector[]

export interface Camera {
  readonly eye: Vector
  /** Length 1: from the middle to the eye, to the right, and up. */
  readonly towards: Vector
  readonly right: Vector
  readonly up: Vector
  readonly distance: number
  /** Half of the upright angle of view, as a tangent. */
  readonly slope: number
  readonly aspect: number
}

/** Half of the angle of view, degrees: a long lens, so that near hands do not swell. */
const HALF_ANGLE = 12
/** The share of the picture, from its middle, that the body may fill. */
const FILLED = 0.9
/** Moments of each phase that are looked at for how far the body reaches. */
const SAMPLES = 6

/** Directions all round, of length 1: the 26 neighbours of a cube. */
const AROUND: readonly Vector[] = [-1, 0, 1].flatMap((x) => [-1, 0, 1].flatMap((y) => [-1, 0, 1].flatMap((z): readonly Vector[] => (x === 0 && y === 0 && z === 0 ? [] : [normalise([x, y, z])]))))

/** The corners of a box, for what is no body. */
export const boxExtent = (low: Vector, high: Vector): Extent =>
  [low[0], high[0]].flatMap((x) => [low[1], high[1]].flatMap((y) => [low[2], high[2]].map((z): Vector => [x, y, z])))

/** What stands around and may leave the picture. */
const SURROUNDINGS: ReadonlySet<PropKind> = new Set(['wall', 'doorway', 'mat', 'table'])

/** All that the body and its things reach in any phase of the clip. */
export const extentOf = (prepared: Prepared): Extent => {
  const outermost = AROUND.map((): { reach: number; at: Vector } => ({ reach: -Infinity, at: [0, 0, 0] }))
  const isUpper = prepared.clip.camera.frame === 'upper'
  const near = prepared.props.filter(({ kind }) => !isUpper && !SURROUNDINGS.has(kind))
  const rounds = Array.from({ length: roundsOf(prepared) }, (_, i) => i + 1)
  for (const [round, phase] of rounds.flatMap((one) => PHASES.map((phase) => [one, phase] as const))) {
    if (polesOf(prepared, round)[phase].some((name) => !(name in prepared.keys))) continue
    for (let step = 0; step <= SAMPLES; step += 1) {
      const body = bodyAt(prepared, { phase, elapsed: step / SAMPLES, length: 1, round })
      const widen = (at: Vector, radius: number): void =>
        AROUND.forEach((direction, i) => {
          const best = outermost[i]
          const reach = dot(at, direction) + radius
          if (best && reach > best.reach) {
            best.reach = reach
            best.at = add(at, scale(direction, radius))
          }
        })
      for (const { piece, a, b } of placed(SKELETONS[prepared.build], body)) {
        if (isUpper && /^(thigh|shin|foot)/.test(piece.part)) continue
        widen(a, piece.ra)
        widen(b, piece.rb)
      }
      for (const { corners } of facesOf(near, SKELETONS[prepared.build], body)) for (const corner of corners) widen(corner, 0)
    }
  }
  return outermost.map(({ at }) => at)
}

/** The nearest camera that shows the whole extent in a picture of this aspect (width by height). */
export const cameraFor = (extent: Extent, { turn, tilt, zoom }: View, aspect: number): Camera => {
  const a = (turn * Math.PI) / 180
  const e = (tilt * Math.PI) / 180
  const towards: Vector = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)]
  const right = normalise(cross([0, 1, 0], towards))
  const up = cross(towards, right)
  const middleAlong = (axis: Vector): number => {
    const along = extent.map((point) => dot(point, axis))
    return (Math.min(...along) + Math.max(...along)) / 2
  }
  const middle = add(add(scale(right, middleAlong(right)), scale(up, middleAlong(up))), scale(towards, middleAlong(towards)))
  const slope = Math.tan((HALF_ANGLE * Math.PI) / 180)
  const needed = extent.map((point) => {
    const from = subtract(point, middle)
    return Math.max(Math.abs(dot(from, right)) / aspect, Math.abs(dot(from, up))) / (slope * FILLED) + dot(from, towards)
  })
  const distance = Math.max(...needed) / zoom
  return { eye: add(middle, scale(towards, distance)), towards, right, up, distance, slope, aspect }
}

/** A point in the picture: x and y from −1 to 1 (y up), and its depth before the eye in metres. */
export const project = ({ eye, towards, right, up, slope, aspect }: Camera, [px, py, pz]: Vector): Vector => {
  const x = px - eye[0]
  const y = py - eye[1]
  const z = pz - eye[2]
  const depth = -(x * towards[0] + y * towards[1] + z * towards[2])
  return [(x * right[0] + y * right[1] + z * right[2]) / (depth * slope * aspect), (x * up[0] + y * up[1] + z * up[2]) / (depth * slope), depth]
}
