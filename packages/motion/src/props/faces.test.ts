import { describe, expect, test } from 'vitest'
import { rotate } from '../geometry/rotation.ts'
import { add, cross, distance, dot, length, scale, subtract, type Vector } from '../geometry/vector.ts'
import { facesOf, gripOf } from './faces.ts'
import type { Prop } from './prop.ts'
import { bodyWith, PROPS, skeleton } from './props.fixture.ts'
import { MATERIALS, type Face } from './solid.ts'

const body = bodyWith(70)
const facesOfOne = (prop: Prop, at = body): readonly Face[] => facesOf([prop], skeleton, at)
const cornersOf = (faces: readonly Face[]) => faces.flatMap(({ corners }) => corners)
const spanOf = (faces: readonly Face[], axis: 0 | 1 | 2) => {
  const all = cornersOf(faces).map((corner) => corner[axis])
  return [Math.min(...all), Math.max(...all)] as const
}
/** Twice the area, along the normal. */
const areaOf = ({ corners }: Face): Vector => corners.reduce<Vector>((sum, corner, i) => add(sum, cross(corner, corners[(i + 1) % corners.length]!)), [0, 0, 0])
const volumeOf = (faces: readonly Face[]) => faces.reduce((sum, face) => sum + dot(face.corners[0]!, areaOf(face)) / 6, 0)

describe('every thing', () => {
  for (const [name, prop] of Object.entries(PROPS)) {
    test(`${name}: faces are flat, convex, and look outwards`, () => {
      const faces = facesOfOne(prop)
      expect(faces.length).toBeGreaterThan(5)
      for (const { corners, normal, material } of faces) {
        expect(MATERIALS).toContain(material)
        expect(length(normal)).toBeCloseTo(1, 6)
        corners.forEach((corner, i) => {
          const next = corners[(i + 1) % corners.length]!
          const after = corners[(i + 2) % corners.length]!
          expect(Math.abs(dot(subtract(corner, corners[0]!), normal))).toBeLessThan(1e-4)
          expect(dot(cross(subtract(next, corner), subtract(after, next)), normal)).toBeGreaterThan(-1e-9)
        })
      }
    })

    test(`${name}: no side is left open, and the inside is inside`, () => {
      const faces = facesOfOne(prop)
      expect(length(faces.reduce<Vector>((sum, face) => add(sum, areaOf(face)), [0, 0, 0]))).toBeLessThan(1e-6)
      expect(volumeOf(faces)).toBeGreaterThan(1e-6)
    })
  }
})

test('a chair is as high as it says, and a stool has no back', () => {
  const seat = (prop: Prop) => Math.max(...facesOfOne(prop).filter(({ material, normal }) => material === 'wood' && normal[1] > 0.99).flatMap(({ corners }) => corners.map((corner) => corner[1])))
  expect(spanOf(facesOfOne(PROPS['low chair with a high back']!), 1)).toEqual([0, 1])
  expect(seat(PROPS['stool']!)).toBeCloseTo(0.455, 6)
  expect(spanOf(facesOfOne(PROPS['stool']!), 1)[1]).toBeCloseTo(0.455, 6)
})

test('walls, doorways and tables stand beyond their z, on the side away from the body', () => {
  expect(spanOf(facesOfOne(PROPS['wall in front']!), 2)[0]).toBeCloseTo(0.5, 9)
  expect(spanOf(facesOfOne(PROPS['wall behind']!), 2)[1]).toBeCloseTo(-0.3, 9)
  expect(spanOf(facesOfOne(PROPS['doorway']!), 2)[0]).toBeCloseTo(0.2, 9)
  expect(spanOf(facesOfOne(PROPS['table']!), 2)[0]).toBeCloseTo(0.4, 9)
  expect(spanOf(facesOfOne(PROPS['table']!), 1)[1]).toBeCloseTo(0.75, 9)
  expect(spanOf(facesOfOne(PROPS['table behind']!), 2)[1]).toBeCloseTo(-0.4, 9)
  expect(spanOf(facesOfOne(PROPS['table behind']!), 2)[0]).toBeCloseTo(-0.9, 9)
})

test('the gap of a doorway is as wide as it says', () => {
  const inner = cornersOf(facesOfOne({ kind: 'doorway', z: 0.2, width: 0.8 })).map(([x]) => Math.abs(x))
  expect(Math.min(...inner)).toBeCloseTo(0.4, 9)
})

