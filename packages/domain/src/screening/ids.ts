/** The bank's own name for a question: `chestPain`, `fever`. Stable: saved records refer to it. */
export type QuestionId = string
/** The name of one option of a question: `coldSweat`. Stable for the same reason. */
export type OptionId = string
