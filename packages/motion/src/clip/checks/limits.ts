import type { Skeleton } from '../../body/build.ts'
import { channel } from '../../body/channels.ts'
import { FREEDOMS, type Joint, type Limits } from '../../body/joints.ts'
import { anglesOf, type Angles } from '../../body/local.ts'
import type { Solution } from '../../body/solve.ts'
import { compose, invert, rotate, type Rotation } from '../../geometry/rotation.ts'
import type { Frame } from './frames.ts'
import type { Findings } from './problem.ts'

const RADIAN = Math.PI / 180
/** Degrees that rounding may cost. */
const TOLERANCE = 1
/** What a foot may turn on its shin, degrees; the joint has no freedom for it, the foot's middle does it. */
const ANKLE_TURN: Limits = [-25, 25]
/** Below and above these elevations an arm's plane says nothing: it hangs, or points straight up. Degrees. */
const PLANE_SAYS = [15, 165] as const

/** Every freedom of the joint in degrees, as the limits mean it. */
export const jointAngles = (skeleton: Skeleton, { local, rotation, row }: Solution, { name, kind, side }: Joint): Angles => {
  const own = skeleton.index[name]
  // An authored shrug counts; what the girdle does of itself when the arm rises comes on top.
  if (kind === 'girdle') return { elevation: row[channel(`${name}.elevation`)] ?? 0, protraction: row[channel(`${name}.protraction`)] ?? 0 }
  if (kind === 'wrist') return wristAngles(local[own] as Rotation, side === 'R' ? -1 : 1)
  if (kind !== 'shoulder') return anglesOf(kind, side, local[own] as Rotation)
  const { elevation = 0, plane = 0, twist = 0 } = anglesOf(kind, side, compose(invert(rotation[skeleton.index.thoraxUp] as Rotation), rotation[own] as Rotation))
  return { elevation, plane, twist: twist > 180 ? twist - 360 : twist < -180 ? twist + 360 : twist }
}

/** By where the hand points alone: what turns it about itself is the forearm's, and would count as bending here. */
const wristAngles = (rotation: Rotation, out: 1 | -1): Angles => {
  const [x, y, z] = rotate(rotation, [0, 1, 0])
  return { flex: (out * Math.atan2(x, y)) / RADIAN, deviation: Math.asin(Math.max(-1, Math.min(1, z))) / RADIAN }
}

/**
 * An arm that rises sideways has to turn outwards to get up, one that rises in front has not, though both end in the
 * same place (Codman's paradox): above the horizontal, what a twist means depends on the plane.
 */
const twistLimits = (elevation: number, plane: number): Limits => {
  const [low, high] = FREEDOMS.shoulder.twist
  return [low, high + (Math.max(0, elevation - 90) / 90) * 2 * Math.max(0, 90 - plane)]
}

/** How far outside the limits, the nearest way round. */
const beyond = (value: number, [low, high]: Limits): readonly [excess: number, limit: number] => {
  if ((value >= low && value <= high) || value + 360 <= high) return [0, value]
  const under = (((low - value) % 360) + 360) % 360
  const over = (((value - high) % 360) + 360) % 360
  return under < over ? [under, low] : [over, high]
}

/** Joints turned further than a supple, healthy adult's. */
export const checkLimits = (skeleton: Skeleton, { body, phase, elapsed }: Frame, { note }: Findings): void => {
  for (const joint of skeleton.joints) {
    if (joint.kind === 'pelvis' || joint.kind === 'tips' || joint.kind === 'thumb') continue
    const angles = jointAngles(skeleton, body, joint)
    const limits: Readonly<Record<string, Limits>> = joint.kind === 'ankle' ? { ...FREEDOMS.ankle, turn: ANKLE_TURN } : FREEDOMS[joint.kind]
    for (const [freedom, named] of Object.entries(limits)) {
      const range = freedom === 'twist' && joint.kind === 'shoulder' ? twistLimits(angles['elevation'] ?? 0, angles['plane'] ?? 0) : named
      if (joint.kind === 'shoulder' && isMeaningless(freedom, angles['elevation'] ?? 0)) continue
      const [excess, limit] = beyond(angles[freedom] ?? 0, range)
      if (excess <= TOLERANCE) continue
      const amount = limit === range[0] ? limit - excess : limit + excess
      note({ check: 'limits', part: joint.name, against: freedom, phase, seconds: elapsed, amount, limit, unit: '°' })
    }
  }
}

const isMeaningless = (freedom: string, elevation: number): boolean =>
  (freedom === 'plane' && elevation < PLANE_SAYS[0]) || (freedom !== 'elevation' && elevation > PLANE_SAYS[1])
