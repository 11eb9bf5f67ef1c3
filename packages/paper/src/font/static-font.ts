// The types must be seen from every package that imports this file, and a library without types cannot be told of by an import.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./fontkit.d.ts" />
import { create, type Font, type Point, type RawGlyph } from 'fontkit'
import { trueTypeFile, type Outline, type OutlinePoint } from './true-type.ts'

/**
 * The page's own typeface comes as one compressed file that holds every weight. A PDF takes
 * one weight in a plain file, and the library that writes it cannot cut a subset out of the
 * compressed form: so the outlines of one weight are read here and written plainly.
 *
 * @param weight 200 to 800
 * @param part which part of the typeface this is: two files of one name are taken for one
 */
export const staticFont = (file: Uint8Array, weight: number, part: string): Uint8Array => {
  const font = atWeight(file, weight)
  const glyphs = Array.from({ length: font.numGlyphs }, (_, id): Outline => {
    const glyph = font.getGlyph(id)
    return { advance: Math.round(glyph.advanceWidth), contours: contoursOf(glyph.path.commands) }
  })
  return trueTypeFile({
    name: `${font.postscriptName.split('-')[0] ?? 'Text'}-${part}-${weight}`,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    weight,
    glyphs,
    map: new Map(font.characterSet.map((code) => [code, font.glyphForCodePoint(code).id])),
  })
}

/**
 * The library varies only the widths of a compressed font, so the points are moved here. It
 * can unpack glyphs only at the font's own weight, and stays at that weight once it has: a
 * second font borrows what the first unpacked.
 */
const atWeight = (file: Uint8Array, weight: number): Font => {
  const own = create(file)
  own.getGlyph(0)
  const font = create(file)
  font._transformedGlyphs = own._transformedGlyphs ?? []
  font.variationCoords = [weight]
  font._transformedGlyphs.forEach((glyph, id) => movePoints(font, glyph, id))
  return font
}

const movePoints = (font: Font, { points, components }: RawGlyph, id: number): void => {
  const moving = points ?? components?.map(({ dx, dy }) => pointAt(dx, dy))
  if (!moving) return
  // Four points that stand for the room around a glyph follow its own; the widths come from elsewhere.
  const room = Array.from({ length: 4 }, () => pointAt(0, 0))
  font._variationProcessor?.transformPoints(id, [...moving, ...room])
  components?.forEach((component, index) => {
    const moved = moving[index]
    if (moved) [component.dx, component.dy] = [moved.x, moved.y]
  })
}

/** A point that ends its curve, so that no neighbour moves it. */
const pointAt = (x: number, y: number): Point => ({ x, y, endContour: true, copy: () => pointAt(x, y) })

interface Command {
  readonly command: string
  readonly args: readonly number[]
}

/** Lines and quadratic curves → points; a closing point that repeats the first is left out. */
const contoursOf = (commands: readonly Command[]): Outline['contours'] => {
  const contours: OutlinePoint[][] = []
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args.map(Math.round)
    if (command === 'moveTo') contours.push([])
    const contour = contours.at(-1)
    if (command === 'moveTo' || command === 'lineTo') contour?.push({ x: a, y: b, onCurve: true })
    else if (command === 'quadraticCurveTo') contour?.push({ x: a, y: b, onCurve: false }, { x: c, y: d, onCurve: true })
    else if (command === 'closePath' && contour) dropRepeated(contour)
  }
  return contours.filter(({ length }) => length > 2)
}

const dropRepeated = (contour: OutlinePoint[]): void => {
  const [first, last] = [contour[0], contour.at(-1)]
  if (contour.length > 1 && first && last?.onCurve && first.x === last.x && first.y === last.y) contour.pop()
}
