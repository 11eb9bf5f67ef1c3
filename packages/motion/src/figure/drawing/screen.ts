import type { Camera } from '../camera.ts'
import type { Vector } from '../../geometry/vector.ts'

/** A picture's size in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Points of the world in the picture: x to the right and y down in pixels, then the depth before the eye in metres;
 * three numbers for each of `points`' three.
 */
export const toScreen = (camera: Camera, points: Float32Array, { width, height }: Size): Float32Array => {
  const [ex, ey, ez] = camera.eye
  const [tx, ty, tz] = camera.towards
  const [rx, ry, rz] = camera.right
  const [ux, uy, uz] = camera.up
  const across = width / 2 / (camera.slope * camera.aspect)
  const upright = height / 2 / camera.slope
  const screen = new Float32Array(points.length)
  for (let i = 0; i < points.length; i += 3) {
    const x = (points[i] as number) - ex
    const y = (points[i + 1] as number) - ey
    const z = (points[i + 2] as number) - ez
    const depth = -(x * tx + y * ty + z * tz)
    screen[i] = width / 2 + ((x * rx + y * ry + z * rz) / depth) * across
    screen[i + 1] = height / 2 - ((x * ux + y * uy + z * uz) / depth) * upright
    screen[i + 2] = depth
  }
  return screen
}

/** A flat outline in the picture: x and y in turn, pixels. */
export type Outline = Float64Array

/** What lies nearer than this to the eye is cut off, metres. */
const NEAR = 0.1

/** A flat face in the picture: its corners, cut off before the eye. Fewer than three corners: nothing to see. */
export const faceToScreen = (camera: Camera, corners: readonly Vector[], { width, height }: Size): Outline => {
  const { eye, towards, right, up, slope, aspect } = camera
  const seen = corners.map(([px, py, pz]): Vector => {
    const x = px - eye[0]
    const y = py - eye[1]
    const z = pz - eye[2]
    return [x * right[0] + y * right[1] + z * right[2], x * up[0] + y * up[1] + z * up[2], -(x * towards[0] + y * towards[1] + z * towards[2])]
  })
  const kept: Vector[] = []
  seen.forEach((to, i) => {
    const from = seen[(i + seen.length - 1) % seen.length] as Vector
    if (from[2] < NEAR !== to[2] < NEAR) {
      const share = (NEAR - from[2]) / (to[2] - from[2])
      kept.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, NEAR])
    }
    if (to[2] >= NEAR) kept.push(to)
  })
  const outline = new Float64Array(kept.length * 2)
  kept.forEach(([x, y, depth], i) => {
    outline[i * 2] = width / 2 + (x / (depth * slope * aspect)) * (width / 2)
    outline[i * 2 + 1] = height / 2 - (y / (depth * slope)) * (height / 2)
  })
  return outline
}
