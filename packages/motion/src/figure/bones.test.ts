import { describe, expect, test } from 'vitest'
import { BUILDS, SKELETONS, type Build } from '../body/build.ts'
import { channel } from '../body/channels.ts'
import { solve, type Solution } from '../body/solve.ts'
import type { Vector } from '../geometry/vector.ts'
import { BONE, BONES, boneFrames, FRAME_SIZE, OTHER_SIDE, REST_POSE } from './bones.ts'
import type { BoneName } from './mesh.ts'

/** The rest pose with some channels changed. */
const bodyWith = (build: Build, changes: Readonly<Record<string, number>>): Solution => {
  const row = REST_POSE[build].row.slice()
  for (const [name, value] of Object.entries(changes)) row[channel(name)] = value
  return solve(SKELETONS[build], { row, held: {}, rest: 'given', straightArms: false })
}

const carried = (frames: Float32Array, bone: BoneName, [x, y, z]: Vector): Vector => {
  const at = BONE[bone] * FRAME_SIZE
  return [0, 4, 8].map((row) => (frames[at + row] as number) * x + (frames[at + row + 1] as number) * y + (frames[at + row + 2] as number) * z + (frames[at + row + 3] as number)) as unknown as Vector
}

const near = (place: Vector): readonly unknown[] => place.map((value) => expect.closeTo(value, 5))

describe('bones', () => {
  test('begin with the joints of the skeleton in its own order', () => {
    expect(BONES.slice(0, SKELETONS.wide.joints.length)).toEqual(SKELETONS.wide.joints.map(({ name }) => name))
    expect(new Set(BONES).size).toBe(BONES.length)
    expect(BONES.length).toBeLessThan(64)
  })

  test('have a bone on the other side that has them as its own', () => {
    expect(BONES[OTHER_SIDE[BONE.bladeL] as number]).toBe('bladeR')
    expect(OTHER_SIDE[BONE.belly]).toBe(BONE.belly)
    OTHER_SIDE.forEach((other, bone) => expect(OTHER_SIDE[other]).toBe(bone))
  })
})

describe('frames of bones', () => {
  test.each(BUILDS)('leave everything where it is in the rest pose of %s', (build) => {
    const frames = boneFrames(SKELETONS[build], REST_POSE[build])
    for (const bone of BONES) expect(carried(frames, bone, [0.3, 1.2, -0.1])).toEqual(near([0.3, 1.2, -0.1]))
  })

  test('carry each joint to where the body has it', () => {
    const body = bodyWith('narrow', { 'pelvis.yaw': 40, 'shoulderL.elevation': 150, 'elbowL.flex': 90, 'hipR.flex': 80, 'kneeR.flex': 100, 'lumbar.flex': 20 })
    const frames = boneFrames(SKELETONS.narrow, body)
    SKELETONS.narrow.joints.forEach(({ name }, i) => expect(carried(frames, name, REST_POSE.narrow.place[i] as Vector)).toEqual(near(body.place[i] as Vector)))
  })

  test('turn the helper of a knee half as far as the knee', () => {
    const frames = boneFrames(SKELETONS.narrow, bodyWith('narrow', { 'hipL.abduction': 7, 'kneeL.flex': 100 }))
    const knee = REST_POSE.narrow.place[SKELETONS.narrow.index.kneeL] as Vector
    const ahead: Vector = [knee[0], knee[1], knee[2] + 1]
    const [, y, z] = carried(frames, 'kneeHalfL', ahead).map((value, axis) => value - (knee[axis] as number)) as unknown as Vector
    expect(Math.atan2(-y, z) / (Math.PI / 180)).toBeCloseTo(50, 0)
  })

  test('push the tummy 22 mm forwards and the ribs 9 mm outwards with a full breath', () => {
    const empty = boneFrames(SKELETONS.narrow, bodyWith('narrow', { breath: 0 }))
    const full = boneFrames(SKELETONS.narrow, bodyWith('narrow', { breath: 1 }))
    const moved = (bone: BoneName): Vector => carried(full, bone, [0, 1, 0]).map((value, axis) => value - (carried(empty, bone, [0, 1, 0])[axis] as number)) as unknown as Vector
    expect(moved('belly')).toEqual(near([0, 0, 0.022]))
    expect(moved('ribsL')).toEqual(near([0.009, 0, 0.006]))
    expect(moved('ribsR')).toEqual(near([-0.009, 0, 0.006]))
  })

  test('let the blade glide inwards along the ribs when the shoulders are drawn back', () => {
    const inner: Vector = [0.096, 1.34, -0.11]
    const frames = boneFrames(SKELETONS.narrow, bodyWith('narrow', { 'girdleL.protraction': -25, 'girdleR.protraction': -25 }))
    const [x, , z] = carried(frames, 'bladeL', inner)
    expect(x).toBeLessThan(inner[0] - 0.02)
    expect(Math.abs(z - inner[2])).toBeLessThan(0.03)
  })

  test('turn the blade upwards with the arm: its lower tip goes out', () => {
    const tip: Vector = [0.09, 1.26, -0.11]
    const low = carried(boneFrames(SKELETONS.narrow, bodyWith('narrow', { 'shoulderL.elevation': 30 })), 'bladeL', tip)
    const high = carried(boneFrames(SKELETONS.narrow, bodyWith('narrow', { 'shoulderL.elevation': 170 })), 'bladeL', tip)
    expect(high[0] - low[0]).toBeGreaterThan(0.03)
  })

  test('are each other\'s mirror image when the body is', () => {
    const frames = boneFrames(SKELETONS.wide, bodyWith('wide', { 'shoulderL.elevation': 120, 'shoulderR.elevation': 120, 'fingersL.curl': 60, 'fingersR.curl': 60, breath: 0.5 }))
    BONES.forEach((bone, i) => {
      const [x, y, z] = carried(frames, bone, [0.2, 1.1, 0.05])
      expect(carried(frames, BONES[OTHER_SIDE[i] as number] as BoneName, [-0.2, 1.1, 0.05])).toEqual(near([-x, y, z]))
    })
  })

  test('are written into the array that is given', () => {
    const into = new Float32Array(BONES.length * FRAME_SIZE)
    expect(boneFrames(SKELETONS.narrow, REST_POSE.narrow, into)).toBe(into)
    expect(into[0]).toBeCloseTo(1, 6)
  })
})
