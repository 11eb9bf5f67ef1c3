import { around, aroundX, aroundY, aroundZ, compose, invert, rotate, twistAroundY, type Rotation } from '../geometry/rotation.ts'
import type { CentralJoint, PairedJoint, SideLetter } from './joints.ts'

/** Degrees of each freedom of one joint; what is not named is 0. */
export type Angles = Readonly<Record<string, number>>

const RADIAN = Math.PI / 180

/**
 * A joint's rotation against its parent.
 * The shoulder's is against the chest, not against the collarbone: a shrug does not lift the arm sideways.
 */
export const localRotation = (kind: CentralJoint | PairedJoint, side: SideLetter | undefined, angles: Angles): Rotation => {
  const out = side === 'R' ? -1 : 1
  const of = (freedom: string) => angles[freedom] ?? 0
  switch (kind) {
    case 'pelvis':
      return compose(compose(aroundY(of('yaw')), aroundX(of('pitch'))), aroundZ(of('roll')))
    case 'lumbar':
    case 'thoraxLow':
    case 'thoraxUp':
    case 'neck':
    case 'head':
      return compose(compose(aroundY(of('twist')), aroundZ(-of('side'))), aroundX(of('flex')))
    case 'girdle':
      return compose(aroundZ(out * of('elevation')), aroundY(-out * of('protraction')))
    case 'shoulder': {
      const plane = of('plane') * RADIAN
      return compose(around([-Math.sin(plane), 0, out * Math.cos(plane)], of('elevation')), aroundY(out * of('twist')))
    }
    case 'elbow':
      return aroundX(-of('flex'))
    case 'forearm':
      return aroundY(-out * of('pronation'))
    case 'wrist':
      return compose(aroundZ(-out * of('flex')), aroundX(of('deviation')))
    case 'fingers':
    case 'tips':
      return aroundZ(-out * of('curl'))
    case 'thumb':
      return compose(aroundX(0.25 * of('curl')), aroundZ(-out * 0.55 * of('curl')))
    case 'hip':
      return compose(compose(aroundX(-of('flex')), aroundZ(out * of('abduction'))), aroundY(out * of('rotation')))
    case 'knee':
      return aroundX(of('flex'))
    case 'ankle':
      return compose(aroundX(-of('flex')), aroundZ(out * of('tilt')))
    case 'toes':
      return aroundX(-of('flex'))
  }
}

const degrees = (radians: number) => radians / RADIAN

/**
 * The angles of a rotation that the body solver made: the reverse of `localRotation`.
 * For the ankle `turn` is what neither bending nor tilting explains.
 */
export const anglesOf = (kind: CentralJoint | PairedJoint, side: SideLetter | undefined, rotation: Rotation): Angles => {
  const out = side === 'R' ? -1 : 1
  const x = rotate(rotation, [1, 0, 0])
  const y = rotate(rotation, [0, 1, 0])
  const z = rotate(rotation, [0, 0, 1])
  switch (kind) {
    case 'pelvis':
      return {}
    case 'lumbar':
    case 'thoraxLow':
    case 'thoraxUp':
    case 'neck':
    case 'head':
      return { side: -degrees(Math.asin(within(x[1]))), twist: degrees(Math.atan2(-x[2], x[0])), flex: degrees(Math.atan2(-z[1], y[1])) }
    case 'girdle':
      return { elevation: out * degrees(Math.atan2(-y[0], y[1])), protraction: -out * degrees(Math.atan2(-x[2], z[2])) }
    case 'shoulder': {
      const twist = twistAroundY(rotation)
      const swing = compose(rotation, invert(twist))
      const elevation = 2 * degrees(Math.atan2(Math.hypot(swing[0], swing[2]), Math.abs(swing[3])))
      const sign = swing[3] < 0 ? -1 : 1
      return {
        elevation,
        plane: elevation < 1e-3 ? 0 : degrees(Math.atan2(-sign * swing[0], out * sign * swing[2])),
        twist: out * 2 * degrees(Math.atan2(twist[1], twist[3])),
      }
    }
    case 'elbow':
      return { flex: degrees(Math.atan2(-y[2], y[1])) }
    case 'forearm':
      return { pronation: -out * degrees(Math.atan2(-x[2], x[0])) }
    case 'wrist':
      return { flex: -out * degrees(Math.atan2(x[1], x[0])), deviation: degrees(Math.atan2(y[2], z[2])) }
    case 'fingers':
      return { curl: -out * degrees(Math.atan2(x[1], x[0])) }
    case 'hip':
      return { abduction: out * degrees(Math.asin(within(-y[0]))), flex: -degrees(Math.atan2(y[2], y[1])), rotation: out * degrees(Math.atan2(z[0], x[0])) }
    case 'knee':
      return { flex: degrees(Math.atan2(y[2], y[1])) }
    case 'ankle':
      return { flex: degrees(Math.atan2(z[1], z[2])), tilt: out * degrees(Math.atan2(-y[0], x[0])), turn: out * degrees(Math.asin(within(z[0]))) }
    case 'toes':
      return { flex: degrees(Math.atan2(-y[2], y[1])) }
    case 'tips':
    case 'thumb':
      return {}
  }
}

const within = (value: number) => Math.max(-1, Math.min(1, value))

