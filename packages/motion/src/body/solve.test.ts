import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clip, PoseSpec, StanceName } from '../clip/clip.ts'
import { bodyAt } from '../clip/play.ts'
import { prepare } from '../clip/prepare.ts'
import { rotate } from '../geometry/rotation.ts'
import { distance, type Vector } from '../geometry/vector.ts'
import { BUILDS, SKELETONS } from './build.ts'
import { CHANNELS, emptyRow, mirrorRow } from './channels.ts'
import { LENGTHS, type JointName } from './joints.ts'
import { anglesOf } from './local.ts'
import { lowestOf } from './shape.ts'
import type { Solution } from './solve.ts'

const still = (stance: StanceName, pose: PoseSpec = {}): Clip => ({ stance, camera: { turn: 0, tilt: 0 }, props: [], muscles: {}, poses: { start: pose, end: { like: 'start' } } })
const bodyIn = (stance: StanceName, pose: PoseSpec = {}): Solution => bodyAt(prepare(still(stance, pose)), { phase: 'hold', elapsed: 0, length: 1 })
const at = (body: Solution, joint: JointName): Vector => body.place[SKELETONS.narrow.index[joint]] as Vector
const angles = (body: Solution, joint: JointName) => {
  const i = SKELETONS.narrow.index[joint]
  const { kind, side } = SKELETONS.narrow.joints[i] ?? { kind: 'pelvis', side: undefined }
  return anglesOf(kind, side, body.local[i] ?? [0, 0, 0, 1])
}

describe('what carries the body', () => {
  test('standing feet are on the floor and the knees are bent as asked', () => {
    const body = bodyIn('standing', { bend: 30 })
    for (const side of ['L', 'R'] as const) {
      expect(at(body, `ankle${side}`)[1]).toBeCloseTo(0.072, 4)
      expect(angles(body, `knee${side}`)['flex']).toBeCloseTo(30, 0)
    }
  })
  test('on all fours the arms are straight, the knees on the floor and the palms flat', () => {
    const body = bodyIn('all-fours')
    for (const side of ['L', 'R'] as const) {
      expect(angles(body, `elbow${side}`)['flex']).toBeLessThan(12)
      expect(at(body, `knee${side}`)[1]).toBeCloseTo(0.05, 2)
      expect(rotate(body.rotation[SKELETONS.narrow.index[`wrist${side}`]] ?? [0, 0, 0, 1], [side === 'L' ? -1 : 1, 0, 0])[1]).toBeCloseTo(-1, 2)
    }
  })
  test('a rounded back keeps the arms straight too', () => {
    const body = bodyIn('all-fours', { spine: { flex: 45 } })
    expect(angles(body, 'elbowL')['flex']).toBeLessThan(15)
  })
  test.each(['prone', 'supine', 'side-lying'] as const)('%s: the lowest part touches the floor', (stance) => {
    expect(lowestOf(SKELETONS.narrow, bodyIn(stance), new Set())).toBeCloseTo(0, 6)
  })
})

describe('a hand that is held', () => {
  const held = (place: Vector): PoseSpec => ({ both: { hand: { on: 'wall', at: place, pole: [0.3, -1, 0], along: [0, 1, 0], facing: [0, 0, 1] } } })
  test('is there, and the arm keeps its length', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.4, noNaN: true }), fc.double({ min: 1.1, max: 1.6, noNaN: true }), fc.double({ min: 0.15, max: 0.3, noNaN: true }), (x, y, z) => {
        const body = bodyIn('standing', held([x, y, z]))
        const wrist = at(body, 'wristL')
        expect(distance(wrist, [x, y - 0.058, z - 0.02])).toBeLessThan(0.001)
        expect(distance(at(body, 'shoulderL'), at(body, 'elbowL'))).toBeCloseTo(LENGTHS.upperArm, 6)
      }),
    )
  })
  test('out of reach is pointed at with a straight arm, not torn off', () => {
    const body = bodyIn('standing', held([0.2, 1.4, 2]))
    expect(angles(body, 'elbowL')['flex']).toBeLessThan(8)
    expect(distance(at(body, 'shoulderL'), at(body, 'wristL'))).toBeLessThan(0.54)
  })
  test('carried by the head goes where the head goes', () => {
    const hold = { on: 'head', in: 'head', at: [0.08, 0.1, 0], pole: [1, 0, 0.3], along: [0, 0.3, -1], facing: [-1, 0, 0] } as const
    const straight = bodyIn('seated', { right: { hand: hold } })
    const tilted = bodyIn('seated', { look: { side: -20 }, right: { hand: hold } })
    const gap = (body: Solution) => distance(at(body, 'wristR'), at(body, 'head'))
    expect(gap(tilted)).toBeCloseTo(gap(straight), 3)
    expect(distance(at(tilted, 'wristR'), at(straight, 'wristR'))).toBeGreaterThan(0.01)
  })
})

describe('left is the mirror image of right', () => {
  const lopsided: PoseSpec = { spine: { twist: 20, side: -8 }, right: { shoulder: { elevation: 120, plane: 40, twist: 20 }, girdle: { elevation: 8 } }, left: { hand: { on: 'head', in: 'head', at: [0.08, 0.1, 0], pole: [1, 0, 0], along: [0, 1, 0], facing: [-1, 0, 0] } } }
  test.each(['standing', 'seated', 'all-fours', 'kneeling', 'prone', 'supine', 'side-lying'] as const)('%s', (stance) => {
    const clip = still(stance, lopsided)
    for (const build of BUILDS) {
      const instant = { phase: 'hold', elapsed: 0.4, length: 2 } as const
      const right = bodyAt(prepare(clip, build, 'right'), instant)
      const left = bodyAt(prepare(clip, build, 'left'), instant)
      const { joints, index } = SKELETONS[build]
      for (const { name } of joints) {
        const other = (name.endsWith('L') ? `${name.slice(0, -1)}R` : name.endsWith('R') ? `${name.slice(0, -1)}L` : name) as JointName
        const [x, y, z] = left.place[index[other]] as Vector
        expect(distance(right.place[index[name]] as Vector, [-x, y, z]), name).toBeLessThan(0.002)
      }
    }
  })
  test('twice mirrored is the same row', () => {
    const row = emptyRow().map((_, place) => place + 1)
    expect([...mirrorRow(mirrorRow(row))]).toEqual([...row])
    expect(CHANNELS.length).toBe(row.length)
  })
})
