import { describe, expect, test } from 'vitest'
import { prepare } from '../clip/prepare.ts'
import { bodyAt } from '../clip/play.ts'
import type { Clip } from '../clip/clip.ts'
import { dot, length } from '../geometry/vector.ts'
import type { Face } from '../props/solid.ts'
import { boxExtent, cameraFor, extentOf, project } from './camera.ts'
import { capsuleMesh } from './capsules.fixture.ts'
import { paletteOf } from './palette.ts'
import { toPixels } from './pixels.ts'
import { keyLight, rasterise, type Raster } from './raster.ts'
import type { Scene } from './scene.ts'

const CLIP: Clip = { stance: 'standing', camera: { turn: 0, tilt: 10 }, props: [], muscles: {}, poses: { start: {}, end: { both: { shoulder: { elevation: 90, plane: 0 } } } } }
const prepared = prepare(CLIP)
const body = bodyAt(prepared, { phase: 'ready', elapsed: 0, length: 1 })
const mesh = capsuleMesh()
const SIZE = { width: 240, height: 240 }

const sceneFrom = (turn: number, faces: readonly Face[] = [], more: Partial<Scene> = {}): Scene => ({ body, faces, muscles: [], camera: cameraFor(extentOf(prepared), { turn, tilt: 10, zoom: 1 }, 1), ...more })
const draw = (scene: Scene): Raster => rasterise(scene, mesh, { build: 'narrow', ...SIZE })
const board = (z: number): Face => ({ corners: [[-0.5, 0.8, z], [0.5, 0.8, z], [0.5, 1.2, z], [-0.5, 1.2, z]], normal: [0, 0, 1], material: 'wood' })
const pixelAt = (scene: Scene, place: readonly [number, number, number]): number => {
  const [x, y] = project(scene.camera, place)
  return Math.floor(((1 - y) / 2) * SIZE.height) * SIZE.width + Math.floor(((x + 1) / 2) * SIZE.width)
}
const countOf = (list: ArrayLike<number>, isMeant: (value: number) => boolean): number => Array.from(list).filter(isMeant).length

describe('the key light', () => {
  test.each([[0, 10], [90, 0], [180, 80], [-135, 89], [30, -20]])('comes from the upper left of a camera at %i° that looks down by %i°', (turn, tilt) => {
    const camera = cameraFor(boxExtent([-1, 0, -1], [1, 2, 1]), { turn, tilt, zoom: 1 }, 1)
    const light = keyLight(camera)
    expect(length(light)).toBeCloseTo(1, 9)
    expect(dot(light, camera.right)).toBeLessThan(-0.2)
    expect(light[1]).toBeGreaterThan(0.7)
  })

  test('falls on the side that the camera sees', () => {
    const camera = cameraFor(boxExtent([-1, 0, -1], [1, 2, 1]), { turn: 70, tilt: 10, zoom: 1 }, 1)
    expect(dot(keyLight(camera), camera.towards)).toBeGreaterThan(0.4)
  })
})

