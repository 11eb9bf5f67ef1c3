import { expect, test } from 'vitest'
import { SKELETONS } from '../body/build.ts'
import type { Solution } from '../body/solve.ts'
import { distance, type Vector } from '../geometry/vector.ts'
import type { Clip } from './clip.ts'
import { follow, type Following } from './follow.ts'
import { bodyAt, type Instant } from './play.ts'
import { prepare } from './prepare.ts'

const clip: Clip = {
  stance: 'seated',
  camera: { turn: 0, tilt: 0 },
  props: [],
  muscles: {},
  poses: { start: {}, end: { spine: { twist: -40 }, right: { hand: 'free', shoulder: { elevation: 150, plane: 20 } } } },
}
const FRAME = 1 / 30

const furthestStep = (bodies: readonly Solution[]): number =>
  Math.max(...bodies.slice(1).map((body, i) => Math.max(...SKELETONS.narrow.joints.map((_, j) => distance(body.place[j] as Vector, bodies[i]?.place[j] as Vector)))))

const play = (moments: readonly (readonly [ReturnType<typeof prepare>, Instant])[]): readonly Solution[] => {
  let following: Following | undefined
  return moments.map(([prepared, instant], frame) => {
    const [next, body] = follow(following, prepared, instant, frame * FRAME)
    following = next
    return body
  })
}

const right = prepare(clip)
const left = prepare(clip, 'narrow', 'left')
const frames = (count: number, of: (seconds: number) => readonly [ReturnType<typeof prepare>, Instant]) => Array.from({ length: count }, (_, i) => of(i * FRAME))

test('somebody who skips from the middle of a hold to the start of the next phase sees no jump', () => {
  const bodies = play([
    ...frames(30, (t) => [right, { phase: 'hold', elapsed: t, length: 10 }]),
    ...frames(60, (t) => [right, { phase: 'ready', elapsed: t, length: 5 }]),
  ])
  expect(furthestStep(bodies)).toBeLessThan(0.14)
  const last = bodies.at(-1) as Solution
  expect(distance(last.place[SKELETONS.narrow.index.wristR] as Vector, bodyAt(right, { phase: 'ready', elapsed: 2, length: 5 }).place[SKELETONS.narrow.index.wristR] as Vector)).toBeLessThan(0.005)
})

test('a change of sides is a movement too', () => {
  const bodies = play([
    ...frames(30, (t) => [right, { phase: 'hold', elapsed: t, length: 10 }]),
    ...frames(60, (t) => [left, { phase: 'hold', elapsed: t, length: 10 }]),
  ])
  expect(furthestStep(bodies)).toBeLessThan(0.14)
})

test('while nothing leaps, the follower shows the clip itself', () => {
  const instant = { phase: 'out', elapsed: 0.5, length: 2 } as const
  const [, body] = follow(undefined, right, instant, 0)
  expect(body.place).toEqual(bodyAt(right, instant).place)
})
