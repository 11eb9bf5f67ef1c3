import { SKELETONS } from '../body/build.ts'
import { channel } from '../body/channels.ts'
import { isHand, sideOf, type Limb, type Surface } from '../body/hold.ts'
import type { JointName } from '../body/joints.ts'
import type { Solution } from '../body/solve.ts'
import { invert, rotate, type Rotation } from '../geometry/rotation.ts'
import { subtract, type Vector } from '../geometry/vector.ts'
import type { PropKind } from '../props/prop.ts'
import type { StanceName } from './clip.ts'
import { bodyAt, polesOf } from './play.ts'
import type { Prepared, Side } from './prepare.ts'

export type BothOrSide = 'both' | Side

/** What a body part does between the first pose and the furthest, for somebody who cannot see it. */
export const DEEDS = ['turn', 'lean', 'round', 'arch', 'tip-forward', 'tip-back', 'sink', 'rise', 'head-turn', 'head-tilt', 'look-down', 'look-up', 'chin-back', 'blades-together', 'blades-apart', 'shrug', 'lower-shoulders', 'shoulder-back', 'shoulder-forward', 'shoulder-up', 'shoulder-down', 'hand-up', 'hand-down', 'hand-forward', 'hand-back', 'hand-out', 'hand-in', 'leg-up', 'leg-down', 'leg-back', 'leg-forward', 'breathe', 'walk'] as const
export type Deed = (typeof DEEDS)[number]

export interface Description {
  readonly stance: StanceName
  /** In the order in which a person would name them: trunk, head, shoulders, hands, legs. */
  readonly deeds: readonly { readonly deed: Deed; readonly side?: BothOrSide }[]
  /** Where hands rest at the end of the movement. */
  readonly hands: readonly { readonly side: BothOrSide; readonly on: Surface }[]
  readonly props: readonly PropKind[]
}

/** Degrees and metres under which a movement is not worth a word. */
const NAMED = { twist: 8, side: 6, flex: 12, pitch: 12, girdle: 6, sink: 0.06, hand: 0.07, foot: 0.08, chin: 8 } as const

/** A clip in facts that words can be made of; words are not known here. */
export const describeClip = (prepared: Prepared): Description => {
  const poles = polesOf(prepared)
  const start = bodyAt(prepared, { phase: 'ready', elapsed: 1, length: 1 })
  const far = 'start' in prepared.keys || poles.out.length > 1 ? bodyAt(prepared, { phase: 'out', elapsed: 1, length: 1 }) : start
  const furthest = prepared.keys[poles.out.at(-1) ?? '']
  const deeds = [...trunkDeeds(start, far), ...headDeeds(start, far), ...girdleDeeds(start, far), ...limbDeeds(prepared, start, far)]
  return {
    stance: prepared.clip.stance,
    // Going round on moving feet is walking.
    deeds: prepared.clip.cycle && deeds.some(({ deed }) => deed.startsWith('leg-')) ? [{ deed: 'walk' }] : deeds.length > 0 ? deeds : [{ deed: 'breathe' }],
    hands: furthest ? handsOf((['handL', 'handR'] as const).flatMap((limb) => (furthest.holds[limb] ? [{ limb, on: furthest.holds[limb].on }] : []))) : [],
    props: [...new Set(prepared.props.map(({ kind }) => kind))],
  }
}

type Deeds = Description['deeds']

const change = (start: Solution, far: Solution, ...names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (far.row[channel(name)] ?? 0) - (start.row[channel(name)] ?? 0), 0)

/** Positive is to the left. */
const towards = (value: number): Side => (value > 0 ? 'left' : 'right')

const trunkDeeds = (start: Solution, far: Solution): Deeds => {
  const of = (freedom: string) => change(start, far, `lumbar.${freedom}`, `thoraxLow.${freedom}`, `thoraxUp.${freedom}`)
  const twist = of('twist') + change(start, far, 'pelvis.yaw')
  const pitch = pitchOf(far) - pitchOf(start)
  const down = start.root[1] - far.root[1]
  return [
    ...(Math.abs(twist) > NAMED.twist ? [{ deed: 'turn', side: towards(twist) } as const] : []),
    ...(Math.abs(of('side')) > NAMED.side ? [{ deed: 'lean', side: towards(of('side')) } as const] : []),
    ...(of('flex') > NAMED.flex ? [{ deed: 'round' } as const] : of('flex') < -NAMED.flex / 2 ? [{ deed: 'arch' } as const] : []),
    ...(pitch > NAMED.pitch ? [{ deed: 'tip-forward' } as const] : pitch < -NAMED.pitch ? [{ deed: 'tip-back' } as const] : []),
    ...(down > NAMED.sink ? [{ deed: 'sink' } as const] : down < -NAMED.sink ? [{ deed: 'rise' } as const] : []),
  ]
}

