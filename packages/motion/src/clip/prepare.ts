import { SKELETONS, type Build } from '../body/build.ts'
import { channel, emptyRow, hasChannel, mirrorRow, type Row } from '../body/channels.ts'
import { LIMBS, mirrorHolds, sideOf, isHand, type Hold, type Holds, type Limb } from '../body/hold.ts'
import { ANKLE_HEIGHT, type CentralJoint, type JointName, type SideLetter } from '../body/joints.ts'
import { KNEE_HEIGHT, solve, type Rest } from '../body/solve.ts'
import { invert, rotate, type Rotation } from '../geometry/rotation.ts'
import { add, normalise, perpendicular, scale, subtract, type Vector } from '../geometry/vector.ts'
import { mirrorProp, type Prop } from '../props/prop.ts'
import type { Clip, HoldSpec, PoseSpec, SideSpec } from './clip.ts'
import { merge } from './merge.ts'
import { SHOWN_MUSCLES, type MuscleEffort } from './muscle.ts'
import { STANCE } from './stances.ts'

export type Side = 'left' | 'right'

/** A key pose as numbers and holds. */
export interface Key {
  readonly row: Row
  readonly holds: Holds
}

/** A clip made ready for one body and one side: every pose complete, every limb held in all of them or in none. */
export interface Prepared {
  readonly clip: Clip
  readonly build: Build
  readonly side: Side
  readonly rest: Rest
  readonly straightArms: boolean
  readonly keys: Readonly<Record<string, Key>>
  readonly props: readonly Prop[]
  readonly muscles: readonly MuscleEffort[]
}

/** Shares of the whole back's bend: low back, lower and upper chest. A twist hardly happens in the low back. */
const SPINE = { flex: [0.44, 0.28, 0.28], side: [0.34, 0.33, 0.33], twist: [0.14, 0.43, 0.43] } as const
const LOOK = { flex: [0.6, 0.4], side: [0.62, 0.38], twist: [0.55, 0.45] } as const
/** From the wrist to the middle of the palm, and from the hand's middle to the palm's skin, metres. */
const PALM = { along: 0.058, thickness: 0.02 } as const
/** From the ankle joint to the joint of the toes, in the foot's frame, and that joint's height over the sole. */
const BALL = { down: 0.05, forwards: 0.125, height: 0.02 } as const

/** How high the ankle joint lies when the shin and the back of the foot rest on the floor, metres. */
const FLAT_ANKLE = 0.055

/** @throws RangeError when a pose names another that is not there, or they name each other: content is checked for it */
export const prepare = (clip: Clip, build: Build = 'narrow', side: Side = 'right'): Prepared => {
  const stance = STANCE[clip.stance]
  const rest = clip.rest ?? stance.rest
  const straightArms = clip.straightArms ?? stance.straightArms
  const raw = Object.fromEntries(Object.keys(clip.poses).map((name) => [name, overTummy(toKey(wholePose(clip, name)), build)]))
  const completed = completeHolds(raw, build, rest, straightArms)
  return {
    clip,
    build,
    side,
    rest,
    straightArms,
    keys: side === 'right' ? completed : Object.fromEntries(Object.entries(completed).map(([name, { row, holds }]) => [name, { row: mirrorRow(row), holds: mirrorHolds(holds) }])),
    props: side === 'right' ? clip.props : clip.props.map(mirrorProp),
    muscles: effortsOf(clip, side),
  }
}

/** How far a tummy of about 28 weeks stands out, metres. */
const ROUND_TUMMY = 0.085

/** A hand on the tummy lies on the round one too. */
const overTummy = ({ row, holds }: Key, build: Build): Key => {
  if (build !== 'pregnant') return { row, holds }
  const moved = Object.fromEntries(Object.entries(holds).map(([limb, hold]) => [limb, hold.on === 'tummy' ? { ...hold, joint: subtract(hold.joint, scale(hold.facing, ROUND_TUMMY)) } : hold]))
  return { row, holds: moved }
}

