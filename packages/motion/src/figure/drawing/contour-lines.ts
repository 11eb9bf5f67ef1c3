import type { Raster } from '../raster.ts'
import { fitLine, type Curve } from './fit.ts'
import { isBodySeen } from './seen-face.ts'

/** A line begins where one part of the body lies this far before another, and runs on while it does so at all, metres. */
const CLEAR = 0.016
const FAINT = 0.007
/** Shorter lines are left out, pixels. */
const SHORTEST = 12
const SMOOTHINGS = 5

/** The lines within the body where a nearer part ends before a farther one: an arm before the chest, one leg before the other. */
export const contourLines = (raster: Raster, tolerance: number): readonly Curve[] => {
  const { width } = raster
  const gaps = gapsOf(raster)
  const seen = new Uint8Array(gaps.length)
  const lines: Curve[] = []
  for (let edge = 0; edge < gaps.length; edge += 1) {
    if ((gaps[edge] as number) < FAINT || seen[edge] === 1) continue
    seen[edge] = 1
    // Both ways from here, as far as the line goes.
    const chain = [...walk(edge, 1, gaps, seen, width).toReversed(), edge, ...walk(edge, 0, gaps, seen, width)]
    if (chain.length < SHORTEST) continue
    const trimmed = trim(chain, gaps)
    if (trimmed.length < SHORTEST) continue
    lines.push(fitLine(smooth(trimmed, width), tolerance))
  }
  return lines
}

/**
 * For each pixel two edges: to its right (even) and below it (odd); how much farther the far side is than a smooth
 * surface would explain, metres. An edge from a slope to what it would reach anyway is none.
 */
const gapsOf = (raster: Raster): Float32Array => {
  const { width, height, body } = raster
  const { depth } = body
  const gaps = new Float32Array(width * height * 2)
  const shown = new Uint8Array(width * height)
  for (let pixel = 0; pixel < shown.length; pixel += 1) if (isBodySeen(raster, pixel)) shown[pixel] = 1
  const gap = (before: number, from: number, to: number, after: number): number => {
    const jump = Math.abs((depth[to] as number) - (depth[from] as number))
    if (jump < FAINT) return 0
    const slopeBefore = shown[before] === 1 ? Math.abs((depth[from] as number) - (depth[before] as number)) : 0
    const slopeAfter = shown[after] === 1 ? Math.abs((depth[after] as number) - (depth[to] as number)) : 0
    return jump - Math.min(jump, 1.2 * Math.min(slopeBefore, slopeAfter) + 0.35 * Math.max(slopeBefore, slopeAfter))
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
const walk = (start: number, end: 0 | 1, gaps: Float32Array, seen: Uint8Array, width: number): readonly number[] => {
  const chain: number[] = []
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
const endOf = (edge: number, end: 0 | 1, width: number): number => {
  const pixel = edge >> 1
  if ((edge & 1) === 0) return end === 0 ? pixel : pixel - width
  return end === 0 ? pixel : pixel - 1
}

/** From the first clear edge to the last, and a little of the faint ends. */
const trim = (chain: readonly number[], gaps: Float32Array): readonly number[] => {
  const clear = (edge: number): boolean => (gaps[edge] as number) >= CLEAR
  const first = chain.findIndex(clear)
  const last = chain.findLastIndex(clear)
  return first < 0 || chain.filter(clear).length < SHORTEST * 0.5 ? [] : chain.slice(Math.max(0, first - 10), last + 11)
}

/** The middles of the edges, the stairs smoothed away; the ends stay. */
const smooth = (chain: readonly number[], width: number): Float64Array => {
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
