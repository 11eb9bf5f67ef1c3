import { sections, type Cut } from './loft.ts'
import { ball, cone, flattened, loft, type Solid, type Stand } from './solid.ts'

/** How thick a build's limbs are against the plain one. */
export interface Girth {
  readonly arm: number
  readonly leg: number
  readonly hand: number
}

type StandOf = (joint: 'shoulder' | 'wrist' | 'fingers' | 'tips' | 'thumb' | 'hip' | 'knee' | 'ankle' | 'toes') => Stand

/** The elbow is a little bent in the rest pose: the forearm leaves the upper arm's axis by this tangent. */
const ELBOW = Math.tan((12 * Math.PI) / 180)
const ELBOW_Y = -0.285

const armCut = (y: number, inwards: number, outwards: number, backwards: number, forwards: number): Cut => [y, inwards, outwards, backwards, forwards, Math.max(0, ELBOW_Y - y) * ELBOW]

export const armOf = (stand: StandOf, { arm: g }: Girth): readonly Solid[] => [
  loft('arm', stand('shoulder'), sections([
    armCut(-0.545, 0.012, 0.012, 0.018, 0.018),
    armCut(-0.525, 0.0195, 0.0195, 0.0265, 0.0265),
    armCut(-0.5, 0.0225 * g, 0.0225 * g, 0.0275 * g, 0.0275 * g),
    armCut(-0.46, 0.027 * g, 0.028 * g, 0.0295 * g, 0.0295 * g),
    armCut(-0.42, 0.031 * g, 0.034 * g, 0.033 * g, 0.033 * g),
    armCut(-0.37, 0.037 * g, 0.041 * g, 0.037 * g, 0.038 * g),
    armCut(-0.33, 0.037 * g, 0.042 * g, 0.038 * g, 0.038 * g),
    armCut(-0.29, 0.035 * g, 0.039 * g, 0.038 * g, 0.036 * g),
    armCut(-0.25, 0.036 * g, 0.037 * g, 0.039 * g, 0.038 * g),
    armCut(-0.2, 0.038 * g, 0.039 * g, 0.043 * g, 0.042 * g),
    armCut(-0.14, 0.04 * g, 0.042 * g, 0.046 * g, 0.046 * g),
    armCut(-0.07, 0.042 * g, 0.046 * g, 0.048 * g, 0.048 * g),
    armCut(-0.02, 0.04 * g, 0.044 * g, 0.046 * g, 0.046 * g),
    armCut(0.03, 0.02 * g, 0.028 * g, 0.03 * g, 0.03 * g),
  ]), 0.03),
  ball('arm', stand('shoulder'), [0.003, -0.018, 0], [0.047 * g, 0.06, 0.052 * g], 0.03),
]

/** From the index finger to the little one: place across the knuckles, length, spread. */
const FINGERS = [
  { z: 0.03, length: 0.072, lean: 0.045 },
  { z: 0.0101, length: 0.079, lean: 0.015 },
  { z: -0.0099, length: 0.074, lean: -0.022 },
  { z: -0.0285, length: 0.06, lean: -0.055 },
] as const
const FIRST_SEGMENT = 0.042

export const handOf = (stand: StandOf, { hand: g }: Girth): readonly Solid[] => [
  loft('arm', stand('wrist'), sections([
    [-0.1, 0.0105 * g, 0.0105 * g, 0.036 * g, 0.036 * g],
    [-0.085, 0.0135 * g, 0.0125 * g, 0.04 * g, 0.039 * g],
    [-0.055, 0.0165 * g, 0.0135 * g, 0.039 * g, 0.038 * g],
    [-0.025, 0.018 * g, 0.0155 * g, 0.033 * g, 0.033 * g],
    [-0.002, 0.0175, 0.0165, 0.026, 0.026],
    [0.02, 0.01, 0.01, 0.016, 0.016],
  ], 2.5), 0.016),
  ball('arm', stand('wrist'), [-0.009, -0.038, 0.022], [0.0155 * g, 0.03, 0.018 * g], 0.012),
  cone('thumb', stand('thumb'), [0, 0.004, -0.004], [-0.011, -0.032, 0.021], 0.0145 * g, 0.0115 * g, 0.014),
  cone('thumb', stand('thumb'), [-0.011, -0.032, 0.021], [-0.015, -0.057, 0.031], 0.0115 * g, 0.0092 * g, 0.005),
  ...FINGERS.flatMap(({ z, length, lean }, finger): readonly Solid[] => {
    const thick = (finger === 3 ? 0.0083 : 0.0094) * g
    const middle = z + lean * FIRST_SEGMENT
    const rest = length - FIRST_SEGMENT - thick * 0.85
    return [
      cone('arm', stand('fingers'), [0.0005, 0.012, z - lean * 0.012], [0.0005, -0.012, z + lean * 0.012], thick * 1.02, thick, 0.01),
      cone('arm', stand('fingers'), [0.0005, -0.012, z + lean * 0.012], [0, -FIRST_SEGMENT, middle], thick, thick * 0.95, 0.005),
      cone('arm', stand('tips'), [0, 0, middle], [0, -rest, middle + lean * rest], thick * 0.95, thick * 0.84, 0.003),
    ]
  }),
]

