import type { MuscleEffort, ShownMuscle } from '../clip/muscle.ts'
import type { Vector } from '../geometry/vector.ts'
import { MUSCLE_OUTLINES, type Outline, type OutlinePoint } from './muscle-outlines.ts'

/** Pixels of each layer. */
export const EFFORT_SIZE = { width: 128, height: 256 } as const
/** What a layer spans: from the middle outwards, and in height; metres in the rest pose. */
export const EFFORT_SPAN = { aside: 0.45, bottom: 0.45, top: 1.75 } as const
/** Half of the width over which an edge fades, metres. */
const SOFT = 0.006
/** Facing forwards or backwards less than this, the skin takes from both layers. */
const SIDEWAYS = 0.25

/** How hard the muscles under each place of the skin work: rows from the bottom, two bytes for left and right. */
export interface EffortLayers {
  readonly back: Uint8Array
  readonly front: Uint8Array
}

const LAYERS = ['back', 'front'] as const
const { width, height } = EFFORT_SIZE
const PIXEL = { aside: EFFORT_SPAN.aside / width, up: (EFFORT_SPAN.top - EFFORT_SPAN.bottom) / height } as const

/** Both views of the body with what works in it. */
export const paintMuscles = (efforts: readonly MuscleEffort[]): EffortLayers => {
  const layers: EffortLayers = { back: new Uint8Array(width * height * 2), front: new Uint8Array(width * height * 2) }
  for (const { muscle, effort, side } of efforts) {
    for (const name of LAYERS) {
      const layer = layers[name]
      for (const { pixel, cover } of coverOf(muscle, name)) {
        const value = Math.round(cover * Math.min(1, effort))
        if (side !== 'R') layer[pixel * 2] = Math.max(layer[pixel * 2] as number, value)
        if (side !== 'L') layer[pixel * 2 + 1] = Math.max(layer[pixel * 2 + 1] as number, value)
      }
    }
  }
  return layers
}

const painted = new WeakMap<readonly MuscleEffort[], EffortLayers>()

/**
 * How hard the muscle under a place of the skin works, 0 to 1. Layers are kept for each list of efforts.
 * @param rest in the rest pose, metres
 * @param normal there, in the rest pose
 */
export const muscleAt = (efforts: readonly MuscleEffort[], rest: Vector, normal: Vector): number => {
  let layers = painted.get(efforts)
  if (!layers) painted.set(efforts, (layers = paintMuscles(efforts)))
  return effortAt(layers, rest, normal)
}

/** The same from layers already painted, read between pixels as a graphics card does. */
export const effortAt = ({ back, front }: EffortLayers, [x, y]: Vector, normal: Vector): number => {
  const aside = Math.abs(x)
  if (aside > EFFORT_SPAN.aside) return 0
  const column = aside / PIXEL.aside - 0.5
  const row = (y - EFFORT_SPAN.bottom) / PIXEL.up - 0.5
  const channel = x >= 0 ? 0 : 1
  const t = Math.max(0, Math.min(1, (normal[2] + SIDEWAYS) / (2 * SIDEWAYS)))
  const share = t * t * (3 - 2 * t)
  const behind = share < 1 ? between(back, column, row, channel) : 0
  const before = share > 0 ? between(front, column, row, channel) : 0
  return (behind + (before - behind) * share) / 255
}

const between = (layer: Uint8Array, column: number, row: number, channel: 0 | 1): number => {
  const i = Math.floor(column)
  const j = Math.floor(row)
  const u = column - i
  const v = row - j
  const at = (a: number, b: number): number => layer[(Math.max(0, Math.min(height - 1, b)) * width + Math.max(0, Math.min(width - 1, a))) * 2 + channel] as number
  return (at(i, j) * (1 - u) + at(i + 1, j) * u) * (1 - v) + (at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u) * v
}

interface Covered {
  readonly pixel: number
  /** 0 to 255. */
  readonly cover: number
}

const covers = new Map<string, readonly Covered[]>()

/** The pixels that a muscle covers in a layer. They never change, so they are found once. */
const coverOf = (muscle: ShownMuscle, layer: (typeof LAYERS)[number]): readonly Covered[] => {
  const key = `${layer} ${muscle}`
  let cover = covers.get(key)
  if (!cover) covers.set(key, (cover = (MUSCLE_OUTLINES[muscle][layer] ?? []).flatMap((outline) => coveredBy(rounded(outline)))))
  return cover
}

/** Every corner cut off (Chaikin). */
const rounded = (outline: Outline): Outline =>
  outline.flatMap((point, i) => {
    const next = outline[(i + 1) % outline.length] as OutlinePoint
    const towards = (share: number): OutlinePoint => [point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share]
    return [towards(0.2), towards(0.8)]
  })

const coveredBy = (outline: Outline): readonly Covered[] => {
  const covered: Covered[] = []
  const across = outline.map(([aside]) => aside)
  const up = outline.map(([, y]) => y)
  const left = Math.max(0, Math.floor((Math.min(...across) - SOFT) / PIXEL.aside))
  const right = Math.min(width - 1, Math.ceil((Math.max(...across) + SOFT) / PIXEL.aside))
  const low = Math.max(0, Math.floor((Math.min(...up) - SOFT - EFFORT_SPAN.bottom) / PIXEL.up))
  const high = Math.min(height - 1, Math.ceil((Math.max(...up) + SOFT - EFFORT_SPAN.bottom) / PIXEL.up))
  for (let row = low; row <= high; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const depth = depthIn(across, up, (column + 0.5) * PIXEL.aside, EFFORT_SPAN.bottom + (row + 0.5) * PIXEL.up)
      const t = Math.max(0, Math.min(1, (depth + SOFT) / (2 * SOFT)))
      if (t > 0) covered.push({ pixel: row * width + column, cover: 255 * t * t * (3 - 2 * t) })
    }
  }
  return covered
}

/** How far inside an outline (its corners' two coordinates) a point is, metres; negative outside. */
const depthIn = (across: readonly number[], up: readonly number[], x: number, y: number): number => {
  let nearest = Infinity
  let isInside = false
  let ax = across.at(-1) as number
  let ay = up.at(-1) as number
  for (let i = 0; i < across.length; i += 1) {
    const bx = across[i] as number
    const by = up[i] as number
    const dx = bx - ax
    const dy = by - ay
    if (ay > y !== by > y && x < (dx * (y - ay)) / dy + ax) isInside = !isInside
    const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
    const fromX = x - ax - dx * share
    const fromY = y - ay - dy * share
    nearest = Math.min(nearest, fromX * fromX + fromY * fromY)
    ax = bx
    ay = by
  }
  return isInside ? Math.sqrt(nearest) : -Math.sqrt(nearest)
}
