import { expect, test } from 'vitest'
import { SKELETONS } from '../../body/build.ts'
import type { PoseSpec } from '../clip.ts'
import { prepare } from '../prepare.ts'
import { runsOf } from './frames.ts'
import { checkLimits, jointAngles } from './limits.ts'
import { newFindings } from './problem.ts'

const skeleton = SKELETONS.narrow
const frameOf = (pose: PoseSpec) => runsOf(prepare({ stance: 'standing', camera: { turn: 0, tilt: 0 }, props: [], muscles: {}, poses: { start: pose, end: pose } }))[0]!.frames[0]!
const tooFar = (pose: PoseSpec) => {
  const findings = newFindings()
  checkLimits(skeleton, frameOf(pose), findings)
  return findings.all().map(({ part, against, amount, limit }) => `${part} ${against} ${Math.round(amount)} > ${Math.round(limit)}`)
}
const arm = (shoulder: { elevation: number; plane?: number; twist?: number }): PoseSpec => ({ left: { shoulder } })

test('the angles are the ones that were authored, on both sides', () => {
  for (const [letter, side] of [['L', 'left'], ['R', 'right']] as const) {
    const { body } = frameOf({ [side]: { shoulder: { elevation: 100, plane: 40, twist: -30 }, wrist: { flex: -70, deviation: 20 }, girdle: { elevation: 12, protraction: -9 }, elbow: { flex: 65 } } })
    const of = (kind: 'shoulder' | 'wrist' | 'girdle' | 'elbow') => jointAngles(skeleton, body, skeleton.joints[skeleton.index[`${kind}${letter}`]]!)
    expect(of('shoulder')['elevation']).toBeCloseTo(100, 6)
    expect(of('shoulder')['plane']).toBeCloseTo(40, 6)
    expect(of('shoulder')['twist']).toBeCloseTo(-30, 6)
    expect(of('wrist')['flex']).toBeCloseTo(-70, 6)
    expect(of('wrist')['deviation']).toBeCloseTo(20, 6)
    expect(of('girdle')).toEqual({ elevation: 12, protraction: -9 })
    expect(of('elbow')['flex']).toBeCloseTo(65, 6)
  }
})

test('a degree too much is let pass, two are not', () => {
  expect(tooFar({ left: { elbow: { flex: 151 } } })).toEqual([])
  expect(tooFar({ left: { elbow: { flex: 152 } } })).toEqual(['elbowL flex 152 > 150'])
})

test('the plane of an arm that hangs or points straight up means nothing', () => {
  expect(tooFar(arm({ elevation: 10, plane: 170 }))).toEqual([])
  expect(tooFar(arm({ elevation: 172, plane: 170 }))).toEqual([])
  expect(tooFar(arm({ elevation: 60, plane: 160 }))).toEqual(['shoulderL plane 160 > 145'])
  // The nearest way round: 175° behind is 15° past the front's own limit.
  expect(tooFar(arm({ elevation: 60, plane: -175 }))).toEqual(['shoulderL plane 185 > 145'])
})

test('an arm turns outwards further the higher it is lifted sideways', () => {
  expect(tooFar(arm({ elevation: 80, plane: 0, twist: 120 }))).toEqual(['shoulderL twist 120 > 95'])
  expect(tooFar(arm({ elevation: 140, plane: 10, twist: 150 }))).toEqual([])
  expect(tooFar(arm({ elevation: 140, plane: 90, twist: 150 }))).toEqual(['shoulderL twist 150 > 95'])
})

test('a shrug counts as far as it is authored, not what the rising arm adds', () => {
  expect(tooFar({ left: { girdle: { elevation: 33 }, shoulder: { elevation: 120, plane: 45 } } })).toEqual([])
  expect(tooFar({ left: { girdle: { elevation: 40 } } })).toEqual(['girdleL elevation 40 > 35'])
})

test('a foot may turn on its shin by no more than 25°', () => {
  const turned = (degrees: number): PoseSpec => ({
    left: { foot: { on: 'floor', at: [0.1, 0, 0], pole: [0, 0, 1], along: [Math.sin((degrees * Math.PI) / 180), 0, Math.cos((degrees * Math.PI) / 180)], facing: [0, -1, 0] } },
  })
  expect(tooFar(turned(15))).toEqual([])
  expect(tooFar(turned(60)).some((told) => told.startsWith('ankleL turn'))).toBe(true)
})
