import type { Skeleton } from '../body/build.ts'
import type { Solution } from '../body/solve.ts'
import { invert, rotate } from '../geometry/rotation.ts'
import type { Vector } from '../geometry/vector.ts'
import type { Box } from './box.ts'
import { chairBoxes } from './chair.ts'
import type { Prop } from './prop.ts'
import { doorwayBoxes, tableBoxes, wallBox } from './room.ts'
import { benchBox, cushionPlace, matBox, rollerLength } from './soft.ts'

export const OBSTACLES = ['floor', 'wall', 'frame', 'table', 'seat', 'chair-back', 'bench', 'ball', 'roller', 'cushion'] as const
export type ObstacleName = (typeof OBSTACLES)[number]

/** Something that no part of the body may go through. */
export interface Obstacle {
  readonly name: ObstacleName
  /** How far the body may sink into it, metres: 0 for what is hard. */
  readonly give: number
  /** From a point of the world to its surface, metres; negative inside. */
  readonly distanceTo: (x: number, y: number, z: number) => number
}

/** Metres: the padding of a bench, foam, a rolled towel, a pillow, a ball that is not pumped hard, a mat. */
const GIVE = { bench: 0.03, roller: 0.025, towel: 0.035, cushion: 0.04, ball: 0.04, mat: 0.01 } as const

/** The floor is always there. What a joint carries stands where the body is now; without any, one body is as good as another. */
export const obstaclesOf = (props: readonly Prop[], skeleton: Skeleton, body: Solution): readonly Obstacle[] => [
  floorWith(props),
  ...props.flatMap((prop) => obstaclesOfOne(prop, skeleton, body)),
]

/** Whether the body carries some of these, so that they have to be placed anew for each body. */
export const isCarried = (prop: Prop): boolean => prop.kind === 'cushion' && prop.in !== undefined

const floorWith = (props: readonly Prop[]): Obstacle => {
  const mats = props.flatMap((prop) => (prop.kind === 'mat' ? [boxDistance(matBox(prop))] : []))
  return { name: 'floor', give: 0, distanceTo: (x, y, z) => (y < 0 && mats.some((mat) => mat(x, 0, z) <= 0) ? Math.min(0, y + GIVE.mat) : y) }
}

const hard = (name: ObstacleName, box: Box): Obstacle => ({ name, give: 0, distanceTo: boxDistance(box) })

const obstaclesOfOne = (prop: Prop, skeleton: Skeleton, body: Solution): readonly Obstacle[] => {
  switch (prop.kind) {
    case 'chair': {
      const { seat, back } = chairBoxes(prop)
      return [hard('seat', seat), ...(back ? [hard('chair-back', back)] : [])]
    }
    case 'wall': {
      // The drawn panel ends where the picture does; the wall goes on.
      const { at, half } = wallBox(prop)
      const face = prop.z < 0 ? at[2] + half[2] : at[2] - half[2]
      return [{ name: 'wall', give: 0, distanceTo: (_x, _y, z) => (prop.z < 0 ? z - face : face - z) }]
    }
    case 'doorway':
      return doorwayBoxes(prop).map((box) => hard('frame', box))
    case 'table': {
      const { top, legs } = tableBoxes(prop)
      return [top, ...legs].map((box) => hard('table', box))
    }
    case 'bench':
      return [{ name: 'bench', give: GIVE.bench, distanceTo: boxDistance(benchBox(prop)) }]
    case 'cushion': {
      const { at, turn } = cushionPlace(prop, skeleton, body)
      return [{ name: 'cushion', give: GIVE.cushion, distanceTo: boxDistance({ at, turn, half: [prop.size[0] / 2, prop.size[1] / 2, prop.size[2] / 2] }) }]
    }
    case 'roller': {
      const { at: [cx, cy, cz], radius, look } = prop
      const half = rollerLength(prop) / 2
      const distanceTo = (x: number, y: number, z: number): number => {
        const aside = Math.abs(x - cx) - half
        const out = Math.hypot(y - cy, z - cz) - radius
        return Math.min(Math.max(aside, out), 0) + Math.hypot(Math.max(aside, 0), Math.max(out, 0))
      }
      return [{ name: 'roller', give: look === 'towel' ? GIVE.towel : GIVE.roller, distanceTo }]
    }
    case 'ball': {
      const { at: [cx, cy, cz], radius } = prop
      return [{ name: 'ball', give: GIVE.ball, distanceTo: (x, y, z) => Math.hypot(x - cx, y - cy, z - cz) - radius }]
    }
    // What is lain on is part of the floor, and what is held goes where the hand goes.
    case 'mat':
    case 'dumbbell':
    case 'band':
    case 'strap':
    case 'stick':
      return []
  }
}

/** Signed distance to a block, without making an object for each point: it is asked a hundred thousand times for a clip. */
const boxDistance = ({ at: [cx, cy, cz], half: [hx, hy, hz], turn }: Box): Obstacle['distanceTo'] => {
  const back = invert(turn)
  const axes: readonly Vector[] = [rotate(back, [1, 0, 0]), rotate(back, [0, 1, 0]), rotate(back, [0, 0, 1])]
  const [[xx, xy, xz], [yx, yy, yz], [zx, zy, zz]] = axes as [Vector, Vector, Vector]
  return (x, y, z) => {
    const dx = x - cx
    const dy = y - cy
    const dz = z - cz
    const qx = Math.abs(xx * dx + yx * dy + zx * dz) - hx
    const qy = Math.abs(xy * dx + yy * dy + zy * dz) - hy
    const qz = Math.abs(xz * dx + yz * dy + zz * dz) - hz
    const outside = Math.hypot(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0))
    return outside + Math.min(0, Math.max(qx, qy, qz))
  }
}
