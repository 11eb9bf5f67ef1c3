import { restAnsweredNo, reviewAsks, type Answer, type Chance, type Day, type Present, type RecordEvent } from '@rhomboid/domain'
import { between, toScore } from './body.ts'
import type { Family } from './family.ts'
import { dayOf, type World } from './world.ts'

/** An event before it gets its id and its moment. */
export type Happening = RecordEvent extends infer Event ? (Event extends RecordEvent ? Omit<Event, 'id' | 'at'> : never) : never

/** The first check-in: nobody of these people has a danger sign. */
export const firstCheckIn = (family: Family, { rules }: World, told: number, chance: Chance): readonly Happening[] => {
  const answers = restAnsweredNo(rules.bank, { ...family.answers, age: Math.round(between(family.age, chance)), painNow: told })
  return [{ kind: 'check-in-started' }, ...Object.entries(answers).map(([question, answer]): Happening => ({ kind: 'answered', question, answer, page: 'first' }))]
}

/** What a person looks back on in a review. */
export interface LookingBack {
  /** The pain as it is told: then, and now. */
  readonly first: number
  readonly now: number
  /** Whether somebody proposed a visit before; these people go when it is proposed. */
  readonly visitProposed: boolean
}

const LIMITING_PAIN = 4

/** The check before a session: pain, and after a review day the questions that look back. Danger signs stay "no". */
export const renewedCheckIn = (present: Present, { content, rules }: World, today: Day, told: LookingBack): readonly Happening[] => {
  const back = reviewAsks(present, content.screening.checkIn.reviews, today, dayOf)
  const asks = ['painNow', ...back]
  const { first, now, visitProposed } = told
  const answers: Readonly<Record<string, Answer>> = {
    painNow: now,
    sinceStart: now < first ? 'better' : now > first ? 'worse' : 'same',
    stillLimits: now >= LIMITING_PAIN ? 'yes' : 'no',
    checkedLately: visitProposed ? 'yes' : 'no',
  }
  return [
    { kind: 'check-in-renewed', asks },
    ...asks.filter((id) => rules.bank.has(id)).flatMap((question): readonly Happening[] => {
      const answer = answers[question]
      return answer === undefined ? [] : [{ kind: 'answered', question, answer, page: 'again' }]
    }),
  ]
}

/** The pain as a person tells it. */
export const told = ({ telling }: Family, pain: number): number => toScore(pain + telling.bias)
