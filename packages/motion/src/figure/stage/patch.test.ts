import { expect, test } from 'vitest'

import type { Vector } from '../../geometry/vector.ts'
import type { Face } from '../../props/solid.ts'
import { patchFor } from './patch.ts'

const LIGHT: Vector = [-0.6, 0.8, 0]
const GRAIN = 128
const UPRIGHT: readonly Vector[] = [
  [0, 0.1, 0],
  [0, 1.6, 0],
]

test('the patch holds the shadow of the highest joint', () => {
  const { x, z, half } = patchFor(UPRIGHT, [], LIGHT, GRAIN)
  const shadow = (1.6 * 0.6) / 0.8
  expect(shadow).toBeLessThan(x + half - 0.2)
  expect(0).toBeGreaterThan(x - half + 0.2)
  expect(Math.abs(z)).toBeLessThan(0.02)
})

test('a body that moves a little keeps the size of its patch and moves it by whole texels', () => {
  const still = patchFor(UPRIGHT, [], LIGHT, GRAIN)
  const moved = patchFor(UPRIGHT.map(([x, y, z]) => [x + 0.0437, y, z]), [], LIGHT, GRAIN)
  const texel = (2 * still.half) / GRAIN
  expect(moved.half).toBe(still.half)
  expect((moved.x - still.x) / texel).toBeCloseTo(Math.round((moved.x - still.x) / texel), 6)
  expect(moved.x).toBeGreaterThan(still.x)
})

test('a thing widens the patch, what lies flat on the floor does not', () => {
  const faceAt = (y: number): Face => ({ corners: [[-3, y, 0], [-3, y, 1], [-2, y, 1]], normal: [0, 1, 0], material: 'wood' })
  const alone = patchFor(UPRIGHT, [], LIGHT, GRAIN)
  expect(patchFor(UPRIGHT, [faceAt(0.5)], LIGHT, GRAIN).half).toBeGreaterThan(alone.half)
  expect(patchFor(UPRIGHT, [faceAt(0)], LIGHT, GRAIN)).toEqual(alone)
})
