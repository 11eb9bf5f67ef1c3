import { describe, expect, test } from 'vitest'
import { boxExtent, cameraFor } from '../camera.ts'
import type { Raster } from '../raster.ts'
import { contourLines } from './contour-lines.ts'
import { emptyNearest } from './fill.ts'

const SIZE = { width: 80, height: 80 }

/** A picture whose body has this depth at each pixel; nothing where it is Infinity. */
const rasterOf = (depthAt: (x: number, y: number) => number): Raster => {
  const body = emptyNearest(SIZE)
  for (let pixel = 0; pixel < body.depth.length; pixel += 1) {
    const depth = depthAt(pixel % SIZE.width, Math.floor(pixel / SIZE.width))
    body.depth[pixel] = depth
    body.owner[pixel] = depth === Infinity ? -1 : 0
  }
  const none = new Uint8Array(SIZE.width * SIZE.height)
  return {
    ...SIZE,
    camera: cameraFor(boxExtent([-1, 0, -1], [1, 2, 1]), { turn: 0, tilt: 0, zoom: 1 }, 1),
    body,
    cover: none,
    region: none,
    light: new Float32Array(none.length),
    effort: new Float32Array(none.length),
    things: emptyNearest(SIZE),
    faces: [],
    shadow: none,
  }
}

describe('contour lines', () => {
  test('a bar before a wall has a line along each of its sides', () => {
    const lines = contourLines(rasterOf((x) => (x > 30 && x < 50 ? 4.9 : 5)), 0.5)
    expect(lines).toHaveLength(2)
    expect(lines.map(({ start }) => Math.round(start[0])).toSorted((a, b) => a - b)).toEqual([31, 50])
    for (const { pieces } of lines) expect(pieces).toHaveLength(1)
  })

  test('a slope, however steep, has none', () => {
    expect(contourLines(rasterOf((x) => 5 - x * 0.02), 0.5)).toEqual([])
  })

  test('the edge of the body is no inner line', () => {
    expect(contourLines(rasterOf((x) => (x > 30 && x < 50 ? 4.9 : Infinity)), 0.5)).toEqual([])
  })

  test('a slanting edge has one smooth line without stairs', () => {
    const [line, ...more] = contourLines(rasterOf((x, y) => (x > 20 + y * 0.4 ? 4.9 : 5)), 0.6)
    expect(more).toEqual([])
    expect(line!.pieces.length).toBeLessThanOrEqual(3)
  })

  test('of lines that run side by side only one is drawn', () => {
    const steps = contourLines(rasterOf((x) => (x > 42 ? 4.8 : x > 40 ? 4.9 : 5)), 0.5)
    expect(steps).toHaveLength(1)
    const far = contourLines(rasterOf((x) => (x > 60 ? 4.8 : x > 20 ? 4.9 : 5)), 0.5)
    expect(far).toHaveLength(2)
  })

  test('from afar a finger before a palm has none, close up it has', () => {
    const finger = (far: number) => (x: number): number => (x > 30 && x < 50 ? far - 0.014 : far)
    expect(contourLines(rasterOf(finger(5)), 0.5)).toEqual([])
    expect(contourLines(rasterOf(finger(0.5)), 0.5)).toHaveLength(2)
  })

  test('specks have none', () => {
    expect(contourLines(rasterOf((x, y) => (Math.abs(x - 40) < 2 && Math.abs(y - 40) < 2 ? 4.9 : 5)), 0.5).length).toBeLessThanOrEqual(1)
    expect(contourLines(rasterOf((x, y) => (Math.abs(x - 40) < 1 && Math.abs(y - 40) < 1 ? 4.9 : 5)), 0.5)).toEqual([])
  })
})
