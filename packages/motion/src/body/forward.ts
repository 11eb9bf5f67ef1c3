import { compose, rotate, type Rotation } from '../geometry/rotation.ts'
import { add, type Vector } from '../geometry/vector.ts'
import type { Skeleton } from './build.ts'

/** Every joint's place and rotation in the world, by the skeleton's order. */
export interface Frames {
  readonly local: Rotation[]
  readonly rotation: Rotation[]
  readonly place: Vector[]
}

/** Forward kinematics: fills rotation and place from `local`. The pelvis stands at `root`. */
export const forward = (skeleton: Skeleton, frames: Frames, root: Vector): void => {
  for (let i = 0; i < skeleton.joints.length; i += 1) forwardOne(skeleton, frames, root, i)
}

/** The trunk with the shoulder and hip joints: all that matters for where the body stands. */
export const forwardTrunk = (skeleton: Skeleton, frames: Frames, root: Vector): void => {
  for (const i of skeleton.trunk) forwardOne(skeleton, frames, root, i)
}

/** One limb: joints `from` up to, not including, `end`. */
export const forwardChain = (skeleton: Skeleton, frames: Frames, root: Vector, from: number, end: number): void => {
  for (let i = from; i < end; i += 1) forwardOne(skeleton, frames, root, i)
}

const forwardOne = ({ joints }: Skeleton, frames: Frames, root: Vector, i: number): void => {
  const joint = joints[i]
  const local = frames.local[i]
  if (!joint || !local) return
  if (joint.parent < 0) {
    frames.rotation[i] = local
    frames.place[i] = root
    return
  }
  const rotation = frames.rotation[joint.parent] as Rotation
  frames.rotation[i] = compose(rotation, local)
  frames.place[i] = add(frames.place[joint.parent] as Vector, rotate(rotation, joint.offset))
}
