import type { Raster } from '../raster.ts'
import { blurred, cropOf, cropped, emptyField, type Crop, type Field } from './field.ts'
import { GIVE, isBodySeen, type SeenFace } from './seen-face.ts'

/** The seen body as a field, and what is needed to make fields of its parts. */
export interface SeenBody {
  readonly crop: Crop
  /** Above zero where the body is seen. Its edge is smooth where the body ends, and straight where a thing hides it. */
  readonly outline: Field
  /** 1 for the body's pixels that are seen or lie just behind a thing's edge: what the parts are made from. */
  readonly mask: Field
}

/** How far behind a thing's edge the body is followed, pixels: farther than any blur reaches. */
const BEHIND = 6
/** Neighbours closer in depth than this are one surface, metres. */
const SAME_SURFACE = 0.03
/** A thing's edge counts this far beside it, pixels. */
const BESIDE = 4
const STEEPNESS = 0.25
/** Makes depth and distance in the picture comparable; about what a body of 1.7 m has in a picture of 720 pixels. */
const PIXELS_PER_METRE = 350

/** Where the body is seen; undefined when it is not. */
export const seeBody = (raster: Raster): SeenBody | undefined => {
  const { width, height, body, faces, things } = raster
  const seen = new Uint8Array(width * height)
  for (let pixel = 0; pixel < seen.length; pixel += 1) if (isBodySeen(raster, pixel)) seen[pixel] = 1
  const crop = cropOf(seen, width, height, BEHIND + 2)
  if (!crop) return undefined
  const reached = followBehind(raster, seen)
  const mask = cropped(reached, width, crop)
  const outline = blurred(cropped(shareOf(raster, reached), width, crop), 1)
  for (let i = 0; i < outline.values.length; i += 1) outline.values[i] = (outline.values[i] as number) - 0.5

  // Only a thing that is nearer than the body somewhere can hide it.
  const hides = new Uint8Array(faces.length)
  for (let pixel = 0; pixel < seen.length; pixel += 1) if ((body.owner[pixel] as number) >= 0 && seen[pixel] === 0) hides[things.owner[pixel] as number] = 1
  faces.forEach((face, place) => {
    if (hides[place] === 1) cutStraight(outline, mask, raster, face)
  })
  return { crop, outline, mask }
}

/** How much of each pixel the followed body takes up, 0 to 1, with the pixels at its edge whose middle it misses. */
const shareOf = ({ width, cover, body: { owner } }: Raster, mask: Uint8Array): Float32Array => {
  const share = new Float32Array(mask.length)
  for (let pixel = 0; pixel < share.length; pixel += 1) {
    const quarters = cover[pixel] as number
    if (quarters === 0) continue
    const isEdge = (owner[pixel] as number) < 0 && (mask[pixel - 1] === 1 || mask[pixel + 1] === 1 || mask[pixel - width] === 1 || mask[pixel + width] === 1)
    if (mask[pixel] === 1 || isEdge) share[pixel] = quarters / 4
  }
  return share
}

/** The seen pixels, and those of the same surface a few steps behind a thing. */
const followBehind = ({ width, body: { depth, owner } }: Raster, seen: Uint8Array): Uint8Array => {
  const mask = seen.slice()
  let border: number[] = []
  const hidden = (pixel: number): boolean => seen[pixel] === 0 && (owner[pixel] as number) >= 0
  for (let pixel = 0; pixel < seen.length; pixel += 1) {
    if (seen[pixel] === 1 && (hidden(pixel - 1) || hidden(pixel + 1) || hidden(pixel - width) || hidden(pixel + width))) border.push(pixel)
  }
  for (let step = 0; step < BEHIND; step += 1) {
    const reached: number[] = []
    for (const pixel of border) {
      for (const by of [-1, 1, -width, width]) {
        const next = pixel + by
        if (mask[next] !== 0 || (owner[next] as number) < 0 || Math.abs((depth[next] as number) - (depth[pixel] as number)) > SAME_SURFACE) continue
        mask[next] = 1
        reached.push(next)
      }
    }
    border = reached
  }
  return mask
}

