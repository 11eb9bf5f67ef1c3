import type { Answers, Evidence, QuestionId, Review, Rule } from '@rhomboid/domain'
import type { Sentence } from './condition-words.ts'
import type { ExerciseWords, ScreeningContent, ScreeningWords, SignedReview, Threshold } from './content.ts'

// What the review desk shows, as data: nothing here needs Node, so a browser can use it.

/** What a reviewer signs: its name, the hash of what is read, and what was signed before. */
export interface Reviewed {
  readonly item: string
  readonly hash: string
  readonly review: Review
  readonly reviews: readonly SignedReview[]
}

export interface DeskScenario {
  readonly name: string
  readonly answers: Answers
  readonly disposition: string
  readonly region?: string
}

export interface DeskRule extends Reviewed {
  readonly rule: Rule
  readonly sentence: Sentence
  readonly lowered?: { readonly to: string; readonly sentence: Sentence }
  /** Its own questions, and those of the rules that it builds on. */
  readonly questions: readonly QuestionId[]
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url?: string }[]
  readonly thresholds: readonly Threshold[]
  readonly fires: readonly DeskScenario[]
  readonly misses: readonly DeskScenario[]
}

export interface DeskQuestion extends Reviewed {
  readonly id: QuestionId
  readonly askWhen?: Sentence
  /** The rules that ask it. */
  readonly usedBy: readonly string[]
}

export interface DeskForm {
  readonly id: string
  readonly name: string
  readonly change: string
  readonly start: string
  readonly usual: string
  readonly most: string
  /** What each precaution does, and its advice. */
  readonly precautions: readonly { readonly code: string; readonly who: string; readonly does: string }[]
  readonly pictures?: { readonly start: string; readonly end: string; readonly alt: string }
}

export interface DeskExercise extends Reviewed {
  readonly id: string
  readonly words: ExerciseWords
  readonly evidence: Evidence
  readonly sourceDose: string
  readonly sources: readonly string[]
  readonly forms: readonly DeskForm[]
}

/** All that the review desk shows. */
export interface DeskData {
  readonly screening: ScreeningContent
  readonly words: ScreeningWords
  /** What each evidence label stands for. */
  readonly evidence: Readonly<Record<Evidence, string>>
  readonly rules: readonly DeskRule[]
  readonly questions: readonly DeskQuestion[]
  readonly exercises: readonly DeskExercise[]
}
