import { expect, test } from 'vitest'
import { REST_POSE } from '../bones.ts'
import type { Solution } from '../../body/solve.ts'
import type { Vector } from '../../geometry/vector.ts'
import { ghostShare } from './ghost.ts'

const body = REST_POSE.narrow
/** The same body with one hand moved. */
const movedBy = (metres: number): Solution => ({ ...body, place: body.place.map(([x, y, z], i): Vector => (i === 10 ? [x, y, z - metres] : [x, y, z])) })

test('a ghost is not shown where the body itself stands, and wholly once a joint has gone far', () => {
  expect(ghostShare(body, body)).toBe(0)
  expect(ghostShare(movedBy(0.02), body)).toBeCloseTo(0, 6)
  expect(ghostShare(movedBy(0.04), body)).toBeCloseTo(0.5, 6)
  expect(ghostShare(movedBy(0.3), body)).toBe(1)
})
