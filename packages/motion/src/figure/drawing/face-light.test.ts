import { describe, expect, test } from 'vitest'
import type { Vector } from '../../geometry/vector.ts'
import type { Face } from '../../props/solid.ts'
import { cutByLight } from './face-light.ts'
import { faceLightOf } from './light.ts'

const SIDES = 16

/** A pillar of 16 sides, without ends. */
const pillar: readonly Face[] = Array.from({ length: SIDES }, (_, i): Face => {
  const at = (k: number, y: number): Vector => [Math.cos((k / SIDES) * 2 * Math.PI), y, Math.sin((k / SIDES) * 2 * Math.PI)]
  const [x, , z] = at(i + 0.5, 0)
  return { corners: [at(i, 0), at(i, 1), at(i + 1, 1), at(i + 1, 0)], normal: [x, 0, z], material: 'foam' }
})

const box: readonly Face[] = [
  { corners: [[0, 0, 0], [0, 0, 1], [1, 0, 1], [1, 0, 0]], normal: [0, 1, 0], material: 'wood' },
  { corners: [[0, 0, 1], [0, -1, 1], [1, -1, 1], [1, 0, 1]], normal: [0, 0, 1], material: 'wood' },
]

describe('light on things', () => {
  test('a face among sharp edges has one colour', () => {
    expect(cutByLight(box, [0, 1, 0]).map(({ level }) => level)).toEqual([2, 0])
  })

  test('a round thing is cut where the light steps, not where its faces meet', () => {
    const pieces = cutByLight(pillar, [1, 0, 0])
    expect(new Set(pieces.map(({ level }) => level))).toEqual(new Set([0, 1, 2]))
    expect(pieces.length).toBe(SIDES + 4)
    // The step is found between corners: 0.62 is at 51.7°, and corners stand at 45° and 67.5°.
    const lit = pieces.filter(({ level }) => level === 2).flatMap(({ corners }) => corners)
    const farthest = Math.max(...lit.map(([x, , z]) => Math.abs(Math.atan2(z, x))))
    expect((farthest * 180) / Math.PI).toBeGreaterThan(49)
    expect((farthest * 180) / Math.PI).toBeLessThan(54)
  })

  test('neighbours are cut at the very same place on the side they share', () => {
    const tilted = cutByLight(pillar.flatMap(({ corners: [a, b, c, d], ...face }): readonly Face[] => [
      { ...face, corners: [a!, [b![0], 0.5, b![2]], [c![0], 0.5, c![2]], d!] },
      { ...face, corners: [[a![0], 0.5, a![2]], b!, c!, [d![0], 0.5, d![2]]] },
    ]), [1, 0, 0])
    const cuts = tilted.flatMap(({ corners }) => corners).filter(([, y]) => y === 0.5).map(([x, , z]) => `${x} ${z}`)
    const uses = Map.groupBy(cuts, (place) => place)
    for (const [place, list] of uses) expect(list.length % 2, place).toBe(0)
  })

  test('the levels are those of flat faces', () => {
    expect([-1, 0, 0.1, 0.6, 0.7, 1].map(faceLightOf)).toEqual([0, 0, 1, 1, 2, 2])
  })
})
