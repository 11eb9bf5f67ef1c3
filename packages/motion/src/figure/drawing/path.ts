import type { Curve } from './fit.ts'
import { mergeOutlines } from './merge-outlines.ts'

/** Turns pixels into the drawing's units, and those into whole tenths: nobody sees a finer step. */
export interface Scale {
  readonly unitsPerPixel: number
}

/** The `d` of a path: relative steps between rounded points, so that roundings do not add up. */
export const curvesToPath = (curves: readonly Curve[], { unitsPerPixel }: Scale): string => {
  const tenths = (pixels: number): number => Math.round(pixels * unitsPerPixel * 10)
  let path = ''
  for (const { start, pieces, closed } of curves) {
    let x = tenths(start[0])
    let y = tenths(start[1])
    path += `M${inTenths(x)}${spaced(y)}`
    let command = ''
    pieces.forEach((piece, i) => {
      const steps = piece.map((value, k) => tenths(value) - (k % 2 === 0 ? x : y))
      x = tenths(piece.at(-2) as number)
      y = tenths(piece.at(-1) as number)
      const isLine = steps.length === 2 || isFlat(steps)
      // What closes the path is drawn by closing it.
      if (closed && isLine && i === pieces.length - 1) return
      const [first = 0, ...more] = isLine ? steps.slice(-2) : steps
      const next = isLine ? 'l' : 'c'
      path += next === command ? spaced(first) : `${next}${inTenths(first)}`
      command = next
      path += more.map(spaced).join('')
    })
    if (closed) path += 'z'
  }
  return path
}

/** The `d` of straight, convex outlines (x and y in turn, pixels); sides that they share are left out. */
export const outlinesToPath = (outlines: readonly Float64Array[], { unitsPerPixel }: Scale): string =>
  mergeOutlines(outlines.map((outline) => Array.from(outline, (value) => Math.round(value * unitsPerPixel * 10))))
    .map((outline) => {
      const steps = outline.slice(2).map((value, i) => spaced(value - (outline[i] as number))).join('')
      return `M${inTenths(outline[0] as number)}${spaced(outline[1] as number)}l${steps.trimStart()}z`
    })
    .join('')

/** Both handles on the straight way, to within half a tenth: a line says the same. */
const isFlat = (steps: readonly number[]): boolean => {
  const [x1, y1, x2, y2, x, y] = steps as readonly [number, number, number, number, number, number]
  const size = Math.hypot(x, y)
  return size > 0 && Math.abs(x1 * y - y1 * x) <= size * 0.5 && Math.abs(x2 * y - y2 * x) <= size * 0.5 && x1 * x + y1 * y >= 0 && x2 * x + y2 * y <= size * size
}

/** `-12` is "-1.2", `5` is ".5". */
export const inTenths = (tenths: number): string => {
  const digits = Math.abs(tenths)
  const whole = Math.floor(digits / 10)
  const rest = digits % 10
  return `${tenths < 0 ? '-' : ''}${whole === 0 && rest !== 0 ? '' : whole}${rest === 0 ? '' : `.${rest}`}`
}

const spaced = (tenths: number): string => (tenths < 0 ? inTenths(tenths) : ` ${inTenths(tenths)}`)
