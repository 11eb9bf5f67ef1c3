import { clipConvex } from './clip-convex.ts'
import type { DepthPlane } from './fill.ts'
import type { SeenFace } from './seen-face.ts'

/** Overlaps of less than this are none, square pixels. */
const TOUCH = 0.5

/**
 * The faces in an order in which each may be painted over those before it; where the order is free, faces of one look
 * follow each other. Faces that run through each other are in no such order: of those the farthest comes first.
 */
export const inPaintOrder = (faces: readonly SeenFace[]): readonly SeenFace[] => {
  const { over, waits } = overlapsOf(faces)
  const middles = faces.map(({ outline, plane }) => nearness(plane, ...middleOf(outline)))
  const left = new Set(faces.keys())
  const order: SeenFace[] = []
  while (left.size > 0) {
    let best = -1
    const last = order.at(-1)
    const isBetter = (i: number): boolean => {
      if (best < 0) return true
      const [one, other] = [faces[i] as SeenFace, faces[best] as SeenFace]
      const free = Number(waits[i] === 0) - Number(waits[best] === 0)
      if (free !== 0) return free > 0
      const alike = Number(isAlike(one, last)) - Number(isAlike(other, last))
      return alike === 0 ? (middles[i] as number) < (middles[best] as number) : alike > 0
    }
    for (const i of left) if (isBetter(i)) best = i
    left.delete(best)
    order.push(faces[best] as SeenFace)
    for (const i of over[best] ?? []) waits[i] = (waits[i] as number) - 1
  }
  return order
}

const isAlike = (one: SeenFace, other: SeenFace | undefined): boolean => one.material === other?.material && one.level === other.level

/** For each face those that must be painted over it, and how many must be painted before it. */
const overlapsOf = (faces: readonly SeenFace[]): { readonly over: readonly (readonly number[])[]; readonly waits: number[] } => {
  const over: number[][] = faces.map(() => [])
  const waits = faces.map(() => 0)
  const boxes = faces.map(({ outline }) => boxOf(outline))
  for (let i = 0; i < faces.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const [a, b] = [boxes[i], boxes[j]] as [Box, Box]
      if (a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom) continue
      const [one, other] = [faces[i], faces[j]] as [SeenFace, SeenFace]
      const shared = clipConvex(one.outline, other.outline)
      if (Math.abs(areaOf(shared)) < TOUCH) continue
      const [x, y] = middleOf(shared)
      const [above, below] = nearness(one.plane, x, y) > nearness(other.plane, x, y) ? [i, j] : [j, i]
      over[below]?.push(above)
      waits[above] = (waits[above] as number) + 1
    }
  }
  return { over, waits }
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const boxOf = (outline: Float64Array): Box => {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (let i = 0; i < outline.length; i += 2) {
    box.left = Math.min(box.left, outline[i] as number)
    box.right = Math.max(box.right, outline[i] as number)
    box.top = Math.min(box.top, outline[i + 1] as number)
    box.bottom = Math.max(box.bottom, outline[i + 1] as number)
  }
  return box
}

/** One over the depth. */
const nearness = ({ start, across, down }: DepthPlane, x: number, y: number): number => start + x * across + y * down

const middleOf = (outline: Float64Array): readonly [number, number] => {
  let x = 0
  let y = 0
  for (let i = 0; i < outline.length; i += 2) {
    x += outline[i] as number
    y += outline[i + 1] as number
  }
  return [(2 * x) / outline.length, (2 * y) / outline.length]
}

const areaOf = (outline: Float64Array): number => {
  let sum = 0
  for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
    sum += (outline[j] as number) * (outline[i + 1] as number) - (outline[i] as number) * (outline[j + 1] as number)
  }
  return sum / 2
}