export const legOf = (stand: StandOf, { leg: g }: Girth): readonly Solid[] => [
  loft('leg', stand('hip'), sections([
    [-0.865, 0.02, 0.02, 0.024, 0.022],
    [-0.84, 0.03, 0.029, 0.034, 0.031, -0.002],
    [-0.8, 0.031, 0.03, 0.037, 0.031, -0.003],
    [-0.74, 0.035 * g, 0.034 * g, 0.041 * g, 0.032, -0.004],
    [-0.68, 0.042 * g, 0.041 * g, 0.05 * g, 0.034, -0.006],
    [-0.6, 0.051 * g, 0.05 * g, 0.062 * g, 0.039, -0.006],
    [-0.55, 0.051 * g, 0.05 * g, 0.062 * g, 0.042, -0.005],
    [-0.5, 0.047 * g, 0.047 * g, 0.054 * g, 0.045, -0.002],
    [-0.45, 0.045, 0.046, 0.046, 0.05],
    [-0.42, 0.046, 0.048, 0.046, 0.052],
    [-0.38, 0.049 * g, 0.051 * g, 0.049 * g, 0.055 * g],
    [-0.32, 0.055 * g, 0.057 * g, 0.057 * g, 0.061 * g],
    [-0.24, 0.065 * g, 0.068 * g, 0.067 * g, 0.072 * g],
    [-0.15, 0.076 * g, 0.078 * g, 0.077 * g, 0.08 * g],
    [-0.07, 0.082 * g, 0.082 * g, 0.086 * g, 0.08 * g],
    [0, 0.07, 0.074 * g, 0.084 * g, 0.07],
    [0.05, 0.04, 0.045, 0.05, 0.045],
  ]), 0.03),
  // Kneecap.
  ball('leg', stand('knee'), [0, 0.004, 0.034], [0.03, 0.036, 0.022], 0.03),
]

/** From the big toe to the little one: place across, where it ends, how thick. */
const TOES = [
  { x: -0.0215, end: 0.05, thick: 0.0138 },
  { x: -0.001, end: 0.0475, thick: 0.0112 },
  { x: 0.0145, end: 0.042, thick: 0.0108 },
  { x: 0.028, end: 0.035, thick: 0.0103 },
  { x: 0.0385, end: 0.026, thick: 0.0098 },
] as const

export const footOf = (stand: StandOf): readonly Solid[] => {
  const ankle = stand('ankle')
  const toes = stand('toes')
  const flat = (solid: Solid): Solid => flattened(solid, ankle, -0.071, 0.006)
  return [
    ball('leg', ankle, [0, 0.004, -0.002], [0.034, 0.04, 0.038], 0.02),
    flat(ball('leg', ankle, [0.001, -0.042, -0.034], [0.031, 0.036, 0.033], 0.02)),
    // Outer edge, instep, ball of the foot; what they leave free on the inside is the arch.
    flat(cone('leg', ankle, [0.006, -0.052, -0.03], [0.022, -0.054, 0.1], 0.026, 0.019, 0.025)),
    cone('leg', ankle, [0, -0.01, 0.006], [-0.008, -0.042, 0.1], 0.034, 0.022, 0.035),
    flat(ball('leg', ankle, [-0.018, -0.052, 0.11], [0.022, 0.021, 0.03], 0.02)),
    flat(ball('leg', ankle, [0.02, -0.055, 0.112], [0.026, 0.018, 0.025], 0.02)),
    ...TOES.map(({ x, end, thick }) => flattened(cone('leg', toes, [x, -0.005, -0.015], [x + 0.003, -0.021 + thick, end], thick * 1.1, thick, 0.01), toes, -0.021, 0.004)),
  ]
}

