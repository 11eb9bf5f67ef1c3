import type { PairedJoint, CentralJoint, FREEDOMS } from '../body/joints.ts'
import type { Surface } from '../body/hold.ts'
import type { Rest } from '../body/solve.ts'
import type { Vector } from '../geometry/vector.ts'
import type { Prop } from '../props/prop.ts'
import type { ShownMuscle } from './muscle.ts'

/** Positions to begin from. A clip's poses say only what differs. */
export const STANCES = ['standing', 'seated', 'all-fours', 'kneeling', 'prone', 'supine', 'side-lying'] as const
export type StanceName = (typeof STANCES)[number]

type Freedoms<Kind extends keyof typeof FREEDOMS> = { readonly [F in keyof (typeof FREEDOMS)[Kind]]?: number }

/**
 * Where a hand or foot is held, as an author writes it. In every vector x counts outwards from the middle on the
 * limb's own side (so both hands of a symmetric pose are written the same), y up, z forwards.
 */
export interface HoldSpec {
  /** Left out only where a hold of the pose below is changed in part. */
  readonly on?: Surface
  /** `world` when not said; else a joint that carries it: a central one, one of the same side, or `other-` one of the other side. */
  readonly in?: 'world' | CentralJoint | PairedJoint | `other-${PairedJoint}`
  /** The middle of the palm, or the sole under the ankle; with `ball`, the sole under the ball of the foot. */
  readonly at?: Vector
  readonly ball?: boolean
  /** Which way elbow or knee points: in the world for what is held in the world, else in the chest's or pelvis's frame. */
  readonly pole?: Vector
  /** Where fingers or toes point. */
  readonly along?: Vector
  /** Where palm or sole faces. */
  readonly facing?: Vector
  /** A knee that rests on the floor: its place (outwards, forwards). The shin lies flat behind it; nothing else is needed. */
  readonly knee?: readonly [out: number, forwards: number]
}

/** Degrees. An arm and a leg. */
export type SideSpec = { readonly [Kind in Exclude<PairedJoint, 'tips' | 'thumb'>]?: Freedoms<Kind> } & {
  readonly hand?: HoldSpec | 'free'
  readonly foot?: HoldSpec | 'free'
}

/** A key pose: what differs from the stance, or from the pose named in `like`. Degrees and metres. */
export interface PoseSpec {
  readonly like?: string
  readonly pelvis?: { readonly x?: number; readonly y?: number; readonly z?: number; readonly yaw?: number; readonly pitch?: number; readonly roll?: number }
  /** How far the straighter knee is bent when the feet carry the body. */
  readonly bend?: number
  /** The whole back, spread over low back and chest: flex forwards, side and twist to the left are positive, to the right negative. */
  readonly spine?: Freedoms<'lumbar'>
  /** Neck and head together, spread in the same way. */
  readonly look?: Freedoms<'head'>
  readonly lumbar?: Freedoms<'lumbar'>
  readonly thoraxLow?: Freedoms<'thoraxLow'>
  readonly thoraxUp?: Freedoms<'thoraxUp'>
  readonly neck?: Freedoms<'neck'>
  readonly head?: Freedoms<'head'>
  /** Air in the lungs, 0 (out) to 1 (in). */
  readonly breath?: number
  readonly both?: SideSpec
  readonly left?: SideSpec
  readonly right?: SideSpec
}

/** The poses of one time round. */
export interface Round {
  readonly out: readonly string[]
  readonly hold: readonly string[]
  readonly back: readonly string[]
}

/**
 * A movement. Poses are named; `start` and `end` are there unless the lists below say otherwise.
 * When an exercise has sides, the clip shows the right one, and the left is its mirror image.
 */
export interface Clip {
  readonly stance: StanceName
  /** What carries the body; the stance's own when not said. */
  readonly rest?: Rest
  /** The trunk tips until both arms are straight. */
  readonly straightArms?: boolean
  /** `frame: upper` shows head to hips, for what is small. From where it is best seen: 0 looks at the front, 90 at its left side, 180 at its back, −90 at its right side; tilt looks down. Degrees. */
  readonly camera: { readonly turn: number; readonly tilt: number; readonly zoom?: number; readonly frame?: 'upper' }
  readonly props: readonly Prop[]
  /** Effort 0 to 1 by muscle; `right` and `left` when it works on one side. */
  readonly muscles: { readonly [M in ShownMuscle]?: number | { readonly left?: number; readonly right?: number } }
  readonly poses: Readonly<Record<string, PoseSpec>>
  /** The poses passed through while moving out; `[start, end]` when not said. */
  readonly out?: readonly string[]
  /** While held; one pose rests there with the breath, more go round once every `period` seconds. `[end]` when not said. */
  readonly hold?: readonly string[]
  /** `[end, start]` when not said. */
  readonly back?: readonly string[]
  /**
   * A movement that is another one each time round (in each set): the first round's lists, then the second's, and from
   * the start again. What a round does not say is as above.
   */
  readonly rounds?: readonly Round[]
  /** For breaths: the poses of breathing in and out. */
  readonly in?: readonly string[]
  readonly exhale?: readonly string[]
  /** A round movement: out takes its first half, back its second; `steady` goes round once every `period` seconds. */
  readonly cycle?: readonly string[]
  readonly period?: number
  /** Which way the breath goes while moving out; out when not said. */
  readonly breathe?: 'out' | 'in'
}
