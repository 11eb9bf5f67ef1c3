import { compose, invert, NO_ROTATION, rotate, type Rotation } from '../geometry/rotation.ts'
import { add, distance, normalise, scale, subtract, type Vector } from '../geometry/vector.ts'
import type { Skeleton } from './build.ts'
import { channel, freedomsOf, type Row } from './channels.ts'
import { forward, forwardChain, forwardTrunk, type Frames } from './forward.ts'
import { isHand, LIMBS, sideOf, type Hold, type Limb } from './hold.ts'
import { LENGTHS, type SideLetter } from './joints.ts'
import { chord, footRotation, handRotation, splitTwist, twoBones } from './limb.ts'
import { anglesOf, localRotation } from './local.ts'
import { rhythm } from './rhythm.ts'
import { lowestOf, type Part } from './shape.ts'

/**
 * What carries the body, and so decides how high the pelvis is:
 * `seat` or nothing that moves (the height is given), the `feet` (legs bent by `bend`), the `knees`, or whatever part
 * of the body is lowest.
 */
export const RESTS = ['given', 'feet', 'knees', 'body'] as const
export type Rest = (typeof RESTS)[number]

/** A limb's holds in the poses that are being blended, with their shares, which add up to 1. */
export type HeldLimb = readonly { readonly hold: Hold; readonly share: number }[]

export interface Posture {
  readonly row: Row
  readonly held: Readonly<Partial<Record<Limb, HeldLimb>>>
  readonly rest: Rest
  /** The trunk tips until both arms are straight, as on all fours. */
  readonly straightArms: boolean
}

/** A body in the world. */
export interface Solution extends Frames {
  readonly row: Row
  readonly root: Vector
}

const FOREARM = LENGTHS.forearmUpper + LENGTHS.forearmLower
const STRAIGHT_ARM = (LENGTHS.upperArm + FOREARM) * 0.998
/** How high the middle of a knee stands that rests on the floor, metres. */
export const KNEE_HEIGHT = 0.05

const X = channel('x')
const Y = channel('y')
const Z = channel('z')
const BEND = channel('bend')

