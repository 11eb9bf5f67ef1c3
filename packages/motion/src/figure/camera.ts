import { SKELETONS } from '../body/build.ts'
import { placed } from '../body/shape.ts'
import { bodyAt, polesOf, PHASES } from '../clip/play.ts'
import type { Prepared } from '../clip/prepare.ts'
import { cross, normalise, type Vector } from '../geometry/vector.ts'

/** Where the figure is looked at from: degrees, as a clip says them; zoom 1 shows all that moves. */
export interface View {
  readonly turn: number
  readonly tilt: number
  readonly zoom: number
}

/** A box round everything the body does in a clip, metres; it does not change while the clip plays. */
export interface Extent {
  readonly low: Vector
  readonly high: Vector
}

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
const MARGIN = 0.07

/** All that the body reaches in any key pose of the clip. */
export const extentOf = (prepared: Prepared): Extent => {
  const low = [Infinity, 0, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  const poles = polesOf(prepared)
  for (const phase of PHASES) {
    if (poles[phase].some((name) => !(name in prepared.keys))) continue
    for (const elapsed of [0, 0.5, 1]) {
      const body = bodyAt(prepared, { phase, elapsed, length: 1 })
      for (const { piece, a, b } of placed(SKELETONS[prepared.build], body)) {
        for (const [at, radius] of [[a, piece.ra], [b, piece.rb]] as const) {
          for (let i = 0; i < 3; i += 1) {
            low[i] = Math.min(low[i] as number, (at[i] as number) - radius)
            high[i] = Math.max(high[i] as number, (at[i] as number) + radius)
          }
        }
      }
    }
  }
  return { low: low as unknown as Vector, high: high as unknown as Vector }
}

/** A camera that shows the whole extent in a picture of this aspect (width by height). */
export const cameraFor = ({ low, high }: Extent, { turn, tilt, zoom }: View, aspect: number): Camera => {
  const middle: Vector = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
  const a = (turn * Math.PI) / 180
  const e = (tilt * Math.PI) / 180
  const towards: Vector = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)]
  const right = normalise(cross([0, 1, 0], towards))
  const up = cross(towards, right)
  const half = (axis: Vector) => (Math.abs(axis[0]) * (high[0] - low[0]) + Math.abs(axis[1]) * (high[1] - low[1]) + Math.abs(axis[2]) * (high[2] - low[2])) / 2
  const slope = Math.tan((HALF_ANGLE * Math.PI) / 180)
  const fit = Math.max(half(up) + MARGIN, (half(right) + MARGIN) / aspect)
  const distance = (fit / slope + half(towards) * 0.6) / zoom
  return { eye: [middle[0] + towards[0] * distance, middle[1] + towards[1] * distance, middle[2] + towards[2] * distance], towards, right, up, distance, slope, aspect }
}

/** A point in the picture: x and y from −1 to 1 (y up), and its depth before the eye in metres. */
export const project = ({ eye, towards, right, up, slope, aspect }: Camera, [px, py, pz]: Vector): Vector => {
  const x = px - eye[0]
  const y = py - eye[1]
  const z = pz - eye[2]
  const depth = -(x * towards[0] + y * towards[1] + z * towards[2])
  return [(x * right[0] + y * right[1] + z * right[2]) / (depth * slope * aspect), (x * up[0] + y * up[1] + z * up[2]) / (depth * slope), depth]
}