test('a mat lies under the floor, so that nobody sinks into it', () => {
  expect(spanOf(facesOfOne(PROPS['mat askew']!), 1)).toEqual([-0.012, 0])
})

test('a ball and a roller are as large as they say', () => {
  const { radius, at } = PROPS['ball'] as Extract<Prop, { kind: 'ball' }>
  const ball = facesOfOne(PROPS['ball']!)
  expect(ball).toHaveLength(200)
  for (const corner of cornersOf(ball)) expect(distance(corner, at)).toBeCloseTo(radius, 9)
  expect(spanOf(facesOfOne(PROPS['roller']!), 1)[0]).toBeCloseTo(0, 9)
  expect(spanOf(facesOfOne(PROPS['roller']!), 0)[1]).toBeCloseTo(0.3, 9)
})

test('the front end of a sloping bench is the higher one, its middle where it says', () => {
  const pad = facesOfOne(PROPS['sloping bench']!).filter(({ material }) => material === 'cushion')
  const top = pad.toSorted((a, b) => length(areaOf(b)) - length(areaOf(a))).find(({ normal }) => normal[1] > 0.5)!
  expect(dot(subtract([0, 0.5, 0.1], top.corners[0]!), top.normal)).toBeCloseTo(0, 6)
  expect(top.normal[2]).toBeCloseTo(-0.5, 6)
})

test('a cushion goes where the joint goes that carries it', () => {
  const prop = PROPS['folded towel on the head']!
  const moved = bodyWith(70)
  moved.place[skeleton.index.head] = add(moved.place[skeleton.index.head]!, [0.3, 0, 0])
  expect(spanOf(facesOfOne(prop, moved), 0)[0] - spanOf(facesOfOne(prop), 0)[0]).toBeCloseTo(0.3, 9)
})

describe('what hands hold', () => {
  test('the grip is in the middle of the palm, along the knuckles towards the thumb', () => {
    for (const hand of ['L', 'R'] as const) {
      const { at, axis, facing } = gripOf(skeleton, body, hand)
      const wrist = skeleton.index[`wrist${hand}`]
      expect(distance(at, body.place[wrist]!)).toBeCloseTo(Math.hypot(0.058, 0.02), 9)
      expect(dot(axis, subtract(body.place[skeleton.index[`thumb${hand}`]]!, body.place[wrist]!))).toBeCloseTo(0.03, 6)
      expect(dot(facing, rotate(body.rotation[wrist]!, [hand === 'L' ? -1 : 1, 0, 0]))).toBeCloseTo(1, 9)
    }
  })

  test('a dumbbell lies across the palm, as far out on the thumb side as on the other', () => {
    for (const hand of ['L', 'R'] as const) {
      const { at, axis, facing } = gripOf(skeleton, body, hand)
      const along = cornersOf(facesOfOne({ kind: 'dumbbell', hand })).map((corner) => dot(subtract(corner, at), axis))
      const before = cornersOf(facesOfOne({ kind: 'dumbbell', hand })).map((corner) => dot(subtract(corner, at), facing))
      expect(Math.max(...along)).toBeCloseTo(-Math.min(...along), 6)
      expect(Math.max(...along)).toBeGreaterThan(0.1)
      expect((Math.max(...before) + Math.min(...before)) / 2).toBeGreaterThan(0)
    }
  })

  test('a band ends in both hands and a stick goes on beyond them', () => {
    const hands = (['L', 'R'] as const).map((hand) => gripOf(skeleton, body, hand).at)
    const nearest = (faces: readonly Face[], point: Vector) => Math.min(...cornersOf(faces).map((corner) => distance(corner, point)))
    for (const at of hands) expect(nearest(facesOfOne(PROPS['band between the hands']!), at)).toBeLessThan(0.03)
    const [from, to] = spanOf(facesOfOne({ kind: 'stick', between: ['handL', 'handR'], beyond: 0.2 }), 0)
    expect(to - from).toBeGreaterThan(distance(hands[0]!, hands[1]!) + 0.35)
  })

  test('a band comes along when a hand moves', () => {
    const higher = bodyWith(120)
    const middle = (at: typeof body) => scale(add(gripOf(skeleton, at, 'L').at, gripOf(skeleton, at, 'R').at), 0.5)
    const rise = spanOf(facesOfOne(PROPS['band between the hands']!, higher), 1)[0] - spanOf(facesOfOne(PROPS['band between the hands']!), 1)[0]
    expect(rise).toBeCloseTo(middle(higher)[1] - middle(body)[1], 1)
  })
})
