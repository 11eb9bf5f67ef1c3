import { BUILDS, SKELETONS, type Build, type Skeleton } from '../body/build.ts'
import { channel, emptyRow } from '../body/channels.ts'
import { SIDES, type JointName, type SideLetter } from '../body/joints.ts'
import { bladeTurn } from '../body/rhythm.ts'
import { solve, type Solution } from '../body/solve.ts'
import { around, compose, invert, rotate, twistAroundY, slerp, NO_ROTATION, type Rotation } from '../geometry/rotation.ts'
import { add, subtract, type Vector } from '../geometry/vector.ts'
import { HALVED, type BoneName } from './mesh.ts'

const JOINTS = SKELETONS.narrow.joints

/** Every bone: the skeleton's joints in their own order, then the helpers. A mesh names bones by their place here. */
export const BONES: readonly BoneName[] = [
  ...JOINTS.map(({ name }) => name),
  ...HALVED.flatMap((kind) => SIDES.map((side): BoneName => `${kind}Half${side}`)),
  ...SIDES.map((side): BoneName => `ends${side}`),
  ...SIDES.map((side): BoneName => `blade${side}`),
  'belly',
  ...SIDES.map((side): BoneName => `ribs${side}`),
]

/** A bone's place in `BONES`. */
export const BONE: Readonly<Record<BoneName, number>> = Object.fromEntries(BONES.map((name, place) => [name, place])) as Record<BoneName, number>

/** For each bone, the bone of the other side; the middle ones are their own. */
export const OTHER_SIDE: readonly number[] = BONES.map((name) =>
  BONES.indexOf((name.endsWith('L') ? `${name.slice(0, -1)}R` : name.endsWith('R') ? `${name.slice(0, -1)}L` : name) as BoneName),
)

/** Twelve numbers for each bone: the three rows of a 3×4 matrix. */
export const FRAME_SIZE = 12

const restOf = (skeleton: Skeleton): Solution => {
  const row = emptyRow()
  row[channel('y')] = 0.95
  for (const side of SIDES) {
    row[channel(`shoulder${side}.elevation`)] = 48
    row[channel(`shoulder${side}.plane`)] = 12
    row[channel(`hip${side}.abduction`)] = 7
    row[channel(`elbow${side}.flex`)] = 12
    row[channel(`fingers${side}.curl`)] = 8
  }
  return solve(skeleton, { row, held: {}, rest: 'given', straightArms: false })
}

/** The pose in which a mesh is stored: arms and legs away from the body, so that each place belongs to one part. */
export const REST_POSE: Readonly<Record<Build, Solution>> = Object.fromEntries(BUILDS.map((build) => [build, restOf(SKELETONS[build])])) as Record<Build, Solution>

/** How far a full breath moves the skin, metres. */
const BELLY_FORWARDS = 0.022
const RIBS = { out: 0.009, forwards: 0.006 } as const
/** The blade's middle against the shoulder joint, metres, outwards on the left; the chest's frame. */
const BLADE_MIDDLE: Vector = [-0.068, -0.07, -0.08]
/** The blade turns on the ribs, whose back faces a little outwards. */
const BLADE_AXIS: Vector = [-0.4, 0, 0.9165]
/** The chest lets the blade glide round it, not into it. */
const BLADE_DEPTH = 0.35
const BLADE_YAW = 0.45

/** Where a finger's last segment begins, in the frame of the fingertips; metres. */
export const FINGER_END: Vector = [0, -0.02, 0]
/** How far the last segment curls against the one before, as a share of that one's curl. */
const END_CURL = 0.75

const PARENT_OF_HALF = HALVED.flatMap((kind) =>
  SIDES.map((side) => {
    const joint = JOINTS.findIndex(({ name }) => name === `${kind}${side}`)
    return [joint, JOINTS[joint]?.parent ?? 0] as const
  }),
)

/**
 * How every bone carries the skin from the rest pose to the body's place in the world: a 3×4 matrix each, row by row.
 * @param into kept and filled when given, so that a frame makes no garbage
 */
export const boneFrames = (skeleton: Skeleton, body: Solution, into = new Float32Array(BONES.length * FRAME_SIZE)): Float32Array => {
  const rest = REST_POSE[skeleton.build]
  const count = skeleton.joints.length
  for (let i = 0; i < count; i += 1) {
    const now = body.rotation[i] as Rotation
    const then = rest.rotation[i] as Rotation
    turns[i] = compose(now, invert(then))
    write(into, i, turns[i] as Rotation, rest.place[i] as Vector, body.place[i] as Vector)
  }
  let bone = count
  for (const [joint, parent] of PARENT_OF_HALF) {
    write(into, bone, halfway(turns[parent] as Rotation, turns[joint] as Rotation), rest.place[joint] as Vector, body.place[joint] as Vector)
    bone += 1
  }
  for (const side of SIDES) {
    writeEnds(into, skeleton, rest, body, side)
    writeBlade(into, skeleton, rest, body, side)
  }
  const breath = (body.row[BREATH] ?? 0) - (rest.row[BREATH] ?? 0)
  writeMoved(into, BONE.belly, skeleton.index.lumbar, rest, body, [0, 0, BELLY_FORWARDS * breath])
  writeMoved(into, BONE.ribsL, skeleton.index.thoraxLow, rest, body, [RIBS.out * breath, 0, RIBS.forwards * breath])
  writeMoved(into, BONE.ribsR, skeleton.index.thoraxLow, rest, body, [-RIBS.out * breath, 0, RIBS.forwards * breath])
  return into
}

