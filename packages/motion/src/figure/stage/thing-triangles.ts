import { dot, type Vector } from '../../geometry/vector.ts'
import { MATERIALS, type Face, type Material } from '../../props/solid.ts'
import { faceLightOf } from '../drawing/light.ts'
import { lies } from '../drawing/seen-face.ts'
import { colourToChannels, FACE_LIGHTS, type Palette } from '../palette.ts'

/** Position and way outwards (three floats each), then red, green, blue and opacity as bytes. */
export const CORNER_BYTES = 28
const CORNER_FLOATS = CORNER_BYTES / 4

/** Room for triangles that is kept from frame to frame and grows when it must. */
export interface Triangles {
  floats: Float32Array
  bytes: Uint8Array
  /** Corners in use, three for each triangle. */
  count: number
  /** So many of them, the first, belong to faces that keep light from the floor. */
  casting: number
}

export const emptyTriangles = (): Triangles => roomFor(512)

const roomFor = (corners: number): Triangles => {
  const floats = new Float32Array(corners * CORNER_FLOATS)
  return { floats, bytes: new Uint8Array(floats.buffer), count: 0, casting: 0 }
}

/**
 * Cuts every face into a fan of triangles. Gone to its end, the way outwards moves the face and each of its edges by 1:
 * what is seen of such widened faces from behind surrounds the thing like a line.
 * @param light of length 1, from the body to the lamp
 */
export const fillThings = (into: Triangles, faces: readonly Face[], light: Vector, inks: ThingInks): void => {
  let corners = 0
  for (const face of faces) corners += Math.max(0, face.corners.length - 2) * 3
  if (corners * CORNER_FLOATS > into.floats.length) Object.assign(into, roomFor(corners * 2))
  into.count = 0
  for (const face of faces) if (!lies(face)) fillFace(into, face, light, inks)
  into.casting = into.count
  for (const face of faces) if (lies(face)) fillFace(into, face, light, inks)
}

const fillFace = (into: Triangles, face: Face, light: Vector, inks: ThingInks): void => {
  const last = face.corners.length - 1
  const step = softFaceLight(dot(face.normal, light))
  const from = step < 1 ? 0 : 3
  const share = step < 1 ? step : step - 1
  const colours = inks[face.material]
  for (let i = 1; i < last; i += 1) {
    for (const place of [0, i, i + 1]) {
      writeCorner(into, face, place)
      const at = into.count * CORNER_BYTES + 24
      for (let c = 0; c < 3; c += 1) {
        const dark = colours[from + c] as number
        into.bytes[at + c] = dark + ((colours[from + 3 + c] as number) - dark) * share
      }
      into.bytes[at + 3] = 255
      into.count += 1
    }
  }
}

/** No corner goes outwards farther than this, however sharp it is. */
const LONGEST = 2.5

const writeCorner = ({ floats, count }: Triangles, { corners, normal }: Face, place: number): void => {
  const size = corners.length
  const here = corners[place] as Vector
  const before = corners[(place + size - 1) % size] as Vector
  const after = corners[(place + 1) % size] as Vector
  const ax = here[0] - before[0]
  const ay = here[1] - before[1]
  const az = here[2] - before[2]
  const bx = after[0] - here[0]
  const by = after[1] - here[1]
  const bz = after[2] - here[2]
  const a = 1 / (Math.hypot(ax, ay, az) || 1)
  const b = 1 / (Math.hypot(bx, by, bz) || 1)
  const [nx, ny, nz] = normal
  // Both edges' own ways outwards, which is edge × normal, added; the sum's length is twice the cosine of half their turn.
  const x = (ay * a + by * b) * nz - (az * a + bz * b) * ny
  const y = (az * a + bz * b) * nx - (ax * a + bx * b) * nz
  const z = (ax * a + bx * b) * ny - (ay * a + by * b) * nx
  const square = x * x + y * y + z * z
  const stretch = square > 0 ? Math.min(2 / square, LONGEST / Math.sqrt(square)) : 0
  const at = count * CORNER_FLOATS
  floats[at] = here[0]
  floats[at + 1] = here[1]
  floats[at + 2] = here[2]
  floats[at + 3] = x * stretch + nx
  floats[at + 4] = y * stretch + ny
  floats[at + 5] = z * stretch + nz
}

/** Red, green and blue of a material's three lights, 0 to 255: nine numbers each. */
export type ThingInks = Readonly<Record<Material, Float32Array>>

export const paletteToThingInks = (palette: Palette): ThingInks =>
  Object.fromEntries(MATERIALS.map((material) => [material, Float32Array.from(FACE_LIGHTS.flatMap((light) => colourToChannels(palette[`${material}-${light}`])))])) as unknown as ThingInks

/** A face's light is looked at a little to both sides too: a thing that turns then glides from step to step. */
const ASIDE = [-0.07, -0.05, -0.03, -0.01, 0.01, 0.03, 0.05, 0.07] as const

/** 0 (turned away) to 2 (turned to the light), the drawing's steps made soft. */
export const softFaceLight = (cosine: number): number => {
  let sum = 0
  for (const aside of ASIDE) sum += faceLightOf(cosine + aside)
  return sum / ASIDE.length
}
