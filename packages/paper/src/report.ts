import type { ReportBlock, ReportModel, SectionModel } from '@rhomboid/domain'
import { chart } from './chart.ts'
import { loadFonts, type FontFiles, type Fonts } from './fonts.ts'
import { closePaper, INK, LOWEST, openPaper, PAGE, SEA, SOFT, WIDTH, type Element, type Paper, type Setting } from './paper.ts'
import { heightOf, list, paragraph, point, type Group } from './pieces.ts'
import { pictureKey, stills } from './stills.ts'
import { rule, table } from './table.ts'

export interface PaperParts {
  readonly fonts: FontFiles
  /** The kept picture of a form's end position as SVG text; none where there is none. */
  readonly picture: (exercise: string, form: string) => Promise<string | undefined>
  /** When the file was made, milliseconds since 1970-01-01 UTC. */
  readonly at: number
}

const TITLE: Setting = { size: 16, leading: 20, bold: true, colour: SEA }
const HEADING: Setting = { size: 10, leading: 13, bold: true, colour: SEA }
const BODY: Setting = { size: 8.25, leading: 10.6 }
const DENSE: Setting = { size: 7.25, leading: 9.1 }
const FOOT: Setting = { size: 7, leading: 8.8, colour: SOFT }

const COLUMN_GAP = 18
const AFTER_SECTION = 5

/** Sections that stand side by side while both fit. */
const PAIRS: readonly (readonly [SectionModel['id'], SectionModel['id']])[] = [
  ['pain', 'function'],
  ['worse', 'tried'],
  ['medicines', 'questions'],
]

/** A report as a tagged PDF on A4. It takes one page where that is enough, and as many as it needs; nothing is cut. */
export const drawReport = async (model: ReportModel, parts: PaperParts): Promise<Uint8Array> => {
  const [fonts, pictures] = await Promise.all([loadFonts(textIn(model), parts.fonts), loadPictures(model, parts)])
  const paper = openPaper(fonts, { title: model.title, language: model.language, at: parts.at })
  const { doc } = paper
  const root = doc.struct('Document')
  doc.addStructure(root)
  const flow = startFlow(paper)
  flow.place(root, PAGE.side, [{ ...paragraph(paper, model.title, WIDTH, TITLE, { type: 'H1' }), keeps: true }, ...model.about.map((line) => paragraph(paper, line, WIDTH, { ...BODY, direction: 'auto' }))])
  flow.space(AFTER_SECTION)
  const waiting = [...model.sections]
  for (let section = waiting.shift(); section; section = waiting.shift()) {
    const partner = PAIRS.find(([first]) => first === section?.id)?.[1]
    const other = waiting[0]?.id === partner ? waiting[0] : undefined
    const half = (WIDTH - COLUMN_GAP) / 2
    const halves = other && [sectionGroups(paper, section, pictures, half), sectionGroups(paper, other, pictures, half)]
    if (halves && other && flow.hasRoom(Math.max(...halves.map(heightOf)))) {
      flow.sideBySide(root, [section, other].map(({ title }, index) => ({ title, groups: halves[index] ?? [], x: PAGE.side + index * (half + COLUMN_GAP) })))
      waiting.shift()
    } else flow.section(root, section, pictures)
    flow.space(AFTER_SECTION)
  }
  const missing = hasMissing(model, fonts)
  if (missing) flow.place(root, PAGE.side, [paragraph(paper, model.missingLetters, WIDTH, FOOT)])
  finishPages(paper, root, model)
  root.end()
  return closePaper(paper)
}

