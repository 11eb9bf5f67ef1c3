// The types must be seen from every package that imports this file, and a library without types cannot be told of by an import.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./bidi-js.d.ts" />
import bidiFactory from 'bidi-js'
import type { FontName, Fonts } from './fonts.ts'

const bidi = bidiFactory()

/** Letters that one font draws in one direction, as they are seen from left to right. */
export interface Run {
  /** In the order of reading; the font turns what is read from right to left. */
  readonly text: string
  readonly font: FontName
  readonly isRightToLeft: boolean
  readonly width: number
}

export interface Line {
  readonly runs: readonly Run[]
  readonly width: number
  /** Begins at the right edge. */
  readonly isRightToLeft: boolean
}

/** Measures a text in a font at a size, in points. */
export type Measure = (text: string, font: FontName, size: number) => number

export interface TextStyle {
  readonly size: number
  readonly bold: boolean
  /** Own words may begin in any direction; ours read from left to right. */
  readonly direction: 'ltr' | 'auto'
}

/** What stands for a letter that no font has. */
export const UNKNOWN_LETTER = '?'

/** Invisible signs of direction and joining that no font draws, and signs of control. */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu

/** A text → lines no wider than a width. Nothing is cut: what is too long for a line goes on in the next. */
export const linesOf = (given: string, width: number, style: TextStyle, fonts: Fonts, measure: Measure): readonly Line[] => {
  const text = given.normalize('NFC').replace(/\s+/g, ' ').replace(UNSEEN, '').trim()
  const rows: string[] = []
  let row = ''
  const widthOf = (part: string): number => runsOf(part, style, fonts, measure).width
  for (const word of text.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`
    if (widthOf(longer) <= width) {
      row = longer
      continue
    }
    if (row !== '') rows.push(row)
    row = ''
    for (const letter of letters.segment(word)) {
      if (row !== '' && widthOf(row + letter.segment) > width) {
        rows.push(row)
        row = ''
      }
      row += letter.segment
    }
  }
  rows.push(row)
  return rows.map((part) => runsOf(part, style, fonts, measure))
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A line of text → its runs in the order in which they are seen. */
const runsOf = (text: string, { size, bold, direction }: TextStyle, fonts: Fonts, measure: Measure): Line => {
  const levels = bidi.getEmbeddingLevels(text, direction)
  const isRightToLeft = (levels.paragraphs[0]?.level ?? 0) % 2 === 1
  const fontAt = fontsAlong(text, bold, fonts)
  const groups: { font: FontName; odd: boolean; at: number[] }[] = []
  for (const at of bidi.getReorderedIndices(text, levels)) {
    const font = fontAt[at]
    if (font === undefined) continue
    const odd = (levels.levels[at] ?? 0) % 2 === 1
    const group = groups.at(-1)
    if (group && group.font === font && group.odd === odd) group.at.push(at)
    else groups.push({ font, odd, at: [at] })
  }
  const runs = groups.map(({ font, odd, at }): Run => {
    // A font of a script that is read from the right turns its letters itself; signs of another font are turned here.
    const turnsItself = font === 'hebrew' || font === 'arabic'
    const inOrder = odd && turnsItself ? [...at].sort((a, b) => a - b) : at
    const run = inOrder.map((place) => seen(text[place] ?? '', odd, bold, fonts)).join('')
    return { text: run, font, isRightToLeft: odd, width: measure(run, font, size) }
  })
  return { runs, width: runs.reduce((sum, run) => sum + run.width, 0), isRightToLeft }
}

const seen = (letter: string, odd: boolean, bold: boolean, fonts: Fonts): string => {
  const mirrored = odd ? (bidi.getMirroredCharacter(letter) ?? letter) : letter
  // Half of a letter beyond the basic plane: no font at hand has any.
  return /\p{Surrogate}/u.test(letter) || fonts.fontOf(letter, bold) === undefined ? UNKNOWN_LETTER : mirrored
}

/** Of each place in a text: the font that has it. A blank goes with what stands before it, so that a name is one run. */
const fontsAlong = (text: string, bold: boolean, fonts: Fonts): readonly (FontName | undefined)[] => {
  const usual: FontName = bold ? 'latin-bold' : 'latin'
  const found: (FontName | undefined)[] = []
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    // The second half of a letter beyond the basic plane goes with the first.
    if (/[\uDC00-\uDFFF]/.test(letter)) found.push(undefined)
    else if (letter === ' ' || /\p{Mark}/u.test(letter)) found.push(found.findLast((font) => font !== undefined) ?? usual)
    else found.push(fonts.fontOf(letter, bold) ?? usual)
  }
  return found
}
