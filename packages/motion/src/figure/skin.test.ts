import { expect, test } from 'vitest'
import { SKELETONS } from '../body/build.ts'
import { BONE, boneFrames, FRAME_SIZE, REST_POSE } from './bones.ts'
import { HALF_ROOF } from './mesh.fixture.ts'
import { skin } from './skin.ts'

const still = boneFrames(SKELETONS.narrow, REST_POSE.narrow)

test('skin stays where it is in the rest pose', () => {
  const { positions, normals } = skin(HALF_ROOF, still)
  HALF_ROOF.positions.forEach((value, i) => expect(positions[i]).toBeCloseTo(value, 5))
  HALF_ROOF.normals.forEach((value, i) => expect(normals[i]).toBeCloseTo(value, 5))
})

test('skin goes with each of its bones by that bone\'s share', () => {
  const frames = still.slice()
  const lift = (bone: number, by: number): void => void (frames[bone * FRAME_SIZE + 7] = (frames[bone * FRAME_SIZE + 7] as number) + by)
  lift(BONE.hipL, 0.255)
  lift(BONE.kneeL, -0.51)
  const { positions } = skin(HALF_ROOF, frames)
  expect(positions[1]).toBeCloseTo(1, 5)
  expect(positions[7]).toBeCloseTo(0.75 + 0.155 - 0.2, 4)
  expect(positions[10]).toBeCloseTo(0.75 + 0.128 - 0.128, 4)
})

test('normals turn with the skin and keep their length', () => {
  const frames = new Float32Array(still.length)
  // Every bone: a quarter turn that takes up to the back, and twice as large.
  for (let at = 0; at < frames.length; at += FRAME_SIZE) frames.set([2, 0, 0, 0, 0, 0, 2, 0, 0, -2, 0, 0], at)
  const { normals } = skin(HALF_ROOF, frames)
  expect(Array.from(normals.subarray(0, 3))).toEqual([0, 0, -1].map((value) => expect.closeTo(value, 5)))
  expect(Math.hypot(...normals.subarray(6, 9))).toBeCloseTo(1, 5)
})