/** Where the next thing goes. */
const startFlow = (paper: Paper) => {
  const { doc } = paper
  let y = PAGE.top
  doc.addPage()
  const turn = (): void => {
    doc.addPage()
    y = PAGE.top
  }
  const room = (height: number): void => {
    if (y + height > LOWEST && y > PAGE.top) turn()
  }
  const place = (parent: Element, x: number, groups: readonly Group[]): void => {
    groups.forEach((group, index) => {
      if (group.keeps) room(heightOf([group]) + (groups[index + 1]?.pieces[0]?.height ?? 0))
      const element = doc.struct(group.type, group.alt === undefined ? {} : { alt: group.alt })
      parent.add(element)
      for (const piece of group.pieces) {
        room(piece.height)
        piece.draw(element, x, y)
        y += piece.height
      }
      element.end()
    })
  }
  const inSection = (parent: Element, title: string, work: (element: Element) => void): void => {
    const element = doc.struct('Sect')
    parent.add(element)
    doc.outline.addItem(title)
    work(element)
    element.end()
  }
  return {
    place,
    hasRoom: (height: number): boolean => y + height <= LOWEST,
    space: (height: number): void => void (y += height),
    /** As wide as the page. A table and the pictures that follow it share the width while both fit. */
    section: (root: Element, section: SectionModel, pictures: ReadonlyMap<string, string>): void => {
      const groups = sectionGroups(paper, section, pictures, WIDTH)
      const at = section.blocks.findIndex(({ kind }, index) => kind === 'table' && section.blocks[index + 1]?.kind === 'stills')
      const half = (WIDTH - COLUMN_GAP) / 2
      const columns = at < 0 ? [] : section.blocks.slice(at, at + 2).map((block) => blockGroups(paper, block, pictures, half))
      const tallest = Math.max(0, ...columns.map(heightOf))
      // A heading at the foot of a page without what it heads would be lost.
      room((groups[0] ? heightOf([groups[0]]) : 0) + (groups[1]?.pieces[0]?.height ?? 0))
      inSection(root, section.title, (element) => {
        if (at < 0 || tallest > LOWEST - PAGE.top) return place(element, PAGE.side, groups)
        const before = { ...section, blocks: section.blocks.slice(0, at) }
        place(element, PAGE.side, sectionGroups(paper, before, pictures, WIDTH))
        room(tallest)
        const top = y
        columns.forEach((column, index) => {
          y = top
          place(element, PAGE.side + index * (half + COLUMN_GAP), column)
        })
        y = top + tallest
        place(element, PAGE.side, section.blocks.slice(at + 2).flatMap((block) => blockGroups(paper, block, pictures, WIDTH)))
      })
    },
    sideBySide: (root: Element, sections: readonly { readonly title: string; readonly groups: readonly Group[]; readonly x: number }[]): void => {
      const tallest = Math.max(...sections.map(({ groups }) => heightOf(groups)))
      const top = y
      for (const { title, groups, x } of sections) {
        y = top
        inSection(root, title, (element) => place(element, x, groups))
      }
      y = top + tallest
    },
  }
}

const sectionGroups = (paper: Paper, { title, blocks }: SectionModel, pictures: ReadonlyMap<string, string>, width: number): readonly Group[] => [
  headingGroup(paper, title, width),
  ...blocks.flatMap((block) => blockGroups(paper, block, pictures, width)),
]

const headingGroup = (paper: Paper, title: string, width: number): Group => {
  const group = paragraph(paper, title, width, HEADING, { type: 'H2', after: 2 })
  const [first, ...rest] = group.pieces
  if (!first) return group
  return {
    ...group,
    keeps: true,
    pieces: [
      {
        ...first,
        draw: (element, x, y) => {
          rule(paper, x, y, width, SEA)
          first.draw(element, x, y + 0.5)
        },
      },
      ...rest,
    ],
  }
}

const blockGroups = (paper: Paper, block: ReportBlock, pictures: ReadonlyMap<string, string>, width: number): readonly Group[] => {
  switch (block.kind) {
    case 'text':
      return [paragraph(paper, block.text, width, { ...BODY, ...(block.strong ? { bold: true } : {}), ...(block.own ? { direction: 'auto' } : {}) })]
    case 'points':
      return pointGroups(paper, block.points, width)
    case 'list':
      return block.items.length === 0 ? [] : [list(paper, block.items, width, BODY)]
    case 'table':
      return [table(paper, block.head, block.rows, width, DENSE)]
    case 'chart':
      return [chart(paper, block.chart, width)]
    case 'stills':
      return stills(paper, block.stills, pictures, width)
  }
}

