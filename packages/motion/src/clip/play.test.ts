import { describe, expect, test } from 'vitest'
import { SKELETONS } from '../body/build.ts'
import { channel } from '../body/channels.ts'
import { distance, type Vector } from '../geometry/vector.ts'
import type { Clip } from './clip.ts'
import { alongPath, aroundRing, between, ease } from './ease.ts'
import { bodyAt, type Instant } from './play.ts'
import { prepare } from './prepare.ts'

const base: Clip = { stance: 'standing', camera: { turn: 0, tilt: 0 }, props: [], muscles: {}, poses: { start: {}, end: { spine: { flex: 30 } } } }
const bend = (clip: Clip, instant: Instant) => bodyAt(prepare(clip), instant).row[channel('lumbar.flex')] ?? 0

describe('the easing', () => {
  test('starts and ends at rest and is halfway at half time', () => {
    expect([ease(0), ease(0.5), ease(1)]).toEqual([0, 0.5, 1])
    expect(ease(0.05)).toBeLessThan(0.005)
    expect(ease(2)).toBe(1)
  })
  test('what rests in two poses rests between them, and nothing swings beyond its poses', () => {
    for (let t = 0; t <= 1; t += 0.05) {
      expect(between(0, 5, 5, 9, t)).toBeCloseTo(5, 9)
      expect(between(9, 0, 4, 4, t)).toBeGreaterThanOrEqual(0)
      expect(between(9, 0, 4, 4, t)).toBeLessThanOrEqual(4)
    }
  })
  test('a path through poses has no corner', () => {
    const speed = (at: number) => (between(0, 1, 3, 4, at + 0.001) - between(0, 1, 3, 4, at)) / 0.001
    const before = (between(undefined, 0, 1, 3, 1) - between(undefined, 0, 1, 3, 0.999)) / 0.001
    expect(speed(0)).toBeCloseTo(before, 1)
  })
  test('a ring goes on for ever, a path ends at its last pose', () => {
    expect(aroundRing(4, 9.25)).toEqual({ keys: [0, 1, 2, 3], share: 0.25 })
    expect(alongPath(3, 2)).toEqual({ keys: [0, 1, 2, undefined], share: 1 })
    expect(alongPath(1, 0)).toEqual({ keys: [undefined, 0, 0, undefined], share: 0 })
  })
})

describe('phases', () => {
  test('out leads from start to end, back leads home, hold stays', () => {
    const whole = 30 * 0.44
    expect(bend(base, { phase: 'ready', elapsed: 1, length: 5 })).toBe(0)
    expect(bend(base, { phase: 'out', elapsed: 2, length: 2 })).toBeCloseTo(whole)
    expect(bend(base, { phase: 'hold', elapsed: 7, length: 10 })).toBeCloseTo(whole)
    expect(bend(base, { phase: 'back', elapsed: 3, length: 3 })).toBeCloseTo(0)
  })
  test('a round movement is where it began after a whole round, without a jump between its halves', () => {
    const clip: Clip = { ...base, poses: { a: {}, b: { spine: { side: 10 } }, c: { spine: { flex: 20 } }, d: { spine: { side: -10 } } }, cycle: ['a', 'b', 'c', 'd'] }
    expect(bend(clip, { phase: 'out', elapsed: 2, length: 2 })).toBeCloseTo(bend(clip, { phase: 'back', elapsed: 0, length: 2 }), 9)
    expect(bend(clip, { phase: 'back', elapsed: 2, length: 2 })).toBeCloseTo(0, 9)
    expect(bend(clip, { phase: 'out', elapsed: 2, length: 2 })).toBeCloseTo(20 * 0.44, 9)
  })
  test('breath ends each phase where the next begins it', () => {
    const air = (instant: Instant) => bodyAt(prepare(base), instant).row[channel('breath')] ?? 0
    expect(air({ phase: 'ready', elapsed: 5, length: 5 })).toBeCloseTo(air({ phase: 'out', elapsed: 0, length: 2 }), 6)
    expect(air({ phase: 'out', elapsed: 2, length: 2 })).toBeCloseTo(air({ phase: 'hold', elapsed: 0, length: 20 }), 6)
    expect(air({ phase: 'hold', elapsed: 20, length: 20 })).toBeCloseTo(air({ phase: 'back', elapsed: 0, length: 3 }), 6)
    expect(air({ phase: 'back', elapsed: 3, length: 3 })).toBeCloseTo(air({ phase: 'rest', elapsed: 0, length: 30 }), 6)
  })
})

describe('a hand that is held in one pose and free in the other', () => {
  test('leaves from where it hangs and arrives where it is held, in one smooth way', () => {
    const clip: Clip = {
      ...base,
      poses: { start: {}, end: { right: { hand: { on: 'head', in: 'head', at: [0.09, 0.1, 0], pole: [1, 0, 0.2], along: [0, 0.5, -1], facing: [-1, 0, 0] } } } },
    }
    const wrist = (elapsed: number) => bodyAt(prepare(clip), { phase: 'out', elapsed, length: 2 }).place[SKELETONS.narrow.index.wristR] as Vector
    const hanging = bodyAt(prepare(base), { phase: 'out', elapsed: 0, length: 2 }).place[SKELETONS.narrow.index.wristR] as Vector
    expect(distance(wrist(0), hanging)).toBeLessThan(0.002)
    for (let t = 0; t < 2; t += 0.05) expect(distance(wrist(t), wrist(t + 0.05))).toBeLessThan(0.06)
  })
})
