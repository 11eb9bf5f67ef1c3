import { jointsFor, type Joint, type JointName, type Proportions } from './joints.ts'

/** Bodies that the figure can have. `pregnant` has the bones of the narrow one and a round tummy. */
export const BUILDS = ['narrow', 'wide', 'pregnant'] as const
export type Build = (typeof BUILDS)[number]

const NARROW: Proportions = { collarbone: 0.138, halfHip: 0.09 }
const WIDE: Proportions = { collarbone: 0.158, halfHip: 0.087 }

export interface Skeleton {
  readonly build: Build
  readonly joints: readonly Joint[]
  readonly index: Readonly<Record<JointName, number>>
  /** Places of the trunk, head, girdle, shoulder and hip joints, parents first. */
  readonly trunk: readonly number[]
}

const skeletonOf = (build: Build, proportions: Proportions): Skeleton => {
  const joints = jointsFor(proportions)
  const trunk = joints.flatMap(({ kind, side }, place) => (side === undefined || kind === 'girdle' || kind === 'shoulder' || kind === 'hip' ? [place] : []))
  return { build, joints, trunk, index: Object.fromEntries(joints.map(({ name }, place) => [name, place])) as Record<JointName, number> }
}

export const SKELETONS: Readonly<Record<Build, Skeleton>> = {
  narrow: skeletonOf('narrow', NARROW),
  wide: skeletonOf('wide', WIDE),
  pregnant: skeletonOf('pregnant', NARROW),
}
