import { NO_ROTATION, type Rotation } from '../geometry/rotation.ts'
import type { Vector } from '../geometry/vector.ts'
import { block, loft } from './loft.ts'
import type { Face, Material } from './solid.ts'

/** A block in the world: what is drawn with straight edges, and what nothing may enter. */
export interface Box {
  readonly at: Vector
  /** Half of its size along its own axes, metres. */
  readonly half: Vector
  readonly turn: Rotation
}

/** An upright box between two corners. */
export const boxBetween = (low: Vector, high: Vector): Box => ({
  at: [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2],
  half: [(high[0] - low[0]) / 2, (high[1] - low[1]) / 2, (high[2] - low[2]) / 2],
  turn: NO_ROTATION,
})

export const boxFaces = ({ at, half, turn }: Box, material: Material): readonly Face[] => loft(block(half), material, { at, turn })
