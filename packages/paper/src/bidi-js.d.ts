/** The little that is used of a library without types of its own. */
declare module 'bidi-js' {
  interface Levels {
    readonly levels: Uint8Array
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[]
  }
  interface Bidi {
    readonly getEmbeddingLevels: (text: string, direction?: 'ltr' | 'rtl' | 'auto') => Levels
    /** Places of the text, in the order in which they are seen from left to right. */
    readonly getReorderedIndices: (text: string, levels: Levels) => readonly number[]
    readonly getMirroredCharacter: (letter: string) => string | null
  }
  const bidiFactory: () => Bidi
  export default bidiFactory
}