describe('the raster', () => {
  test('shows the body where the camera sees it, with a depth that is the distance before the eye', () => {
    const scene = sceneFrom(0)
    const { body: seen } = draw(scene)
    const chest: readonly [number, number, number] = [0, 1.2, 0.1]
    const pixel = pixelAt(scene, chest)
    expect(seen.owner[pixel]).toBeGreaterThanOrEqual(0)
    expect(Math.abs(seen.depth[pixel]! - project(scene.camera, chest)[2])).toBeLessThan(0.05)
    expect(seen.owner[0]).toBe(-1)
  })

  test('every pixel of the body has a region, a light and at least a quarter of cover', () => {
    const { body: seen, region, light, cover } = draw(sceneFrom(30))
    const pixels = Array.from(seen.owner.keys())
    expect(pixels.filter((pixel) => seen.owner[pixel]! >= 0).length).toBeGreaterThan(2000)
    expect(pixels.filter((pixel) => region[pixel]! > 0 !== seen.owner[pixel]! >= 0)).toEqual([])
    expect(pixels.filter((pixel) => Math.abs(light[pixel]!) > 1.0001)).toEqual([])
    expect(pixels.filter((pixel) => seen.owner[pixel]! >= 0 && cover[pixel] === 0)).toEqual([])
  })

  test('the cover adds up to the area of the mask, but finer', () => {
    const { body: seen, cover } = draw(sceneFrom(30))
    const quarters = cover.reduce((sum, value) => sum + value, 0)
    expect(quarters / 4 / countOf(seen.owner, (owner) => owner >= 0)).toBeCloseTo(1, 1)
    expect(countOf(cover, (value) => value > 0 && value < 4)).toBeGreaterThan(100)
  })

  test('the left of the body is lit, the right is in shade', () => {
    const scene = sceneFrom(0)
    const { light } = draw(scene)
    // The picture's left is the figure's right.
    expect(light[pixelAt(scene, [-0.07, 1.3, 0.07])]!).toBeGreaterThan(light[pixelAt(scene, [0.09, 1.3, 0.05])]!)
  })

  test('a board before the body hides it, one behind does not', () => {
    const before = sceneFrom(0, [board(0.4)])
    const behind = sceneFrom(0, [board(-0.4)])
    const palette = paletteOf('sand', 'light')
    const colour = (scene: Scene): string => {
      const { rgba } = toPixels(draw(scene), palette)
      return rgba.slice(pixelAt(scene, [0, 1, 0.1]) * 4).slice(0, 4).join()
    }
    const bare = colour(sceneFrom(0))
    expect(colour(behind)).toBe(bare)
    expect(colour(before)).not.toBe(bare)
  })

  test('a face has the depth of its own plane at each pixel', () => {
    const scene = sceneFrom(25, [board(0.4)])
    const { things } = draw(scene)
    for (const place of [[-0.4, 0.9, 0.4], [0.3, 1.1, 0.4], [0.45, 0.85, 0.4]] as const) {
      expect(things.depth[pixelAt(scene, place)]).toBeCloseTo(project(scene.camera, place)[2], 2)
    }
  })

  test('a face that turns its back is not seen', () => {
    expect(draw(sceneFrom(180, [board(0.4)])).faces).toHaveLength(0)
  })

  test('the shadow lies on the floor, to the right and behind', () => {
    const scene = sceneFrom(0)
    const { shadow, body: seen } = draw(scene)
    const middleOf = (isMeant: (pixel: number) => boolean): number => {
      const columns = Array.from(shadow.keys()).filter(isMeant).map((pixel) => pixel % SIZE.width)
      return columns.reduce((sum, column) => sum + column, 0) / columns.length
    }
    expect(middleOf((pixel) => shadow[pixel] === 1)).toBeGreaterThan(middleOf((pixel) => seen.owner[pixel]! >= 0) + 8)
    expect(shadow[pixelAt(scene, [0, 1.6, 0])]).toBe(0)
  })

  test('the start pose is there when it is asked for, and only then', () => {
    const end = bodyAt(prepared, { phase: 'hold', elapsed: 0, length: 1 })
    const scene = sceneFrom(0, [], { ghost: end })
    const hand = pixelAt(scene, end.place[12]!)
    expect(draw(sceneFrom(0)).ghost).toBeUndefined()
    expect(draw(scene).ghost?.[hand]).toBe(1)
  })

  test('a working muscle colours the body where it lies, on its own side', () => {
    const scene = sceneFrom(180, [], { muscles: [{ muscle: 'trapezius-middle', effort: 1, side: 'L' }] })
    const { effort } = draw(scene)
    expect(effort[pixelAt(scene, [0.06, 1.4, -0.1])]).toBeGreaterThan(0.5)
    expect(effort[pixelAt(scene, [-0.06, 1.4, -0.1])]).toBe(0)
  })
})
