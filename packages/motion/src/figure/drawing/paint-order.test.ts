import { describe, expect, test } from 'vitest'
import type { Vector } from '../../geometry/vector.ts'
import type { Face, Material } from '../../props/solid.ts'
import { boxExtent, cameraFor } from '../camera.ts'
import { inPaintOrder } from './paint-order.ts'
import { seenFaces, type SeenFace } from './seen-face.ts'

const SIZE = { width: 200, height: 200 }
const camera = cameraFor(boxExtent([-1, 0, -1], [1, 2, 1]), { turn: 20, tilt: 15, zoom: 1 }, 1)

const upright = (z: number, material: Material, x = 0): Face => ({ corners: [[x - 0.5, 0, z], [x + 0.5, 0, z], [x + 0.5, 1, z], [x - 0.5, 1, z]], normal: [0, 0, 1], material })
const level = (y: number, material: Material): Face => ({ corners: [[-1, y, -1], [-1, y, 1], [1, y, 1], [1, y, -1]], normal: [0, 1, 0], material })

const order = (faces: readonly Face[], light: Vector = [0, 1, 0]): readonly Material[] => inPaintOrder(seenFaces(faces, camera, light, SIZE)).map(({ material }) => material)

describe('painting order', () => {
  test('what is farther is painted first, whichever way they are given', () => {
    const faces = [upright(0.5, 'wood'), upright(0, 'metal'), upright(-0.5, 'mat')]
    expect(order(faces)).toEqual(['mat', 'metal', 'wood'])
    expect(order(faces.toReversed())).toEqual(['mat', 'metal', 'wood'])
  })

  test('a large floor lies under what stands on it, though its middle is nearer', () => {
    expect(order([upright(-0.9, 'wood'), level(0, 'mat')])).toEqual(['mat', 'wood'])
  })

  test('where the order is free, those of one look follow each other', () => {
    const faces = [upright(-0.6, 'wood', -3), upright(-0.4, 'metal', 3), upright(-0.2, 'wood', -3), upright(0, 'metal', 3)]
    expect(order(faces)).toEqual(['wood', 'wood', 'metal', 'metal'])
  })

  test('faces in a circle are all painted once', () => {
    const seen = seenFaces([upright(0, 'wood'), upright(0.1, 'metal'), upright(0.2, 'mat')], camera, [0, 1, 0], SIZE)
    const [a, b, c] = seen as readonly [SeenFace, SeenFace, SeenFace]
    // Three outlines that overlap in three places, nearer in turn.
    const bar = (outline: readonly number[], start: number, across: number, down: number): SeenFace => ({ ...a, outline: Float64Array.from(outline), plane: { start, across, down } })
    const circle = [
      { ...bar([0, 0, 100, 0, 100, 20, 0, 20], 1, 0.01, 0), material: a.material },
      { ...bar([80, 0, 100, 0, 100, 100, 80, 100], 1.5, 0, 0.01), material: b.material },
      { ...bar([0, 0, 20, 0, 100, 80, 100, 100, 80, 100, 0, 20], 2.2, -0.005, 0), material: c.material },
    ]
    expect(inPaintOrder(circle).map(({ material }) => material).toSorted()).toEqual(['mat', 'metal', 'wood'])
  })
})
