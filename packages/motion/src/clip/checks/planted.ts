import { SKELETONS, type Skeleton } from '../../body/build.ts'
import { isHand, LIMBS, sideOf, type Hold, type Limb } from '../../body/hold.ts'
import type { JointName } from '../../body/joints.ts'
import type { Solution } from '../../body/solve.ts'
import { rotate, type Rotation } from '../../geometry/rotation.ts'
import { add, distance, type Vector } from '../../geometry/vector.ts'
import { poseOf } from '../mix.ts'
import { bodyOf } from '../play.ts'
import type { Key, Prepared } from '../prepare.ts'
import type { Frame, Run } from './frames.ts'
import type { Findings } from './problem.ts'

/** Metres that something planted may wander, and that a limb may miss its hold by. */
const ALLOWED = 0.005
/** Two poses hold a limb in the same place when their targets are this near, metres. */
const SAME = 0.001

const endOf = (limb: Limb): JointName => `${isHand(limb) ? 'wrist' : 'ankle'}${sideOf(limb)}`
const placeOf = (skeleton: Skeleton, body: Solution, joint: JointName): Vector => body.place[skeleton.index[joint]] as Vector

/** Hands, feet and knees that stay in one place of the world from pose to pose must stay there all the way between. */
export const checkPlanted = (skeleton: Skeleton, { body, phase, elapsed, from, to }: Frame, { note }: Findings): void => {
  // In one pose nothing wanders; whether it comes there at all is asked by `checkReach`.
  if (from === to) return
  const watch = (part: JointName, before: Vector, after: Vector): void => {
    if (distance(before, after) > SAME) return
    const amount = distance(placeOf(skeleton, body, part), before)
    if (amount > ALLOWED) note({ check: 'planted', part, phase, seconds: elapsed, amount: amount * 100, limit: ALLOWED * 100, unit: 'cm' })
  }
  for (const limb of LIMBS) {
    const before = from.holds[limb]
    const after = to.holds[limb]
    if (before?.in !== 'world' || after?.in !== 'world') continue
    watch(endOf(limb), before.joint, after.joint)
    if (before.knee && after.knee) watch(`knee${sideOf(limb)}`, before.knee, after.knee)
  }
}

/** Held limbs that do not come to where they are held in a key pose, at the moment that shows the pose best. */
export const checkReach = (prepared: Prepared, { frames }: Run, { note }: Findings): void => {
  const skeleton = SKELETONS[prepared.build]
  for (const key of Object.values(prepared.keys)) {
    const shown = frameOfPose(frames, key)
    if (!shown) continue
    const body = bodyOf(prepared, poseOf(key))
    const watch = (part: JointName, goal: Vector): void => {
      const amount = distance(placeOf(skeleton, body, part), goal)
      if (amount > ALLOWED) note({ check: 'reach', part, phase: shown.phase, seconds: shown.elapsed, amount: amount * 100, limit: ALLOWED * 100, unit: 'cm' })
    }
    for (const limb of LIMBS) {
      const hold = key.holds[limb]
      if (!hold) continue
      watch(endOf(limb), goalOf(skeleton, body, hold))
      if (hold.knee) watch(`knee${sideOf(limb)}`, hold.knee)
    }
  }
}

const goalOf = (skeleton: Skeleton, body: Solution, { in: carrier, joint }: Hold): Vector =>
  carrier === 'world' ? joint : add(placeOf(skeleton, body, carrier), rotate(body.rotation[skeleton.index[carrier]] as Rotation, joint))

/** The first frame that shows most of the pose; none when the run does not pass it. */
const frameOfPose = (frames: readonly Frame[], pose: Key): Frame | undefined => {
  const shareIn = ({ from, to, share }: Frame): number => (from === pose ? 1 - share : 0) + (to === pose ? share : 0)
  let best: Frame | undefined
  let most = 0.5
  for (const frame of frames) {
    const share = shareIn(frame)
    if (share <= most + 1e-9) continue
    best = frame
    most = share
  }
  return best
}
