import type { Evidence, Guide } from '@rhomboid/domain'

/**
 * The handbook once it was read and checked: pages to read, passages to answer with, and
 * techniques that can be done with a timer. Plain data; nothing here needs Node.
 */
export interface Handbook {
  readonly items: readonly HandbookItem[]
  readonly words: Readonly<Record<string, ItemWords>>
  readonly labels: HandbookLabels
  /** What the five articles say and is left out on purpose, wholly or in part. */
  readonly notCarried: readonly NotCarried[]
}

export const ITEM_KINDS = ['situation', 'technique', 'question', 'warning'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** In which folder the items of a kind lie, and what their file of facts is called. */
export const ITEM_FOLDERS: Readonly<Record<ItemKind, string>> = { situation: 'situations', technique: 'techniques', question: 'questions', warning: 'warnings' }

export const GROUPS: Readonly<Record<ItemKind, readonly string[]>> = {
  situation: ['where-it-hurts', 'what-sets-it-off', 'stages-of-life', 'longer-term'],
  technique: ['warmth-and-cold', 'massage', 'breathing-and-calm', 'moving', 'work-and-home', 'sleep', 'pregnancy', 'running', 'clinic', 'medicines', 'healthy-living'],
  question: ['exercises', 'pain', 'care', 'everyday', 'recovery'],
  warning: ['get-help'],
}

export const TAGS = [
  'warmth',
  'cold',
  'massage',
  'breathing',
  'calm',
  'sleep',
  'desk',
  'phone',
  'lifting',
  'running',
  'pregnancy',
  'after-birth',
  'older-age',
  'bones',
  'cough',
  'chest',
  'left',
  'right',
  'burning',
  'jaw',
  'stress',
  'exercise',
  'stretching',
  'strength',
  'home',
  'clinic',
  'medicine',
  'evidence',
  'warning',
  'children',
  'long-term',
  'first-days',
  'travel',
  'sport',
  'posture',
  'food',
] as const
export type Tag = (typeof TAGS)[number]

/** One page. */
export interface HandbookItem {
  readonly id: string
  readonly kind: ItemKind
  readonly group: string
  /** How well the page as a whole is supported. */
  readonly evidence: Evidence
  readonly sources: readonly string[]
  /** Statements of the five articles that this page covers. */
  readonly facts: readonly string[]
  readonly contributors: readonly string[]
  readonly exercises: readonly string[]
  readonly related: readonly string[]
  readonly tags: readonly Tag[]
  /** ISO date of the last change of substance. */
  readonly updated: string
  readonly passages: readonly Passage[]
  /** For whom a technique is not: a precaution code, or an id of its own. */
  readonly notFor: readonly string[]
  readonly guide?: Guide
}

/** One section of a page, which can stand alone as an answer. */
export interface Passage {
  readonly id: string
  readonly evidence: Evidence
  readonly sources: readonly string[]
}

export interface ItemWords {
  readonly title: string
  readonly description: string
  readonly lead: string
  readonly passages: Readonly<Record<string, PassageWords>>
  readonly notFor?: Readonly<Record<string, string>> | undefined
  readonly guide?: GuideWords | undefined
}

export interface PassageWords {
  readonly title: string
  /** Two or three sentences that stand alone. */
  readonly answer: string
  readonly more?: readonly string[] | undefined
  readonly steps?: readonly string[] | undefined
  readonly avoid?: readonly string[] | undefined
  /** Questions that people ask and that this passage answers; never shown. */
  readonly examples: readonly string[]
}

export interface GuideWords {
  readonly title: string
  readonly checks: Readonly<Record<string, { readonly ask: string; readonly stop: string }>>
  readonly steps: Readonly<Record<string, { readonly say: string; readonly show: string }>>
  readonly stop: string
}

export interface HandbookLabels {
  readonly kinds: Readonly<Record<ItemKind, { readonly name: string; readonly about: string }>>
  readonly groups: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<Tag, string>>
}

export interface NotCarried {
  readonly fact: string
  readonly why: string
}
