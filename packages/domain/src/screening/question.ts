import type { Condition } from './condition.ts'
import type { OptionId, QuestionId } from './ids.ts'

/**
 * - `yes-no`: yes, no or not sure
 * - `choice`: exactly one option
 * - `tick`: any number of options, none included
 * - `number`: a whole number in the question's own unit
 */
export type AnswerShape =
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly options: readonly OptionId[]; readonly negative?: OptionId }
  | { readonly kind: 'tick'; readonly options: readonly OptionId[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: string }

/** A question as data. Its words live in a message file. */
export interface Question {
  readonly id: QuestionId
  /** The number of the question in the clinical question bank, such as `Q01`; ours start with `B`. */
  readonly number: string
  readonly answer: AnswerShape
  /** Asked only while this can be true; when it is false, the question does not apply and reads as "no". */
  readonly askWhen?: Condition
  /** The question that cannot be answered "no" while this one is answered with a worry: leg weakness that gets worse fast implies leg weakness. */
  readonly implies?: QuestionId
  /** A private question that may be passed over. A skipped one makes no rule fire and holds nobody up; only questions that no clearance hangs on may be skippable. */
  readonly skippable: boolean
  /** Worked out from the record and never asked, such as the days since the first check-in. Without an entry there is no earlier check-in, and it reads as "no". */
  readonly derived?: true
  /** A number that grows with the calendar after it was given, in its own unit (days or weeks): the weeks of a pregnancy. */
  readonly grows?: true
  /** The answer that raises no concern, for a yes-no question: "yes" where the question asks for a reassuring thing. */
  readonly reassuring: 'no' | 'yes'
}

export type QuestionBank = ReadonlyMap<QuestionId, Question>
