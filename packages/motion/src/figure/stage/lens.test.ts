import { expect, test } from 'vitest'

import type { Vector } from '../../geometry/vector.ts'
import { boxExtent, cameraFor, project, type Camera } from '../camera.ts'
import { writeLens, writeThrow } from './lens.ts'

const EXTENT = boxExtent([-0.4, 0, -0.6], [0.5, 1.8, 0.3])
const CAMERAS: readonly (readonly [string, Camera])[] = [
  ['from the front', cameraFor(EXTENT, { turn: 0, tilt: 8, zoom: 1 }, 1)],
  ['from behind and above, near', cameraFor(EXTENT, { turn: 170, tilt: 60, zoom: 2.5 }, 1.6)],
  ['from the side and below', cameraFor(EXTENT, { turn: -90, tilt: -10, zoom: 0.8 }, 0.6)],
]
const POINTS: readonly Vector[] = [
  [0, 0.9, 0],
  [-0.4, 0, 0.3],
  [0.5, 1.8, -0.6],
]

const applied = (matrix: Float32Array, [x, y, z]: Vector): readonly number[] =>
  [0, 1, 2, 3].map((row) => (matrix[row] ?? 0) * x + (matrix[row + 4] ?? 0) * y + (matrix[row + 8] ?? 0) * z + (matrix[row + 12] ?? 0))

test.each(CAMERAS)('the lens puts a point where the drawing puts it: %s', (_, camera) => {
  const lens = new Float32Array(16)
  writeLens(lens, camera)
  for (const point of POINTS) {
    const [x = 0, y = 0, z = 0, w = 0] = applied(lens, point)
    const [across, upright, depth] = project(camera, point)
    expect(x / w).toBeCloseTo(across, 4)
    expect(y / w).toBeCloseTo(upright, 4)
    expect(w).toBeCloseTo(depth, 4)
    expect(Math.abs(z / w)).toBeLessThan(1)
  }
})

test('what is farther away is deeper', () => {
  const lens = new Float32Array(16)
  const [, camera] = CAMERAS[0]!
  writeLens(lens, camera)
  const deep = (point: Vector): number => {
    const [, , z = 0, w = 1] = applied(lens, point)
    return z / w
  }
  expect(deep([0, 1, -0.3])).toBeGreaterThan(deep([0, 1, 0.3]))
})

test('a shadow falls away from the lamp by the height, and the edge of the patch is 1', () => {
  const thrown = new Float32Array(16)
  // The lamp stands to the left (−x) as high as it is far.
  writeThrow(thrown, [-Math.SQRT1_2, Math.SQRT1_2, 0], { x: 0.5, z: 0.25, half: 2 })
  expect(applied(thrown, [0.5, 0, 0.25]).slice(0, 2)).toEqual([0, 0])
  expect(applied(thrown, [0.5, 1, 0.25])[0]).toBeCloseTo(0.5, 6)
  expect(applied(thrown, [2.5, 0, 2.25]).slice(0, 2)).toEqual([1, 1])
  expect(applied(thrown, [2.5, 0, 2.25])[3]).toBe(1)
})
