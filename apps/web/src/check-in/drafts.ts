import { negativeAnswer, type Answer, type Question } from '@rhomboid/domain'

/** Answers of the page that is open, before "Next". A question without an entry is still open. */
export type Drafts = Readonly<Record<string, Answer>>

/** How one line of a checklist stands. */
export type Mark = 'yes' | 'unsure' | undefined

/** How the line of a yes-no question, or of one option of a tick question, stands in the drafts. */
export const markOf = (drafts: Drafts, question: Question, option?: string): Mark => {
  const draft = drafts[question.id]
  if (option === undefined) return draft === 'yes' ? 'yes' : draft === 'unsure' ? 'unsure' : undefined
  if (!Array.isArray(draft)) return undefined
  return draft.includes(option) ? 'yes' : draft.includes(`${option}?`) ? 'unsure' : undefined
}

/** Ticks a line, marks it "not sure", or clears it. */
export const withMark = (drafts: Drafts, question: Question, mark: Mark, option?: string): Drafts => {
  if (option === undefined) {
    const { [question.id]: _old, ...rest } = drafts
    return mark === undefined ? rest : { ...rest, [question.id]: mark }
  }
  const draft = drafts[question.id]
  const others = (Array.isArray(draft) ? (draft as readonly string[]) : []).filter((tick) => tick !== option && tick !== `${option}?`)
  const ticks = mark === undefined ? others : [...others, mark === 'yes' ? option : `${option}?`]
  return { ...drafts, [question.id]: ticks }
}

/** How many lines are ticked or marked. */
export const marksCount = (drafts: Drafts): number =>
  Object.values(drafts).reduce<number>((sum, draft) => sum + (Array.isArray(draft) ? draft.length : draft === 'yes' || draft === 'unsure' ? 1 : 0), 0)

/** A finished checklist: the lines that were left alone are answered "no", because the person saw them and said so. */
export const checklistAnswers = (questions: readonly Question[], drafts: Drafts): Drafts =>
  Object.fromEntries(
    questions.flatMap((question): readonly (readonly [string, Answer])[] => {
      const answer = drafts[question.id] ?? negativeAnswer(question)
      return answer === undefined ? [] : [[question.id, answer]]
    }),
  )

/** Questions of a page that have no answer yet. */
export const stillOpen = (questions: readonly Question[], drafts: Drafts): readonly Question[] => questions.filter(({ id }) => drafts[id] === undefined)
