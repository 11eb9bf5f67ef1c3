import { describe, expect, test } from 'vitest'
import { SKELETONS } from '../src/body/build.ts'
import { placed } from '../src/body/shape.ts'
import { BONES, OTHER_SIDE, REST_POSE } from '../src/figure/bones.ts'
import { readMesh, writeMesh } from '../src/figure/mesh-file.ts'
import { distance, mix, type Vector } from '../src/geometry/vector.ts'
import { bodyMesh } from './body-mesh.ts'

const BUILD = 'narrow'
const half = await bodyMesh(BUILD)
const mesh = readMesh(writeMesh(half))
const count = mesh.positions.length / 3
const placeOf = (v: number): Vector => [mesh.positions[v * 3] as number, mesh.positions[v * 3 + 1] as number, mesh.positions[v * 3 + 2] as number]

describe('the body that is made', () => {
  test('is closed: triangles run along every edge as often one way as the other', () => {
    const edges = new Map<number, number>()
    for (let i = 0; i < mesh.triangles.length; i += 3) {
      for (let k = 0; k < 3; k += 1) {
        const a = mesh.triangles[i + k] as number
        const b = mesh.triangles[i + ((k + 1) % 3)] as number
        const edge = Math.min(a, b) * 65_536 + Math.max(a, b)
        edges.set(edge, (edges.get(edge) ?? 0) + (a < b ? 1 : -1))
      }
    }
    expect([...edges].filter(([, balance]) => balance !== 0)).toEqual([])
  })

  test('is turned outwards and holds about as much as a person', () => {
    let volume = 0
    for (let i = 0; i < mesh.triangles.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => placeOf(mesh.triangles[i + k] as number)) as [Vector, Vector, Vector]
      volume += (a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])) / 6
    }
    expect(volume).toBeGreaterThan(0.05)
    expect(volume).toBeLessThan(0.085)
  })

  test('has shares that add up to a whole, on bones of its own side away from the middle', () => {
    for (let v = 0; v < count; v += 1) {
      let sum = 0
      for (let k = 0; k < 4; k += 1) {
        const share = mesh.weights[v * 4 + k] as number
        sum += share
        const name = BONES[mesh.bones[v * 4 + k] as number] as string
        if (share > 0 && (mesh.positions[v * 3] as number) > 0.1) expect(name.endsWith('R')).toBe(false)
      }
      expect(sum).toBe(255)
    }
  })

  test('pulls on its middle evenly from both sides', () => {
    for (let v = 0; v < count; v += 1) {
      if (mesh.positions[v * 3] !== 0) continue
      const shares = new Map<number, number>()
      for (let k = 0; k < 4; k += 1) shares.set(mesh.bones[v * 4 + k] as number, (mesh.weights[v * 4 + k] as number) + (shares.get(mesh.bones[v * 4 + k] as number) ?? 0))
      for (const [bone, share] of shares) expect(Math.abs(share - (shares.get(OTHER_SIDE[bone] as number) ?? 0))).toBeLessThanOrEqual(3)
    }
  })

  test('has normals that point away from the inside', () => {
    let against = 0
    for (let i = 0; i < mesh.triangles.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => placeOf(mesh.triangles[i + k] as number)) as [Vector, Vector, Vector]
      const u: Vector = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
      const w: Vector = [c[0] - a[0], c[1] - a[1], c[2] - a[2]]
      const face: Vector = [u[1] * w[2] - u[2] * w[1], u[2] * w[0] - u[0] * w[2], u[0] * w[1] - u[1] * w[0]]
      const v = (mesh.triangles[i] as number) * 3
      if (face[0] * (mesh.normals[v] as number) + face[1] * (mesh.normals[v + 1] as number) + face[2] * (mesh.normals[v + 2] as number) < 0) against += 1
    }
    expect(against / (mesh.triangles.length / 3)).toBeLessThan(0.005)
  })

  // One cone stands for four fingers or toes, and so reaches a little into the gaps between them.
  test('has the validator\'s body inside it, nowhere more than 7 mm beyond the skin, 11 mm between fingers and toes', () => {
    const pieces = placed(SKELETONS[BUILD], REST_POSE[BUILD])
    for (let v = 0; v < count; v += 1) {
      const place = placeOf(v)
      for (const { piece, a, b } of pieces) {
        const [ax, ay, az] = a
        const along = [b[0] - ax, b[1] - ay, b[2] - az] as const
        const square = along[0] ** 2 + along[1] ** 2 + along[2] ** 2
        const share = Math.max(0, Math.min(1, ((place[0] - ax) * along[0] + (place[1] - ay) * along[1] + (place[2] - az) * along[2]) / square))
        expect(distance(place, mix(a, b, share)) - (piece.ra + (piece.rb - piece.ra) * share)).toBeGreaterThan(/^(fingers|tips|toes)/.test(piece.joint) ? -0.011 : -0.007)
      }
    }
  })
})
