import type { Vector } from '../geometry/vector.ts'
import { boxBetween, boxFaces, type Box } from './box.ts'
import { block, loft, rectangle, standingAt, type Ring } from './loft.ts'
import { SEAT_HEIGHT, type Prop } from './prop.ts'
import type { Face } from './solid.ts'

type Chair = Extract<Prop, { kind: 'chair' }>

/** A plain wooden chair, metres. It faces +Z. */
const SEAT = { halfWidth: 0.215, halfDepth: 0.225, thickness: 0.03 } as const
/** The frame under the seat; it also hides flesh that the seat presses flat and the drawing does not. */
const FRAME = { height: 0.042, inset: 0.034 } as const
const LEG = { aside: 0.185, inset: 0.028, thick: 0.019, thin: 0.013 } as const
/** How far the back leans behind the seat's rear edge for each metre of height. */
const LEAN = 0.13
const REST = { height: 0.17, thickness: 0.018, hollow: 0.018 } as const
const RAIL = { height: 0.035, over: 0.11 } as const
/** Where the back's top is when not said. */
export const BACK_HEIGHT = 0.84
/** So that who sits on it by the stance has the small of the back just before the rest. */
const AT = [0, 0.045] as const

interface Layout {
  readonly x: number
  readonly z: number
  readonly seat: number
  /** 0 for a stool. */
  readonly top: number
  /** The middle of a rear post, in z, at a height over the seat. */
  readonly rearAt: (over: number) => number
}

const layoutOf = ({ at = AT, height = SEAT_HEIGHT, back = BACK_HEIGHT }: Chair): Layout => ({
  x: at[0],
  z: at[1],
  seat: height,
  top: back > height ? back : 0,
  rearAt: (over) => at[1] - SEAT.halfDepth - LEG.thick - over * LEAN,
})

export const chairFaces = (chair: Chair): readonly Face[] => {
  const { x, z, seat, top, rearAt } = layoutOf(chair)
  const under = seat - SEAT.thickness
  const faces = [...loft(block([SEAT.halfWidth, SEAT.thickness / 2, SEAT.halfDepth], 0.035, 0.006), 'wood', standingAt([x, seat - SEAT.thickness / 2, z]))]
  faces.push(...boxFaces(boxBetween([x - LEG.aside, under - FRAME.height, z - SEAT.halfDepth], [x + LEG.aside, under, z + SEAT.halfDepth - FRAME.inset]), 'dark-wood'))
  const square = (half: number, [cx, y, cz]: Vector): Ring => rectangle(half, half, y).map(([px, py, pz]) => [px + cx, py, pz + cz])
  const leg = (aside: number, deep: number, splay: number) =>
    loft([square(LEG.thin, [aside, 0, deep + splay]), square(LEG.thick, [aside, under, deep])], 'dark-wood', standingAt([0, 0, 0]))
  for (const side of [1, -1]) {
    const aside = x + side * LEG.aside
    faces.push(...leg(aside, z + SEAT.halfDepth - LEG.inset, 0.012))
    if (top === 0) faces.push(...leg(aside, z - SEAT.halfDepth + LEG.inset, -0.012))
    else
      faces.push(
        ...loft([square(LEG.thin, [aside, 0, rearAt(0) - 0.045]), square(LEG.thick, [aside, seat, rearAt(0)]), square(LEG.thin, [aside, top, rearAt(top - seat)])], 'dark-wood', standingAt([0, 0, 0])),
      )
  }
  if (top === 0) return faces
  const board = (low: number, high: number) => loft(boardRings(LEG.aside - LEG.thin, low, high, rearAt), 'wood', standingAt([x, seat, 0]))
  faces.push(...board(top - seat - REST.height, top - seat - 0.008))
  if (top - seat - REST.height > RAIL.over + 2 * RAIL.height) faces.push(...board(RAIL.over, RAIL.over + RAIL.height))
  return faces
}

/** A board between the posts, hollowed so that a back lies in it; rings run along x, heights count from the seat. */
const boardRings = (halfWidth: number, low: number, high: number, rearAt: (over: number) => number): readonly Ring[] =>
  Array.from({ length: 7 }, (_, i) => {
    const share = i / 3 - 1
    const x = share * halfWidth
    const deeper = REST.hollow * (1 - share * share)
    const front = (y: number): Vector => [x, y, rearAt(y) + REST.thickness / 2 - deeper]
    const behind = (y: number): Vector => [x, y, rearAt(y) - REST.thickness / 2 - deeper]
    return [behind(low), behind(high), front(high), front(low)]
  })

export interface ChairBoxes {
  readonly seat: Box
  readonly back?: Box
}

/** The seat, and the rest without the lower rail, which nobody reaches. */
export const chairBoxes = (chair: Chair): ChairBoxes => {
  const { x, z, seat, top, rearAt } = layoutOf(chair)
  const board = boxBetween([x - SEAT.halfWidth, seat - SEAT.thickness - FRAME.height, z - SEAT.halfDepth], [x + SEAT.halfWidth, seat, z + SEAT.halfDepth])
  if (top === 0) return { seat: board }
  const middle = rearAt(top - seat - REST.height / 2) - REST.hollow / 2
  return { seat: board, back: boxBetween([x - LEG.aside, top - REST.height, middle - REST.thickness], [x + LEG.aside, top - 0.008, middle + REST.thickness]) }
}
