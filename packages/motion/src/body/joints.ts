import type { Vector } from '../geometry/vector.ts'

/**
 * The skeleton as a table. Zero is standing, arms by the sides, palms to the thighs. Angles are degrees.
 *
 * Ranges are those of a supple, healthy adult, so that a pose beyond them is a mistake in the drawing; they are no
 * measure of what a person ought to reach. The wrist's backward bend is that of a hand leaned on (all fours), the
 * ankle's downward bend includes the middle of the foot (kneeling on flat shins). Shoulder: elevation in a plane (0 out to the side, 90 in front), then a
 * twist about the upper arm; this has no trouble at 90° as three plain angles would. A negative elevation goes the other way in
 * the same plane, so that an arm can swing through from front to back. Elevation is that of the arm against the chest; the share of the shoulder blade in it is made by the body itself (`rhythm.ts`).
 */
export const SIDES = ['L', 'R'] as const
export type SideLetter = (typeof SIDES)[number]

const CENTRAL = ['pelvis', 'lumbar', 'thoraxLow', 'thoraxUp', 'neck', 'head'] as const
const PAIRED = ['girdle', 'shoulder', 'elbow', 'forearm', 'wrist', 'fingers', 'tips', 'thumb', 'hip', 'knee', 'ankle', 'toes'] as const

export type CentralJoint = (typeof CENTRAL)[number]
export type PairedJoint = (typeof PAIRED)[number]
export type JointName = CentralJoint | `${PairedJoint}${SideLetter}`

/** The lowest and highest degrees of one freedom. */
export type Limits = readonly [low: number, high: number]

/** Freedoms of a joint by name. What moves of itself (fingertips, thumb) has none. */
export const FREEDOMS = {
  pelvis: { yaw: [-180, 180], pitch: [-180, 180], roll: [-180, 180] },
  lumbar: { flex: [-25, 45], side: [-20, 20], twist: [-8, 8] },
  thoraxLow: { flex: [-15, 25], side: [-15, 15], twist: [-20, 20] },
  thoraxUp: { flex: [-15, 25], side: [-15, 15], twist: [-20, 20] },
  neck: { flex: [-40, 35], side: [-25, 25], twist: [-40, 40] },
  head: { flex: [-25, 20], side: [-15, 15], twist: [-40, 40] },
  girdle: { elevation: [-12, 35], protraction: [-28, 30] },
  shoulder: { elevation: [-70, 180], plane: [-100, 145], twist: [-95, 95] },
  elbow: { flex: [0, 150] },
  forearm: { pronation: [-90, 95] },
  wrist: { flex: [-92, 85], deviation: [-35, 30] },
  fingers: { curl: [0, 95] },
  tips: {},
  thumb: {},
  hip: { flex: [-28, 135], abduction: [-30, 55], rotation: [-50, 50] },
  knee: { flex: [0, 158] },
  ankle: { flex: [-65, 35], tilt: [-35, 35] },
  toes: { flex: [-40, 70] },
} as const satisfies Record<CentralJoint | PairedJoint, Record<string, Limits>>

export interface Joint {
  readonly name: JointName
  /** The kind: its freedoms are `FREEDOMS[kind]`. */
  readonly kind: CentralJoint | PairedJoint
  readonly side?: SideLetter
  /** Index of the parent in the list; the parent always comes first. −1 for the pelvis. */
  readonly parent: number
  /** From the parent, in the parent's frame, metres. */
  readonly offset: Vector
}

/** Lengths that differ from person to person, metres. */
export interface Proportions {
  /** From the inner end of the collarbone to the shoulder joint, sideways. */
  readonly collarbone: number
  /** From the middle to the hip joint. */
  readonly halfHip: number
}

/** Upper arm, forearm to where it turns, forearm to the wrist, wrist to knuckles, thigh, shin. */
export const LENGTHS = { upperArm: 0.285, forearmUpper: 0.13, forearmLower: 0.12, palm: 0.088, thigh: 0.43, shin: 0.41 } as const

/** How high the ankle joint stands over the sole, metres. */
export const ANKLE_HEIGHT = 0.072

export const jointsFor = ({ collarbone, halfHip }: Proportions): readonly Joint[] => {
  const joints: Joint[] = []
  const indexOf = (name: JointName) => joints.findIndex((joint) => joint.name === name)
  const addCentral = (name: CentralJoint, parent: CentralJoint | undefined, offset: Vector) =>
    joints.push({ name, kind: name, parent: parent ? indexOf(parent) : -1, offset })

  addCentral('pelvis', undefined, [0, 0, 0])
  addCentral('lumbar', 'pelvis', [0, 0.075, -0.02])
  addCentral('thoraxLow', 'lumbar', [0, 0.125, -0.005])
  addCentral('thoraxUp', 'thoraxLow', [0, 0.14, -0.012])
  addCentral('neck', 'thoraxUp', [0, 0.165, 0])
  addCentral('head', 'neck', [0, 0.095, 0.022])
  for (const side of SIDES) {
    const out = side === 'L' ? 1 : -1
    const add = (kind: PairedJoint, parent: CentralJoint | PairedJoint, [x, y, z]: Vector) => {
      const name: JointName = `${kind}${side}`
      const central = CENTRAL.find((one) => one === parent)
      joints.push({ name, kind, side, parent: indexOf(central ?? `${parent as PairedJoint}${side}`), offset: [x * out, y, z] })
    }
    add('girdle', 'thoraxUp', [0.025, 0.115, 0.045])
    add('shoulder', 'girdle', [collarbone, -0.004, -0.045])
    add('elbow', 'shoulder', [0, -LENGTHS.upperArm, 0])
    add('forearm', 'elbow', [0, -LENGTHS.forearmUpper, 0])
    add('wrist', 'forearm', [0, -LENGTHS.forearmLower, 0])
    add('fingers', 'wrist', [0, -LENGTHS.palm, 0])
    add('tips', 'fingers', [0, -0.042, 0])
    add('thumb', 'wrist', [-0.006, -0.028, 0.03])
    add('hip', 'pelvis', [halfHip, -0.045, 0.005])
    add('knee', 'hip', [0, -LENGTHS.thigh, 0])
    add('ankle', 'knee', [0, -LENGTHS.shin, 0])
    add('toes', 'ankle', [0, -0.05, 0.125])
  }
  return joints
}
