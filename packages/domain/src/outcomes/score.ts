import { err, isNonEmpty, ok, type NonEmpty, type Result } from '../result.ts'
import type { ItemAnswer, Measure, MeasureId } from './measure.ts'
import { meanOf } from './statistics.ts'

/** Answers to one measure: item (or own activity) → number or choice. What was passed over is absent. */
export type Values = Readonly<Record<string, number | string>>

export interface ValueProblem {
  readonly type: 'unknown-item' | 'wrong-kind' | 'out-of-range' | 'unknown-choice'
  readonly measure: MeasureId
  readonly item: string
  readonly given: unknown
  /** What would have been right: items, choices, or the ends of the scale. */
  readonly accepted: readonly string[]
}

export interface Score {
  readonly measure: MeasureId
  /**
   * The one number of the measure; absent when too few items were answered, and where the
   * items are kept apart. Pain, PEG, sleep: 0 (none) to 10. PSFS: 0 (unable) to 10 (as
   * before). Confidence: 0 to 10 (very sure). Global change: -3 (very much worse) to 3.
   */
  readonly value?: number
  readonly items: Values
  readonly answered: number
  readonly needs: number
}

/**
 * What is wrong with answers to a measure; an empty list means that they may be kept.
 *
 * @param activities ids of the person's own activities, for a measure that rates those
 */
export const valueProblems = (measure: Measure, values: Readonly<Record<string, unknown>>, activities: readonly string[] = []): readonly ValueProblem[] =>
  Object.entries(values).flatMap(([item, given]) => {
    const answer = measure.own ? (activities.includes(item) ? measure.own.answer : undefined) : measure.items.find(({ id }) => id === item)?.answer
    const problem = (type: ValueProblem['type'], accepted: readonly string[]): readonly ValueProblem[] => [{ type, measure: measure.id, item, given, accepted }]
    if (!answer) return problem('unknown-item', measure.own ? activities : measure.items.map(({ id }) => id))
    return problemOf(answer, given, problem)
  })

const problemOf = (answer: ItemAnswer, given: unknown, problem: (type: ValueProblem['type'], accepted: readonly string[]) => readonly ValueProblem[]): readonly ValueProblem[] => {
  if (answer.kind === 'choice') {
    if (typeof given !== 'string') return problem('wrong-kind', answer.options)
    return answer.options.includes(given) ? [] : problem('unknown-choice', answer.options)
  }
  const from = answer.kind === 'scale' ? answer.from : 0
  const ends = [String(from), String(answer.to)]
  if (typeof given !== 'number' || !Number.isInteger(given)) return problem('wrong-kind', ends)
  return given >= from && given <= answer.to ? [] : problem('out-of-range', ends)
}

/** Answers → score. A bad value is an error; a missing one is never filled in. */
export const scoreOf = (measure: Measure, values: Values, activities: readonly string[] = []): Result<Score, NonEmpty<ValueProblem>> => {
  const problems = valueProblems(measure, values, activities)
  if (isNonEmpty(problems)) return err(problems)
  const answered = Object.keys(values).length
  const value = answered < measure.needs ? undefined : valueOf(measure, values)
  return ok({ measure: measure.id, items: values, answered, needs: measure.needs, ...(value === undefined ? {} : { value }) })
}

const valueOf = (measure: Measure, values: Values): number | undefined => {
  switch (measure.score) {
    case 'each':
      return undefined
    case 'mean':
      return meanOf(Object.values(values).filter((value) => typeof value === 'number'))
    case 'only': {
      const [item] = measure.items
      const value = item && values[item.id]
      // A choice counts from the middle one, so that "no change" is 0.
      return typeof value === 'string' && item?.answer.kind === 'choice' ? item.answer.options.indexOf(value) - (item.answer.options.length - 1) / 2 : (value as number | undefined)
    }
  }
}

export interface ActivitiesProblem {
  readonly type: 'too-few' | 'too-many' | 'no-name' | 'same-name'
  readonly least: number
  readonly most: number
}

/** Says what is wrong with the activities that somebody named, or nothing: three to five, each with a name of its own. */
export const activitiesProblem = (measure: Measure, names: readonly string[]): ActivitiesProblem | undefined => {
  const { least, most } = measure.own ?? { least: 0, most: 0 }
  const plain = names.map((name) => name.trim().toLowerCase())
  const problem = (type: ActivitiesProblem['type']): ActivitiesProblem => ({ type, least, most })
  if (plain.includes('')) return problem('no-name')
  if (new Set(plain).size < plain.length) return problem('same-name')
  if (names.length < least) return problem('too-few')
  return names.length > most ? problem('too-many') : undefined
}
