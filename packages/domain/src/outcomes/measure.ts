import type { Evidence } from '../knowledge/evidence.ts'

/** What is asked now and then: pain, PEG, PSFS, global change, sleep, confidence, use of medicines and care. */
export const MEASURES = ['pain', 'peg', 'psfs', 'change', 'sleep', 'confidence', 'use'] as const
export type MeasureId = (typeof MEASURES)[number]

/** What can be said: a whole number on a scale whose ends have words, a whole count, or one of some choices. */
export type ItemAnswer =
  | { readonly kind: 'scale'; readonly from: number; readonly to: number }
  | { readonly kind: 'count'; readonly to: number }
  /** From the worst to the best. */
  | { readonly kind: 'choice'; readonly options: readonly string[] }

export interface MeasureItem {
  readonly id: string
  readonly answer: ItemAnswer
}

/** When a measure is asked, in days since the start, which is day 0. */
export interface Asked {
  readonly on: readonly number[]
  /** Days from one time to the next once the list is over; absent when the list is all. */
  readonly thenEvery?: number
  /** Days after its day on which it may still be asked. */
  readonly window: number
  /** Asked in the longer round of a review day; otherwise one of at most two taps. */
  readonly review: boolean
}

/** One measure as data. Its words stand in the content under the same ids. */
export interface Measure {
  readonly id: MeasureId
  /** Empty where the person names what is rated. */
  readonly items: readonly MeasureItem[]
  /** The person's own activities, each rated on this scale. */
  readonly own?: { readonly least: number; readonly most: number; readonly answer: ItemAnswer }
  /** Fewest items answered for a score. Below it there is none: nothing is filled in. */
  readonly needs: number
  /** How the items become one number; `each` keeps them apart. */
  readonly score: 'mean' | 'only' | 'each'
  readonly better: 'lower' | 'higher'
  readonly asked: Asked
  /** The one item that may be told on any day, with one tap. */
  readonly daily?: string
  readonly licence: string
  readonly attribution?: string
  readonly evidence: Evidence
  readonly sources: readonly string[]
}

/** Below or at `upTo`, a change of `points` is one that matters. Ordered by `upTo`. */
export interface ChangeThatMatters {
  readonly upTo: number
  readonly points: number
}

/** Numbers of the outcomes. Each stands in a content file with its label, source and reason. */
export interface OutcomeConstants {
  /** Days with pain known that make up the start. */
  readonly startDays: number
  /** Days of a band, and fewest of them with pain known. */
  readonly bandDays: number
  readonly bandLeast: number
  /** Pain is better from this share (0 to 1), or these points, or these at a start up to `lowStart`. */
  readonly betterShare: number
  readonly betterPoints: number
  readonly betterPointsLow: number
  readonly lowStart: number
  /** Pain is worse from these points up, on each of the last so many days. */
  readonly worsePoints: number
  readonly worseDays: number
  readonly pegPoints: number
  readonly psfsPoints: number
  readonly sleepPoints: number
  readonly confidencePoints: number
  /** Days for which the person's own word (global change) counts. */
  readonly ownWordDays: number
  /** From this day on, a change below this share over so many days is a plateau, with this adherence and at least this pain. */
  readonly plateauFrom: number
  readonly plateauDays: number
  readonly plateauShare: number
  readonly plateauAdherence: number
  readonly plateauPain: number
  /** PEG from which, and PSFS up to which, pain still limits a person. */
  readonly limitingPeg: number
  readonly limitingPsfs: number
  readonly painLines: readonly ChangeThatMatters[]
  /** The search for what helps: last days looked at, fewest days with and without, chance allowed, drawings, least difference in points. */
  readonly searchDays: number
  readonly searchWith: number
  readonly searchWithout: number
  readonly searchChance: number
  readonly searchDrawings: number
  readonly searchPoints: number
  /** From this agreement (0 to 1) two things cannot be told apart. */
  readonly sameAgreement: number
  readonly experimentDays: number
  readonly experimentBlocks: number
  readonly experimentChance: number
  readonly experimentPoints: number
}

/** The measures and their numbers: the content that the functions of this room take. */
export interface OutcomeModel {
  readonly measures: readonly Measure[]
  readonly constants: OutcomeConstants
}

/** A measure by its id. Content without it is our own bug. */
export const measureById = (model: Pick<OutcomeModel, 'measures'>, id: MeasureId): Measure => {
  const found = model.measures.find((measure) => measure.id === id)
  if (!found) throw new Error(`there is no measure ${id}`)
  return found
}
