import type { Raster } from '../raster.ts'
import { fitLine, type Curve } from './fit.ts'
import { isBodySeen } from './seen-face.ts'

/**
 * A line begins where one part of the body lies so far before another, as a length in the picture (a 720th of its
 * height), between two bounds in metres: close up, a finger before a palm counts, from afar only a limb before the trunk.
 */
const CLEAR = { picture: 8 / 720, least: 0.01, most: 0.022 } as const
/** Once begun it runs on down to this share of that. */
const FAINT = 0.36
/** How much of the steeper side's slope is no gap: a surface that turns away steepens towards its edge. */
const STEEP = 0.5
/** Shorter lines are left out, as a share of the picture's height. */
const SHORTEST = 1 / 36
/** A line that keeps this near to a longer one, or to the outline, for more than half its way says nothing new; pixels of 720. */
const BESIDE = 4.5 / 720
const SMOOTHINGS = 6

/** Two edges for each pixel: to its right (even) and below it (odd). */
export type Edge = number

/** The lines within the body where a nearer part ends before a farther one: an arm before the chest, one leg before the other. */
export const contourLines = (raster: Raster, tolerance: number): readonly Curve[] => contourChains(raster).map((chain) => fitLine(smooth(chain, raster.width), tolerance))

/** The same as edges between pixels, the longest line first. */
export const contourChains = (raster: Raster): readonly (readonly Edge[])[] => {
  const { width, height } = raster
  const shown = new Uint8Array(width * height)
  for (let pixel = 0; pixel < shown.length; pixel += 1) if (isBodySeen(raster, pixel)) shown[pixel] = 1
  const gaps = gapsOf(raster, shown)
  const shortest = Math.max(10, height * SHORTEST)
  const seen = new Uint8Array(gaps.length)
  const chains: (readonly Edge[])[] = []
  for (let edge = 0; edge < gaps.length; edge += 1) {
    if ((gaps[edge] as number) < FAINT || seen[edge] === 1) continue
    seen[edge] = 1
    // Both ways from here, as far as the line goes.
    const chain = trim([...walk(edge, 1, gaps, seen, width).toReversed(), edge, ...walk(edge, 0, gaps, seen, width)], gaps, shortest)
    if (chain.length >= shortest) chains.push(chain)
  }
  return apart(chains, shown, raster)
}

/** For each edge, how much farther the far side is than a smooth surface would explain, as a share of a clear gap. */
const gapsOf = ({ width, height, camera, body: { depth } }: Raster, shown: Uint8Array): Float32Array => {
  const gaps = new Float32Array(width * height * 2)
  const gap = (before: number, from: number, to: number, after: number): number => {
    const near = Math.min(depth[from] as number, depth[to] as number)
    const clear = Math.max(CLEAR.least, Math.min(CLEAR.most, CLEAR.picture * 2 * near * camera.slope))
    const jump = Math.abs((depth[to] as number) - (depth[from] as number))
    if (jump < clear * FAINT) return 0
    const slopeBefore = shown[before] === 1 ? Math.abs((depth[from] as number) - (depth[before] as number)) : 0
    const slopeAfter = shown[after] === 1 ? Math.abs((depth[after] as number) - (depth[to] as number)) : 0
    return Math.max(0, jump - 1.2 * Math.min(slopeBefore, slopeAfter) - STEEP * Math.max(slopeBefore, slopeAfter)) / clear
  }
  for (let y = 1; y < height - 2; y += 1) {
    for (let x = 1; x < width - 2; x += 1) {
      const pixel = y * width + x
      if (shown[pixel] === 0) continue
      if (shown[pixel + 1] === 1) gaps[pixel * 2] = gap(pixel - 1, pixel, pixel + 1, pixel + 2)
      if (shown[pixel + width] === 1) gaps[pixel * 2 + 1] = gap(pixel - width, pixel, pixel + width, pixel + width * 2)
    }
  }
  return gaps
}