/** Stance, then the pose it is like, then what it says itself. */
const wholePose = (clip: Clip, name: string, seen: readonly string[] = []): PoseSpec => {
  const own = clip.poses[name]
  if (!own || seen.includes(name)) throw new RangeError(`the pose ${name} ${own ? 'is like itself' : 'is not there'}`)
  const under = own.like === undefined ? STANCE[clip.stance].pose : wholePose(clip, own.like, [...seen, name])
  return mergePose(under, own)
}

/** `both` is spread to the two sides first, so that a later pose can change one of them. */
const mergePose = (under: PoseSpec, over: PoseSpec): PoseSpec => {
  const spread = ({ both, left, right, ...rest }: PoseSpec) => ({ ...rest, left: merge(both, left), right: merge(both, right) })
  return merge(spread(under), spread(over)) as PoseSpec
}

const toKey = (pose: PoseSpec): Key => {
  const row = emptyRow()
  const put = (name: string, value: number | undefined): void => {
    if (value !== undefined && hasChannel(name)) row[channel(name)] = (row[channel(name)] ?? 0) + value
  }
  const spread = (given: Readonly<Record<string, number | undefined>> | undefined, joints: readonly CentralJoint[], shares: Readonly<Record<string, readonly number[]>>): void => {
    for (const [freedom, value] of Object.entries(given ?? {})) joints.forEach((joint, place) => put(`${joint}.${freedom}`, (value ?? 0) * (shares[freedom]?.[place] ?? 0)))
  }
  for (const axis of ['x', 'y', 'z'] as const) put(axis, pose.pelvis?.[axis])
  for (const turn of ['yaw', 'pitch', 'roll'] as const) put(`pelvis.${turn}`, pose.pelvis?.[turn])
  put('bend', pose.bend)
  put('breath', pose.breath)
  spread(pose.spine, ['lumbar', 'thoraxLow', 'thoraxUp'], SPINE)
  spread(pose.look, ['neck', 'head'], LOOK)
  for (const joint of ['lumbar', 'thoraxLow', 'thoraxUp', 'neck', 'head'] as const) {
    for (const [freedom, value] of Object.entries(pose[joint] ?? {})) put(`${joint}.${freedom}`, value)
  }
  const holds: Partial<Record<Limb, Hold>> = {}
  for (const [letter, given] of [['L', pose.left ?? {}], ['R', pose.right ?? {}]] as const satisfies readonly (readonly [SideLetter, SideSpec])[]) {
    const { hand, foot, ...joints } = given
    for (const [joint, freedoms] of Object.entries(joints)) {
      for (const [freedom, value] of Object.entries(freedoms as Record<string, number>)) put(`${joint}${letter}.${freedom}`, value)
    }
    if (hand && hand !== 'free') holds[`hand${letter}`] = toHold(hand, `hand${letter}`)
    if (foot && foot !== 'free') holds[`foot${letter}`] = toHold(foot, `foot${letter}`)
  }
  return { row, holds }
}

const toHold = (spec: HoldSpec, limb: Limb): Hold => {
  const { on } = spec
  if (on === undefined) throw new RangeError(`${limb} is held, but nothing says on what`)
  const side = sideOf(limb)
  const own = ([x, y, z]: Vector): Vector => [side === 'L' ? x : -x, y, z]
  if (spec.knee) {
    const [out, forwards] = spec.knee
    const knee = own([out, KNEE_HEIGHT, forwards])
    return { on, in: 'world', joint: add(knee, [0, FLAT_ANKLE - KNEE_HEIGHT, -0.41]), pole: [0, 0, 1], along: own(spec.along ?? [0, -0.5, -0.87]), facing: own(spec.facing ?? [0, 0.87, -0.5]), knee }
  }
  const along = normalise(spec.along ?? (isHand(limb) ? [0, -1, 0] : [0, 0, 1]))
  const facing = perpendicular(spec.facing ?? (isHand(limb) ? [-1, 0, 0] : [0, -1, 0]), along)
  const at = spec.at ?? [0, 0, 0]
  const joint = isHand(limb)
    ? subtract(subtract(at, scale(along, PALM.along)), scale(facing, PALM.thickness))
    : spec.ball
      ? subtract(subtract(at, scale(facing, BALL.down + BALL.height)), scale(along, BALL.forwards))
      : subtract(at, scale(facing, ANKLE_HEIGHT))
  return {
    on,
    in: frameName(spec.in, side),
    joint: own(joint),
    pole: own(spec.pole ?? (isHand(limb) ? [0.4, -1, -0.4] : [0.1, 0, 1])),
    along: own(along),
    facing: own(facing),
  }
}

