import type { Solution } from '../../body/solve.ts'
import { distance, type Vector } from '../../geometry/vector.ts'

/** So near to the body a ghost says nothing, and so far away it is there wholly; metres. */
const NEAR = 0.02
const FAR = 0.06

/** How much of a ghost is shown beside a body, 0 to 1: it fades where both stand in the same pose. */
export const ghostShare = (body: Solution, ghost: Solution): number => {
  let apart = 0
  for (let i = 0; i < body.place.length; i += 1) apart = Math.max(apart, distance(body.place[i] as Vector, ghost.place[i] as Vector))
  return Math.max(0, Math.min(1, (apart - NEAR) / (FAR - NEAR)))
}
