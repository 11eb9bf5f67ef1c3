import { expect, test } from 'vitest'

import type { Vector } from '../../geometry/vector.ts'
import type { Face } from '../../props/solid.ts'
import { colourToChannels, paletteOf } from '../palette.ts'
import { CORNER_BYTES, emptyTriangles, fillThings, softFaceLight, paletteToThingInks, type Triangles } from './thing-triangles.ts'

const PALETTE = paletteOf('sand', 'light')
const INKS = paletteToThingInks(PALETTE)
const UP: Vector = [0, 1, 0]
const square = (y: number, material: Face['material'] = 'wood'): Face => ({ corners: [[0, y, 0], [0, y, 2], [2, y, 2], [2, y, 0]], normal: UP, material })

const filled = (faces: readonly Face[], light: Vector): Triangles => {
  const triangles = emptyTriangles()
  fillThings(triangles, faces, light, INKS)
  return triangles
}
const cornerOf = ({ floats }: Triangles, corner: number): readonly number[] => [...floats.subarray((corner * CORNER_BYTES) / 4, (corner * CORNER_BYTES) / 4 + 6)]
const colourOf = ({ bytes }: Triangles, corner: number): readonly number[] => [...bytes.subarray(corner * CORNER_BYTES + 24, corner * CORNER_BYTES + 28)]

test('a square becomes two triangles whose corners turn the same way', () => {
  const triangles = filled([square(1)], UP)
  expect(triangles.count).toBe(6)
  expect([0, 1, 2, 3, 4, 5].map((corner) => cornerOf(triangles, corner).slice(0, 3))).toEqual([
    [0, 1, 0], [0, 1, 2], [2, 1, 2],
    [0, 1, 0], [2, 1, 2], [2, 1, 0],
  ])
})

test('the way outwards moves every edge and the face itself by one', () => {
  const triangles = filled([square(1)], UP)
  expect(cornerOf(triangles, 0).slice(3).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([-1, 1, -1])
  expect(cornerOf(triangles, 2).slice(3).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([1, 1, 1])
})

test('a face that is turned to the light, aside or away has the three colours of the drawing', () => {
  const colourIn = (light: Vector): readonly number[] => colourOf(filled([square(1)], light), 4)
  expect(colourIn([0, 1, 0])).toEqual([...colourToChannels(PALETTE['wood-lit']), 255])
  expect(colourIn([0.94, 0.34, 0])).toEqual([...colourToChannels(PALETTE['wood-plain']), 255])
  expect(colourIn([0, -1, 0])).toEqual([...colourToChannels(PALETTE['wood-dim']), 255])
})

test('light glides from step to step, so that a thing that turns does not flicker', () => {
  let before = softFaceLight(-1)
  expect(before).toBe(0)
  for (let cosine = -1; cosine <= 1; cosine += 0.005) {
    const now = softFaceLight(cosine)
    expect(now - before).toBeGreaterThanOrEqual(0)
    expect(now - before).toBeLessThanOrEqual(0.13)
    before = now
  }
  expect(before).toBe(2)
})

test('what throws a shadow comes first, what lies on the floor last, and all is drawn', () => {
  const triangles = filled([square(0, 'mat'), square(1), square(0.005, 'mat')], UP)
  expect([triangles.casting, triangles.count]).toEqual([6, 18])
  expect(cornerOf(triangles, 0)[1]).toBe(1)
  expect(cornerOf(triangles, 6)[1]).toBe(0)
})

test('room grows with the number of faces and is used again for fewer', () => {
  const triangles = emptyTriangles()
  fillThings(triangles, Array.from({ length: 400 }, () => square(1)), UP, INKS)
  expect(triangles.count).toBe(2400)
  expect(cornerOf(triangles, 2399).slice(0, 3)).toEqual([2, 1, 0])
  const { floats } = triangles
  fillThings(triangles, [square(1)], UP, INKS)
  expect(triangles.count).toBe(6)
  expect(triangles.floats).toBe(floats)
})