/** The edges that go on from an edge's end (0: its right or lower end, 1: the other), as long as there are some. */
const walk = (start: Edge, end: 0 | 1, gaps: Float32Array, seen: Uint8Array, width: number): readonly Edge[] => {
  const chain: Edge[] = []
  let [corner, edge] = [endOf(start, end, width), start]
  for (;;) {
    let best = -1
    // The four edges at a grid corner: up, down, left, right.
    for (const next of [corner * 2, (corner + width) * 2, corner * 2 + 1, (corner + 1) * 2 + 1]) {
      if (next === edge || seen[next] === 1 || (gaps[next] ?? 0) < FAINT) continue
      if (best < 0 || (gaps[next] as number) > (gaps[best] as number)) best = next
    }
    if (best < 0) return chain
    seen[best] = 1
    chain.push(best)
    corner = endOf(best, 0, width) === corner ? endOf(best, 1, width) : endOf(best, 0, width)
    edge = best
  }
}

/** Grid corners are named by the pixel up and left of them: an edge's right or lower end, and its left or upper end. */
const endOf = (edge: Edge, end: 0 | 1, width: number): number => {
  const pixel = edge >> 1
  if ((edge & 1) === 0) return end === 0 ? pixel : pixel - width
  return end === 0 ? pixel : pixel - 1
}

/** From the first clear edge to the last, and a little of the faint ends; nothing when little of it is clear. */
const trim = (chain: readonly Edge[], gaps: Float32Array, shortest: number): readonly Edge[] => {
  const clear = (edge: Edge): boolean => (gaps[edge] as number) >= 1
  const sure = chain.filter(clear).length
  if (sure < shortest * 0.5) return []
  const first = chain.findIndex(clear)
  const last = chain.findLastIndex(clear)
  const kept = chain.slice(Math.max(0, first - 10), last + 11)
  return sure < kept.length * 0.4 ? [] : kept
}

/** Without the lines that only run beside a longer one or beside the outline. */
const apart = (chains: readonly (readonly Edge[])[], shown: Uint8Array, { width, height, body }: Raster): readonly (readonly Edge[])[] => {
  const taken = new Uint8Array(shown.length)
  const reach = Math.max(2, Math.round(height * BESIDE))
  const take = (pixel: number): void => {
    const x = pixel % width
    const y = Math.floor(pixel / width)
    for (let j = Math.max(0, y - reach); j <= Math.min(height - 1, y + reach); j += 1) taken.fill(1, j * width + Math.max(0, x - reach), j * width + Math.min(width - 1, x + reach) + 1)
  }
  const bare = (pixel: number): boolean => (body.owner[pixel] ?? 0) < 0
  for (let pixel = 0; pixel < shown.length; pixel += 1) if (shown[pixel] === 1 && (bare(pixel - 1) || bare(pixel + 1) || bare(pixel - width) || bare(pixel + width))) take(pixel)
  return chains
    .toSorted((a, b) => b.length - a.length)
    .filter((chain) => {
      if (chain.filter((edge) => taken[edge >> 1] === 1).length > chain.length / 2) return false
      for (const edge of chain) take(edge >> 1)
      return true
    })
}

/** The middles of the edges, the stairs smoothed away; the ends stay. */
const smooth = (chain: readonly Edge[], width: number): Float64Array => {
  let points = new Float64Array(chain.length * 2)
  chain.forEach((edge, i) => {
    const pixel = edge >> 1
    points[i * 2] = (pixel % width) + ((edge & 1) === 0 ? 1 : 0.5)
    points[i * 2 + 1] = Math.floor(pixel / width) + ((edge & 1) === 0 ? 0.5 : 1)
  })
  for (let round = 0; round < SMOOTHINGS; round += 1) {
    const next = points.slice()
    for (let i = 2; i < points.length - 2; i += 1) next[i] = ((points[i - 2] as number) + 2 * (points[i] as number) + (points[i + 2] as number)) / 4
    points = next
  }
  return points
}
