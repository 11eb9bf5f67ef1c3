import type { ReportChart } from '@rhomboid/domain'
import { INK, RULE, SEA, SOFT, type Paper, type Setting } from './paper.ts'
import type { Group } from './pieces.ts'

const HEIGHT = 78
const LEFT = 14
const SMALL: Setting = { size: 6.5, leading: 8.5, colour: SOFT }
const BAND = '#DCE9E3'
const FLARE = '#F3E3D3'
const KEY = 14

/** Tells lines apart without colour. */
const DASHES: readonly (readonly [number, number] | undefined)[] = [undefined, [3, 2]]

/** A chart as lines and areas, with a text that says the same for whoever cannot see it. */
export const chart = (paper: Paper, given: ReportChart, width: number): Group => {
  const legend = legendOf(given)
  const perRow = legend.map(({ label }) => paper.lines(label, width - KEY - 4, SMALL)[0])
  const rows = legend.length
  const height = HEIGHT + 2 * SMALL.leading + rows * SMALL.leading + 4
  return {
    type: 'Figure',
    alt: given.text,
    pieces: [
      {
        height,
        draw: (element, x, y) =>
          void element.add(() => {
            drawAxes(paper, given, x, y + 3, width)
            drawData(paper, given, x + LEFT, y + 3, width - LEFT)
            const below = y + 3 + HEIGHT + SMALL.leading + 2
            legend.forEach(({ draw }, index) => {
              const at = below + index * SMALL.leading
              draw(paper, x + LEFT, at)
              const line = perRow[index]
              if (line) paper.write(line, x + LEFT + KEY + 4, at, width, SMALL)
            })
          }),
      },
    ],
  }
}

const drawAxes = (paper: Paper, { from, to, fromLabel, toLabel, shaded }: ReportChart, x: number, y: number, width: number): void => {
  const { doc } = paper
  for (const [start, end] of shaded) {
    const [left, right] = [start, end + 1].map((day) => x + LEFT + ((width - LEFT) * (Math.min(day, to) - from)) / (to - from))
    doc.rect(left ?? x, y, Math.max((right ?? x) - (left ?? x), 1.5), HEIGHT).fillColor(FLARE, 1).fill()
  }
  for (const value of [0, 5, 10]) {
    const at = y + HEIGHT - (HEIGHT * value) / 10
    doc.moveTo(x + LEFT, at).lineTo(x + width, at).lineWidth(0.4).undash().strokeColor(RULE, 1).stroke()
    const [label] = paper.lines(String(value), LEFT, SMALL)
    if (label) paper.write(label, x + LEFT - 3 - label.width, at - SMALL.leading / 2, LEFT, SMALL)
  }
  const [first] = paper.lines(fromLabel, width / 2, SMALL)
  const [last] = paper.lines(toLabel, width / 2, SMALL)
  if (first) paper.write(first, x + LEFT, y + HEIGHT + 1, width, SMALL)
  if (last) paper.write(last, x + width - last.width, y + HEIGHT + 1, width, SMALL)
}

const drawData = ({ doc }: Paper, { from, to, dots, band, lines, mark }: ReportChart, x: number, y: number, width: number): void => {
  const toX = (day: number): number => x + (width * (day - from)) / (to - from)
  const toY = (value: number): number => y + HEIGHT - (HEIGHT * value) / 10
  const along = (points: readonly { readonly day: number; readonly value: number }[]): void =>
    points.forEach(({ day, value }, index) => void (index === 0 ? doc.moveTo(toX(day), toY(value)) : doc.lineTo(toX(day), toY(value))))
  if (band) {
    along([...band.points.map(({ day, upper }) => ({ day, value: upper })), ...[...band.points].reverse().map(({ day, lower }) => ({ day, value: lower }))])
    doc.closePath().fillColor(BAND, 1).fill()
  }
  for (const { day, value } of dots.points) doc.circle(toX(day), toY(value), 1).fillColor(SOFT, 0.75).fill()
  if (mark) doc.moveTo(x, toY(mark.value)).lineTo(x + width, toY(mark.value)).lineWidth(0.8).dash(4, { space: 2 }).strokeColor(INK, 1).stroke().undash()
  if (band) {
    along(band.points.map(({ day, middle }) => ({ day, value: middle })))
    doc.lineWidth(1.3).strokeColor(SEA, 1).stroke()
  }
  lines.forEach(({ points }, index) => {
    const dash = DASHES[index]
    along(points)
    if (dash) doc.dash(dash[0], { space: dash[1] })
    doc.lineWidth(1.2).strokeColor(SEA, 1).stroke().undash()
    for (const { day, value } of points) doc.circle(toX(day), toY(value), 1.8).fillColor(SEA, 1).fill()
  })
}

interface Key {
  readonly label: string
  readonly draw: (paper: Paper, x: number, y: number) => void
}

/** What each mark means, in the order in which they lie on one another. */
const legendOf = ({ dots, band, lines, mark }: ReportChart): readonly Key[] => {
  const middle = (y: number): number => y + SMALL.leading / 2
  return [
    ...(dots.points.length === 0 ? [] : [{ label: dots.label, draw: ({ doc }: Paper, x: number, y: number) => void doc.circle(x + KEY / 2, middle(y), 1).fillColor(SOFT, 0.75).fill() }]),
    ...(band ? [{ label: band.label, draw: ({ doc }: Paper, x: number, y: number) => { doc.rect(x, middle(y) - 2.5, KEY, 5).fillColor(BAND, 1).fill(); doc.moveTo(x, middle(y)).lineTo(x + KEY, middle(y)).lineWidth(1.3).strokeColor(SEA, 1).stroke() } }] : []),
    ...(mark ? [{ label: mark.label, draw: ({ doc }: Paper, x: number, y: number) => void doc.moveTo(x, middle(y)).lineTo(x + KEY, middle(y)).lineWidth(0.8).dash(4, { space: 2 }).strokeColor(INK, 1).stroke().undash() }] : []),
    ...lines.map(({ label }, index) => ({
      label,
      draw: ({ doc }: Paper, x: number, y: number) => {
        const dash = DASHES[index]
        if (dash) doc.dash(dash[0], { space: dash[1] })
        doc.moveTo(x, middle(y)).lineTo(x + KEY, middle(y)).lineWidth(1.2).strokeColor(SEA, 1).stroke().undash()
        doc.circle(x + KEY / 2, middle(y), 1.6).fillColor(SEA, 1).fill()
      },
    })),
  ]
}
