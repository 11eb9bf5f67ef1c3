import { dot, type Vector } from './vector.ts'

/** A unit quaternion. */
export type Rotation = readonly [x: number, y: number, z: number, w: number]

export const NO_ROTATION: Rotation = [0, 0, 0, 1]

const HALF_RADIAN = Math.PI / 360

/** Turns by `degrees` round a direction of length 1, anticlockwise when looking against it. */
export const around = (axis: Vector, degrees: number): Rotation => {
  const sine = Math.sin(degrees * HALF_RADIAN)
  return [axis[0] * sine, axis[1] * sine, axis[2] * sine, Math.cos(degrees * HALF_RADIAN)]
}

export const aroundX = (degrees: number): Rotation => [Math.sin(degrees * HALF_RADIAN), 0, 0, Math.cos(degrees * HALF_RADIAN)]
export const aroundY = (degrees: number): Rotation => [0, Math.sin(degrees * HALF_RADIAN), 0, Math.cos(degrees * HALF_RADIAN)]
export const aroundZ = (degrees: number): Rotation => [0, 0, Math.sin(degrees * HALF_RADIAN), Math.cos(degrees * HALF_RADIAN)]

/** First `b`, then `a`. */
export const compose = (a: Rotation, b: Rotation): Rotation => [
  a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
  a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
  a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
  a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
]

export const invert = (a: Rotation): Rotation => [-a[0], -a[1], -a[2], a[3]]

/** Written out, because nothing is called more often: v + 2w(u × v) + u × 2(u × v). */
export const rotate = (by: Rotation, v: Vector): Vector => {
  const x = by[0]
  const y = by[1]
  const z = by[2]
  const w = by[3]
  const tx = (y * v[2] - z * v[1]) * 2
  const ty = (z * v[0] - x * v[2]) * 2
  const tz = (x * v[1] - y * v[0]) * 2
  return [v[0] + tx * w + (y * tz - z * ty), v[1] + ty * w + (z * tx - x * tz), v[2] + tz * w + (x * ty - y * tx)]
}

/** The way from `a` to `b`, by the shorter arc. */
export const slerp = (a: Rotation, b: Rotation, share: number): Rotation => {
  const raw = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]
  const angle = Math.acos(Math.min(1, Math.abs(raw)))
  if (angle < 1e-5) return a
  const wa = Math.sin((1 - share) * angle) / Math.sin(angle)
  const wb = ((raw < 0 ? -1 : 1) * Math.sin(share * angle)) / Math.sin(angle)
  return [a[0] * wa + b[0] * wb, a[1] * wa + b[1] * wb, a[2] * wa + b[2] * wb, a[3] * wa + b[3] * wb]
}

/** The rotation that takes the axes to these three directions, which must be of length 1 and at right angles. */
export const fromAxes = (x: Vector, y: Vector, z: Vector): Rotation => {
  const trace = x[0] + y[1] + z[2]
  if (trace > 0) {
    const s = Math.sqrt(trace + 1) * 2
    return [(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4]
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = Math.sqrt(1 + x[0] - y[1] - z[2]) * 2
    return [s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s]
  }
  if (y[1] > z[2]) {
    const s = Math.sqrt(1 + y[1] - x[0] - z[2]) * 2
    return [(y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s, (z[0] - x[2]) / s]
  }
  const s = Math.sqrt(1 + z[2] - x[0] - y[1]) * 2
  return [(z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4, (x[1] - y[0]) / s]
}

/** What of a rotation is a turn round its own Y axis (swing–twist). */
export const twistAroundY = (a: Rotation): Rotation => {
  const size = Math.hypot(a[1], a[3])
  return size < 1e-9 ? NO_ROTATION : [0, a[1] / size, 0, a[3] / size]
}

/** Degrees of a rotation round Y, −180 to 180. */
export const degreesAroundY = (a: Rotation): number => {
  const twist = twistAroundY(a)
  const degrees = (2 * Math.atan2(twist[1], twist[3])) / (Math.PI / 180)
  return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
}

/** Degrees between two rotations, 0 to 180. */
export const degreesBetween = (a: Rotation, b: Rotation): number =>
  (2 * Math.acos(Math.min(1, Math.abs(a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3])))) / (Math.PI / 180)

/** Degrees between two directions of length 1. */
export const degreesApart = (a: Vector, b: Vector): number => Math.acos(Math.max(-1, Math.min(1, dot(a, b)))) / (Math.PI / 180)
