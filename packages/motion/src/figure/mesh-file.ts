import { BONES, OTHER_SIDE } from './bones.ts'
import type { Mesh } from './mesh.ts'

/**
 * A mesh as bytes: the half x ≥ 0 only, numbers as differences from the one before, and each of their bytes in a row of
 * its own, so that gzip finds the repetition. Whoever serves it compresses it.
 */
const MAGIC = 0x4d4f4852
const VERSION = 2
const HEADER = 20
/** Steps of a coordinate in a metre; the range is ±4 m. */
const STEPS = 8192

/** Bytes that each vertex takes up: three coordinates of two, a direction of two, four bones, three shares (the fourth is the rest). */
const VERTEX_BYTES = 6 + 2 + 4 + 3
const CORNER_BYTES = 2

/** @param half a mesh of x ≥ 0 whose vertices in the middle have x = 0 */
export const writeMesh = (half: Mesh): Uint8Array => {
  const count = half.positions.length / 3
  const corners = half.triangles.length
  const coarse = half.coarse.length
  const bytes = new Uint8Array(HEADER + count * VERTEX_BYTES + (corners + coarse) * CORNER_BYTES)
  const header = new DataView(bytes.buffer)
  header.setUint32(0, MAGIC, true)
  header.setUint32(4, VERSION, true)
  header.setUint32(8, count, true)
  header.setUint32(12, corners, true)
  header.setUint32(16, coarse, true)
  const planes = planesOf(bytes, count, corners, coarse)
  for (let axis = 0; axis < 3; axis += 1) writeWide(planes.positions[axis] as Uint8Array, count, (v) => Math.round((half.positions[v * 3 + axis] as number) * STEPS))
  const folded = Array.from({ length: count }, (_, v) => foldNormal(half.normals, v * 3))
  for (const side of [0, 1] as const) writeNarrow(planes.normals[side] as Uint8Array, (v) => (folded[v] as readonly [number, number])[side])
  for (let k = 0; k < 4; k += 1) planes.bones[k]?.forEach((_, v, plane) => (plane[v] = half.bones[v * 4 + k] as number))
  for (let k = 0; k < 3; k += 1) planes.weights[k]?.forEach((_, v, plane) => (plane[v] = half.weights[v * 4 + k] as number))
  writeWide(planes.triangles, corners, (i) => half.triangles[i] as number)
  writeWide(planes.coarse, coarse, (i) => half.coarse[i] as number)
  return bytes
}

/**
 * The whole mesh, both halves.
 * @throws Error when the bytes are not a mesh of this version
 */
export const readMesh = (file: ArrayBuffer | Uint8Array): Mesh => {
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(file)
  if (bytes.length < HEADER) throw new Error('this is no mesh: it is too short')
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (header.getUint32(0, true) !== MAGIC) throw new Error('this is no mesh: it begins otherwise')
  const version = header.getUint32(4, true)
  if (version !== VERSION) throw new Error(`this mesh has version ${version}, and version ${VERSION} is read here`)
  const count = header.getUint32(8, true)
  const corners = header.getUint32(12, true)
  const coarseCorners = header.getUint32(16, true)
  if (bytes.length !== HEADER + count * VERTEX_BYTES + (corners + coarseCorners) * CORNER_BYTES) throw new Error('this mesh is cut short or has more after its end')
  const planes = planesOf(bytes, count, corners, coarseCorners)
  const positions = new Float32Array(count * 3)
  planes.positions.forEach((plane, axis) => {
    const steps = readWide(plane, count)
    for (let v = 0; v < count; v += 1) positions[v * 3 + axis] = (steps[v] as number) / STEPS
  })
  const [across, up] = [readNarrow(planes.normals[0] as Uint8Array), readNarrow(planes.normals[1] as Uint8Array)]
  const normals = new Float32Array(count * 3)
  for (let v = 0; v < count; v += 1) unfoldNormal(normals, v * 3, across[v] as number, up[v] as number)
  const bones = interleave(planes.bones, count)
  const weights = interleave(planes.weights, count)
  for (let v = 0; v < count; v += 1) {
    const rest = 255 - (weights[v * 4] as number) - (weights[v * 4 + 1] as number) - (weights[v * 4 + 2] as number)
    if (rest < 0) throw new Error('this mesh has a vertex whose shares are more than a whole')
    weights[v * 4 + 3] = rest
  }
  const triangles = Uint16Array.from(readWide(planes.triangles, corners))
  const coarse = Uint16Array.from(readWide(planes.coarse, coarseCorners))
  if (bones.some((bone) => bone >= BONES.length) || [triangles, coarse].some((list) => list.some((vertex) => vertex >= count))) throw new Error('this mesh names a bone or a vertex that is not there')
  return mirrored({ positions, normals, bones, weights, triangles, coarse })
}

