import type { OptionId, QuestionId } from './ids.ts'

/**
 * The handful of operators that rules are written with. There is no expression language:
 * a switch over `kind` handles all of them, and the compiler finds a forgotten one.
 */
export type Condition =
  | { readonly kind: 'yes'; readonly question: QuestionId }
  | { readonly kind: 'no'; readonly question: QuestionId }
  | { readonly kind: 'chosen'; readonly question: QuestionId; readonly oneOf: readonly OptionId[] }
  | { readonly kind: 'ticked'; readonly question: QuestionId; readonly atLeast: number; readonly of: readonly OptionId[] }
  | { readonly kind: 'number'; readonly question: QuestionId; readonly from?: number; readonly to?: number }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'count'; readonly atLeast: number; readonly of: readonly Condition[] }
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'rule'; readonly id: string }
