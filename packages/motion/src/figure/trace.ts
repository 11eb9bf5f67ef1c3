import type { Field } from './drawing/field.ts'
import { fitLoop, type Curve } from './drawing/fit.ts'

/** A closed line as x and y in turn, pixels; what is inside lies to its left. The last point is not the first again. */
export type Loop = Float64Array

export interface TraceOptions {
  /** How far a curve may be from the traced line, pixels. */
  readonly tolerance: number
  /** Loops round less than this are left out, square pixels. */
  readonly least: number
  /** The same for holes; `least` when not said. */
  readonly leastHole?: number
}

/** The outlines of where the field is above zero, as smooth closed curves. */
export const trace = (field: Field, { tolerance, least, leastHole = least }: TraceOptions): readonly Curve[] =>
  contours(field).flatMap((loop) => {
    const area = areaOf(loop)
    return area > -leastHole && area < least ? [] : [fitLoop(loop, tolerance)]
  })

/** Square pixels: positive for a loop round something, negative for a loop round a hole. */
export const areaOf = (loop: Loop): number => {
  let sum = 0
  for (let i = 0, j = loop.length - 2; i < loop.length; j = i, i += 2) {
    sum += (loop[i] as number) * (loop[j + 1] as number) - (loop[j] as number) * (loop[i + 1] as number)
  }
  return sum / 2
}

/** What each kind of cell adds, by which of its corners are inside: from one of its sides to another. */
const LEFT = 0
const TOP = 1
const RIGHT = 2
const BOTTOM = 3
const STEPS: readonly (readonly number[])[] = [
  [],
  [LEFT, TOP],
  [TOP, RIGHT],
  [LEFT, RIGHT],
  [RIGHT, BOTTOM],
  [LEFT, TOP, RIGHT, BOTTOM],
  [TOP, BOTTOM],
  [LEFT, BOTTOM],
  [BOTTOM, LEFT],
  [BOTTOM, TOP],
  [TOP, RIGHT, BOTTOM, LEFT],
  [BOTTOM, RIGHT],
  [RIGHT, LEFT],
  [RIGHT, TOP],
  [TOP, LEFT],
  [],
]
/** Two opposite corners are inside, and so is the middle between them. */
const JOINED: Readonly<Record<number, readonly number[]>> = { 5: [RIGHT, TOP, LEFT, BOTTOM], 10: [TOP, LEFT, BOTTOM, RIGHT] }

/**
 * Marching squares at height zero. Each crossing is named by the grid edge it lies on, a whole number, so that loops
 * always close. Outside the field all is below zero.
 */
export const contours = (field: Field): readonly Loop[] => {
  const width = field.width + 2
  const height = field.height + 2
  const grid = new Float32Array(width * height).fill(-0.5)
  for (let y = 0; y < field.height; y += 1) grid.set(field.values.subarray(y * field.width, (y + 1) * field.width), (y + 1) * width + 1)

  const next = new Int32Array(width * height * 2).fill(-1)
  const starts: number[] = []
  const edgeOf = (cell: number, side: number): number => (side === LEFT ? cell * 2 + 1 : side === TOP ? cell * 2 : side === RIGHT ? (cell + 1) * 2 + 1 : (cell + width) * 2)
  for (let y = 0; y < height - 1; y += 1) {
    for (let x = 0, cell = y * width; x < width - 1; x += 1, cell += 1) {
      const a = grid[cell] as number
      const b = grid[cell + 1] as number
      const c = grid[cell + width + 1] as number
      const d = grid[cell + width] as number
      const kind = (a > 0 ? 1 : 0) | (b > 0 ? 2 : 0) | (c > 0 ? 4 : 0) | (d > 0 ? 8 : 0)
      if (kind === 0 || kind === 15) continue
      const steps = ((kind === 5 || kind === 10) && a + b + c + d > 0 ? JOINED[kind] : STEPS[kind]) ?? []
      for (let i = 0; i < steps.length; i += 2) {
        const from = edgeOf(cell, steps[i] as number)
        next[from] = edgeOf(cell, steps[i + 1] as number)
        starts.push(from)
      }
    }
  }

  const loops: Loop[] = []
  for (const start of starts) {
    if (next[start] === -1) continue
    const points: number[] = []
    let edge = start
    while (next[edge] !== -1) {
      const corner = edge >> 1
      const other = corner + ((edge & 1) === 0 ? 1 : width)
      const here = grid[corner] as number
      // Never quite at a corner, so that two crossings are never in one place.
      const share = Math.min(0.995, Math.max(0.005, here / (here - (grid[other] as number))))
      points.push(field.x - 0.5 + (corner % width) + ((edge & 1) === 0 ? share : 0), field.y - 0.5 + Math.floor(corner / width) + ((edge & 1) === 0 ? 0 : share))
      const after = next[edge] as number
      next[edge] = -1
      edge = after
    }
    loops.push(Float64Array.from(points))
  }
  return loops
}
