import { adviceOn, dueMeasures, limitingOf, outcomesOf, trendOf, type AdviceId, type Chance, type Day, type MeasureId, type OutcomeTrend, type Present, type RecordEvent } from '@rhomboid/domain'
import { toScore } from './body.ts'
import { told, type Happening } from './check-in.ts'
import type { Family } from './family.ts'
import type { World } from './world.ts'

export const OWN_ACTIVITIES = ['one', 'two', 'three'] as const

const MUCH = 2.5
const LITTLE = 1
const SMALLEST = 0.4

/** How a change of pain is called, from what it was at the start. */
const changeFor = (better: number): string => {
  const size = Math.abs(better)
  if (size < SMALLEST) return 'no-change'
  const how = size >= MUCH + LITTLE ? 'very-much' : size >= LITTLE ? 'much' : 'a-little'
  return `${how}-${better > 0 ? 'better' : 'worse'}`
}

const HIGHEST = 10
/** Function and sleep go with pain, a little milder. */
const LIMITED = 0.8

const valuesOf = (measure: MeasureId, items: readonly string[], family: Family, pain: number, first: number): Readonly<Record<string, number | string>> => {
  const now = told(family, pain)
  const value = (item: string): number | string => {
    switch (measure) {
      case 'pain':
        return item === 'worst' ? toScore(now + 1) : now
      case 'peg':
        return item === 'average' ? now : toScore(now * LIMITED)
      case 'psfs':
        return toScore(HIGHEST - now * LIMITED)
      case 'change':
        return changeFor(first - pain)
      case 'sleep':
        return toScore(now * LIMITED)
      case 'confidence':
        return toScore(HIGHEST - now * LIMITED)
      case 'use':
        return 0
    }
  }
  return Object.fromEntries(items.map((item) => [item, value(item)]))
}

/** Answers to what is asked on a day: those that fell due, and now and then today's pain. */
export const answeredMeasures = (events: readonly RecordEvent[], family: Family, { content }: World, today: Day, startDay: Day, pain: number, first: number, chance: Chance): readonly Happening[] =>
  dueMeasures(events, today, startDay, content.outcomes).flatMap(({ measure, items, nameFirst }): readonly Happening[] =>
    nameFirst || items.length === 0 || !chance.happens(family.telling.measures) ? [] : [{ kind: 'measured', measure, on: today, values: valuesOf(measure, items, family, pain, first) }],
  )

/** What the measures say on a day, and what the pages would propose. */
export interface Outlook {
  readonly trend: OutcomeTrend
  readonly advice: readonly AdviceId[]
}

export const outlookOn = (events: readonly RecordEvent[], { content }: World, today: Day, startDay: Day, present: Present): Outlook => {
  const { outcomes: model } = content
  const outcomes = outcomesOf(events, model)
  const screenedAt = present.checkIn?.startedAt
  const trend = trendOf({ outcomes, startDay, today, ...(screenedAt === undefined ? {} : { screenedAt }) }, model.constants)
  return { trend, advice: adviceOn(today - startDay, trend, limitingOf(outcomes, today, model.constants)) }
}
