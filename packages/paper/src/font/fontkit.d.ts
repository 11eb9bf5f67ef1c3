/** The little that is used of a library without types of its own. What begins with _ is its own affair, and is used because there is no other way. */
declare module 'fontkit' {
  export interface Point {
    x: number
    y: number
    readonly endContour: boolean
    readonly copy: () => Point
  }
  export interface RawGlyph {
    readonly points?: readonly Point[]
    readonly components?: readonly { dx: number; dy: number }[]
  }
  export interface Font {
    /** One number an axis; null for the font as it is. */
    variationCoords: readonly number[] | null
    /** Of a compressed font, once a glyph was asked for. */
    _transformedGlyphs?: readonly RawGlyph[]
    readonly _variationProcessor: { readonly transformPoints: (glyph: number, points: readonly Point[]) => void } | null
    readonly postscriptName: string
    readonly numGlyphs: number
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly xHeight: number
    readonly characterSet: readonly number[]
    readonly getGlyph: (id: number) => { readonly advanceWidth: number; readonly path: { readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[] } }
    readonly glyphForCodePoint: (code: number) => { readonly id: number }
  }
  export const create: (file: Uint8Array) => Font
}
