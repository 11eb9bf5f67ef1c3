import { compose, invert, rotate, NO_ROTATION, type Rotation } from '../src/geometry/rotation.ts'
import { add, distance, mix, subtract, type Vector } from '../src/geometry/vector.ts'
import type { Section } from './loft.ts'

/**
 * A piece of flesh in the rest pose. Its surface is where its distance is 0. Metres.
 * `blend` says over how many metres it melts into what is there already.
 */
export interface Solid {
  /** Which limb it belongs to, for the weights. */
  readonly part: FleshPart
  readonly blend: number
  /** A ball that contains it. */
  readonly middle: Vector
  readonly reach: number
  /** Signed distance, about right near the surface; negative inside. */
  readonly distance: (x: number, y: number, z: number) => number
}

export type FleshPart = 'trunk' | 'head' | 'arm' | 'thumb' | 'leg'

/** Where a solid's own frame stands in the rest pose. */
export interface Stand {
  readonly place: Vector
  readonly rotation: Rotation
}

/** An ellipsoid round `centre`, in the frame `stand`, turned by `tilt` within it. */
export const ball = (part: FleshPart, stand: Stand, centre: Vector, radii: Vector, blend: number, tilt: Rotation = NO_ROTATION): Solid => {
  const middle = add(stand.place, rotate(stand.rotation, centre))
  const back = invert(compose(stand.rotation, tilt))
  const [ax, ay, az] = [rotate(back, [1, 0, 0]), rotate(back, [0, 1, 0]), rotate(back, [0, 0, 1])]
  const [ra, rb, rc] = radii
  const [cx, cy, cz] = middle
  const smallest = Math.min(ra, rb, rc)
  return {
    part,
    blend,
    middle,
    reach: Math.max(ra, rb, rc),
    distance: (x, y, z) => {
      const dx = x - cx
      const dy = y - cy
      const dz = z - cz
      const u = (ax[0] * dx + ay[0] * dy + az[0] * dz) / ra
      const v = (ax[1] * dx + ay[1] * dy + az[1] * dz) / rb
      const w = (ax[2] * dx + ay[2] * dy + az[2] * dz) / rc
      const size = Math.sqrt(u * u + v * v + w * w)
      const slope = Math.sqrt((u / ra) ** 2 + (v / rb) ** 2 + (w / rc) ** 2)
      return slope < 1e-6 ? -smallest : (size * (size - 1)) / slope
    },
  }
}

/** A rounded cone from `a` (radius `ra`) to `b` (radius `rb`), in the frame `stand`. */
export const cone = (part: FleshPart, stand: Stand, a: Vector, b: Vector, ra: number, rb: number, blend: number): Solid => {
  const start = add(stand.place, rotate(stand.rotation, a))
  const end = add(stand.place, rotate(stand.rotation, b))
  const [bx, by, bz] = subtract(end, start)
  const [sx, sy, sz] = start
  const square = bx * bx + by * by + bz * bz
  const size = Math.sqrt(square)
  // The cone's side leans by the difference of the radii over its length.
  const lean = (ra - rb) / size
  const upright = Math.sqrt(Math.max(0, 1 - lean * lean))
  return {
    part,
    blend,
    middle: mix(start, end, 0.5),
    reach: distance(start, end) / 2 + Math.max(ra, rb),
    distance: (x, y, z) => {
      const px = x - sx
      const py = y - sy
      const pz = z - sz
      const along = (px * bx + py * by + pz * bz) / size
      const aside = Math.sqrt(Math.max(0, px * px + py * py + pz * pz - along * along))
      // Where the nearest point of the side lies on the axis.
      const foot = along - (aside * lean) / (upright || 1e-9)
      if (foot <= 0) return Math.sqrt(aside * aside + along * along) - ra
      if (foot >= size) return Math.sqrt(aside * aside + (along - size) ** 2) - rb
      return aside * upright + along * lean - ra
    },
  }
}

/** A limb or trunk as sections across its own Y axis, in the frame `stand`. */
export const loft = (part: FleshPart, stand: Stand, section: Section, blend: number): Solid => {
  const back = invert(stand.rotation)
  const [ax, ay, az] = [rotate(back, [1, 0, 0]), rotate(back, [0, 1, 0]), rotate(back, [0, 0, 1])]
  const [px, py, pz] = stand.place
  return {
    part,
    blend,
    middle: add(stand.place, rotate(stand.rotation, [0, (section.top + section.bottom) / 2, 0])),
    reach: Math.hypot((section.top - section.bottom) / 2, section.widest),
    distance: (x, y, z) => {
      const dx = x - px
      const dy = y - py
      const dz = z - pz
      return section.distance(ax[0] * dx + ay[0] * dy + az[0] * dz, ax[1] * dx + ay[1] * dy + az[1] * dz, ax[2] * dx + ay[2] * dy + az[2] * dz)
    },
  }
}

/** Pressed flat: nothing of the solid reaches below this height of the frame `stand`. */
export const flattened = (solid: Solid, stand: Stand, height: number, soft: number): Solid => {
  const [ux, uy, uz] = rotate(stand.rotation, [0, 1, 0])
  const level = ux * stand.place[0] + uy * stand.place[1] + uz * stand.place[2] + height
  return { ...solid, distance: (x, y, z) => -smoothMin(-solid.distance(x, y, z), ux * x + uy * y + uz * z - level, soft) }
}

/** The smaller of two distances, with the corner between them rounded over `blend` metres. */
export const smoothMin = (a: number, b: number, blend: number): number => {
  const near = Math.max(0, blend - Math.abs(a - b)) / blend
  return Math.min(a, b) - near * near * blend * 0.25
}

/** The same solid on the other side of the body. */
export const mirrored = (solid: Solid): Solid => ({
  ...solid,
  middle: [-solid.middle[0], solid.middle[1], solid.middle[2]],
  distance: (x, y, z) => solid.distance(-x, y, z),
})