/** The pelvis's own tip, degrees; on all fours the solver finds it. */
const pitchOf = ({ rotation }: Solution): number => {
  const up = rotate(rotation[0] as Rotation, [0, 1, 0])
  return (Math.atan2(up[2], up[1]) * 180) / Math.PI
}

const headDeeds = (start: Solution, far: Solution): Deeds => {
  const of = (freedom: string) => change(start, far, `neck.${freedom}`, `head.${freedom}`)
  const neck = change(start, far, 'neck.flex')
  const head = change(start, far, 'head.flex')
  if (neck < -NAMED.chin / 2 && head > NAMED.chin / 2) return [{ deed: 'chin-back' }]
  return [
    ...(Math.abs(of('twist')) > NAMED.twist ? [{ deed: 'head-turn', side: towards(of('twist')) } as const] : []),
    ...(Math.abs(of('side')) > NAMED.side ? [{ deed: 'head-tilt', side: towards(of('side')) } as const] : []),
    ...(of('flex') > NAMED.flex ? [{ deed: 'look-down' } as const] : of('flex') < -NAMED.flex ? [{ deed: 'look-up' } as const] : []),
  ]
}

const girdleDeeds = (start: Solution, far: Solution): Deeds => {
  const of = (side: 'L' | 'R', freedom: string) => {
    const value = change(start, far, `girdle${side}.${freedom}`)
    return value > NAMED.girdle ? 1 : value < -NAMED.girdle ? -1 : 0
  }
  const [forwardsL, forwardsR, upL, upR] = [of('L', 'protraction'), of('R', 'protraction'), of('L', 'elevation'), of('R', 'elevation')]
  return [...bothOrOne(forwardsL, forwardsR, 'blades-apart', 'blades-together', 'shoulder-forward', 'shoulder-back'), ...bothOrOne(upL, upR, 'shrug', 'lower-shoulders', 'shoulder-up', 'shoulder-down')]
}

/** Two shoulders that do the same are told once; each value is 1, 0 or −1. */
const bothOrOne = (left: number, right: number, bothMore: Deed, bothLess: Deed, more: Deed, less: Deed): Deeds => {
  if (left !== 0 && left === right) return [{ deed: left > 0 ? bothMore : bothLess }]
  return (
    [
      ['right', right],
      ['left', left],
    ] as const
  ).flatMap(([side, value]): Deeds => (value === 0 ? [] : [{ deed: value > 0 ? more : less, side }]))
}

/** A hand is seen against the chest, a foot against the pelvis; a limb that moves like its twin is told once. */
const limbDeeds = (prepared: Prepared, start: Solution, far: Solution): Deeds => {
  const { index } = SKELETONS[prepared.build]
  const moved = (limb: Limb): Deed | undefined => {
    const frame = index[isHand(limb) ? 'thoraxUp' : 'pelvis']
    const joint = index[`${isHand(limb) ? 'wrist' : 'ankle'}${sideOf(limb)}` satisfies JointName]
    const seen = (body: Solution): Vector => rotate(invert(body.rotation[frame] as Rotation), subtract(body.place[joint] as Vector, body.place[frame] as Vector))
    const [dx, dy, dz] = subtract(seen(far), seen(start))
    const world = subtract(far.place[joint] as Vector, start.place[joint] as Vector)
    // What stays in its place in the world does nothing, however the chest turns over it.
    if (Math.hypot(...world) < 0.04) return undefined
    const out = sideOf(limb) === 'L' ? dx : -dx
    const [size, deed] = ([
      [Math.abs(dy), dy > 0 ? 'up' : 'down'],
      [Math.abs(dz), dz > 0 ? 'forward' : 'back'],
      [Math.abs(out), out > 0 ? 'out' : 'in'],
    ] as const).reduce((best, one) => (one[0] > best[0] ? one : best))
    if (isHand(limb)) return size > NAMED.hand ? `hand-${deed}` : undefined
    if (size <= NAMED.foot || deed === 'out' || deed === 'in') return undefined
    return `leg-${deed}`
  }
  return (['hand', 'foot'] as const).flatMap((kind): Deeds => {
    const [left, right] = [moved(`${kind}L`), moved(`${kind}R`)]
    if (left && left === right) return [{ deed: left, side: 'both' }]
    return [...(right ? [{ deed: right, side: 'right' } as const] : []), ...(left ? [{ deed: left, side: 'left' } as const] : [])]
  })
}

const handsOf = (held: readonly { readonly limb: Limb; readonly on: Surface }[]): Description['hands'] => {
  const resting = held.filter(({ on }) => on !== 'air')
  const [first, second] = resting
  if (first && second && first.on === second.on) return [{ side: 'both', on: first.on }]
  return resting.map(({ limb, on }) => ({ side: sideOf(limb) === 'L' ? 'left' : 'right', on }))
}
