import type { Review } from '@rhomboid/domain'
import { fill } from './fill.ts'

/** What a clinician signed: see content/reviews/README.md. */
export interface SignedReview {
  /** `rule:E1`, `question:fever` or `exercise:cat-cow`. */
  readonly item: string
  readonly reviewer: { readonly name: string; readonly role: string; readonly registration: string }
  /** A calendar day, such as `2027-01-31`. */
  readonly on: string
  readonly verdict: 'agree' | 'change-wanted'
  readonly comment: string
  /** Whether the item still says what was read. */
  readonly isCurrent: boolean
}

/** Words about who has checked something. */
export interface ReviewingWords {
  /** With {done} and {all}. */
  readonly partly: string
  /** With {by}. */
  readonly reviewed: string
}

/**
 * Whether an item counts as reviewed: somebody agreed to it as it stands today, and nobody's
 * last word on it is that a change is wanted. An item that was edited since is not.
 */
export const reviewOf = (reviews: readonly SignedReview[], item: string): Review => {
  const current = reviews.filter((review) => review.item === item && review.isCurrent).toSorted((one, two) => (one.on < two.on ? -1 : 1))
  const lastWords = new Map(current.map((review) => [review.reviewer.registration, review]))
  const last = current.at(-1)
  if (!last || [...lastWords.values()].some(({ verdict }) => verdict === 'change-wanted')) return { kind: 'not-yet-reviewed' }
  return { kind: 'reviewed', by: last.reviewer.name, role: last.reviewer.role, on: last.on }
}

interface Noticed {
  readonly reviews: readonly SignedReview[]
  readonly words: { readonly screening: { readonly notReviewed: string }; readonly reviewing: ReviewingWords }
}

/** One sentence for the page: nobody has checked these items yet, some are checked, or who checked them. */
export const reviewNotice = ({ reviews, words }: Noticed, items: readonly string[]): string => {
  const done = items.map((item) => reviewOf(reviews, item)).filter((review) => review.kind === 'reviewed')
  if (done.length === 0) return words.screening.notReviewed
  if (done.length < items.length) return fill(words.reviewing.partly, { done: done.length, all: items.length })
  return fill(words.reviewing.reviewed, { by: [...new Set(done.map(({ by, role, on }) => `${by}, ${role}, ${on}`))].join('; ') })
}

/** The items of one kind, as reviews name them. */
export const itemsOf = (kind: 'rule' | 'question' | 'exercise', list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => `${kind}:${id}`)
