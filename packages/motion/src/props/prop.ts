import type { JointName } from '../body/joints.ts'
import type { Vector } from '../geometry/vector.ts'

/** A hand's grip, or a point that the world or a joint carries (metres). */
export type Anchor = 'handL' | 'handR' | { readonly in: 'world' | JointName; readonly at: Vector }

/**
 * The things around the body. Metres; heights are of the upper face, `z` counts in front of the body's start (negative
 * is behind). They stand still, except what is held or worn.
 */
export type Prop =
  /** Seat centre at `at` (x, z), [0, 0.045] when not said; the seat's top at `height` (0.455); `back` is the height of the back's top (0.84), 0 for none. */
  | { readonly kind: 'chair'; readonly at?: readonly [x: number, z: number]; readonly height?: number; readonly back?: number }
  /** A flat wall across the view, its face at `z`, turned to the body. */
  | { readonly kind: 'wall'; readonly z: number }
  /** Two posts and a lintel; the faces turned to the body stand at `z`. `width` is the gap, 0.9 when not said. */
  | { readonly kind: 'doorway'; readonly z: number; readonly width?: number }
  /** A mat whose top is the floor's height, so that nothing sinks into it. */
  | { readonly kind: 'mat'; readonly at?: readonly [x: number, z: number]; readonly turn?: number }
  /** A table or worktop whose near edge is at `z`. */
  | { readonly kind: 'table'; readonly z: number; readonly height: number; readonly depth?: number }
  /** Lies across (its axis along x); `at` is its centre. */
  | { readonly kind: 'roller'; readonly at: Vector; readonly radius: number; readonly look: 'roller' | 'towel' }
  /** A soft block, such as a pillow or a folded towel; its centre at `at`; carried along when `in` is a joint. */
  | { readonly kind: 'cushion'; readonly at: Vector; readonly size: Vector; readonly in?: JointName; readonly look?: 'cushion' | 'towel' }
  /** A sloping or flat bench: the middle of its upper face, its length along z, its width, its slope in degrees (front end up). */
  | { readonly kind: 'bench'; readonly at: Vector; readonly length: number; readonly width: number; readonly slope?: number }
  | { readonly kind: 'ball'; readonly at: Vector; readonly radius: number }
  | { readonly kind: 'dumbbell'; readonly hand: 'L' | 'R' }
  /** A band or strap, through its anchors in order. A band is drawn wider and brighter. */
  | { readonly kind: 'band' | 'strap'; readonly through: readonly Anchor[] }
  /** A straight stick between two anchors, `beyond` metres longer at each end, 0.14 when not said. */
  | { readonly kind: 'stick'; readonly between: readonly [Anchor, Anchor]; readonly beyond?: number }

export type PropKind = Prop['kind']

export const SEAT_HEIGHT = 0.455

const flip = ([x, y, z]: Vector): Vector => [-x, y, z]
const otherSide = (name: JointName): JointName =>
  (name.endsWith('L') ? `${name.slice(0, -1)}R` : name.endsWith('R') ? `${name.slice(0, -1)}L` : name) as JointName
const mirrorAnchor = (anchor: Anchor): Anchor => {
  if (anchor === 'handL') return 'handR'
  if (anchor === 'handR') return 'handL'
  return { in: anchor.in === 'world' ? 'world' : otherSide(anchor.in), at: flip(anchor.at) }
}

/** The same thing for the other side. */
export const mirrorProp = (prop: Prop): Prop => {
  switch (prop.kind) {
    case 'chair':
    case 'mat':
      return prop.at ? { ...prop, at: [-prop.at[0], prop.at[1]] } : prop
    case 'wall':
    case 'doorway':
    case 'table':
      return prop
    case 'roller':
    case 'bench':
    case 'ball':
      return { ...prop, at: flip(prop.at) }
    case 'cushion':
      return { ...prop, at: flip(prop.at), ...(prop.in ? { in: otherSide(prop.in) } : {}) }
    case 'dumbbell':
      return { ...prop, hand: prop.hand === 'L' ? 'R' : 'L' }
    case 'band':
    case 'strap':
      return { ...prop, through: prop.through.map(mirrorAnchor) }
    case 'stick':
      return { ...prop, between: [mirrorAnchor(prop.between[0]), mirrorAnchor(prop.between[1])] }
  }
}
