import { SKELETONS, type Build } from '../src/body/build.ts'
import type { JointName } from '../src/body/joints.ts'
import { REST_POSE } from '../src/figure/bones.ts'
import type { Rotation } from '../src/geometry/rotation.ts'
import type { Vector } from '../src/geometry/vector.ts'
import { headOf } from './flesh-head.ts'
import { armOf, footOf, handOf, legOf, type Girth } from './flesh-limbs.ts'
import { trunkOf } from './flesh-trunk.ts'
import type { Solid, Stand } from './solid.ts'

const GIRTH: Readonly<Record<Build, Girth>> = {
  narrow: { arm: 0.9, leg: 1, hand: 0.95 },
  wide: { arm: 1.1, leg: 0.99, hand: 1.06 },
  pregnant: { arm: 0.92, leg: 1.02, hand: 0.95 },
}

/** The flesh of the middle and of the left side, in the rest pose. */
export const fleshOf = (build: Build): readonly Solid[] => {
  const { index } = SKELETONS[build]
  const rest = REST_POSE[build]
  const stand = (joint: JointName): Stand => ({ place: rest.place[index[joint]] as Vector, rotation: rest.rotation[index[joint]] as Rotation })
  const left = (kind: Parameters<Parameters<typeof armOf>[0]>[0]): Stand => stand(`${kind}L`)
  const girth = GIRTH[build]
  return [...trunkOf(build, stand('shoulderL').place), ...headOf(build), ...legOf(left, girth), ...footOf(left), ...armOf(left, girth), ...handOf(left, girth)]
}
