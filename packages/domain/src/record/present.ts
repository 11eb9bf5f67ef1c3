import { instant, type Instant } from '../units.ts'
import { checkInStateOf, type CheckInState } from './answers-of.ts'
import { episodeOf, type Episode } from './episode.ts'
import { programmeStateOf, type ProgrammeState } from './programmes.ts'
import type { RecordEvent } from './record.ts'
import { sessionsOf, type KeptSession } from './sessions.ts'
import { toldOf, type Told } from './told.ts'

/** How things stand now: what the events add up to. */
export interface Present extends CheckInState, ProgrammeState, Told {
  /** The pain that the latest check-in is about, once it was told how bad it is. */
  readonly episode?: Episode
  readonly leftOut: readonly string[]
  readonly sessions: readonly KeptSession[]
}

/** Adds up the events of a record, the earliest first and each id once. */
export const presentOf = (events: readonly RecordEvent[]): Present => {
  const inOrder = onceInOrder(events)
  const episode = episodeOf(inOrder)
  return {
    ...checkInStateOf(inOrder),
    ...programmeStateOf(inOrder),
    ...toldOf(inOrder),
    ...(episode ? { episode } : {}),
    leftOut: leftOutOf(inOrder),
    sessions: sessionsOf(inOrder),
  }
}

const onceInOrder = (events: readonly RecordEvent[]): readonly RecordEvent[] => {
  const seen = new Set<string>()
  return [...events]
    .sort((a, b) => a.at - b.at)
    .filter(({ id }) => {
      const isNew = !seen.has(id)
      seen.add(id)
      return isNew
    })
}

/** Exercises that the person does not want, whatever check-in came in between. */
const leftOutOf = (events: readonly RecordEvent[]): readonly string[] => {
  const leftOut = new Set<string>()
  for (const event of events) {
    if (event.kind === 'exercise-left-out') leftOut.add(event.exercise)
    if (event.kind === 'exercise-taken-back') leftOut.delete(event.exercise)
  }
  return [...leftOut]
}

/** From when a clearance for these answers runs: the start of the check-in, the most careful reading. */
export const answersGivenAt = (present: Present): Instant => present.checkIn?.startedAt ?? instant(0)
