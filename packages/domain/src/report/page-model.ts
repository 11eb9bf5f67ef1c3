import type { Day } from '../units.ts'
import type { ReportSection } from './sections.ts'

/** The report as pages show it, paper prints it and a file describes it: words and numbers, and no layout. */
export interface ReportModel {
  /** BCP 47 tag of the words. The person's own words may be in another language. */
  readonly language: string
  readonly title: string
  /** Who it is about, when it was made and what it covers: a line each. */
  readonly about: readonly string[]
  readonly sections: readonly SectionModel[]
  readonly footer: readonly string[]
  /** With {page} and {pages} to be filled in. */
  readonly pageOf: string
  /** What to say on paper when a letter cannot be printed. */
  readonly missingLetters: string
}

export interface SectionModel {
  readonly id: ReportSection
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: true; readonly own?: true }
  /** A term and what is said of it, such as "Where: between the shoulder blades". */
  | { readonly kind: 'points'; readonly points: readonly { readonly term: string; readonly text: string }[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'stills'; readonly caption: string; readonly stills: readonly Still[] }

/** Lines and a band over days, 0 to 10. `text` says the same for whoever cannot see it. */
export interface Chart {
  readonly text: string
  readonly axis: string
  readonly from: Day
  readonly to: Day
  readonly fromLabel: string
  readonly toLabel: string
  readonly dots: { readonly label: string; readonly points: readonly Point[] }
  readonly band?: { readonly label: string; readonly points: readonly { readonly day: Day; readonly lower: number; readonly upper: number; readonly middle: number }[] }
  readonly lines: readonly { readonly label: string; readonly points: readonly Point[] }[]
  /** A level to reach. */
  readonly mark?: { readonly label: string; readonly value: number }
  /** Days of flares, first and last. */
  readonly shaded: readonly (readonly [Day, Day])[]
}

export interface Point {
  readonly day: Day
  /** 0 to 10. */
  readonly value: number
}

/** A picture of an exercise that the reader of the model looks up. */
export interface Still {
  readonly exercise: string
  readonly form: string
  readonly name: string
  readonly text: string
}
