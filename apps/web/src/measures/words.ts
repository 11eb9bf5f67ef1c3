import type { MeasureWords } from '@rhomboid/content/content.ts'
import type { Measure, NamedActivity, Values } from '@rhomboid/domain'

/** One thing to ask: its words, and how it is answered. */
export interface Asked {
  readonly id: string
  readonly ask: string
  readonly answer: Measure['items'][number]['answer']
  readonly low: string
  readonly high: string
  readonly unit: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** The items of a measure that are still open, with their words. */
export const askedOf = (measure: Measure, items: readonly string[], activities: readonly NamedActivity[], { measures }: MeasureWords): readonly Asked[] => {
  const words = measures[measure.id]
  const { own } = measure
  if (own) {
    return items.flatMap((id) => {
      const name = activities.find((one) => one.id === id)?.name
      return name === undefined ? [] : [{ id, ask: (words.own?.ask ?? '{activity}').replace('{activity}', () => name), answer: own.answer, low: words.own?.low ?? '', high: words.own?.high ?? '', unit: '', options: [] }]
    })
  }
  return measure.items.flatMap(({ id, answer }) => {
    const its = words.items[id]
    if (!items.includes(id) || !its) return []
    const options = answer.kind === 'choice' ? answer.options.map((value) => ({ value, label: its.options?.[value] ?? value })) : []
    return [{ id, ask: its.ask, answer, low: its.low ?? '', high: its.high ?? '', unit: its.unit ?? '', options }]
  })
}

/** What was told, in a few words: `4 of 10`, `Much better`, `3 days`. */
export const toldInWords = (asked: readonly Asked[], values: Values, outOfTen: (value: number) => string): string =>
  asked
    .flatMap(({ id, answer, unit, options }) => {
      const value = values[id]
      if (value === undefined) return []
      if (typeof value === 'string') return [options.find((one) => one.value === value)?.label ?? value]
      return [answer.kind === 'scale' ? outOfTen(value) : `${value} ${unit}`]
    })
    .join(', ')