/** Short points stand two and two, long ones by themselves and smaller: the list of denied danger signs. */
const pointGroups = (paper: Paper, points: readonly { readonly term: string; readonly text: string }[], width: number): readonly Group[] => {
  const half = (width - COLUMN_GAP) / 2
  const shorts = points.map(({ term, text }) => point(paper, term, text, half, BODY))
  const isShort = shorts.every(({ pieces }) => pieces.length <= 2)
  if (!isShort || points.length < 2) return points.map(({ term, text }) => point(paper, term, text, width, text.length > LONG ? DENSE : BODY))
  const rows = Math.ceil(shorts.length / 2)
  return Array.from({ length: rows }, (_, row) => twoGroups(paper, [shorts[row], shorts[row + rows]], half + COLUMN_GAP))
}

/** Letters from which a point is set smaller. */
const LONG = 160

/** Two paragraphs side by side, each its own for a reader who listens. */
const twoGroups = ({ doc }: Paper, pair: readonly (Group | undefined)[], step: number): Group => {
  const groups = pair.filter((group) => group !== undefined)
  return {
    type: 'Div',
    pieces: [
      {
        height: Math.max(...groups.map((group) => heightOf([group]))),
        draw: (element, x, y) =>
          groups.forEach((group, index) => {
            const own = doc.struct(group.type)
            element.add(own)
            let at = y
            for (const piece of group.pieces) {
              piece.draw(own, x + index * step, at)
              at += piece.height
            }
            own.end()
          }),
      },
    ],
  }
}

/** Who made this, under which rules, and which page it is. On the last page it is read aloud; on the others it is a repetition. */
const finishPages = (paper: Paper, root: Element, { footer, pageOf }: ReportModel): void => {
  const { doc } = paper
  const { count } = doc.bufferedPageRange()
  const text = footer.join(' ')
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page)
    const lines = paper.lines(text, WIDTH, FOOT)
    const top = PAGE.height - PAGE.bottom + 8
    rule(paper, PAGE.side, top - 2, WIDTH)
    const draw = (): void => lines.forEach((line, index) => paper.write(line, PAGE.side, top + index * FOOT.leading, WIDTH, FOOT))
    if (page === count - 1) {
      const element = doc.struct('P')
      root.add(element)
      element.add(draw)
      element.end()
    } else {
      doc.markContent('Artifact', { type: 'Pagination' })
      draw()
      doc.endMarkedContent()
    }
    if (count > 1) {
      const [label] = paper.lines(pageOf.replace('{page}', String(page + 1)).replace('{pages}', String(count)), WIDTH, { ...FOOT, colour: INK })
      doc.markContent('Artifact', { type: 'Pagination' })
      if (label) paper.write(label, PAGE.side + WIDTH - label.width, top + lines.length * FOOT.leading, WIDTH, FOOT)
      doc.endMarkedContent()
    }
  }
}

const loadPictures = async (model: ReportModel, { picture }: PaperParts): Promise<ReadonlyMap<string, string>> => {
  const wanted = model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'stills' ? block.stills : [])))
  const found = await Promise.all(wanted.map(async (still) => [pictureKey(still), await picture(still.exercise, still.form)] as const))
  return new Map(found.flatMap(([key, svg]) => (svg === undefined ? [] : [[key, svg] as const])))
}

/** All letters that a model may put on paper. */
const textIn = (model: ReportModel): string => {
  const texts: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit(model)
  return [...new Set(texts.join('').normalize('NFC'))].join('')
}

const hasMissing = (model: ReportModel, fonts: Fonts): boolean => [...textIn(model)].some((letter) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(letter) && fonts.fontOf(letter, false) === undefined)
