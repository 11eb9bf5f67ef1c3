import type { Answer } from '../screening/answers.ts'
import type { Instant } from '../units.ts'
import type { RecordEvent } from './record.ts'

/** One pain, from its first check-in to the day on which it is said to be gone. */
export interface Episode {
  /** When its first check-in began. */
  readonly startedAt: Instant
  /** How bad it was then: 0 to 10, or "not sure". */
  readonly painThen: Answer
}

/** The page of answers that were copied into a new check-in because a plan was changed: nobody gave them then. */
export const CARRIED_OVER = 'carried-over'

interface CheckIn {
  readonly startedAt: Instant
  readonly painNow?: Answer
  readonly sinceStart?: Answer
}

/**
 * The episode that the latest check-in belongs to; none before the pain was first told. It
 * begins with the first check-in that says how bad the pain is. It ends when somebody says
 * that the pain is gone (the next check-in begins another one) or that this is another pain
 * (this check-in begins it). Nothing else ends it: not time, and not a new check-in.
 *
 * @param events in the order in which they happened, each once
 */
export const episodeOf = (events: readonly RecordEvent[]): Episode | undefined => {
  let episode: Episode | undefined
  let isOver = false
  for (const { startedAt, painNow, sinceStart } of checkInsOf(events)) {
    if ((episode === undefined || isOver || sinceStart === 'another') && painNow !== undefined) {
      episode = { startedAt, painThen: painNow }
      isOver = false
    }
    if (sinceStart === 'gone') isOver = true
  }
  return episode
}

/** Each check-in, whole or renewed, with what was said in it and not taken back. */
const checkInsOf = (events: readonly RecordEvent[]): readonly CheckIn[] => {
  const found: CheckIn[] = []
  for (const event of events) {
    if (event.kind === 'check-in-started' || event.kind === 'check-in-renewed') found.push({ startedAt: event.at })
    if (event.kind !== 'answered' && event.kind !== 'unanswered') continue
    if (event.question !== 'painNow' && event.question !== 'sinceStart') continue
    if (event.kind === 'answered' && event.page === CARRIED_OVER) continue
    const { [event.question]: _before, ...rest } = found.pop() ?? { startedAt: event.at }
    found.push(event.kind === 'answered' ? { ...rest, [event.question]: event.answer } : rest)
  }
  return found
}