/**
 * Lowers the field by what a face hides: to the distance from its outline, or to how far the body stands out of its
 * plane, whichever is more. Both are all but linear, and so marching squares find straight edges exactly, and the line
 * where a body sinks into a seat smoothly.
 */
const cutStraight = (field: Field, mask: Field, { width: pictureWidth, body }: Raster, { outline, plane }: SeenFace): void => {
  const { x: left, y: top, width, height, values } = field
  const xs = outline.filter((_, i) => i % 2 === 0)
  const ys = outline.filter((_, i) => i % 2 === 1)
  const fromX = Math.max(0, Math.floor(Math.min(...xs)) - BESIDE - left)
  const toX = Math.min(width - 1, Math.ceil(Math.max(...xs)) + BESIDE - left)
  const fromY = Math.max(0, Math.floor(Math.min(...ys)) - BESIDE - top)
  const toY = Math.min(height - 1, Math.ceil(Math.max(...ys)) + BESIDE - top)
  const sides = sidesOf(outline)
  for (let y = fromY; y <= toY; y += 1) {
    for (let x = fromX; x <= toX; x += 1) {
      const at = y * width + x
      if (mask.values[at] === 0) continue
      const px = left + x + 0.5
      const py = top + y + 0.5
      const hidden = (body.depth[(top + y) * pictureWidth + left + x] as number) - GIVE - 1 / (plane.start + px * plane.across + py * plane.down)
      let shown = -hidden * PIXELS_PER_METRE
      for (let i = 0; i < sides.length && shown < BESIDE; i += 3) shown = Math.max(shown, px * (sides[i] as number) + py * (sides[i + 1] as number) + (sides[i + 2] as number))
      if (shown < BESIDE) values[at] = Math.min(values[at] as number, Math.max(shown, -BESIDE) * STEEPNESS)
    }
  }
}

/** For each side of a convex outline three numbers, so that x·a + y·b + c is the distance outside it, pixels. */
const sidesOf = (outline: Float64Array): Float64Array => {
  const count = outline.length / 2
  let area = 0
  for (let i = 0, j = count - 1; i < count; j = i, i += 1) {
    area += (outline[j * 2] as number) * (outline[i * 2 + 1] as number) - (outline[i * 2] as number) * (outline[j * 2 + 1] as number)
  }
  const sides: number[] = []
  for (let i = 0, j = count - 1; i < count; j = i, i += 1) {
    const x = outline[j * 2] as number
    const y = outline[j * 2 + 1] as number
    const dx = (outline[i * 2] as number) - x
    const dy = (outline[i * 2 + 1] as number) - y
    const size = Math.hypot(dx, dy)
    if (size < 1e-6) continue
    const out = Math.sign(area) / size
    sides.push(dy * out, -dx * out, (y * dx - x * dy) * out)
  }
  return Float64Array.from(sides)
}

/**
 * A number of the body's pixels (of the body's crop) made smooth over `radius`, as if the body went on beyond its edge:
 * nothing beside the body or before it bleeds in. −1 where no body is near.
 * @param nearby the mask blurred by the same radius
 */
export const smoothOnBody = ({ mask, crop }: SeenBody, given: Field, radius: number, nearby: Field): Field => {
  const own = emptyField(crop)
  for (let i = 0; i < own.values.length; i += 1) own.values[i] = (given.values[i] as number) * (mask.values[i] as number)
  const { values } = blurred(own, radius)
  for (let i = 0; i < values.length; i += 1) {
    const weight = nearby.values[i] as number
    values[i] = weight > 1e-4 ? (values[i] as number) / weight : -1
  }
  return { ...crop, values }
}

/** Where `sign` times the number is above `sign` times `step`, on the seen body. */
export const stepOnBody = ({ outline }: SeenBody, { values, ...crop }: Field, step: number, sign: 1 | -1): Field => {
  const field = emptyField(crop)
  for (let i = 0; i < values.length; i += 1) field.values[i] = Math.min(outline.values[i] as number, sign * ((values[i] as number) - step))
  return field
}
