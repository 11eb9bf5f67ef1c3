// A plain TrueType file, written from outlines: the little of the format that a PDF and its reader of fonts ask for.

/** One glyph: the closed curves that bound it, in units of the font. */
export interface Outline {
  readonly advance: number
  readonly contours: readonly (readonly OutlinePoint[])[]
}

export interface OutlinePoint {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

export interface FontFace {
  readonly name: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  /** 100 to 900. */
  readonly weight: number
  /** By glyph number; the first stands for what is missing. */
  readonly glyphs: readonly Outline[]
  /** Code point → glyph number. Only the Basic Multilingual Plane. */
  readonly map: ReadonlyMap<number, number>
}

/** Big-endian numbers, one after the other. */
const bytesOf = (...parts: readonly (readonly [size: 1 | 2 | 4, value: number])[]): Uint8Array => {
  const out = new DataView(new ArrayBuffer(parts.reduce((sum, [size]) => sum + size, 0)))
  let at = 0
  for (const [size, value] of parts) {
    // Setters wrap negative numbers to two's complement, as the format has them.
    if (size === 1) out.setUint8(at, value)
    else if (size === 2) out.setUint16(at, value)
    else out.setUint32(at, value)
    at += size
  }
  return new Uint8Array(out.buffer)
}
const u16 = (...values: readonly number[]) => values.map((value) => [2, value] as const)
const u32 = (...values: readonly number[]) => values.map((value) => [4, value] as const)

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

interface Box {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

const boxOf = (points: readonly OutlinePoint[]): Box => ({
  xMin: Math.min(...points.map(({ x }) => x)),
  yMin: Math.min(...points.map(({ y }) => y)),
  xMax: Math.max(...points.map(({ x }) => x)),
  yMax: Math.max(...points.map(({ y }) => y)),
})

/** A simple glyph with whole coordinates of two bytes each, padded to four bytes; empty for a space. */
const glyphBytes = ({ contours }: Outline): Uint8Array => {
  const points = contours.flat()
  if (points.length === 0) return new Uint8Array()
  const { xMin, yMin, xMax, yMax } = boxOf(points)
  let end = -1
  const ends = contours.map(({ length }) => (end += length))
  const steps = (axis: 'x' | 'y') => points.map((point, index) => point[axis] - (points[index - 1]?.[axis] ?? 0))
  const bytes = bytesOf(...u16(contours.length, xMin, yMin, xMax, yMax, ...ends, 0), ...points.map(({ onCurve }) => [1, onCurve ? 1 : 0] as const), ...u16(...steps('x'), ...steps('y')))
  return joined([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)])
}

/** Format 4: runs of code points, each pointing into one list of glyphs. */
const cmapBytes = (map: ReadonlyMap<number, number>): Uint8Array => {
  const codes = [...map.keys()].filter((code) => code < 0xffff).sort((a, b) => a - b)
  const runs: number[][] = []
  for (const code of codes) {
    const run = runs.at(-1)
    if (run && run.at(-1) === code - 1) run.push(code)
    else runs.push([code])
  }
  const count = runs.length + 1
  const power = 2 ** Math.floor(Math.log2(count))
  let before = 0
  const offsets = runs.map((run, index) => {
    const offset = 2 * (count - index) + 2 * before
    before += run.length
    return offset
  })
  const length = 16 + 8 * count + 2 * codes.length
  return bytesOf(
    ...u16(0, 1, 3, 1),
    ...u32(12),
    ...u16(4, length, 0, 2 * count, 2 * power, Math.log2(power), 2 * (count - power)),
    ...u16(...runs.map((run) => run.at(-1) ?? 0), 0xffff, 0),
    ...u16(...runs.map(([first]) => first ?? 0), 0xffff),
    ...u16(...runs.map(() => 0), 1),
    ...u16(...offsets, 0),
    ...u16(...codes.map((code) => map.get(code) ?? 0)),
  )
}

const nameBytes = (name: string): Uint8Array => {
  const ids = [1, 4, 6]
  const text = [...name].map((letter) => letter.charCodeAt(0))
  return bytesOf(...u16(0, ids.length, 6 + 12 * ids.length), ...ids.flatMap((id) => u16(3, 1, 0x409, id, 2 * text.length, 0)), ...u16(...text))
}

/** Version 3 of a table that says how bold and how tall a font is. */
const osBytes = ({ weight, ascent, descent, xHeight, capHeight }: FontFace, widest: number): Uint8Array =>
  bytesOf(
    ...u16(3, Math.round(widest / 2), weight, 5, 0),
    // Places of small figures and lines, and the family, are not told.
    ...u16(...Array<number>(16).fill(0)),
    ...u32(0, 0, 0, 0, 0),
    ...u16(weight >= BOLD ? 0x20 : 0x40, 0x20, 0xfffd, ascent, descent, 0, ascent, -descent),
    ...u32(1, 0),
    ...u16(xHeight, capHeight, 0, 0x20, 1),
  )

const BOLD = 600

/** The whole file. */
export const trueTypeFile = (face: FontFace): Uint8Array => {
  const glyphs = face.glyphs.map(glyphBytes)
  let at = 0
  const loca = [0, ...glyphs.map(({ length }) => (at += length))]
  const all = boxOf(face.glyphs.flatMap(({ contours }) => contours.flat()))
  const widest = Math.max(...face.glyphs.map(({ advance }) => advance))
  const tables: readonly (readonly [tag: string, bytes: Uint8Array])[] = [
    ['OS/2', osBytes(face, widest)],
    ['cmap', cmapBytes(face.map)],
    ['glyf', joined(glyphs)],
    ['head', bytesOf(...u32(0x10000, 0x10000, 0, 0x5f0f3cf5), ...u16(3, face.unitsPerEm), ...u32(0, 0, 0, 0), ...u16(all.xMin, all.yMin, all.xMax, all.yMax, face.weight >= BOLD ? 1 : 0, 8, 2, 1, 0))],
    ['hhea', bytesOf(...u32(0x10000), ...u16(face.ascent, face.descent, 0, widest, 0, 0, all.xMax, 1, 0, 0, 0, 0, 0, 0, 0, face.glyphs.length))],
    ['hmtx', bytesOf(...face.glyphs.flatMap(({ advance, contours }) => u16(advance, contours.length === 0 ? 0 : boxOf(contours.flat()).xMin)))],
    ['loca', bytesOf(...u32(...loca))],
    ['maxp', bytesOf(...u32(0x10000), ...u16(face.glyphs.length, Math.max(...face.glyphs.map(({ contours }) => contours.flat().length)), Math.max(...face.glyphs.map(({ contours }) => contours.length)), 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0))],
    ['name', nameBytes(face.name)],
    ['post', bytesOf(...u32(0x30000, 0), ...u16(-100, 50), ...u32(0, 0, 0, 0, 0))],
  ]
  const power = 2 ** Math.floor(Math.log2(tables.length))
  let offset = 12 + 16 * tables.length
  const directory: Uint8Array[] = [bytesOf(...u32(0x10000), ...u16(tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)))]
  const bodies: Uint8Array[] = []
  for (const [tag, bytes] of tables) {
    const padded = joined([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)])
    directory.push(joined([new TextEncoder().encode(tag), bytesOf(...u32(sumOf(padded), offset, bytes.length))]))
    bodies.push(padded)
    offset += padded.length
  }
  return joined([...directory, ...bodies])
}

const sumOf = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
