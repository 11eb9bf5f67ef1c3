import { openIndex, openMeaning, readerOf, scopeOf, type Asking } from '@rhomboid/ask'
import type askData from 'virtual:content/ask'
import { loadLexicon, loadScreening } from '../content.ts'

export interface Ready {
  readonly asking: Asking
  readonly sources: (typeof askData)['sources']
  readonly evidence: (typeof askData)['evidence']
}

let ready: Promise<Ready> | undefined

/** Passages, lexicon and rules, read once; a load that failed is tried again. */
export const loadAsking = (): Promise<Ready> =>
  (ready ??= load().catch((error: unknown) => {
    ready = undefined
    throw error
  }))

const load = async (): Promise<Ready> => {
  const [{ default: texts }, { default: found }, { VECTORS }, lexicon, { rules }] = await Promise.all([
    import('virtual:content/ask'),
    import('virtual:content/ask-index'),
    import('@rhomboid/ask/vectors.ts'),
    loadLexicon(),
    loadScreening(),
  ])
  const reader = readerOf(found.synonyms)
  return {
    asking: { index: openIndex(texts.passages, found.index, reader, openMeaning(VECTORS)), lexicon, rules, scope: scopeOf(found.scope, reader) },
    sources: texts.sources,
    evidence: texts.evidence,
  }
}
