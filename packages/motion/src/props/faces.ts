import type { Skeleton } from '../body/build.ts'
import type { Solution } from '../body/solve.ts'
import { boxFaces } from './box.ts'
import { chairFaces } from './chair.ts'
import { dumbbellFaces, ribbonFaces, stickFaces } from './held.ts'
import type { Prop } from './prop.ts'
import { doorwayBoxes, tableBoxes, wallBox } from './room.ts'
import { ballFaces, benchFaces, cushionFaces, cushionPlace, matFaces, rollerFaces } from './soft.ts'
import type { Face } from './solid.ts'

export { gripOf, type Grip } from './held.ts'

/** Everything around the body as flat, convex faces in the world, metres. What is held or worn goes where the body is. */
export const facesOf = (props: readonly Prop[], skeleton: Skeleton, body: Solution): readonly Face[] => props.flatMap((prop) => facesOfOne(prop, skeleton, body))

const facesOfOne = (prop: Prop, skeleton: Skeleton, body: Solution): readonly Face[] => {
  switch (prop.kind) {
    case 'chair':
      return chairFaces(prop)
    case 'wall':
      return boxFaces(wallBox(prop), 'wall')
    case 'doorway':
      return doorwayBoxes(prop).flatMap((box) => boxFaces(box, 'wall'))
    case 'mat':
      return matFaces(prop)
    case 'table': {
      const { top, legs } = tableBoxes(prop)
      return [...boxFaces(top, 'wood'), ...legs.flatMap((leg) => boxFaces(leg, 'dark-wood'))]
    }
    case 'roller':
      return rollerFaces(prop)
    case 'cushion':
      return cushionFaces(prop, cushionPlace(prop, skeleton, body))
    case 'bench':
      return benchFaces(prop)
    case 'ball':
      return ballFaces(prop)
    case 'dumbbell':
      return dumbbellFaces(prop, skeleton, body)
    case 'band':
    case 'strap':
      return ribbonFaces(prop, skeleton, body)
    case 'stick':
      return stickFaces(prop, skeleton, body)
  }
}