/** Every joint in its place: angles first, then what carries the body, then each hand and foot that is held. */
export const solve = (skeleton: Skeleton, posture: Posture): Solution => {
  const { row } = posture
  const solution: Mutable<Solution> = {
    row,
    root: [row[X] ?? 0, row[Y] ?? 0, row[Z] ?? 0],
    local: skeleton.joints.map(({ name, kind, side }) => localRotation(kind, side, anglesFrom(row, kind, name))),
    rotation: [],
    place: [],
  }
  for (const side of ['L', 'R'] as const) hangArm(skeleton, solution, side)
  forward(skeleton, solution, solution.root)
  standOn(skeleton, solution, posture)
  if (posture.straightArms) {
    // The girdle follows the arms, and the arms start from the girdle: once round is enough.
    tipUntilArmsAreStraight(skeleton, solution, posture)
    for (const limb of ['handL', 'handR'] as const) {
      const held = posture.held[limb]
      if (held) reachHand(skeleton, solution, limb, goalOf(skeleton, solution, limb, held))
    }
    tipUntilArmsAreStraight(skeleton, solution, posture)
    forward(skeleton, solution, solution.root)
  }
  for (const limb of orderOf(posture)) {
    const held = posture.held[limb]
    if (held) (isHand(limb) ? reachHand : reachFoot)(skeleton, solution, limb, goalOf(skeleton, solution, limb, held))
  }
  return solution
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

const freedomsByJoint = new Map<string, readonly (readonly [string, number])[]>()

const anglesFrom = (row: Row, kind: Parameters<typeof freedomsOf>[0], name: Parameters<typeof freedomsOf>[1]): Record<string, number> => {
  let freedoms = freedomsByJoint.get(name)
  if (!freedoms) {
    // Fingertips and thumbs curl as the fingers do.
    const follows = kind === 'tips' || kind === 'thumb'
    freedoms = freedomsOf(follows ? 'fingers' : kind, follows ? (`fingers${name.slice(-1)}` as typeof name) : name)
    freedomsByJoint.set(name, freedoms)
  }
  const angles: Record<string, number> = {}
  for (const [freedom, place] of freedoms) angles[freedom] = row[place] ?? 0
  return angles
}

/** What is looked up for every pose, looked up once. */
const PITCH = channel('pelvis.pitch')
const SHOULDER = {
  L: { elevation: channel('shoulderL.elevation'), plane: channel('shoulderL.plane') },
  R: { elevation: channel('shoulderR.elevation'), plane: channel('shoulderR.plane') },
} as const

const sign = (side: SideLetter): 1 | -1 => (side === 'L' ? 1 : -1)

/** An arm that hangs by its angles: the girdle gets its share of the rise, and the arm keeps its direction against the chest. */
const hangArm = (skeleton: Skeleton, { local, row }: Solution, side: SideLetter): void => {
  const girdle = skeleton.index[`girdle${side}`]
  const shoulder = skeleton.index[`shoulder${side}`]
  const total = compose(local[girdle] as Rotation, rhythm(sign(side), row[SHOULDER[side].elevation] ?? 0, row[SHOULDER[side].plane] ?? 0))
  local[girdle] = total
  local[shoulder] = compose(invert(total), local[shoulder] as Rotation)
}

/** Puts the pelvis at the height at which what carries the body touches. */
const standOn = (skeleton: Skeleton, solution: Mutable<Solution>, { held, rest, row }: Posture): void => {
  if (rest === 'given') return
  const [x, , z] = solution.root
  const moveTo = (y: number): void => {
    const up = y - solution.root[1]
    solution.root = [x, y, z]
    for (let i = 0; i < solution.place.length; i += 1) solution.place[i] = add(solution.place[i] as Vector, [0, up, 0])
  }
  if (rest === 'body') {
    const leftOut = new Set<Part>()
    for (const limb of LIMBS) if (held[limb]) partsOf(limb).forEach((part) => leftOut.add(part))
    moveTo(solution.root[1] - lowestOf(skeleton, solution, leftOut))
    return
  }
  const heights: number[] = []
  for (const limb of ['footL', 'footR'] as const) {
    const plants = held[limb]
    if (!plants || plants.some(({ hold }) => hold.in !== 'world' || (rest === 'knees' && !hold.knee))) continue
    const hip = subtract(solution.place[skeleton.index[`hip${sideOf(limb)}`]] as Vector, solution.root)
    const at = blend(plants, ({ joint, knee }) => (rest === 'knees' ? (knee ?? joint) : joint))
    const reach = rest === 'knees' ? LENGTHS.thigh : chord(LENGTHS.thigh, LENGTHS.shin, row[BEND] ?? 0)
    const aside = Math.hypot(x + hip[0] - at[0], z + hip[2] - at[2])
    heights.push(at[1] + Math.sqrt(Math.max(0, reach * reach - aside * aside)) - hip[1])
  }
  if (heights.length > 0) moveTo(Math.min(...heights))
}

const partsOf = (limb: Limb): readonly Part[] => {
  const side = sideOf(limb)
  return isHand(limb) ? [`upper-arm${side}`, `forearm${side}`, `hand${side}`] : [`thigh${side}`, `shin${side}`, `foot${side}`]
}

const blend = (held: HeldLimb, of: (hold: Hold) => Vector): Vector => held.reduce<Vector>((sum, { hold, share }) => add(sum, scale(of(hold), share)), [0, 0, 0])

/** Six steps of the secant method on the pelvis's pitch; the arms are a smooth function of it. */
const tipUntilArmsAreStraight = (skeleton: Skeleton, solution: Mutable<Solution>, posture: Posture): void => {
  const row = posture.row.slice()
  const tooFar = (degrees: number): number => {
    row[PITCH] = degrees
    solution.local[0] = localRotation('pelvis', undefined, anglesFrom(row, 'pelvis', 'pelvis'))
    forwardTrunk(skeleton, solution, solution.root)
    standOn(skeleton, solution, posture)
    let sum = 0
    let arms = 0
    for (const limb of ['handL', 'handR'] as const) {
      const held = posture.held[limb]
      if (!held || held.some(({ hold }) => hold.in !== 'world')) continue
      sum += distance(solution.place[skeleton.index[`shoulder${sideOf(limb)}`]] as Vector, blend(held, ({ joint }) => joint)) - STRAIGHT_ARM
      arms += 1
    }
    return arms > 0 ? sum / arms : 0
  }
  let before = posture.row[PITCH] ?? 0
  let beforeValue = tooFar(before)
  let now = before + (beforeValue > 0 ? 2 : -2)
  for (let step = 0; step < 6; step += 1) {
    const value = tooFar(now)
    if (Math.abs(value) < 1e-5 || Math.abs(value - beforeValue) < 1e-9) return
    const next = now - Math.max(-8, Math.min(8, (value * (now - before)) / (value - beforeValue)))
    before = now
    beforeValue = value
    now = next
  }
  tooFar(now)
}

/** Feet before hands; a hand that is held by the other arm after that arm. */
const orderOf = ({ held }: Posture): readonly Limb[] => {
  const leansOnArm = (limb: Limb) => held[limb]?.some(({ hold }) => hold.in !== 'world' && /^(shoulder|elbow|forearm|wrist|fingers)/.test(hold.in)) ?? false
  return ['footL', 'footR', ...(leansOnArm('handL') ? (['handR', 'handL'] as const) : (['handL', 'handR'] as const))]
}

interface Goal {
  readonly joint: Vector
  readonly pole: Vector
  readonly along: Vector
  readonly facing: Vector
}

const goalOf = (skeleton: Skeleton, solution: Solution, limb: Limb, held: HeldLimb): Goal => {
  const poleFrame = solution.rotation[skeleton.index[isHand(limb) ? 'thoraxUp' : 'pelvis']] as Rotation
  const frameOf = ({ in: name }: Hold): Rotation => (name === 'world' ? NO_ROTATION : (solution.rotation[skeleton.index[name]] as Rotation))
  const turned = (of: (hold: Hold) => Vector): Vector => held.reduce<Vector>((sum, { hold, share }) => add(sum, scale(rotate(frameOf(hold), normalise(of(hold))), share)), [0, 0, 0])
  const joint = held.reduce<Vector>((sum, { hold, share }) => {
      const moved = hold.in === 'world' ? hold.joint : add(solution.place[skeleton.index[hold.in]] as Vector, rotate(frameOf(hold), hold.joint))
      return add(sum, scale(moved, share))
    }, [0, 0, 0])
  if (held.every(({ hold }) => hold.knee)) {
    // A knee on the floor: the leg bends towards it, wherever the hip is.
    const hip = solution.place[skeleton.index[`hip${sideOf(limb)}`]] as Vector
    return { joint, pole: subtract(blend(held, ({ knee }) => knee ?? joint), scale(add(hip, joint), 0.5)), along: turned(({ along }) => along), facing: turned(({ facing }) => facing) }
  }
  return {
    joint,
    pole: held.reduce<Vector>((sum, { hold, share }) => add(sum, scale(hold.in === 'world' ? normalise(hold.pole) : rotate(poleFrame, normalise(hold.pole)), share)), [0, 0, 0]),
    along: turned(({ along }) => along),
    facing: turned(({ facing }) => facing),
  }
}

/** An arm's girdle follows where its upper arm goes; twice is enough to agree within a tenth of a millimetre. */
const reachHand = (skeleton: Skeleton, solution: Solution, limb: Limb, goal: Goal): void => {
  const side = sideOf(limb)
  const { local, rotation, place, row } = solution
  const at = (kind: 'girdle' | 'shoulder' | 'elbow' | 'forearm' | 'wrist') => skeleton.index[`${kind}${side}`]
  const girdle = at('girdle')
  const end = skeleton.index[`thumb${side}`] + 1
  const chest = invert(rotation[skeleton.index.thoraxUp] as Rotation)
  const authored = localRotation('girdle', side, anglesFrom(row, 'girdle', `girdle${side}`))
  const bones = () => twoBones(place[at('shoulder')] as Vector, goal.joint, LENGTHS.upperArm, FOREARM, goal.pole, -1)
  for (let pass = 0; pass < 2; pass += 1) {
    const { elevation = 0, plane = 0 } = anglesOf('shoulder', side, compose(chest, bones()[0]))
    local[girdle] = compose(authored, rhythm(sign(side), elevation, plane))
    forwardChain(skeleton, solution, solution.root, girdle, at('shoulder') + 1)
  }
  const [upper, lower] = bones()
  local[at('shoulder')] = compose(invert(rotation[girdle] as Rotation), upper)
  local[at('elbow')] = compose(invert(upper), lower)
  const [twist, wrist] = splitTwist(lower, handRotation(sign(side), goal.along, goal.facing))
  local[at('forearm')] = twist
  local[at('wrist')] = wrist
  forwardChain(skeleton, solution, solution.root, at('shoulder'), end)
}

const reachFoot = (skeleton: Skeleton, solution: Solution, limb: Limb, goal: Goal): void => {
  const side = sideOf(limb)
  const { local, rotation, place } = solution
  const hip = skeleton.index[`hip${side}`]
  const knee = skeleton.index[`knee${side}`]
  const ankle = skeleton.index[`ankle${side}`]
  const [thigh, shin] = twoBones(place[hip] as Vector, goal.joint, LENGTHS.thigh, LENGTHS.shin, goal.pole, 1)
  local[hip] = compose(invert(rotation[skeleton.index.pelvis] as Rotation), thigh)
  local[knee] = compose(invert(thigh), shin)
  local[ankle] = compose(invert(shin), footRotation(goal.along, goal.facing))
  forwardChain(skeleton, solution, solution.root, hip, ankle + 2)
}
