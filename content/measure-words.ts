import type { Association, ChangeLine, DoneId, ExperimentResult, FactorId, OutcomeTrend, TrendReason } from '@rhomboid/domain'
import { fill } from './fill.ts'
import type { MeasureWords } from './measures.ts'

/** What an exercise or a technique is called. */
export type NameOf = (id: DoneId) => string

/** Half points at most: a tenth of a point would seem more exact than it is. */
const toHalf = (points: number): number => Math.round(Math.abs(points) * 2) / 2
const tenth = (value: number): number => Math.round(value * 10) / 10

const pointsInWords = (points: number, words: MeasureWords): string => fill(toHalf(points) === 1 ? words.point : words.points, { n: toHalf(points) })

/** A thing that may go with pain, as it stands behind "on days after". @param moreThan minutes or breaks, as the search found them */
export const factorInWords = (factor: FactorId, moreThan: number | undefined, words: MeasureWords, nameOf: NameOf): string => {
  const hours = toHalf((moreThan ?? 0) / 60)
  const time = fill(hours === 1 ? words.factors.hour : words.factors.hours, { n: hours })
  switch (factor) {
    case 'sitting':
      return fill(words.factors.sitting, { hours: time })
    case 'sleep':
      return fill(words.factors.sleep, { hours: time })
    case 'breaks': {
      const most = Math.floor(moreThan ?? 0)
      return most === 0 ? words.factors.anyBreak : most === 1 ? words.factors.moreThanOneBreak : fill(words.factors.breaks, { n: most })
    }
    default:
      return fill(factor.startsWith('exercise:') ? words.factors.exercise : words.factors.technique, { name: nameOf(factor) })
  }
}

/**
 * One finding of the search as sentences: what was seen, and how far off that may be.
 *
 * @param all every finding of the same search, so that those that cannot be told apart have their names
 */
export const associationInWords = (one: Association, all: readonly Association[], words: MeasureWords, nameOf: NameOf): readonly string[] => {
  const { search } = words
  const named = (factor: FactorId): string => factorInWords(factor, all.find((other) => other.factor === factor)?.moreThan, words, nameOf)
  const what = factorInWords(one.factor, one.moreThan, words, nameOf)
  switch (one.kind) {
    case 'helps':
    case 'worsens':
      return [fill(search[one.kind][one.sure], { what, points: pointsInWords(one.points, words) }), gapInWords(one.between, words)]
    case 'no-clear-difference':
      return [fill(search[one.kind], { what })]
    case 'too-few-days':
      return [fill(search[one.kind], { what, with: one.moreWith, without: one.moreWithout })]
    case 'cannot-be-told-apart':
      return [fill(search[one.kind], { what, others: one.with.map(named).reduce((first, second) => fill(words.factors.and, { first, second })) })]
  }
}

const gapInWords = ([low, high]: readonly [number, number], words: MeasureWords): string => {
  const [least, most] = [low, high].map(toHalf).sort((a, b) => a - b)
  // Where the ends lie on two sides of nothing, "from 0.5 to 3" would be a lie.
  return low < 0 && high > 0 ? words.search.betweenSmall : fill(words.search.between, { low: least ?? 0, high: most ?? 0 })
}

export const experimentInWords = (result: ExperimentResult, options: readonly [DoneId, DoneId], words: MeasureWords, nameOf: NameOf): string => {
  const [first, second] = options
  switch (result.kind) {
    case 'difference':
      return fill(words.experiment.difference, {
        option: nameOf(result.option),
        other: nameOf(result.option === first ? second : first),
        points: pointsInWords(result.points, words),
        n: Math.max(Math.round(result.chance * 100), 1),
      })
    case 'no-difference':
      return fill(words.experiment['no-difference'], { option: nameOf(first), other: nameOf(second) })
    case 'not-enough-days':
      return fill(words.experiment['not-enough-days'], { has: result.blocks, needs: result.needs })
  }
}

/** What a trend says, then the reasons with their numbers. */
export const trendInWords = ({ label, because, numbers }: OutcomeTrend, words: MeasureWords): readonly string[] => {
  const numbersFor = (reason: TrendReason) => (reason.startsWith('pain') ? numbers.pain : reason.startsWith('peg') ? numbers.peg : reason.startsWith('psfs') ? numbers.psfs : undefined)
  return [
    words.trend.labels[label].says,
    ...because.map((reason) => {
      const its = numbersFor(reason)
      return fill(words.trend.reasons[reason], its ? { start: tenth(its.start), now: tenth(its.now) } : {})
    }),
  ]
}

/** Where the line of a change that matters lies, and whether the middle has reached it. */
export const lineInWords = ({ start, points, line, reached }: ChangeLine, words: MeasureWords): readonly string[] => [
  fill(words.band.line, { start: tenth(start), points: fill(points === 1 ? words.point : words.points, { n: points }), line: tenth(line) }),
  ...(reached === undefined ? [] : [reached ? words.band.reached : words.band.notReached]),
]
