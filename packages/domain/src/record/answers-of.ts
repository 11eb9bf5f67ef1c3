import type { Answer, Answers } from '../screening/answers.ts'
import type { Instant } from '../units.ts'
import type { RecordEvent } from './record.ts'

/** Where the latest check-in stands. */
export interface CheckInState {
  /** As they were told; `answersOfCheckIn` says what they come to at the latest check-in. */
  readonly answers: Answers
  /** When each of them was told. */
  readonly givenAt: Readonly<Record<string, Instant>>
  /** When the latest check-in began and when its last answer was given; a clearance runs from the earlier one. */
  readonly checkIn?: { readonly startedAt: Instant; readonly lastAnswerAt: Instant }
  readonly screened?: Extract<RecordEvent, { kind: 'screened' }>
}

/** A new check-in begins with a clean sheet of answers. @param events in order, each once */
export const checkInStateOf = (events: readonly RecordEvent[]): CheckInState => {
  let answers: Record<string, Answer> = {}
  const givenAt: Record<string, Instant> = {}
  let checkIn: CheckInState['checkIn']
  let screened: CheckInState['screened']
  for (const event of events) {
    switch (event.kind) {
      case 'check-in-started':
        answers = {}
        screened = undefined
        checkIn = { startedAt: event.at, lastAnswerAt: event.at }
        break
      case 'check-in-renewed':
        for (const question of event.asks) delete answers[question]
        screened = undefined
        checkIn = { startedAt: event.at, lastAnswerAt: event.at }
        break
      case 'answered':
        screened = undefined
        answers[event.question] = event.answer
        givenAt[event.question] = event.at
        checkIn = { startedAt: checkIn?.startedAt ?? event.at, lastAnswerAt: event.at }
        break
      case 'unanswered': {
        const { [event.question]: _gone, ...rest } = answers
        screened = undefined
        answers = rest
        break
      }
      case 'screened':
        screened = event
        break
      default:
    }
  }
  return {
    answers,
    givenAt: Object.fromEntries(Object.entries(givenAt).filter(([id]) => answers[id] !== undefined)),
    ...(checkIn ? { checkIn } : {}),
    ...(screened ? { screened } : {}),
  }
}
