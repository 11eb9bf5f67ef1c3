import type { Equipment, Position } from '../knowledge/exercise.ts'
import type { Answers } from '../screening/answers.ts'
import { withoutDoubt } from '../screening/answers.ts'
import { err, ok, type NonEmpty, type Result, isNonEmpty } from '../result.ts'
import type { PainScore } from '../units.ts'
import { painScore } from '../units.ts'

export const GOALS = ['ease', 'move', 'strengthen'] as const
export type Goal = (typeof GOALS)[number]

/** What planning needs to know of a person beyond the clearance. */
export interface Person {
  /** Years. */
  readonly age: number
  readonly painNow: PainScore
  /** Days since the pain began. */
  readonly durationDays: number
  /** Minutes a day, 2 to 30. */
  readonly minutes: number
  /** Days a week, 1 to 7. */
  readonly daysAWeek: number
  readonly goal: Goal
  readonly doesStrengthWork: boolean
  readonly walksAsNormal: boolean
  readonly toHand: ReadonlySet<Equipment>
  readonly cannot: ReadonlySet<Position>
  /** Exercises that the person does not want. */
  readonly excluded: ReadonlySet<string>
}

export interface MissingAnswers {
  readonly type: 'missing-answers'
  readonly questions: NonEmpty<string>
}

/** Each thing a person cannot do, and the positions that it closes. */
const CLOSED_BY: Readonly<Record<string, readonly Position[]>> = {
  floor: ['all-fours', 'kneeling', 'prone', 'supine', 'side-lying'],
  kneel: ['all-fours', 'kneeling'],
  lieFront: ['prone'],
  lieBack: ['supine'],
  lieSide: ['side-lying'],
}

const BROUGHT: Readonly<Record<string, Equipment>> = {
  band: 'band',
  dumbbells: 'dumbbells',
  roller: 'roller',
  ballOrBench: 'ball-or-bench',
}

const NEEDED = ['age', 'painNow', 'durationDays', 'minutes', 'daysAWeek', 'goal', 'strengthWork', 'toHand', 'cannotDo'] as const

/**
 * Check-in answers → what planning needs. Answers that are missing or "not sure" are
 * named rather than guessed, except where the careful reading is plain: not sure whether
 * one can lie on the front reads as "cannot", and walking needs a plain "yes".
 *
 * @param household things that a home is taken to have, from the programme's constants
 */
export const answersToPerson = (
  answers: Answers,
  household: readonly Equipment[],
  excluded: readonly string[] = [],
): Result<Person, MissingAnswers> => {
  const number = (id: string): number | undefined => {
    const answer = answers[id]
    return typeof answer === 'number' ? answer : undefined
  }
  const ticks = (id: string): readonly string[] | undefined => {
    const answer = answers[id]
    return Array.isArray(answer) ? answer.map(withoutDoubt) : undefined
  }
  const missing = NEEDED.filter((id) => {
    const answer = answers[id]
    return answer === undefined || answer === 'unsure' || answer === 'still-unsure'
  })
  const age = number('age')
  const pain = number('painNow')
  const durationDays = number('durationDays')
  const minutes = number('minutes')
  const daysAWeek = number('daysAWeek')
  const goal = GOALS.find((one) => one === answers['goal'])
  // A thing that may not be there cannot be counted on; a position that may be hard is closed.
  const toHand = Array.isArray(answers['toHand']) ? (answers['toHand'] as readonly string[]).filter((tick) => !tick.endsWith('?')) : undefined
  const cannotDo = ticks('cannotDo')
  if (
    isNonEmpty(missing) ||
    age === undefined ||
    pain === undefined ||
    durationDays === undefined ||
    minutes === undefined ||
    daysAWeek === undefined ||
    goal === undefined ||
    toHand === undefined ||
    cannotDo === undefined
  ) {
    return err({ type: 'missing-answers', questions: isNonEmpty(missing) ? missing : NEEDED })
  }
  return ok({
    age,
    painNow: painScore(pain),
    durationDays,
    minutes,
    daysAWeek,
    goal,
    doesStrengthWork: answers['strengthWork'] === 'someWeeks' || answers['strengthWork'] === 'mostWeeks',
    walksAsNormal: answers['walksAsNormal'] === 'yes',
    toHand: new Set([...household, ...toHand.flatMap((id) => BROUGHT[id] ?? [])]),
    cannot: new Set(cannotDo.flatMap((id) => CLOSED_BY[id] ?? [])),
    excluded: new Set(excluded),
  })
}
