import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { BUILDS, SKELETONS } from '../src/body/build.ts'
import { channel, emptyRow } from '../src/body/channels.ts'
import { solve } from '../src/body/solve.ts'
import { boneFrames } from '../src/figure/bones.ts'
import { skin } from '../src/figure/skin.ts'
import { meshOf, meshPath } from './ensure.ts'

const mesh = await meshOf('narrow')

/** Cubic metres inside. */
const volumeOf = (positions: Float32Array, triangles: Uint16Array): number => {
  let volume = 0
  const at = (i: number, axis: number): number => positions[(triangles[i] as number) * 3 + axis] as number
  for (let i = 0; i < triangles.length; i += 3) {
    const [ax, ay, az, bx, by, bz, cx, cy, cz] = [at(i, 0), at(i, 1), at(i, 2), at(i + 1, 0), at(i + 1, 1), at(i + 1, 2), at(i + 2, 0), at(i + 2, 1), at(i + 2, 2)] as const
    volume += (ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)) / 6
  }
  return volume
}

describe('the coarse skin', () => {
  test('has about a quarter of the triangles and is closed', () => {
    expect(mesh.coarse.length / mesh.triangles.length).toBeLessThan(0.3)
    const edges = new Map<number, number>()
    for (let i = 0; i < mesh.coarse.length; i += 1) {
      const a = mesh.coarse[i] as number
      const b = mesh.coarse[i % 3 === 2 ? i - 2 : i + 1] as number
      const edge = Math.min(a, b) * 65_536 + Math.max(a, b)
      edges.set(edge, (edges.get(edge) ?? 0) + (a < b ? 1 : -1))
    }
    expect([...edges.values()].filter((balance) => balance !== 0)).toEqual([])
  })

  test('holds as much as the fine one, however the body bends', () => {
    for (const bend of [0, 60, 120]) {
      const row = emptyRow()
      for (const joint of ['shoulderL.elevation', 'elbowL.flex', 'hipR.flex', 'kneeR.flex', 'elbowR.flex']) row[channel(joint)] = bend * 0.9
      const body = solve(SKELETONS.narrow, { row, held: {}, rest: 'given', straightArms: false })
      const { positions } = skin(mesh, boneFrames(SKELETONS.narrow, body))
      expect(volumeOf(positions, mesh.coarse) / volumeOf(positions, mesh.triangles)).toBeGreaterThan(0.98)
      expect(volumeOf(positions, mesh.coarse) / volumeOf(positions, mesh.triangles)).toBeLessThan(1.005)
    }
  })
})

test.each(BUILDS)('the file of the %s body takes less than 60 kilobytes once compressed', async (build) => {
  expect(gzipSync(await readFile(meshPath(build)), { level: 9 }).length).toBeLessThan(60 * 1024)
})
