import { boxBetween, type Box } from './box.ts'
import type { Prop } from './prop.ts'

/** A wall's panel is only as large as the picture needs, metres. */
const WALL = { halfWidth: 0.75, height: 2.15, thickness: 0.05 } as const
const POST = { width: 0.09, depth: 0.11, height: 2.06 } as const
const TABLE = { halfWidth: 0.6, depth: 0.6, top: 0.032, leg: 0.05, inset: 0.04 } as const
/** The gap between a doorway's posts when not said. */
export const DOORWAY_WIDTH = 0.9

/** From `z` away from the body, which stands at 0: [nearer 0 or smaller, larger]. */
const awayFrom = (z: number, depth: number): readonly [low: number, high: number] => (z < 0 ? [z - depth, z] : [z, z + depth])

export const wallBox = ({ z }: Extract<Prop, { kind: 'wall' }>): Box => {
  const [low, high] = awayFrom(z, WALL.thickness)
  return boxBetween([-WALL.halfWidth, 0, low], [WALL.halfWidth, WALL.height, high])
}

/** Two posts, then the lintel. */
export const doorwayBoxes = ({ z, width = DOORWAY_WIDTH }: Extract<Prop, { kind: 'doorway' }>): readonly Box[] => {
  const [low, high] = awayFrom(z, POST.depth)
  const inner = width / 2
  const outer = inner + POST.width
  return [
    boxBetween([inner, 0, low], [outer, POST.height, high]),
    boxBetween([-outer, 0, low], [-inner, POST.height, high]),
    boxBetween([-outer, POST.height, low], [outer, POST.height + POST.width, high]),
  ]
}

export interface TableBoxes {
  readonly top: Box
  readonly legs: readonly Box[]
}

export const tableBoxes = ({ z, height, depth = TABLE.depth }: Extract<Prop, { kind: 'table' }>): TableBoxes => {
  const [low, high] = awayFrom(z, depth)
  const under = height - TABLE.top
  const outer = TABLE.halfWidth - TABLE.inset
  const legs = [-outer, outer - TABLE.leg].flatMap((x) =>
    [low + TABLE.inset, high - TABLE.inset - TABLE.leg].map((from) => boxBetween([x, 0, from], [x + TABLE.leg, under, from + TABLE.leg])),
  )
  return { top: boxBetween([-TABLE.halfWidth, under, low], [TABLE.halfWidth, height, high]), legs }
}
