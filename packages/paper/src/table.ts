import { RULE, SOFT, type Paper, type Setting } from './paper.ts'
import type { Group, Piece } from './pieces.ts'

const GAP = 6

/** A table with a head; a row never breaks over two pages. The head is a head for a reader who listens, too. */
export const table = (paper: Paper, head: readonly string[], rows: readonly (readonly string[])[], width: number, setting: Setting): Group => {
  const widths = columnWidths(paper, [head, ...rows], width, setting)
  return { type: 'Table', pieces: [rowPiece(paper, head, widths, { ...setting, bold: true, colour: SOFT }, 'TH'), ...rows.map((row) => rowPiece(paper, row, widths, setting, 'TD'))] }
}

const rowPiece = (paper: Paper, cells: readonly string[], widths: readonly number[], setting: Setting, type: 'TH' | 'TD'): Piece => {
  const laid = cells.map((cell, index) => paper.lines(cell, widths[index] ?? 0, setting))
  const height = Math.max(...laid.map(({ length }) => length)) * setting.leading + 2
  return {
    height,
    draw: (element, x, y) => {
      const { doc } = paper
      rule(paper, x, y + height - 0.5, widths.reduce((sum, one) => sum + one + GAP, -GAP))
      const row = doc.struct('TR')
      element.add(row)
      let at = x
      laid.forEach((lines, index) => {
        const width = widths[index] ?? 0
        const left = at
        // The name of an exercise is the head of its row.
        const isHead = type === 'TH' || index === 0
        const cell = doc.struct(isHead ? 'TH' : 'TD', isHead ? { scope: type === 'TH' ? 'Column' : 'Row' } as Parameters<typeof doc.struct>[1] : {})
        row.add(cell)
        cell.add(() => lines.forEach((line, place) => paper.write(line, left, y + 1 + place * setting.leading, width, setting)))
        cell.end()
        at += width + GAP
      })
      row.end()
    },
  }
}

/** A thin line that nobody hears. */
export const rule = ({ doc }: Paper, x: number, y: number, width: number, colour: string = RULE): void => {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.moveTo(x, y).lineTo(x + width, y).lineWidth(0.5).strokeColor(colour, 1).stroke()
  doc.endMarkedContent()
}

/** As wide as the longest cell wants, as far as there is room; the first column gives way first. */
const columnWidths = (paper: Paper, rows: readonly (readonly string[])[], width: number, setting: Setting): readonly number[] => {
  const count = rows[0]?.length ?? 0
  const wanted = Array.from({ length: count }, (_, column) => Math.max(...rows.map((row) => paper.lines(row[column] ?? '', width, { ...setting, bold: true })[0]?.width ?? 0)) + 1)
  const room = width - GAP * (count - 1)
  const others = wanted.slice(1).map((one) => Math.min(one, room * OTHERS_AT_MOST))
  const left = room - others.reduce((sum, one) => sum + one, 0)
  return [Math.max(left, room / (count + 1)), ...others]
}

const OTHERS_AT_MOST = 0.36
