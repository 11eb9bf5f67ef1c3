import type { Doc } from './paper.ts'

interface Shape {
  readonly d: string
  readonly fill: string | undefined
  readonly fillOpacity: number
  readonly stroke: string | undefined
  readonly strokeOpacity: number
  readonly strokeWidth: number
  readonly dash: readonly number[]
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** `var(--figure-skin,#e0b393)` → `#e0b393`: paper has no theme. */
const colourOf = (given: string | undefined): string | undefined => {
  const plain = given === undefined ? undefined : (/^var\([^,]+,\s*(#[0-9a-fA-F]+)\)$/.exec(given)?.[1] ?? given)
  return plain === 'none' ? undefined : plain
}

/** The paths of a kept picture, in its own order. A picture is flat: paths, groups and no more. */
export const shapesOf = (svg: string): readonly Shape[] => {
  const groups: string[] = []
  const shapes: Shape[] = []
  for (const [tag] of svg.matchAll(/<(?:g|path)\b[^>]*>|<\/g>/g)) {
    if (tag === '</g>') groups.pop()
    else if (tag.startsWith('<g')) groups.push(tag)
    else {
      const value = (name: string): string | undefined => attribute(tag, name) ?? groups.map((group) => attribute(group, name)).findLast((one) => one !== undefined)
      shapes.push({
        d: attribute(tag, 'd') ?? '',
        fill: colourOf(value('fill')),
        fillOpacity: Number(value('fill-opacity') ?? 1),
        stroke: colourOf(value('stroke')),
        strokeOpacity: Number(value('stroke-opacity') ?? 1),
        strokeWidth: Number(value('stroke-width') ?? 1),
        dash: (value('stroke-dasharray') ?? '').split(/[\s,]+/).filter((part) => part !== '').map(Number),
      })
    }
  }
  return shapes
}

/** The edge of the square that every kept picture is drawn in. */
const EDGE = 360

/** Hair by hair and lines finer than a printer's dot are left out: they cost bytes and are not seen. */
const FINEST = 0.7

/** Draws a kept picture as curves, `size` points wide and high. */
export const drawStill = (doc: Doc, svg: string, x: number, y: number, size: number): void => {
  doc.save()
  doc.rect(x, y, size, size).clip()
  doc.translate(x, y).scale(size / EDGE)
  doc.lineJoin('round').lineCap('round')
  for (const { d, fill, fillOpacity, stroke, strokeOpacity, strokeWidth, dash } of shapesOf(svg)) {
    if (d === '' || (fill === undefined && strokeWidth < FINEST)) continue
    doc.lineWidth(strokeWidth)
    if (dash.length > 1) doc.dash(dash[0] ?? 1, { space: dash[1] ?? 1 })
    else doc.undash()
    doc.path(d)
    if (fill !== undefined) doc.fillColor(fill, fillOpacity)
    if (stroke !== undefined) doc.strokeColor(stroke, strokeOpacity)
    if (fill !== undefined && stroke !== undefined) doc.fillAndStroke()
    else if (fill !== undefined) doc.fill()
    else if (stroke !== undefined) doc.stroke()
  }
  doc.undash()
  doc.restore()
}
