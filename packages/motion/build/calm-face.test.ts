import { describe, expect, test } from 'vitest'
import { length, normalise, type Vector } from '../src/geometry/vector.ts'
import { calmed } from './calm-face.ts'

describe('the calm face', () => {
  test('a brow that looks down at the floor is lit like the cheek below it', () => {
    const [, brow] = calmed([0.03, 1.635, 0.07], normalise([0.2, -0.5, 0.8]))
    const [, cheek] = calmed([0.03, 1.6, 0.07], normalise([0.2, 0.1, 0.9]))
    expect(Math.abs(brow - cheek)).toBeLessThan(0.15)
  })

  test.each<[string, Vector, Vector]>([
    ['the chest', [0.05, 1.3, 0.09], [0, 0, 1]],
    ['the back of the head', [0, 1.62, -0.12], [0, 0, -1]],
    ['the underside of the chin', [0, 1.515, 0.06], [0, -1, 0]],
  ])('%s keeps its own', (_, place, normal) => {
    calmed(place, normal).forEach((value, axis) => expect(value).toBeCloseTo(normal[axis] as number, 6))
  })

  test('is the same on both sides, and of length 1', () => {
    const left = calmed([0.04, 1.6, 0.06], normalise([0.6, 0.2, 0.7]))
    const right = calmed([-0.04, 1.6, 0.06], normalise([-0.6, 0.2, 0.7]))
    expect(left).toEqual([-right[0], right[1], right[2]])
    expect(length(left)).toBeCloseTo(1)
  })
})
