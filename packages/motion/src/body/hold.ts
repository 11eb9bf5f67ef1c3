import type { Vector } from '../geometry/vector.ts'
import type { JointName, SideLetter } from './joints.ts'

export const LIMBS = ['handL', 'handR', 'footL', 'footR'] as const
export type Limb = (typeof LIMBS)[number]

export const isHand = (limb: Limb): boolean => limb.startsWith('hand')
export const sideOf = (limb: Limb): SideLetter => (limb.endsWith('L') ? 'L' : 'R')

/** What a hand, foot, knee or the back can rest on, as a person would say it. */
export const SURFACES = ['floor', 'wall', 'frame', 'table', 'seat', 'chair-back', 'thigh', 'knee', 'head', 'shoulder', 'upper-arm', 'chest', 'ribs', 'tummy', 'low-back', 'wrist', 'hand', 'band', 'strap', 'stick', 'weight', 'ball-or-bench', 'cushion', 'towel', 'air'] as const
export type Surface = (typeof SURFACES)[number]

/**
 * Where a hand or a foot is held. All vectors are in the frame `in`: the world, or a joint that carries them along.
 * `pole` (which way the elbow or knee points) is in the world for what is held in the world, else in the chest's
 * frame for a hand and the pelvis's for a foot.
 */
export interface Hold {
  readonly on: Surface
  readonly in: 'world' | JointName
  /** The wrist or ankle joint. */
  readonly joint: Vector
  readonly pole: Vector
  /** Where the fingers or toes point. */
  readonly along: Vector
  /** Where the palm or sole faces. */
  readonly facing: Vector
  /** The middle of the knee, for a knee that rests on the floor; in the world. */
  readonly knee?: Vector
}

export type Holds = Readonly<Partial<Record<Limb, Hold>>>

const flip = ([x, y, z]: Vector): Vector => [-x, y, z]
const otherSide = (name: JointName): JointName =>
  (name.endsWith('L') ? `${name.slice(0, -1)}R` : name.endsWith('R') ? `${name.slice(0, -1)}L` : name) as JointName

const mirrorHold = (hold: Hold): Hold => ({
  on: hold.on,
  in: hold.in === 'world' ? 'world' : otherSide(hold.in),
  joint: flip(hold.joint),
  pole: flip(hold.pole),
  along: flip(hold.along),
  facing: flip(hold.facing),
  ...(hold.knee ? { knee: flip(hold.knee) } : {}),
})

export const mirrorHolds = (holds: Holds): Holds => {
  const mirrored: Partial<Record<Limb, Hold>> = {}
  for (const limb of LIMBS) {
    const hold = holds[limb]
    if (hold) mirrored[`${limb.slice(0, -1)}${limb.endsWith('L') ? 'R' : 'L'}` as Limb] = mirrorHold(hold)
  }
  return mirrored
}