const BREATH = channel('breath')
/** Each joint's turn since the rest pose, while one body is being worked on. */
const turns: Rotation[] = JOINTS.map(() => NO_ROTATION)

/** Halfway between two rotations by the shorter arc. */
const halfway = (a: Rotation, b: Rotation): Rotation => {
  const sign = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3] < 0 ? -1 : 1
  const x = a[0] + b[0] * sign
  const y = a[1] + b[1] * sign
  const z = a[2] + b[2] * sign
  const w = a[3] + b[3] * sign
  const size = Math.hypot(x, y, z, w) || 1
  return [x / size, y / size, z / size, w / size]
}

/** The matrix that turns by `turn` and takes the point `from` to the point `to`. */
const write = (into: Float32Array, bone: number, [x, y, z, w]: Rotation, from: Vector, to: Vector): void => {
  const at = bone * FRAME_SIZE
  const [fx, fy, fz] = from
  for (let row = 0; row < 3; row += 1) {
    const a = row === 0 ? 1 - 2 * (y * y + z * z) : row === 1 ? 2 * (x * y + z * w) : 2 * (x * z - y * w)
    const b = row === 0 ? 2 * (x * y - z * w) : row === 1 ? 1 - 2 * (x * x + z * z) : 2 * (y * z + x * w)
    const c = row === 0 ? 2 * (x * z + y * w) : row === 1 ? 2 * (y * z - x * w) : 1 - 2 * (x * x + y * y)
    const cell = at + row * 4
    into[cell] = a
    into[cell + 1] = b
    into[cell + 2] = c
    into[cell + 3] = (to[row] as number) - a * fx - b * fy - c * fz
  }
}

/** Carried by a joint, and moved by `by` metres in its frame. */
const writeMoved = (into: Float32Array, bone: number, joint: number, rest: Solution, body: Solution, by: Vector): void => {
  write(into, bone, turns[joint] as Rotation, rest.place[joint] as Vector, add(body.place[joint] as Vector, rotate(turns[joint] as Rotation, by)))
}

const elevationOf = (body: Solution, chest: number, shoulder: number): number => {
  const arm = rotate(invert(body.rotation[chest] as Rotation), rotate(body.rotation[shoulder] as Rotation, [0, -1, 0]))
  // An arm drawn back turns the blade less than one raised in front or to the side.
  const share = arm[2] < 0 ? 1 + arm[2] * 0.7 : 1
  return (share * Math.acos(Math.max(-1, Math.min(1, -arm[1]))) * 180) / Math.PI
}

/** The ends of the fingers: they curl on as the fingertips do, so that a fist closes. */
const writeEnds = (into: Float32Array, { index }: Skeleton, rest: Solution, body: Solution, side: SideLetter): void => {
  const tips = index[`tips${side}`]
  const turnAt = ({ rotation, local }: Solution): Rotation => compose(rotation[tips] as Rotation, slerp(NO_ROTATION, local[tips] as Rotation, END_CURL))
  const placeAt = ({ rotation, place }: Solution): Vector => add(place[tips] as Vector, rotate(rotation[tips] as Rotation, FINGER_END))
  write(into, BONE[`ends${side}`], compose(turnAt(body), invert(turnAt(rest))), placeAt(rest), placeAt(body))
}

/** The shoulder blade: goes with the collarbone, glides on the chest, and turns up as the arm rises. */
const writeBlade = (into: Float32Array, { index }: Skeleton, rest: Solution, body: Solution, side: SideLetter): void => {
  const out = side === 'L' ? 1 : -1
  const at = (name: JointName): number => index[name]
  const chest = at('thoraxUp')
  const girdle = at(`girdle${side}`)
  const shoulder = at(`shoulder${side}`)
  const carried = turns[chest] as Rotation
  const drawn = compose(invert(carried), turns[girdle] as Rotation)
  const pivot = rest.place[girdle] as Vector
  const middle = add(rest.place[shoulder] as Vector, [BLADE_MIDDLE[0] * out, BLADE_MIDDLE[1], BLADE_MIDDLE[2]])
  const way = subtract(add(pivot, rotate(drawn, subtract(middle, pivot))), middle)
  const glided = add(middle, [way[0], way[1], way[2] * BLADE_DEPTH])
  const turn = bladeTurn(elevationOf(body, chest, shoulder)) - bladeTurn(elevationOf(rest, chest, shoulder))
  const tilt = compose(slerp(NO_ROTATION, twistAroundY(drawn), BLADE_YAW), around([BLADE_AXIS[0] * out, BLADE_AXIS[1], BLADE_AXIS[2]], out * turn))
  const restChest = rest.place[chest] as Vector
  const to = add(body.place[chest] as Vector, rotate(carried, subtract(glided, restChest)))
  write(into, BONE[`blade${side}`], compose(carried, tilt), middle, to)
}
