import { dangersOf, emergenciesIn, readOwnWords, type Lexicon, type RuleSet } from '@rhomboid/domain'
import type { Found as FoundOf, Index } from './find.ts'
import type { Answerable } from './passage.ts'

export type Found = FoundOf<Answerable>

/** What a question gets. Every word of an answer stands in the content. */
export type Reply =
  /** Danger was said: nothing else matters now. `because` are the very words of the question that say so. */
  | { readonly kind: 'get-help-now'; readonly because: readonly string[]; readonly rules: readonly string[]; readonly passages: readonly Found[] }
  | { readonly kind: 'answer'; readonly passages: readonly Found[]; readonly feared: boolean; readonly forYou: readonly string[] }
  /** Something near, too far away to be called an answer. */
  | { readonly kind: 'did-you-mean'; readonly passages: readonly Found[]; readonly feared: boolean }
  | { readonly kind: 'not-in-sources'; readonly why: Why; readonly passages: readonly Found[]; readonly feared: boolean }

/** Why there is no answer: nothing was asked, it is about something else, in another language, or simply not there. */
export type Why = 'nothing-asked' | 'another-language' | 'out-of-scope' | 'not-there'

/** Words that show that a question is about something that the handbook does not deal with. */
export interface Scope {
  /** Parts of the body, illnesses and things of the world, in small letters. */
  readonly elsewhere: readonly string[]
  /** Small words of other languages, by language. */
  readonly languages: Readonly<Record<string, readonly string[]>>
}

export interface Thresholds {
  /** From this score on a passage is an answer. */
  readonly answer: number
  /** From this score on it is near. */
  readonly near: number
  /** Least share of what is asked that an answer must speak of. */
  readonly covered: number
}

export const THRESHOLDS: Thresholds = { answer: 0.5, near: 0.34, covered: 0.5 }

export interface Asking {
  readonly index: Index<Answerable>
  readonly lexicon: Lexicon
  readonly rules: RuleSet
  readonly scope: ScopeOf
  readonly thresholds?: Thresholds
}

/** What is known of the person and may help: tags of pages that are about their situation. */
export interface Situation {
  readonly tags: readonly string[]
  readonly region?: string
}

export interface ScopeOf {
  readonly isElsewhere: (question: string, passage: Answerable) => boolean
  readonly isAnotherLanguage: (question: string) => boolean
}

const MOST = 3
/** A second and third answer must come near the first. */
const FAR_FROM_FIRST = 0.72

/**
 * A question in own words → what to do now, up to three passages, or that it is not there.
 * Danger is looked for first, with the words and rules of screening; it never depends on
 * whether an answer was found.
 */
export const ask = (question: string, { index, lexicon, rules, scope, thresholds = THRESHOLDS }: Asking, situation: Situation = { tags: [] }): Reply => {
  const proposals = readOwnWords(question, lexicon)
  const dangers = dangersOf(proposals)
  const said = dangers.filter(({ certainty }) => certainty === 'said')
  const emergencies = emergenciesIn(proposals.filter(({ certainty }) => certainty === 'said'), rules, situation.region)
  const liked = new Set(situation.tags)
  const found = index.find(question, MOST, liked)
  if (said.length + emergencies.length > 0) {
    return { kind: 'get-help-now', because: [...new Set(said.map(({ because }) => because))], rules: emergencies.map(({ rule }) => rule), passages: [] }
  }
  const feared = dangers.length > 0
  if (!/\p{L}/u.test(question)) return { kind: 'not-in-sources', why: 'nothing-asked', passages: [], feared }
  if (scope.isAnotherLanguage(question)) return { kind: 'not-in-sources', why: 'another-language', passages: [], feared }
  const [first] = found
  if (!first || first.score < thresholds.near) return { kind: 'not-in-sources', why: 'not-there', passages: found.slice(0, 2), feared }
  if (scope.isElsewhere(question, first.passage)) return { kind: 'not-in-sources', why: 'out-of-scope', passages: found.slice(0, 2), feared }
  const near = found.filter(({ score }) => score >= first.score * FAR_FROM_FIRST)
  if (first.score < thresholds.answer || first.covered < thresholds.covered) return { kind: 'did-you-mean', passages: near, feared }
  return { kind: 'answer', passages: near, feared, forYou: situation.tags.filter((tag) => first.passage.tags.includes(tag)) }
}
