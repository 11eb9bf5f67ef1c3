import { expect, test } from 'vitest'
import { clothAt, REGIONS } from '../cloth.ts'
import { wornBy } from './worn.ts'

/** Corners of triangles, and what is told of each corner: undefined where each pixel is to be asked. */
const told = (...places: readonly (readonly [number, number, number])[]): readonly (string | undefined)[] => {
  const worn = wornBy({ positions: Float32Array.from(places.flat()), triangles: Uint16Array.from(places.keys()) })
  return places.map((_, v) => (worn[v * 2] === 1 ? REGIONS[worn[v * 2 + 1] as number] : undefined))
}

test('far from any seam the cloth of a corner is told, and it is what the place wears', () => {
  const thigh = [[0.09, 0.6, 0.07], [0.1, 0.6, 0.07], [0.09, 0.61, 0.07]] as const
  const belly = [[0.02, 1.15, 0.1], [0.03, 1.15, 0.1], [0.02, 1.16, 0.1]] as const
  const forearm = [[0.5, 1.1, 0], [0.51, 1.1, 0], [0.5, 1.11, 0]] as const
  expect(told(...thigh, ...belly, ...forearm)).toEqual([...thigh, ...belly, ...forearm].map((at) => clothAt(at)))
  expect(told(...thigh, ...belly, ...forearm)).toEqual(['trousers', 'trousers', 'trousers', 'top', 'top', 'top', 'skin', 'skin', 'skin'])
})

test('near a seam every pixel is to be asked', () => {
  expect(told([0.09, 0.145, 0.04], [0.1, 0.12, 0.04], [0.09, 0.15, 0.04])).toEqual([undefined, undefined, undefined])
})

test('a triangle between two kinds of cloth has no corner that is told', () => {
  expect(told([0.09, 0.6, 0.07], [0.02, 1.15, 0.1], [0.5, 1.1, 0])).toEqual([undefined, undefined, undefined])
})
