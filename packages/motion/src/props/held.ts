import type { Skeleton } from '../body/build.ts'
import type { Solution } from '../body/solve.ts'
import { aroundX, compose, fromAxes, NO_ROTATION, rotate, type Rotation } from '../geometry/rotation.ts'
import { add, cross, distance, dot, mix, normalise, perpendicular, scale, subtract, type Vector } from '../geometry/vector.ts'
import { cylinder, loft, sphere, standingAt, type Ring } from './loft.ts'
import type { Anchor, Prop } from './prop.ts'
import type { Face } from './solid.ts'

/** What a fist can hold: where, along which line, and where the palm faces. In the world. */
export interface Grip {
  /** The middle of the palm's skin. */
  readonly at: Vector
  /** Along the knuckles, towards the thumb; length 1. */
  readonly axis: Vector
  readonly facing: Vector
  readonly turn: Rotation
}

/** From the wrist to the middle of the palm, in the hand's own frame, metres. */
const PALM = { along: 0.058, thickness: 0.02 } as const
/** Metres. */
const DUMBBELL = { bar: 0.013, halfBar: 0.062, head: 0.036, halfHead: 0.024 } as const
const BAND = { halfWidth: 0.021, halfThickness: 0.0025 } as const
const STRAP = { halfWidth: 0.015, halfThickness: 0.002 } as const
const STICK = { radius: 0.0125, beyond: 0.14 } as const
const KNOB = 0.024

/** The grip of a hand, whether it is closed or not. */
export const gripOf = (skeleton: Skeleton, body: Solution, hand: 'L' | 'R'): Grip => {
  const wrist = skeleton.index[`wrist${hand}`]
  const turn = body.rotation[wrist] ?? NO_ROTATION
  const facing = rotate(turn, [hand === 'L' ? -1 : 1, 0, 0])
  const fingers = rotate(turn, [0, -1, 0])
  return { at: add(add(body.place[wrist] ?? [0, 0, 0], scale(fingers, PALM.along)), scale(facing, PALM.thickness)), axis: rotate(turn, [0, 0, 1]), facing, turn }
}

/** The middle of a bar of this radius that lies in the palm. */
const barIn = ({ at, facing }: Grip, radius: number): Vector => add(at, scale(facing, radius))

export const dumbbellFaces = ({ hand }: Extract<Prop, { kind: 'dumbbell' }>, skeleton: Skeleton, body: Solution): readonly Face[] => {
  const grip = gripOf(skeleton, body, hand)
  const middle = barIn(grip, DUMBBELL.bar)
  // Takes the loft's Y to the knuckle line.
  const turn = compose(grip.turn, aroundX(90))
  const head = (end: 1 | -1) =>
    loft(cylinder(DUMBBELL.head, DUMBBELL.halfHead, 12, 0.007), 'metal', { at: add(middle, scale(grip.axis, end * (DUMBBELL.halfBar + DUMBBELL.halfHead))), turn })
  return [...loft(cylinder(DUMBBELL.bar, DUMBBELL.halfBar, 10), 'metal', { at: middle, turn }), ...head(1), ...head(-1)]
}

/** Where an anchor is now; a hand's is what its fist would hold. */
const anchorAt = (anchor: Anchor, skeleton: Skeleton, body: Solution, radius: number): Vector => {
  if (anchor === 'handL' || anchor === 'handR') return barIn(gripOf(skeleton, body, anchor === 'handL' ? 'L' : 'R'), radius)
  if (anchor.in === 'world') return anchor.at
  const joint = skeleton.index[anchor.in]
  return add(body.place[joint] ?? [0, 0, 0], rotate(body.rotation[joint] ?? NO_ROTATION, anchor.at))
}

/** A thin, flat ribbon, taut from anchor to anchor; where it hangs from the world it is tied to a knob. */
export const ribbonFaces = (prop: Extract<Prop, { kind: 'band' | 'strap' }>, skeleton: Skeleton, body: Solution): readonly Face[] => {
  const { halfWidth, halfThickness } = prop.kind === 'band' ? BAND : STRAP
  const points = prop.through.map((anchor) => anchorAt(anchor, skeleton, body, 0.006))
  const kept = points.filter((point, i) => i === 0 || distance(point, points[i - 1] as Vector) > 1e-4)
  const faces: Face[] = []
  if (kept.length > 1) {
    const wide = acrossOf(prop.through, kept, skeleton, body)
    const rings = kept.map((point, i): Ring => {
      const along = normalise(subtract(kept[Math.min(kept.length - 1, i + 1)] as Vector, kept[Math.max(0, i - 1)] as Vector))
      const across = perpendicular(wide, along)
      const out = cross(along, across)
      const corner = (u: number, v: number) => add(point, add(scale(across, u * halfWidth), scale(out, v * halfThickness)))
      return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
    })
    faces.push(...loft(rings, prop.kind, standingAt([0, 0, 0])))
  }
  for (const anchor of prop.through) {
    // On the floor it lies under a foot, which needs no knob.
    if (typeof anchor === 'object' && anchor.in === 'world' && anchor.at[1] > 0.1) faces.push(...loft(sphere(KNOB, 6, 10), 'metal', standingAt(anchor.at)))
  }
  return faces
}

/**
 * One direction for the whole ribbon's width, so that it does not twist: along the knuckles that hold it, and where
 * those point along the ribbon, more and more upright. It changes smoothly, so that a moving ribbon never flips.
 */
const acrossOf = (through: readonly Anchor[], points: readonly Vector[], skeleton: Skeleton, body: Solution): Vector => {
  const alongs = points.slice(1).map((point, i) => normalise(subtract(point, points[i] as Vector)))
  const axes = through.flatMap((anchor) => (anchor === 'handL' || anchor === 'handR' ? [gripOf(skeleton, body, anchor === 'handL' ? 'L' : 'R').axis] : []))
  const slant = (axis: Vector) => Math.max(...alongs.map((along) => Math.abs(dot(along, axis))))
  const candidates: readonly (readonly [Vector, number])[] = [...axes.map((axis) => [axis, 1] as const), [[0, 1, 0], 0.1], [[1, 0, 0.2], 0.02]]
  return normalise(
    candidates.reduce<Vector>((sum, [axis, weight]) => {
      const share = weight * (1 - slant(axis)) ** 2
      return add(sum, scale(axis, dot(sum, axis) < 0 ? -share : share))
    }, [0, 0, 0]),
  )
}

export const stickFaces = ({ between, beyond = STICK.beyond }: Extract<Prop, { kind: 'stick' }>, skeleton: Skeleton, body: Solution): readonly Face[] => {
  const [a, b] = between.map((anchor) => anchorAt(anchor, skeleton, body, STICK.radius)) as [Vector, Vector]
  const y = normalise(subtract(b, a))
  const side = perpendicular(Math.abs(y[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0], y)
  return loft(cylinder(STICK.radius, distance(a, b) / 2 + beyond, 8, 0.003), 'wood', { at: mix(a, b, 0.5), turn: fromAxes(side, y, cross(side, y)) })
}
