import type { AdviceId, MeasureId, TrendLabel, TrendReason } from '@rhomboid/domain'

/** Which texts each part of the words has. */
export const MEASURE_TEXTS = {
  naming: ['ask', 'another', 'too-few', 'too-many', 'no-name', 'same-name'],
  asking: ['optional', 'skip', 'caughtUp', 'saved', 'tooFew'],
  band: ['sentence', 'line', 'reached', 'notReached', 'none', 'upAndDown'],
  sure: ['fairly', 'may-be-chance'],
  search: ['title', 'how', 'hint', 'between', 'betweenSmall', 'no-clear-difference', 'too-few-days', 'cannot-be-told-apart', 'none', 'swap', 'leaveOut', 'tryIt'],
  factors: ['exercise', 'technique', 'sitting', 'sleep', 'breaks', 'moreThanOneBreak', 'anyBreak', 'hour', 'hours', 'and'],
  experiment: ['title', 'about', 'fair', 'today', 'difference', 'no-difference', 'not-enough-days', 'stopped', 'safe'],
} as const
type Texts<Part extends keyof typeof MEASURE_TEXTS> = Readonly<Record<(typeof MEASURE_TEXTS)[Part][number], string>>

export interface MeasureItemWords {
  readonly ask: string
  /** Words for the two ends of a scale. */
  readonly low?: string | undefined
  readonly high?: string | undefined
  /** What a count counts. */
  readonly unit?: string | undefined
  readonly options?: Readonly<Record<string, string>> | undefined
}

/** Words of the measures, the trends, the advice and the search for what helps. */
export interface MeasureWords {
  readonly measures: Readonly<
    Record<
      MeasureId,
      {
        readonly name: string
        readonly about: string
        readonly items: Readonly<Record<string, MeasureItemWords>>
        readonly own?: { readonly ask: string; readonly low: string; readonly high: string } | undefined
        readonly naming?: Texts<'naming'> | undefined
      }
    >
  >
  readonly asking: Texts<'asking'>
  readonly trend: { readonly labels: Readonly<Record<TrendLabel, { readonly name: string; readonly says: string }>>; readonly reasons: Readonly<Record<TrendReason, string>> }
  readonly band: Texts<'band'>
  readonly point: string
  readonly points: string
  readonly advice: Readonly<Record<AdviceId, { readonly title: string; readonly says: string }>>
  readonly search: Texts<'search'> & { readonly helps: Texts<'sure'>; readonly worsens: Texts<'sure'> }
  readonly factors: Texts<'factors'>
  readonly experiment: Texts<'experiment'>
}
