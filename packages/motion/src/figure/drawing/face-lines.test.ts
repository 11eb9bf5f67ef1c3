import { describe, expect, test } from 'vitest'
import { meshOf } from '../../../build/ensure.ts'
import { bodyAt } from '../../clip/play.ts'
import { prepare } from '../../clip/prepare.ts'
import type { Face } from '../../props/solid.ts'
import { cameraFor, extentOf } from '../camera.ts'
import { rasterise } from '../raster.ts'
import type { Scene } from '../scene.ts'
import { faceLines, type FaceLine } from './face-lines.ts'

const prepared = prepare({ stance: 'standing', camera: { turn: 0, tilt: 5 }, props: [], muscles: {}, poses: { start: {}, end: {} } })
const mesh = await meshOf('narrow')
const linesFrom = (turn: number, faces: readonly Face[] = [], height = 720): readonly FaceLine[] => {
  const scene: Scene = { body: bodyAt(prepared, { phase: 'ready', elapsed: 0, length: 1 }), faces, muscles: [], camera: cameraFor(extentOf(prepared), { turn, tilt: 5, zoom: 1 }, 1) }
  return faceLines(rasterise(scene, mesh, { build: 'narrow', width: height, height }), scene, mesh, 'narrow')
}

describe('the lines of the face', () => {
  test('from the front there are two brows, two eyes, a nose and a mouth', () => expect(linesFrom(0)).toHaveLength(6))

  test('from behind there is none', () => expect(linesFrom(180)).toEqual([]))

  test('from the side the far ones are hidden', () => {
    expect(linesFrom(90).length).toBeGreaterThan(0)
    expect(linesFrom(90).length).toBeLessThan(5)
  })

  test('a wall before the face hides them', () => {
    const wall: Face = { corners: [[-3, 0, 1], [3, 0, 1], [3, 3, 1], [-3, 3, 1]], normal: [0, 0, 1], material: 'wall' }
    expect(linesFrom(0, [wall])).toEqual([])
  })

  test('they grow with the picture', () => {
    const thickest = (lines: readonly FaceLine[]): number => Math.max(...lines.map(({ thick }) => thick))
    expect(thickest(linesFrom(0, [], 1440)) / thickest(linesFrom(0, [], 720))).toBeCloseTo(2, 1)
  })
})
