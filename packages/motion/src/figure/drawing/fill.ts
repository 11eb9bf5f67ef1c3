import type { Size } from './screen.ts'

/** For each pixel the depth of the nearest thing (metres, Infinity for none) and whose it is (−1 for nothing's). */
export interface Nearest extends Size {
  readonly depth: Float32Array
  readonly owner: Int32Array
}

export const emptyNearest = ({ width, height }: Size): Nearest => ({
  width,
  height,
  depth: new Float32Array(width * height).fill(Infinity),
  owner: new Int32Array(width * height).fill(-1),
})

/**
 * Draws triangles, whichever side they turn to the eye; the owner of a pixel is the triangle's number. A closed skin
 * hides its own inner side, but for a pocket where it runs into itself, as under a far-crossed arm: there the inner side
 * closes what would be a hole.
 */
export const fillTriangles = ({ width, height, depth, owner }: Nearest, screen: Float32Array, triangles: Uint16Array | Uint32Array): void => {
  for (let t = 0; t < triangles.length; t += 3) {
    const a = (triangles[t] as number) * 3
    const b = (triangles[t + 1] as number) * 3
    const c = (triangles[t + 2] as number) * 3
    const ax = screen[a] as number
    const ay = screen[a + 1] as number
    const bx = screen[b] as number
    const by = screen[b + 1] as number
    const cx = screen[c] as number
    const cy = screen[c + 1] as number
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    if (area === 0) continue
    const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5))
    const right = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5))
    const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5))
    const bottom = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5))
    if (left > right || top > bottom) continue
    const inverse = 1 / area
    const az = screen[a + 2] as number
    const bz = screen[b + 2] as number
    const cz = screen[c + 2] as number
    // Shares of b and c are linear over the picture; so is the depth, near enough for triangles this small.
    const bStepX = (cy - ay) * inverse
    const bStepY = (ax - cx) * inverse
    const cStepX = (ay - by) * inverse
    const cStepY = (bx - ax) * inverse
    const number = t / 3
    for (let y = top; y <= bottom; y += 1) {
      let shareB = (left + 0.5 - ax) * bStepX + (y + 0.5 - ay) * bStepY
      let shareC = (left + 0.5 - ax) * cStepX + (y + 0.5 - ay) * cStepY
      let at = y * width + left
      for (let x = left; x <= right; x += 1) {
        // A hair's breadth over the edge, so that neighbours leave no gap.
        if (shareB > -1e-5 && shareC > -1e-5 && shareB + shareC < 1.00001) {
          const z = az + shareB * (bz - az) + shareC * (cz - az)
          if (z < (depth[at] as number)) {
            depth[at] = z
            owner[at] = number
          }
        }
        shareB += bStepX
        shareC += cStepX
        at += 1
      }
    }
  }
}

/** A plane in the picture: one over the depth of a flat face is `start + x * acrossX + y * downY`, exactly. */
export interface DepthPlane {
  readonly start: number
  readonly across: number
  readonly down: number
}

/** Draws a convex outline whose depth is a plane's. */
export const fillOutline = ({ width, height, depth, owner }: Nearest, outline: Float64Array, plane: DepthPlane, number: number): void => {
  let low = Infinity
  let high = -Infinity
  for (let i = 1; i < outline.length; i += 2) {
    low = Math.min(low, outline[i] as number)
    high = Math.max(high, outline[i] as number)
  }
  const top = Math.max(0, Math.ceil(low - 0.5))
  const bottom = Math.min(height - 1, Math.floor(high - 0.5))
  for (let y = top; y <= bottom; y += 1) {
    let from = Infinity
    let to = -Infinity
    for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
      const ay = (outline[j + 1] as number) - y - 0.5
      const by = (outline[i + 1] as number) - y - 0.5
      if (ay < 0 === by < 0) continue
      const x = (outline[j] as number) + (((outline[i] as number) - (outline[j] as number)) * ay) / (ay - by)
      from = Math.min(from, x)
      to = Math.max(to, x)
    }
    const right = Math.min(width - 1, Math.floor(to - 0.5))
    for (let x = Math.max(0, Math.ceil(from - 0.5)); x <= right; x += 1) {
      const z = 1 / (plane.start + (x + 0.5) * plane.across + (y + 0.5) * plane.down)
      const at = y * width + x
      if (z < (depth[at] as number)) {
        depth[at] = z
        owner[at] = number
      }
    }
  }
}
