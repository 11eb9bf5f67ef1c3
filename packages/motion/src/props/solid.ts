import type { Vector } from '../geometry/vector.ts'

/** What a thing is made of: the renderers give it its colour, by theme. */
export const MATERIALS = ['wood', 'dark-wood', 'wall', 'mat', 'metal', 'band', 'strap', 'foam', 'cloth', 'ball', 'cushion'] as const
export type Material = (typeof MATERIALS)[number]

/** A flat, convex face, its corners anticlockwise from outside, in the world. */
export interface Face {
  readonly corners: readonly Vector[]
  /** Length 1, outwards. */
  readonly normal: Vector
  readonly material: Material
}
