import { describe, expect, test } from 'vitest'
import { add } from '../geometry/vector.ts'
import { facesOf } from './faces.ts'
import { isCarried, obstaclesOf, type Obstacle } from './obstacles.ts'
import type { Prop } from './prop.ts'
import { bodyWith, PROPS, skeleton } from './props.fixture.ts'

const body = bodyWith(70)
const obstaclesIn = (props: readonly Prop[]): readonly Obstacle[] => obstaclesOf(props, skeleton, body)
const named = (name: Obstacle['name'], ...props: readonly Prop[]): Obstacle => obstaclesIn(props).find((obstacle) => obstacle.name === name)!

test('the floor is always there, and a mat on it gives a little', () => {
  expect(named('floor').distanceTo(3, -0.02, 5)).toBeCloseTo(-0.02, 9)
  const withMat = named('floor', { kind: 'mat' })
  expect(withMat.distanceTo(0, -0.02, 0)).toBeCloseTo(-0.01, 9)
  expect(withMat.distanceTo(0.5, -0.02, 0)).toBeCloseTo(-0.02, 9)
  expect(withMat.distanceTo(0, 0.3, 0)).toBeCloseTo(0.3, 9)
})

test('a wall goes on beyond the panel that is drawn', () => {
  const wall = named('wall', { kind: 'wall', z: 0.5 })
  expect(wall.distanceTo(3, 2.4, 0.6)).toBeCloseTo(-0.1, 9)
  expect(wall.distanceTo(0, 1, 0.1)).toBeCloseTo(0.4, 9)
  expect(named('wall', { kind: 'wall', z: -0.3 }).distanceTo(0, 1, -0.45)).toBeCloseTo(-0.15, 9)
})

test('one goes between the posts of a doorway, not through them', () => {
  const posts = obstaclesIn([{ kind: 'doorway', z: 0, width: 0.9 }]).filter(({ name }) => name === 'frame')
  const nearest = (x: number, y: number, z: number) => Math.min(...posts.map(({ distanceTo }) => distanceTo(x, y, z)))
  expect(nearest(0, 1, 0.05)).toBeCloseTo(0.45, 9)
  expect(nearest(0.48, 1, 0.05)).toBeCloseTo(-0.03, 9)
  expect(nearest(-0.48, 1, 0.05)).toBeCloseTo(-0.03, 9)
  expect(nearest(0, 2.08, 0.05)).toBeLessThan(0)
})

test('a chair has a seat and a back, a stool only a seat', () => {
  expect(named('seat', { kind: 'chair' }).distanceTo(0, 0.445, 0)).toBeCloseTo(-0.01, 9)
  expect(named('chair-back', { kind: 'chair' }).distanceTo(0, 0.75, -0.25)).toBeLessThan(0.03)
  expect(named('chair-back', { kind: 'chair' }).distanceTo(0, 0.75, 0)).toBeGreaterThan(0.15)
  expect(named('chair-back', { kind: 'chair', back: 0 })).toBeUndefined()
})

test('a table is its top and its legs, with room under it', () => {
  const parts = obstaclesIn([{ kind: 'table', z: 0.4, height: 0.75 }]).filter(({ name }) => name === 'table')
  const nearest = (x: number, y: number, z: number) => Math.min(...parts.map(({ distanceTo }) => distanceTo(x, y, z)))
  expect(nearest(0, 0.78, 0.7)).toBeCloseTo(0.03, 9)
  expect(nearest(0, 0.74, 0.7)).toBeCloseTo(-0.01, 9)
  expect(nearest(0, 0.4, 0.7)).toBeGreaterThan(0.2)
})

test('a roller lies across and ends', () => {
  const { distanceTo } = named('roller', { kind: 'roller', at: [0, 0.1, 0], radius: 0.1, look: 'roller' })
  expect(distanceTo(0.2, 0.25, 0)).toBeCloseTo(0.05, 9)
  expect(distanceTo(0, 0.1, 0)).toBeCloseTo(-0.1, 9)
  expect(distanceTo(0.35, 0.1, 0)).toBeCloseTo(0.05, 9)
})

test('soft things give two to four centimetres, hard ones nothing', () => {
  const give = (name: Obstacle['name'], prop: Prop) => named(name, prop).give
  for (const soft of [give('ball', PROPS['ball']!), give('roller', PROPS['roller']!), give('roller', PROPS['towel']!), give('cushion', PROPS['cushion']!), give('bench', PROPS['bench']!)]) {
    expect(soft).toBeGreaterThanOrEqual(0.02)
    expect(soft).toBeLessThanOrEqual(0.04)
  }
  expect(give('wall', PROPS['wall in front']!)).toBe(0)
  expect(give('table', PROPS['table']!)).toBe(0)
})

test('what a joint carries has to be placed anew for each body', () => {
  const prop = PROPS['folded towel on the head']!
  expect(isCarried(prop)).toBe(true)
  expect(isCarried(PROPS['cushion']!)).toBe(false)
  const moved = bodyWith(70)
  moved.place[skeleton.index.head] = add(moved.place[skeleton.index.head]!, [0.3, 0, 0])
  const [before, after] = [body, moved].map((at) => obstaclesOf([prop], skeleton, at).find(({ name }) => name === 'cushion')!.distanceTo(0.3, 1.8, 0))
  expect(after).not.toBeCloseTo(before!, 2)
})

describe('what is drawn is where it cannot be entered', () => {
  for (const name of ['wall in front', 'wall behind', 'doorway', 'table', 'table behind', 'roller', 'towel', 'cushion', 'folded towel on the head', 'ball']) {
    test(`${name}: every drawn corner lies on the obstacle's surface or in it`, () => {
      const prop = PROPS[name]!
      const solid = obstaclesIn([prop]).filter((obstacle) => obstacle.name !== 'floor')
      const apart = facesOf([prop], skeleton, body).flatMap(({ corners }) => corners.map(([x, y, z]) => Math.min(...solid.map(({ distanceTo }) => distanceTo(x, y, z)))))
      expect(Math.max(...apart)).toBeLessThan(1e-6)
      expect(Math.max(...apart)).toBeGreaterThan(-0.01)
    })
  }

  for (const name of ['chair', 'stool', 'bench', 'sloping bench']) {
    test(`${name}: what one sits or lies on begins at its drawn top`, () => {
      const prop = PROPS[name]!
      const solid = obstaclesIn([prop]).filter((obstacle) => obstacle.name === 'seat' || obstacle.name === 'bench')
      const top = facesOf([prop], skeleton, body).filter(({ normal, material }) => normal[1] > 0.8 && (material === 'wood' || material === 'cushion'))
      const nearest = top.flatMap(({ corners }) => corners.map(([x, y, z]) => Math.abs(solid[0]!.distanceTo(x, y, z))))
      expect(Math.min(...nearest)).toBeLessThan(1e-6)
    })
  }
})
