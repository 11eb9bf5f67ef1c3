import type { Size } from './screen.ts'

/** Where in a pixel it is asked whether something is there: four points, turned a little so that no two share a row or column. */
const SAMPLES: readonly (readonly [x: number, y: number])[] = [
  [0.375, 0.125],
  [0.875, 0.375],
  [0.625, 0.875],
  [0.125, 0.625],
]

/** How much of each pixel the triangles cover, in quarters: 0 to 4. Finer than a mask, so that a steep edge has no steps. */
export const coverTriangles = (screen: Float32Array, triangles: Uint16Array, { width, height }: Size): Uint8Array => {
  const cover = new Uint8Array(width * height)
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
    const left = Math.max(0, Math.floor(Math.min(ax, bx, cx)))
    const right = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx)))
    const top = Math.max(0, Math.floor(Math.min(ay, by, cy)))
    const bottom = Math.min(height - 1, Math.floor(Math.max(ay, by, cy)))
    const inverse = 1 / area
    const bStepX = (cy - ay) * inverse
    const bStepY = (ax - cx) * inverse
    const cStepX = (ay - by) * inverse
    const cStepY = (bx - ax) * inverse
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left, at = y * width + left; x <= right; x += 1, at += 1) {
        if (cover[at] === 15) continue
        for (let k = 0; k < 4; k += 1) {
          const [dx, dy] = SAMPLES[k] as readonly [number, number]
          const shareB = (x + dx - ax) * bStepX + (y + dy - ay) * bStepY
          const shareC = (x + dx - ax) * cStepX + (y + dy - ay) * cStepY
          if (shareB > -1e-5 && shareC > -1e-5 && shareB + shareC < 1.00001) cover[at] = (cover[at] as number) | (1 << k)
        }
      }
    }
  }
  for (let pixel = 0; pixel < cover.length; pixel += 1) {
    const bits = cover[pixel] as number
    if (bits !== 0) cover[pixel] = (bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1) + (bits >> 3)
  }
  return cover
}
