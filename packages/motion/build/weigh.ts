import { SKELETONS, type Build } from '../src/body/build.ts'
import type { JointName } from '../src/body/joints.ts'
import { BONE, BONES, FINGER_END, OTHER_SIDE, REST_POSE } from '../src/figure/bones.ts'
import type { BoneName } from '../src/figure/mesh.ts'
import { rotate, type Rotation } from '../src/geometry/rotation.ts'
import { add, distance, dot, normalise, subtract, type Vector } from '../src/geometry/vector.ts'
import type { FleshPart } from './solid.ts'

/** A vertex's share in every bone, by the bones' order; they add up to 1. */
export type Shares = Float64Array

const ramp = (low: number, high: number, value: number): number => {
  const t = Math.max(0, Math.min(1, (value - low) / (high - low)))
  return t * t * (3 - 2 * t)
}

/** A vertex this much nearer to one limb than to another belongs to the one alone, metres. */
const BETWEEN = 0.035

/** How far from the middle both sides pull, metres. */
const ACROSS = 0.04

/** Where along a limb one bone hands over to the next, measured from the joint along `along`; metres. */
interface Handover {
  readonly at: Vector
  readonly along: Vector
  readonly before: number
  readonly after: number
}

/** @returns shares by place, for the left half and the middle of this build */
export const weighing = (build: Build): ((place: Vector, parts: Readonly<Record<FleshPart, number>>) => Shares) => {
  const { index } = SKELETONS[build]
  const rest = REST_POSE[build]
  const placeOf = (joint: JointName): Vector => rest.place[index[joint]] as Vector
  const along = (joint: JointName, direction: Vector = [0, -1, 0]): Vector => rotate(rest.rotation[index[joint]] as Rotation, direction)
  const handover = (joint: JointName, above: JointName, before: number, after: number, direction?: Vector): Handover => ({
    at: placeOf(joint),
    along: direction ?? normalise(add(along(joint), along(above))),
    before,
    after,
  })
  const passed = ({ at, along: way, before, after }: Handover, place: Vector): number => ramp(-before, after, dot(subtract(place, at), way))

  const shoulder = handover('shoulderL', 'shoulderL', 0.05, 0.06, normalise(add(along('shoulderL'), [0.75, 0, 0])))
  const elbow = handover('elbowL', 'shoulderL', 0.045, 0.045)
  const forearm = handover('forearmL', 'forearmL', 0.11, 0.09)
  const wrist = handover('wristL', 'forearmL', 0.022, 0.022)
  const fingers = handover('fingersL', 'wristL', 0.012, 0.012)
  const tips = handover('tipsL', 'fingersL', 0.009, 0.009)
  const ends: Handover = { at: add(placeOf('tipsL'), along('tipsL', FINGER_END)), along: along('tipsL'), before: 0.006, after: 0.006 }
  const knee = handover('kneeL', 'hipL', 0.06, 0.06)
  const ankle = handover('ankleL', 'ankleL', 0.035, 0.03, normalise([0.1, -1, 0.35]))
  const toes = handover('toesL', 'ankleL', 0.018, 0.018, along('toesL', [0, 0, 1]))
  const shoulderPlace = placeOf('shoulderL')
  const hipPlace = placeOf('hipL')
  const bladeMiddle: Vector = add(shoulderPlace, [-0.068, -0.07, -0.08])

  const leftShares = (place: Vector, parts: Readonly<Record<FleshPart, number>>): Shares => {
    const shares: Shares = new Float64Array(BONES.length)
    const give = (bone: BoneName, share: number): void => {
      shares[BONE[bone]] = (shares[BONE[bone]] as number) + share
    }
    /** From one bone to the next by way of the one that turns half as far. */
    const bend = (from: BoneName, half: BoneName, amount: number, share: number): void => {
      give(from, share * Math.max(0, 1 - 2 * amount))
      give(half, share * (1 - Math.abs(2 * amount - 1)))
    }
    const nearest = Math.min(parts.trunk, parts.head, parts.arm, parts.thumb, parts.leg)
    const closeness = (part: FleshPart): number => Math.max(0, 1 - (parts[part] - nearest) / BETWEEN) ** 2
    const trunkCloseness = Math.max(closeness('trunk'), closeness('head'))
    const armCloseness = Math.max(closeness('arm'), closeness('thumb'))
    const all = trunkCloseness + armCloseness + closeness('leg')
    const trunk = trunkCloseness / all
    const arm = armCloseness / all
    const leg = closeness('leg') / all

    // Arm, from the shoulder out. What is left over at the top goes to the girdle.
    let share = arm
    const lifted = passed(shoulder, place)
    bend('girdleL', 'shoulderHalfL', lifted, share)
    share *= Math.max(0, 2 * lifted - 1)
    const bent = passed(elbow, place)
    bend('shoulderL', 'elbowHalfL', bent, share)
    share *= Math.max(0, 2 * bent - 1)
    const turned = passed(forearm, place)
    bend('elbowL', 'forearmHalfL', turned, share)
    share *= Math.max(0, 2 * turned - 1)
    const atHand = passed(wrist, place)
    bend('forearmL', 'wristHalfL', atHand, share)
    share *= Math.max(0, 2 * atHand - 1)
    const thumb = 1 / (1 + Math.exp((parts.thumb - parts.arm) / 0.003))
    give('thumbL', share * thumb)
    share *= 1 - thumb
    const atFingers = passed(fingers, place)
    give('wristL', share * (1 - atFingers))
    share *= atFingers
    const atTips = passed(tips, place)
    give('fingersL', share * (1 - atTips))
    const atEnds = passed(ends, place)
    give('tipsL', share * atTips * (1 - atEnds))
    give('endsL', share * atTips * atEnds)

    // Leg. The groin runs upwards to the outside; behind, the fold lies lower and the handover is longer.
    const [x, y, z] = place
    const behind = ramp(0.05, -0.08, z - hipPlace[2])
    const down = hipPlace[1] - y + 0.45 * (x - hipPlace[0]) - 0.02 * behind
    const hip = ramp(-0.055 - 0.095 * behind, 0.055 + 0.08 * behind, down)
    // Trunk and leg share one surface about the hip: which of the two a vertex is nearer to matters less than where it is.
    const legs = trunk + leg
    const hips = ramp(1.09, 1.03, y)
    give('hipHalfL', legs * hips * (1 - Math.abs(2 * hip - 1)))
    let trunkShare = legs * (1 - hips) + legs * hips * Math.max(0, 1 - 2 * hip)
    share = legs * hips * Math.max(0, 2 * hip - 1)
    const kneeBent = passed(knee, place)
    bend('hipL', 'kneeHalfL', kneeBent, share)
    share *= Math.max(0, 2 * kneeBent - 1)
    const atFoot = passed(ankle, place)
    bend('kneeL', 'ankleHalfL', atFoot, share)
    share *= Math.max(0, 2 * atFoot - 1)
    const atToes = passed(toes, place)
    give('ankleL', share * (1 - atToes))
    give('toesL', share * atToes)

    // Trunk: the blade and the girdle first, then the spine by height.
    const back = ramp(-0.05, -0.085, z)
    const fromBlade = Math.hypot((x - bladeMiddle[0]) / 0.062, (y - bladeMiddle[1]) / 0.095)
    const blade = back * ramp(1.5, 0.3, fromBlade) * 0.85
    give('bladeL', trunkShare * blade)
    trunkShare *= 1 - blade
    const girdle = ramp(0.12, 0.03, distance(place, shoulderPlace)) * 0.85
    const ridge = ramp(0.03, 0.15, x) * ramp(1.37, 1.43, y) * 0.8
    const drawn = Math.max(girdle, ridge)
    give('girdleL', trunkShare * drawn)
    trunkShare *= 1 - drawn
    spine(give, place, trunkShare)
    return shares
  }

  return (place, parts) => {
    const own = leftShares(place, parts)
    // Near the middle the other side pulls as well, but not through the gap between the thighs.
    const width = ACROSS * ramp(0.84, 0.9, place[1])
    if (place[0] >= width) return own
    const other = leftShares([-place[0], place[1], place[2]], parts)
    const share = width > 0 ? ramp(-width, width, place[0]) : 1
    return own.map((value, bone) => value * share + (other[OTHER_SIDE[bone] as number] as number) * (1 - share))
  }
}

