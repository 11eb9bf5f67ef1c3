import { describe, expect, test } from 'vitest'
import { coverTriangles } from './cover.ts'
import { emptyNearest, fillTriangles } from './fill.ts'

const SIZE = { width: 12, height: 12 }
/** x and y in pixels, then the depth. */
const CORNERS = Float32Array.of(1, 1, 5, 11, 1, 5, 1, 11, 5, 1, 1, 4, 1, 11, 4, 11, 1, 4)

describe('filling triangles', () => {
  test('the inner side is drawn where nothing hides it, so that a pocket of the skin is no hole', () => {
    for (const triangles of [Uint16Array.of(0, 1, 2), Uint16Array.of(0, 2, 1)]) {
      const nearest = emptyNearest(SIZE)
      fillTriangles(nearest, CORNERS, triangles)
      expect(nearest.owner[2 * 12 + 2]).toBe(0)
      expect(nearest.owner[10 * 12 + 10]).toBe(-1)
      expect(coverTriangles(CORNERS, triangles, SIZE)[2 * 12 + 2]).toBe(4)
    }
  })

  test('the nearer of two is seen, whichever comes first', () => {
    for (const [triangles, owner] of [[Uint16Array.of(0, 1, 2, 3, 4, 5), 1], [Uint16Array.of(3, 4, 5, 0, 1, 2), 0]] as const) {
      const nearest = emptyNearest(SIZE)
      fillTriangles(nearest, CORNERS, triangles)
      expect(nearest.owner[2 * 12 + 2]).toBe(owner)
      expect(nearest.depth[2 * 12 + 2]).toBeCloseTo(4)
    }
  })
})
