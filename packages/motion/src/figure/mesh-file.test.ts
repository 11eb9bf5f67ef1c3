import { describe, expect, test } from 'vitest'
import { BONE } from './bones.ts'
import { readMesh, writeMesh } from './mesh-file.ts'
import { HALF_ROOF } from './mesh.fixture.ts'

const whole = readMesh(writeMesh(HALF_ROOF))
const vertex = (list: ArrayLike<number>, v: number, size: number): readonly number[] => Array.from({ length: size }, (_, i) => list[v * size + i] as number)

describe('a mesh that is written and read', () => {
  test('has its half as it was, to a tenth of a millimetre and about a degree', () => {
    HALF_ROOF.positions.forEach((value, i) => expect(Math.abs((whole.positions[i] as number) - value)).toBeLessThan(0.0001))
    HALF_ROOF.normals.forEach((value, i) => expect(Math.abs((whole.normals[i] as number) - value)).toBeLessThan(0.015))
    expect(vertex(whole.bones, 3, 4).slice(0, 3)).toEqual([BONE.hipL, BONE.kneeL, BONE.belly])
    expect(vertex(whole.weights, 3, 4)).toEqual([128, 64, 63, 0])
  })

  test('gets its other half as a mirror image, with the middle shared', () => {
    expect(whole.positions.length / 3).toBe(6)
    expect(vertex(whole.positions, 4, 3)).toEqual([-0.5, 0.75, -0.25])
    expect(vertex(whole.bones, 5, 4).slice(0, 3)).toEqual([BONE.hipR, BONE.kneeR, BONE.belly])
    expect(vertex(whole.normals, 4, 3)[0]).toBeCloseTo(-0.6, 1)
  })

  test('winds the triangles of the other half the other way round', () => {
    expect([...whole.triangles]).toEqual([0, 2, 1, 0, 3, 2, 0, 1, 4, 0, 4, 5])
    expect([...whole.coarse]).toEqual([0, 3, 2, 0, 4, 5])
  })

  test('is the same from a plain buffer and from a part of a larger one', () => {
    const bytes = writeMesh(HALF_ROOF)
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 5)
    expect(readMesh(larger.subarray(5, 5 + bytes.length))).toEqual(whole)
    expect(readMesh(bytes.slice().buffer)).toEqual(whole)
  })
})

describe('bytes that are no mesh of ours', () => {
  const changed = (at: number, value: number): Uint8Array => writeMesh(HALF_ROOF).with(at, value)

  test('are refused in words', () => {
    expect(() => readMesh(new Uint8Array(3))).toThrow('too short')
    expect(() => readMesh(changed(0, 7))).toThrow('begins otherwise')
    expect(() => readMesh(changed(4, 9))).toThrow('version 9')
    expect(() => readMesh(writeMesh(HALF_ROOF).slice(0, -1))).toThrow('cut short')
  })

  test('are refused when a bone or a vertex is not there', () => {
    const bonesAt = 20 + 4 * 8
    expect(() => readMesh(changed(bonesAt, 250))).toThrow('not there')
    const cornersAt = 20 + 4 * 15
    expect(() => readMesh(changed(cornersAt, 200))).toThrow('not there')
    const coarseAt = cornersAt + 6 * 2
    expect(() => readMesh(changed(coarseAt, 200))).toThrow('not there')
  })

  test('are refused when the shares of a vertex are more than a whole', () => {
    const sharesAt = 20 + 4 * 12
    expect(() => readMesh(changed(sharesAt + 2, 255))).toThrow('shares')
  })
})
