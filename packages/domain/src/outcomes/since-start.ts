import type { Day } from '../units.ts'
import type { Measure, OutcomeConstants } from './measure.ts'
import type { Scored } from './series.ts'
import { meanOf } from './statistics.ts'

export interface FromTo {
  readonly start: number
  readonly now: number
}

/** One measure from its first score to its latest. */
export interface SinceStart extends FromTo {
  readonly startOn: Day
  readonly nowOn: Day
  /** Better or worse by as much as matters. */
  readonly way: 'better' | 'worse' | 'same'
}

/** Points that matter, for the measures whose scores are compared as they are. */
const pointsOf = (measure: Measure, constants: OutcomeConstants): number | undefined => {
  switch (measure.id) {
    case 'peg':
      return constants.pegPoints
    case 'psfs':
      return constants.psfsPoints
    case 'sleep':
      return constants.sleepPoints
    case 'confidence':
      return constants.confidencePoints
    case 'pain':
    case 'change':
    case 'use':
      return undefined
  }
}

/** PEG, PSFS, sleep or confidence since the start; none before there are two scores that can be compared. */
export const sinceStart = (scores: readonly Scored[], measure: Measure, constants: OutcomeConstants): SinceStart | undefined => {
  const points = pointsOf(measure, constants)
  const scored = scores.filter(({ score }) => score.value !== undefined)
  const [first, last] = [scored[0], scored.at(-1)]
  if (points === undefined || !first || !last || first === last) return undefined
  const pair = compared(first, last)
  if (!pair) return undefined
  const better = measure.better === 'lower' ? pair.start - pair.now : pair.now - pair.start
  return { ...pair, startOn: first.on, nowOn: last.on, way: better >= points ? 'better' : better <= -points ? 'worse' : 'same' }
}

/** Two scores side by side. Of own activities only those that were rated both times count: another list is another scale. */
export const compared = (from: Scored, to: Scored): FromTo | undefined => {
  if (to.score.measure !== 'psfs') return from.score.value === undefined || to.score.value === undefined ? undefined : { start: from.score.value, now: to.score.value }
  const both = Object.keys(from.score.items).filter((id) => to.score.items[id] !== undefined)
  const mean = ({ score }: Scored): number | undefined => meanOf(both.map((id) => Number(score.items[id])))
  const [start, now] = [mean(from), mean(to)]
  return both.length < to.score.needs || start === undefined || now === undefined ? undefined : { start, now }
}
