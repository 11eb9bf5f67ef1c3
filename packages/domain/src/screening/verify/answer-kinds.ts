import { negativeAnswer, type Answer } from '../answers.ts'
import type { Question } from '../question.ts'
import type { Leaf } from './leaves.ts'

/** An answer, or none at all. */
export type Given = Answer | undefined

/**
 * One answer of each kind that the leaves can tell apart, the harmless one first and "not
 * answered" last. Two answers are of one kind when every leaf takes them alike: ages
 * between two limits; ticks that no rule names apart. What holds for each kind holds for
 * every answer.
 */
export const kindsOfAnswer = (question: Question, leaves: readonly Leaf[]): readonly Given[] => {
  const mine = leaves.filter((leaf) => leaf.question === question.id)
  const doubts: readonly Given[] = ['unsure', 'still-unsure', ...(question.skippable ? (['skipped'] as const) : []), undefined]
  return [...answersOf(question, mine), ...doubts]
}

/**
 * Fewer answers, for a question with many ticks: none, each alone, each in doubt, and all
 * of them, instead of every set of ticks.
 */
export const plainAnswers = (question: Question, leaves: readonly Leaf[]): readonly Answer[] => {
  const { answer } = question
  const doubts: readonly Answer[] = ['unsure', 'still-unsure', ...(question.skippable ? (['skipped'] as const) : [])]
  if (answer.kind === 'tick') return [[], ...answer.options.map((option) => [option]), ...answer.options.map((option) => [`${option}?`]), answer.options, ...doubts]
  if (answer.kind === 'choice') return [...answer.options, ...doubts]
  const mine = leaves.filter((leaf) => leaf.question === question.id)
  return [...(answer.kind === 'number' ? [answer.min, answer.max] : []), ...answersOf(question, mine), ...doubts]
}

const answersOf = (question: Question, leaves: readonly Leaf[]): readonly Answer[] => {
  const { answer } = question
  switch (answer.kind) {
    case 'yes-no':
      return [question.reassuring, question.reassuring === 'no' ? 'yes' : 'no']
    case 'choice': {
      const negative = negativeAnswer(question)
      const options = answer.options.filter((option) => option !== negative)
      return firstOfEach([...(typeof negative === 'string' ? [negative] : []), ...options], (option) =>
        leaves.map((leaf) => leaf.kind === 'chosen' && leaf.oneOf.includes(option)),
      )
    }
    case 'tick':
      return tickLists(answer.options, leaves)
    case 'number':
      return numberKinds(answer.min, answer.max, leaves).map(({ shown }) => shown)
  }
}

const firstOfEach = <T>(list: readonly T[], signature: (one: T) => unknown): readonly T[] => {
  const seen = new Map<string, T>()
  for (const one of list) {
    const key = JSON.stringify(signature(one))
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}

/**
 * Options that stand in the same leaves are alike: only how many of them are ticked or
 * doubted matters, and only up to the most that one of those leaves asks for.
 */
const tickLists = (options: readonly string[], leaves: readonly Leaf[]): readonly (readonly string[])[] => {
  const alike = new Map<string, { readonly options: string[]; readonly most: number }>()
  for (const option of options) {
    const naming = leaves.flatMap((leaf, index) => (leaf.kind === 'ticked' && leaf.of.includes(option) ? [{ index, atLeast: leaf.atLeast }] : []))
    if (naming.length === 0) continue
    const key = naming.map(({ index }) => index).join()
    const group = alike.get(key) ?? { options: [], most: Math.max(...naming.map(({ atLeast }) => atLeast)) }
    group.options.push(option)
    alike.set(key, group)
  }
  let lists: readonly (readonly string[])[] = [[]]
  for (const { options: group, most } of alike.values()) {
    const upTo = Math.min(most, group.length)
    const ways: string[][] = []
    for (let sure = 0; sure <= upTo; sure += 1) {
      for (let doubted = 0; sure + doubted <= upTo; doubted += 1) ways.push([...group.slice(0, sure), ...group.slice(sure, sure + doubted).map((option) => `${option}?`)])
    }
    lists = lists.flatMap((list) => ways.map((way) => [...list, ...way]))
  }
  return lists
}

/** A stretch of numbers, both ends included, that every leaf takes alike, and the one that stands for it. */
export interface NumberKind {
  readonly from: number
  readonly to: number
  readonly shown: number
}

/** The stretches between the limits of the leaves, each shown by the end that is next to a limit. */
export const numberKinds = (min: number, max: number, leaves: readonly Leaf[]): readonly NumberKind[] => {
  const starts = new Set([min])
  for (const leaf of leaves) {
    if (leaf.kind !== 'number') continue
    if (leaf.from !== undefined && leaf.from > min && leaf.from <= max) starts.add(leaf.from)
    if (leaf.to !== undefined && leaf.to >= min && leaf.to < max) starts.add(leaf.to + 1)
  }
  const sorted = [...starts].sort((a, b) => a - b)
  return sorted.map((from, index) => {
    const to = (sorted[index + 1] ?? max + 1) - 1
    return { from, to, shown: index === 0 ? to : from }
  })
}
