import type { Programme } from '../programme/programme.ts'
import type { Answer, Answers } from '../screening/answers.ts'
import type { SessionLog } from '../session/log.ts'
import { instant, type Instant } from '../units.ts'
import { episodeOf, type Episode } from './episode.ts'
import type { RecordEvent } from './record.ts'

/** How things stand now: what the events add up to. */
export interface Present {
  /** As they were told; `answersOfCheckIn` says what they come to at the latest check-in. */
  readonly answers: Answers
  /** When each of them was told. */
  readonly givenAt: Readonly<Record<string, Instant>>
  /** The pain that the latest check-in is about, once it was told how bad it is. */
  readonly episode?: Episode
  /** When the latest check-in began and when its last answer was given; a clearance runs from the earlier one. */
  readonly checkIn?: { readonly startedAt: Instant; readonly lastAnswerAt: Instant }
  readonly screened?: Extract<RecordEvent, { kind: 'screened' }>
  readonly programme?: Programme
  /** False once a whole new check-in was begun after the programme was planned. */
  readonly planFromThisCheckIn: boolean
  readonly leftOut: readonly string[]
  readonly sessions: readonly (SessionLog & { readonly id: string })[]
}

/** Adds up the events of a record, the earliest first and each id once. A new check-in begins with a clean sheet of answers. */
export const presentOf = (events: readonly RecordEvent[]): Present => {
  let answers: Record<string, Answer> = {}
  const givenAt: Record<string, Instant> = {}
  let checkIn: Present['checkIn']
  let screened: Present['screened']
  let programme: Programme | undefined
  let planFromThisCheckIn = false
  const leftOut = new Set<string>()
  const sessions = new Map<string, SessionLog & { readonly id: string }>()
  const seen = new Set<string>()
  const inOrder: RecordEvent[] = []
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    if (seen.has(event.id)) continue
    inOrder.push(event)
    seen.add(event.id)
    switch (event.kind) {
      case 'check-in-started':
        answers = {}
        planFromThisCheckIn = false
        screened = undefined
        checkIn = { startedAt: event.at, lastAnswerAt: event.at }
        break
      case 'check-in-renewed':
        answers = Object.fromEntries(Object.entries(answers).filter(([question]) => !event.asks.includes(question)))
        screened = undefined
        checkIn = { startedAt: event.at, lastAnswerAt: event.at }
        break
      case 'answered':
        screened = undefined
        answers = { ...answers, [event.question]: event.answer }
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
      case 'planned':
        programme = event.programme
        planFromThisCheckIn = true
        break
      case 'plan-ended':
        programme = undefined
        planFromThisCheckIn = false
        break
      case 'exercise-left-out':
        leftOut.add(event.exercise)
        break
      case 'exercise-taken-back':
        leftOut.delete(event.exercise)
        break
      case 'session-done':
        sessions.set(event.id, { ...event.log, id: event.id })
        break
      case 'session-closed': {
        const log = sessions.get(event.session)
        if (log) {
          sessions.set(event.session, {
            ...log,
            ...(event.painAfter === undefined ? {} : { painAfter: event.painAfter }),
            ...(event.effort === undefined ? {} : { effort: event.effort }),
          })
        }
        break
      }
    }
  }
  const episode = episodeOf(inOrder)
  return {
    answers,
    givenAt: Object.fromEntries(Object.entries(givenAt).filter(([id]) => answers[id] !== undefined)),
    ...(episode ? { episode } : {}),
    planFromThisCheckIn,
    leftOut: [...leftOut],
    sessions: [...sessions.values()],
    ...(checkIn ? { checkIn } : {}),
    ...(screened ? { screened } : {}),
    ...(programme ? { programme } : {}),
  }
}

/** From when a clearance for these answers runs: the start of the check-in, the most careful reading. */
export const answersGivenAt = (present: Present): Instant => present.checkIn?.startedAt ?? instant(0)
