import PDFDocument from 'pdfkit'
import type { Fonts } from './fonts.ts'
import { linesOf, type Line, type Measure, type TextStyle } from './lines.ts'

export type Doc = InstanceType<typeof PDFDocument>
export type Element = ReturnType<Doc['struct']>

export const INK = '#1F2A37'
export const SEA = '#2E4A63'
export const SOFT = '#4A5765'
export const RULE = '#C9CFD4'

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89, side: 34, top: 28, bottom: 46 } as const
export const WIDTH = PAGE.width - 2 * PAGE.side
export const LOWEST = PAGE.height - PAGE.bottom

/** How a text is set. */
export interface Setting {
  readonly size: number
  readonly leading: number
  readonly bold?: boolean
  readonly colour?: string
  readonly direction?: TextStyle['direction']
}

/** A document under way, and what is measured with it. */
export interface Paper {
  readonly doc: Doc
  readonly lines: (text: string, width: number, setting: Setting) => readonly Line[]
  /** Draws one line with its upper edge at `y`. */
  readonly write: (line: Line, x: number, y: number, width: number, setting: Setting) => void
}

export const openPaper = (fonts: Fonts, { title, language, at }: { readonly title: string; readonly language: string; readonly at: number }): Paper => {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    // Otherwise it would look for a font of its own in a file that a browser does not have.
    font: null,
    info: { Title: title, Creator: 'Rhomboid', Producer: 'Rhomboid', CreationDate: new Date(at) },
    // Its types know neither this subset nor "no font".
  } as unknown as ConstructorParameters<typeof PDFDocument>[0])
  for (const [name, file] of fonts.files) doc.registerFont(name, file as unknown as string)
  const widths = new Map<string, number>()
  const measure: Measure = (text, font, size) => {
    const key = `${font} ${size} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const width = doc.font(font).fontSize(size).widthOfString(text, { features: FEATURES })
    widths.set(key, width)
    return width
  }
  const styleOf = ({ size, bold = false, direction = 'ltr' }: Setting): TextStyle => ({ size, bold, direction })
  return {
    doc,
    lines: (text, width, setting) => linesOf(text, width, styleOf(setting), fonts, measure),
    write: (line, x, y, width, { size, leading, colour = INK }) => {
      let at = line.isRightToLeft ? x + width - line.width : x
      // Every line has one baseline, whichever fonts are in it.
      const baseline = y + (leading + size * CAP) / 2
      for (const run of line.runs) {
        if (run.isRightToLeft) doc.markContent('Span', { actual: run.text })
        doc.font(run.font).fontSize(size).fillColor(colour, 1).text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic', features: FEATURES })
        if (run.isRightToLeft) doc.endMarkedContent()
        at += run.width
      }
    },
  }
}

/** Height of a capital letter as a share of the size. */
const CAP = 0.67

/** Named, a run is laid out as a whole: only so does a font turn and join letters that are read from the right. */
const FEATURES: PDFKit.Mixins.OpenTypeFeatures[] = ['kern']

/** The finished file. */
export const closePaper = ({ doc }: Paper): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => void parts.push(part))
    doc.on('error', reject)
    doc.on('end', () => {
      const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const part of parts) {
        file.set(part, at)
        at += part.length
      }
      resolve(file)
    })
  })
  doc.end()
  return done
}
