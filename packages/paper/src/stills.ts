import type { ReportStill } from '@rhomboid/domain'
import { SOFT, type Paper, type Setting } from './paper.ts'
import type { Group, Piece } from './pieces.ts'
import { drawStill } from './still.ts'

const SMALL: Setting = { size: 6, leading: 7.2, colour: SOFT }
const WIDEST = 58
const GAP = 5
const NAME_LINES = 2

/** Pictures of the exercises in rows, each with its name under it. `pictures` holds the SVG text of those that there are. */
export const stills = (paper: Paper, given: readonly ReportStill[], pictures: ReadonlyMap<string, string>, width: number): readonly Group[] => {
  const shown = given.filter((still) => pictures.has(pictureKey(still)))
  const columns = Math.max(Math.floor((width + GAP) / (WIDEST + GAP)), 1)
  const rows = Array.from({ length: Math.ceil(shown.length / columns) }, (_, row) => shown.slice(row * columns, (row + 1) * columns))
  const edge = Math.min((width - GAP * (columns - 1)) / columns, WIDEST)
  return rows.map((row): Group => {
    const names = row.map(({ name }) => paper.lines(name, edge, SMALL).slice(0, NAME_LINES))
    const height = edge + Math.max(...names.map(({ length }) => length)) * SMALL.leading + 2
    const piece: Piece = {
      height,
      draw: (element, x, y) => {
        row.forEach((still, index) => {
          const left = x + index * (edge + GAP)
          const figure = paper.doc.struct('Figure', { alt: still.text })
          element.add(figure)
          figure.add(() => {
            drawStill(paper.doc, pictures.get(pictureKey(still)) ?? '', left, y, edge)
            names[index]?.forEach((line, place) => paper.write(line, left, y + edge + place * SMALL.leading, edge, SMALL))
          })
          figure.end()
        })
      },
    }
    return { type: 'Div', pieces: [piece] }
  })
}

export const pictureKey = ({ exercise, form }: Pick<ReportStill, 'exercise' | 'form'>): string => `${exercise}/${form}`
