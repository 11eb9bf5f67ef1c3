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
  /** The same for what is near, where the question names nothing that the handbook is about. */
  readonly coveredNear: number
  /** From this score on, and so far before any other, words that are most like those of a medicine's dangers tell of one. */
  readonly emergency: number
  readonly emergencyAhead: number
}

export const THRESHOLDS: Thresholds = { answer: 0.5, near: 0.42, nearOwn: 0.28, covered: 0.5, coveredNear: 0.25, emergency: 0.45, emergencyAhead: 0.05 }

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
/** What a medicine may do at its worst: screening asks about the back, and its lexicon does not know it. */
const MEDICINE_DANGERS: ReadonlySet<string> = new Set(['medicines#get-help-now', 'pain-tablets-question#get-help-now'])
/** A second and third answer must come near the first. */
const FAR_FROM_FIRST = 0.5

/**
 * A question in own words → what to do now, up to three passages, or that it is not there.
 * Danger is looked for first, with the words and rules of screening; it never depends on
 * whether an answer was found.
 */
export const ask = (question: string, asking: Asking, situation: Situation = { tags: [] }): Reply => {
  const { index, lexicon, rules, scope, thresholds = THRESHOLDS } = asking
  if (scope.isNothing(question)) return { kind: 'not-in-sources', why: 'nothing-asked', passages: [], feared: false }
  const { isNow, because, rules: fired, feared, told } = dangerIn(question, lexicon, rules, scope.harmless, situation.region)
  if (isNow) return { kind: 'get-help-now', because, rules: fired, passages: [] }
  const none = (why: Why, passages: readonly Found[] = []): Reply => ({ kind: 'not-in-sources', why, passages, feared })
  if (scope.isAnotherLanguage(question)) return none('another-language')
  if (scope.isNever(question)) return none('out-of-scope')
  const found = index.find(question, MOST, new Set(situation.tags))
  const [first] = found
  const isOwn = scope.isOwn(question)
  if (!first) return none('not-there')
  if (told !== '' && tellsOfMedicineDanger(found, thresholds)) return { kind: 'get-help-now', because: [told], rules: [], passages: [first] }
  const isElsewhere = scope.isElsewhere(question, first.passage)
  if (isElsewhere && !scope.namesPart(question)) return none('out-of-scope', found.slice(0, 2))
  if (first.score < (isOwn ? thresholds.nearOwn : thresholds.near) || (!isOwn && first.covered < thresholds.coveredNear)) return none('not-there', found.slice(0, 2))
  if (isElsewhere || first.score < thresholds.answer || first.covered < thresholds.covered) return { kind: 'did-you-mean', passages: found, feared }
  const near = found.filter(({ score }) => score >= first.score * FAR_FROM_FIRST)
  return { kind: 'answer', passages: near, feared, forYou: situation.tags.filter((tag) => first.passage.tags.includes(tag)) }
}

const tellsOfMedicineDanger = ([first, ...others]: readonly Found[], { emergency, emergencyAhead }: Thresholds): boolean => {
  if (!first || !MEDICINE_DANGERS.has(first.passage.id) || first.score < emergency) return false
  const next = others.find(({ passage }) => !MEDICINE_DANGERS.has(passage.id))
  return first.score - (next?.score ?? 0) >= emergencyAhead
}
