/**
 * One cut across a limb: height, then how far it reaches inwards, outwards, backwards and forwards from its middle, and
 * how far that lies in front of the axis; metres.
 */
export type Cut = readonly [y: number, inwards: number, outwards: number, backwards: number, forwards: number, middle?: number]

export interface Section {
  readonly bottom: number
  readonly top: number
  readonly widest: number
  /** Signed distance in the limb's own frame: x outwards, z forwards. */
  readonly distance: (x: number, y: number, z: number) => number
}

const STEP = 0.002

/**
 * Smooth sections through the cuts, which go upwards. Each section is a superellipse.
 * @param roundness 2 is an ellipse, more is boxier
 */
export const sections = (cuts: readonly Cut[], roundness = 2.2): Section => {
  const bottom = cuts[0]?.[0] ?? 0
  const top = cuts.at(-1)?.[0] ?? 0
  const rows = Math.ceil((top - bottom) / STEP) + 2
  const table = [1, 2, 3, 4, 5].map((column) => Float64Array.from({ length: rows }, (_, row) => curve(cuts, column, bottom + row * STEP)))
  const [inwards, outwards, backwards, forwards, middles] = table as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array]
  const read = (column: Float64Array, row: number, share: number): number => {
    const low = column[row] as number
    return low + ((column[row + 1] as number) - low) * share
  }
  return {
    bottom,
    top,
    widest: Math.max(...cuts.map(([, inwards, outwards, backwards, forwards, middle = 0]) => Math.hypot(Math.max(inwards, outwards), Math.max(backwards - middle, forwards + middle)))),
    distance: (x, y, depthwise) => {
      const height = Math.max(0, Math.min(rows - 2, (y - bottom) / STEP))
      const row = Math.floor(height)
      const share = height - row
      const z = depthwise - read(middles, row, share)
      const width = read(x < 0 ? inwards : outwards, row, share)
      const depth = read(z < 0 ? backwards : forwards, row, share)
      const u = Math.abs(x) / width
      const v = Math.abs(z) / depth
      const size = (u ** roundness + v ** roundness) ** (1 / roundness)
      const beyond = Math.max(y - top, bottom - y)
      if (size < 0.2) return Math.max(beyond, -0.8 * Math.min(width, depth))
      const slope = Math.hypot((u / size) ** (roundness - 1) / width, (v / size) ** (roundness - 1) / depth)
      return Math.max(beyond, (size - 1) / slope)
    },
  }
}

/** A smooth line through the cuts (Catmull–Rom with uneven steps). */
const curve = (cuts: readonly Cut[], column: number, y: number): number => {
  let i = 0
  while (i < cuts.length - 2 && y > (cuts[i + 1] as Cut)[0]) i += 1
  const at = (k: number): Cut => cuts[Math.max(0, Math.min(cuts.length - 1, k))] as Cut
  const [a, b] = [at(i), at(i + 1)]
  const slopeAt = (k: number): number => (valueIn(at(k + 1), column) - valueIn(at(k - 1), column)) / (at(k + 1)[0] - at(k - 1)[0])
  const step = b[0] - a[0]
  const t = Math.max(0, Math.min(1, (y - a[0]) / step))
  const t2 = t * t
  const t3 = t2 * t
  return (2 * t3 - 3 * t2 + 1) * valueIn(a, column) + (t3 - 2 * t2 + t) * step * slopeAt(i) + (3 * t2 - 2 * t3) * valueIn(b, column) + (t3 - t2) * step * slopeAt(i + 1)
}

const valueIn = (cut: Cut, column: number): number => cut[column] ?? 0