/** Adds the right half. Vertices in the middle serve both. */
const mirrored = (half: Mesh): Mesh => {
  const count = half.positions.length / 3
  const paired = Array.from({ length: count }, (_, v) => v).filter((v) => half.positions[v * 3] !== 0)
  const twin = Uint16Array.from({ length: count }, (_, v) => v)
  paired.forEach((v, i) => (twin[v] = count + i))
  const whole = count + paired.length
  const grown = <A extends Float32Array | Uint8Array>(from: A, into: A, size: number, mirror: (value: number, part: number) => number): A => {
    into.set(from)
    paired.forEach((v, i) => {
      for (let part = 0; part < size; part += 1) into[(count + i) * size + part] = mirror(from[v * size + part] as number, part)
    })
    return into
  }
  const flip = (value: number, part: number): number => (part === 0 ? -value : value)
  const both = (from: Uint16Array): Uint16Array => {
    const into = new Uint16Array(from.length * 2)
    into.set(from)
    for (let i = 0, o = from.length; i < from.length; i += 3, o += 3) {
      into[o] = twin[from[i] as number] as number
      into[o + 1] = twin[from[i + 2] as number] as number
      into[o + 2] = twin[from[i + 1] as number] as number
    }
    return into
  }
  return {
    positions: grown(half.positions, new Float32Array(whole * 3), 3, flip),
    normals: grown(half.normals, new Float32Array(whole * 3), 3, flip),
    bones: grown(half.bones, new Uint8Array(whole * 4), 4, (bone) => OTHER_SIDE[bone] as number),
    weights: grown(half.weights, new Uint8Array(whole * 4), 4, (share) => share),
    triangles: both(half.triangles),
    coarse: both(half.coarse),
  }
}

const planesOf = (bytes: Uint8Array, count: number, corners: number, coarse: number) => {
  let at = HEADER
  const take = (size: number): Uint8Array => bytes.subarray(at, (at += size))
  return {
    positions: [take(count * 2), take(count * 2), take(count * 2)],
    normals: [take(count), take(count)],
    bones: [take(count), take(count), take(count), take(count)],
    weights: [take(count), take(count), take(count)],
    triangles: take(corners * CORNER_BYTES),
    coarse: take(coarse * CORNER_BYTES),
  }
}

/** Differences of 16-bit numbers, small ones of either sign near 0, low bytes first and high bytes after. */
const writeWide = (plane: Uint8Array, count: number, valueOf: (i: number) => number): void => {
  let before = 0
  for (let i = 0; i < count; i += 1) {
    const value = valueOf(i)
    const step = value - before
    const folded = step < 0 ? -2 * step - 1 : 2 * step
    plane[i] = folded & 255
    plane[count + i] = folded >> 8
    before = value
  }
}

const readWide = (plane: Uint8Array, count: number): Int32Array => {
  const values = new Int32Array(count)
  let value = 0
  for (let i = 0; i < count; i += 1) {
    const folded = (plane[i] as number) | ((plane[count + i] as number) << 8)
    value += folded & 1 ? -((folded + 1) >> 1) : folded >> 1
    values[i] = value
  }
  return values
}

const writeNarrow = (plane: Uint8Array, valueOf: (i: number) => number): void => {
  let before = 0
  for (let i = 0; i < plane.length; i += 1) {
    const value = valueOf(i)
    const step = ((value - before + 128) & 255) - 128
    plane[i] = step < 0 ? -2 * step - 1 : 2 * step
    before = value
  }
}

const readNarrow = (plane: Uint8Array): Uint8Array => {
  const values = new Uint8Array(plane.length)
  let value = 0
  for (let i = 0; i < plane.length; i += 1) {
    const folded = plane[i] as number
    value = (value + (folded & 1 ? -((folded + 1) >> 1) : folded >> 1)) & 255
    values[i] = value
  }
  return values
}

/** Up to four planes as four numbers for each vertex. */
const interleave = (planes: readonly Uint8Array[], count: number): Uint8Array => {
  const mixed = new Uint8Array(count * 4)
  planes.forEach((plane, k) => {
    for (let v = 0; v < count; v += 1) mixed[v * 4 + k] = plane[v] as number
  })
  return mixed
}

/** A direction as a point of an octahedron that has been unfolded to a square, two bytes. */
const foldNormal = (normals: Float32Array, at: number): readonly [number, number] => {
  const [x, y, z] = [normals[at] as number, normals[at + 1] as number, normals[at + 2] as number]
  const size = Math.abs(x) + Math.abs(y) + Math.abs(z) || 1
  let u = x / size
  let v = y / size
  if (z < 0) [u, v] = [(1 - Math.abs(v)) * (u < 0 ? -1 : 1), (1 - Math.abs(u)) * (v < 0 ? -1 : 1)]
  return [Math.round(u * 127) + 128, Math.round(v * 127) + 128]
}

const unfoldNormal = (into: Float32Array, at: number, a: number, b: number): void => {
  let x = (a - 128) / 127
  let y = (b - 128) / 127
  const z = 1 - Math.abs(x) - Math.abs(y)
  if (z < 0) [x, y] = [(1 - Math.abs(y)) * (x < 0 ? -1 : 1), (1 - Math.abs(x)) * (y < 0 ? -1 : 1)]
  const size = Math.hypot(x, y, z) || 1
  into[at] = x / size
  into[at + 1] = y / size
  into[at + 2] = z / size
}
