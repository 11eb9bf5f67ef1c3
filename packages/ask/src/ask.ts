import type { Lexicon, RuleSet } from '@rhomboid/domain'
import { dangerIn } from './danger.ts'
import type { Found as FoundOf, Index } from './find.ts'
import type { Answerable } from './passage.ts'
import type { ScopeOf } from './scope.ts'

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

export interface Thresholds {
  /** From this score on a passage is an answer. */
  readonly answer: number
  /** From this score on it is near. */
  readonly near: number
  /** The same where the question names what the handbook is about. */
  readonly nearOwn: number
  /** Least share of what is asked that an answer must speak of. */
  readonly covered: number
}

export const THRESHOLDS: Thresholds = { answer: 0.5, near: 0.36, nearOwn: 0.22, covered: 0.5 }

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

const MOST = 3
/** A second and third answer must come near the first. */
const FAR_FROM_FIRST = 0.5

/**
 * A question in own words → what to do now, up to three passages, or that it is not there.
 * Danger is looked for first, with the words and rules of screening; it never depends on
 * whether an answer was found.
 */
export const ask = (question: string, asking: Asking, situation: Situation = { tags: [] }): Reply => {
  const { index, lexicon, rules, scope, thresholds = THRESHOLDS } = asking
  const { isNow, because, rules: fired, feared } = dangerIn(question, lexicon, rules, scope.harmless, situation.region)
  if (isNow) return { kind: 'get-help-now', because, rules: fired, passages: [] }
  const none = (why: Why, passages: readonly Found[] = []): Reply => ({ kind: 'not-in-sources', why, passages, feared })
  if (scope.isNothing(question)) return none('nothing-asked')
  if (scope.isAnotherLanguage(question)) return none('another-language')
  const found = index.find(question, MOST, new Set(situation.tags))
  const [first] = found
  const isOwn = scope.isOwn(question)
  if (!first) return none('not-there')
  const isElsewhere = scope.isElsewhere(question, first.passage)
  if (isElsewhere && !scope.namesPart(question)) return none('out-of-scope', found.slice(0, 2))
  if (first.score < (isOwn ? thresholds.nearOwn : thresholds.near)) return none('not-there', found.slice(0, 2))
  if (isElsewhere || first.score < thresholds.answer || first.covered < thresholds.covered) return { kind: 'did-you-mean', passages: found, feared }
  const near = found.filter(({ score }) => score >= first.score * FAR_FROM_FIRST)
  return { kind: 'answer', passages: near, feared, forYou: situation.tags.filter((tag) => first.passage.tags.includes(tag)) }
}