const frameName = (given: HoldSpec['in'], side: SideLetter): 'world' | JointName => {
  if (given === undefined || given === 'world') return 'world'
  if (['pelvis', 'lumbar', 'thoraxLow', 'thoraxUp', 'neck', 'head'].includes(given)) return given as CentralJoint
  return (given.startsWith('other-') ? `${given.slice('other-'.length)}${side === 'L' ? 'R' : 'L'}` : `${given}${side}`) as JointName
}

/**
 * A limb that is held in one pose and hangs free in another: the free one is solved, and what comes out is kept as a
 * hold that the chest or pelvis carries. Then all poses of the clip blend in one way.
 */
const completeHolds = (keys: Readonly<Record<string, Key>>, build: Build, rest: Rest, straightArms: boolean): Readonly<Record<string, Key>> => {
  const mixed = LIMBS.filter((limb) => {
    const held = Object.values(keys).filter(({ holds }) => holds[limb]).length
    return held > 0 && held < Object.keys(keys).length
  })
  if (mixed.length === 0) return keys
  const skeleton = SKELETONS[build]
  return Object.fromEntries(
    Object.entries(keys).map(([name, key]) => {
      const missing = mixed.filter((limb) => !key.holds[limb])
      if (missing.length === 0) return [name, key]
      const held = Object.fromEntries(Object.entries(key.holds).map(([limb, hold]) => [limb, [{ hold, share: 1 }]]))
      const body = solve(skeleton, { row: key.row, held, rest, straightArms })
      const added = Object.fromEntries(
        missing.map((limb): [Limb, Hold] => {
          const side = sideOf(limb)
          const carrier = isHand(limb) ? 'thoraxUp' : 'pelvis'
          const [end, middle, start] = (isHand(limb) ? [`wrist${side}`, `elbow${side}`, `shoulder${side}`] : [`ankle${side}`, `knee${side}`, `hip${side}`]) as [JointName, JointName, JointName]
          const at = (joint: JointName): Vector => body.place[skeleton.index[joint]] as Vector
          const back = invert(body.rotation[skeleton.index[carrier]] as Rotation)
          const turned = (v: Vector): Vector => rotate(back, rotate(body.rotation[skeleton.index[end]] as Rotation, v))
          const halfway = scale(add(at(start), at(end)), 0.5)
          return [
            limb,
            {
              on: 'air',
              in: carrier,
              joint: rotate(back, subtract(at(end), at(carrier))),
              pole: rotate(back, subtract(at(middle), halfway)),
              along: turned(isHand(limb) ? [0, -1, 0] : [0, 0, 1]),
              facing: turned(isHand(limb) ? [side === 'L' ? -1 : 1, 0, 0] : [0, -1, 0]),
            },
          ]
        }),
      )
      return [name, { row: key.row, holds: { ...key.holds, ...added } }]
    }),
  )
}

const effortsOf = (clip: Clip, side: Side): readonly MuscleEffort[] =>
  SHOWN_MUSCLES.flatMap((muscle): readonly MuscleEffort[] => {
    const given = clip.muscles[muscle]
    if (given === undefined) return []
    if (typeof given === 'number') return [{ muscle, effort: given, side: 'both' }]
    const { left = 0, right = 0 } = side === 'right' ? given : { left: given.right, right: given.left }
    return [
      ...(left > 0 ? [{ muscle, effort: left, side: 'L' } as const] : []),
      ...(right > 0 ? [{ muscle, effort: right, side: 'R' } as const] : []),
    ]
  })