/** The middle of each part of the back, by height; the neck's handovers lean, so that the chin goes with the head. */
const spine = (give: (bone: BoneName, share: number) => void, [x, y, z]: Vector, share: number): void => {
  const lumbar = ramp(0.96, 1.08, y)
  const low = ramp(1.09, 1.21, y)
  const up = ramp(1.2, 1.33, y)
  const neck = ramp(1.425, 1.495, y - 0.35 * (z + 0.037) - 0.1 * Math.abs(x))
  const head = ramp(1.5, 1.575, y + 0.55 * (z + 0.015))
  const front = ramp(-0.02, 0.05, z)
  const side = ramp(0.05, 0.12, x)
  const parts = [1 - lumbar, lumbar * (1 - low), low * (1 - up), up * (1 - neck), neck * (1 - head), neck * head]
  const [pelvis = 0, lumbarPart = 0, lowPart = 0, upPart = 0, neckPart = 0, headPart = 0] = parts
  const belly = front * ramp(0.95, 1.03, y) * ramp(1.2, 1.1, y)
  const ribs = Math.max(front * 0.8, side) * ramp(1.1, 1.2, y) * ramp(1.36, 1.26, y)
  const middle = ramp(-0.02, 0.02, x)
  give('pelvis', share * pelvis * (1 - belly * 0.5))
  give('lumbar', share * lumbarPart * (1 - belly))
  give('belly', share * (lumbarPart * belly + pelvis * belly * 0.5))
  give('thoraxLow', share * lowPart * (1 - ribs))
  give('ribsL', share * lowPart * ribs * middle)
  give('ribsR', share * lowPart * ribs * (1 - middle))
  give('thoraxUp', share * upPart)
  give('neck', share * neckPart)
  give('head', share * headPart)
}
