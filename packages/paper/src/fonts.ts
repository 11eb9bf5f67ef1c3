// The types must be seen from every package that imports this file, and a library without types cannot be told of by an import.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./font/fontkit.d.ts" />
import { create } from 'fontkit'
import { staticFont } from './font/static-font.ts'

/** Where the files of the typefaces come from. Each is asked for only when a letter needs it. */
export interface FontFiles {
  /** The page's own typeface with all its weights (WOFF2), and its further Latin letters. */
  readonly latin: () => Promise<Uint8Array>
  readonly latinMore: () => Promise<Uint8Array>
  /** One weight each (WOFF). */
  readonly hebrew: () => Promise<Uint8Array>
  readonly arabic: () => Promise<Uint8Array>
}

export type FontName = 'latin' | 'latin-bold' | 'latinMore' | 'latinMore-bold' | 'hebrew' | 'arabic'

/** The typefaces that one text needs. */
export interface Fonts {
  readonly files: ReadonlyMap<FontName, Uint8Array>
  /** The font that has a letter; none when no font at hand has it. */
  readonly fontOf: (letter: string, bold: boolean) => FontName | undefined
}

const REGULAR = 400
const BOLD = 700

const HEBREW = /\p{Script=Hebrew}/u
const ARABIC = /\p{Script=Arabic}/u

/** Loads what is needed to print a text, and no more. */
export const loadFonts = async (text: string, source: FontFiles): Promise<Fonts> => {
  const files = new Map<FontName, Uint8Array>()
  const has = new Map<FontName, ReadonlySet<number>>()
  const take = (name: FontName, file: Uint8Array): void => {
    files.set(name, file)
    has.set(name, new Set(create(file).characterSet))
  }
  const latin = await source.latin()
  take('latin', staticFont(latin, REGULAR, 'Latin'))
  take('latin-bold', staticFont(latin, BOLD, 'Latin'))
  const covers = (name: FontName, letter: string): boolean => has.get(name)?.has(letter.codePointAt(0) ?? 0) ?? false
  const missing = new Set([...text].filter((letter) => !covers('latin', letter)))
  if ([...missing].some((letter) => /\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited}/u.test(letter) && letter.trim() !== '')) {
    const more = await source.latinMore()
    take('latinMore', staticFont(more, REGULAR, 'More'))
    take('latinMore-bold', staticFont(more, BOLD, 'More'))
  }
  if ([...missing].some((letter) => HEBREW.test(letter))) take('hebrew', await source.hebrew())
  if ([...missing].some((letter) => ARABIC.test(letter))) take('arabic', await source.arabic())
  return {
    files,
    fontOf: (letter, bold) => {
      const order: readonly FontName[] = bold ? ['latin-bold', 'latinMore-bold', 'hebrew', 'arabic'] : ['latin', 'latinMore', 'hebrew', 'arabic']
      return order.find((name) => covers(name, letter))
    },
  }
}
