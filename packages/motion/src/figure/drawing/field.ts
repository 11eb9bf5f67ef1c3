/**
 * A grid of heights over a part of the picture; what is drawn is where they are above zero. Its first sample is the
 * middle of the pixel (`x`, `y`).
 */
export interface Field {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

/** A part of a picture, in whole pixels. */
export type Crop = Pick<Field, 'x' | 'y' | 'width' | 'height'>

export const emptyField = ({ x, y, width, height }: Crop): Field => ({ x, y, width, height, values: new Float32Array(width * height) })

/** The smallest part that holds every pixel that is set, and `margin` pixels round it; undefined when none is. */
export const cropOf = (mask: Uint8Array, width: number, height: number, margin: number): Crop | undefined => {
  let left = width
  let right = -1
  let top = height
  let bottom = -1
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if (mask[at] === 0) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  if (right < 0) return undefined
  left = Math.max(0, left - margin)
  top = Math.max(0, top - margin)
  return { x: left, y: top, width: Math.min(width, right + margin + 1) - left, height: Math.min(height, bottom + margin + 1) - top }
}

/** Cuts the part out of a whole picture's numbers, `pictureWidth` pixels wide. */
export const cropped = (picture: ArrayLike<number>, pictureWidth: number, crop: Crop): Field => {
  const field = emptyField(crop)
  for (let y = 0, at = 0; y < crop.height; y += 1) {
    let from = (crop.y + y) * pictureWidth + crop.x
    for (let x = 0; x < crop.width; x += 1, at += 1, from += 1) field.values[at] = picture[from] as number
  }
  return field
}

/**
 * Each value becomes the mean of its neighbours up to `radius` away, twice over in both directions. Beyond the edge it
 * goes on as at the edge, so that what runs out of the picture is not rounded there.
 */
export const blurred = (field: Field, radius: number): Field => {
  if (radius === 0) return field
  const { width, height } = field
  const rows = { lines: height, between: width, count: width, step: 1, radius }
  const columns = { lines: width, between: 1, count: height, step: width, radius }
  const half = new Float32Array(field.values.length)
  const values = new Float32Array(field.values.length)
  blurLines(field.values, half, rows)
  blurLines(half, values, columns)
  blurLines(values, half, rows)
  blurLines(half, values, columns)
  return { ...field, values }
}

interface Lines {
  readonly lines: number
  readonly between: number
  readonly count: number
  readonly step: number
  readonly radius: number
}

/** Means along each line, by adding what comes in and taking away what goes out. */
const blurLines = (from: Float32Array, to: Float32Array, { lines, between, count, step, radius }: Lines): void => {
  const share = 1 / (radius * 2 + 1)
  for (let line = 0; line < lines; line += 1) {
    const start = line * between
    const first = from[start] as number
    const last = from[start + (count - 1) * step] as number
    // The window of the place before the first.
    let sum = first * (radius + 1)
    for (let i = 0; i < radius; i += 1) sum += i < count ? (from[start + i * step] as number) : last
    for (let i = 0; i < count; i += 1) {
      sum += i + radius < count ? (from[start + (i + radius) * step] as number) : last
      sum -= i - radius > 0 ? (from[start + (i - radius - 1) * step] as number) : first
      to[start + i * step] = sum * share
    }
  }
}

/** The lower of the two, everywhere: the ground that both share. */
export const lower = (a: Field, b: Field): Field => {
  const values = new Float32Array(a.values.length)
  for (let i = 0; i < values.length; i += 1) values[i] = Math.min(a.values[i] as number, b.values[i] as number)
  return { ...a, values }
}
