import type { Element, Paper, Setting } from './paper.ts'

/** Something of a known height that stands on one page. */
export interface Piece {
  readonly height: number
  /** Draws itself as content of its group's element. */
  readonly draw: (element: Element, x: number, y: number) => void
}

/** Pieces that are one thing for a reader who listens: a paragraph, a table, a picture. */
export interface Group {
  /** The name of a structure element: P, H2, Table, L, Figure. */
  readonly type: string
  readonly alt?: string
  readonly pieces: readonly Piece[]
  /** Stays on one page with the group that follows. */
  readonly keeps?: true
}

export const heightOf = (groups: readonly Group[]): number => groups.reduce((sum, { pieces }) => sum + pieces.reduce((all, { height }) => all + height, 0), 0)

/** A paragraph, line by line. */
export const paragraph = (paper: Paper, text: string, width: number, setting: Setting, { type = 'P', after = 0 }: { readonly type?: string; readonly after?: number } = {}): Group => ({
  type,
  pieces: paper.lines(text, width, setting).map((line, index, all): Piece => ({
    height: setting.leading + (index === all.length - 1 ? after : 0),
    draw: (element, x, y) => void element.add(() => paper.write(line, x, y, width, setting)),
  })),
})

/** A term in bold and what is said of it, set as one paragraph. */
export const point = (paper: Paper, term: string, text: string, width: number, setting: Setting): Group => {
  const bold: Setting = { ...setting, bold: true }
  const [head] = paper.lines(`${term}:`, width, bold)
  const indent = (head?.width ?? 0) + setting.size * 0.35
  const words = text.split(' ')
  // What fits beside the term stands there; the rest has the whole width.
  let first = ''
  while (words.length > 0) {
    const longer = first === '' ? (words[0] ?? '') : `${first} ${words[0]}`
    if (paper.lines(longer, width - indent, setting).length > 1) break
    first = longer
    words.shift()
  }
  const [beside] = first === '' ? [] : paper.lines(first, width - indent, setting)
  const below = words.length === 0 ? [] : paper.lines(words.join(' '), width, setting)
  return {
    type: 'P',
    pieces: [
      {
        height: setting.leading,
        draw: (element, x, y) =>
          void element.add(() => {
            if (head) paper.write(head, x, y, width, bold)
            if (beside) paper.write(beside, x + indent, y, width - indent, setting)
          }),
      },
      ...below.map((line): Piece => ({ height: setting.leading, draw: (element, x, y) => void element.add(() => paper.write(line, x, y, width, setting)) })),
    ],
  }
}

/** A list with a dot before each item. */
export const list = (paper: Paper, items: readonly string[], width: number, setting: Setting): Group => {
  const indent = setting.size
  return {
    type: 'L',
    pieces: items.flatMap((item) => {
      const lines = paper.lines(item, width - indent, { ...setting, direction: 'auto' })
      const [dot] = paper.lines('•', indent, setting)
      let body: Element | undefined
      return lines.map((line, index): Piece => ({
        height: setting.leading,
        draw: (element, x, y) => {
          const { doc } = paper
          if (index === 0) {
            const whole = doc.struct('LI')
            element.add(whole)
            const label = doc.struct('Lbl')
            whole.add(label)
            label.add(() => dot && paper.write(dot, x, y, indent, setting))
            label.end()
            body = doc.struct('LBody')
            whole.add(body)
          }
          body?.add(() => paper.write(line, x + indent, y, width - indent, setting))
          if (index === lines.length - 1) body?.end()
        },
      }))
    }),
  }
}
