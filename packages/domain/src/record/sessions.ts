import type { SessionLog } from '../session/log.ts'
import type { PainScore } from '../units.ts'
import type { RecordEvent, Settling } from './record.ts'

/** A session as it was done, closed and settled. */
export interface KeptSession extends SessionLog {
  readonly id: string
  /** When the pain was back to where it began; missing when it was not told. */
  readonly within?: Settling
  readonly nextMorning?: PainScore
}

/** All sessions, in the order in which they were done. Of two tellings the later one counts. @param events in order, each once */
export const sessionsOf = (events: readonly RecordEvent[]): readonly KeptSession[] => {
  const sessions = new Map<string, KeptSession>()
  for (const event of events) {
    if (event.kind === 'session-done') sessions.set(event.id, { ...event.log, id: event.id })
    if (event.kind !== 'session-closed' && event.kind !== 'session-settled') continue
    const log = sessions.get(event.session)
    if (!log) continue
    sessions.set(
      event.session,
      event.kind === 'session-closed'
        ? {
            ...log,
            ...(event.painAfter === undefined ? {} : { painAfter: event.painAfter }),
            ...(event.effort === undefined ? {} : { effort: event.effort }),
          }
        : {
            ...log,
            ...(event.within === undefined ? {} : { within: event.within }),
            ...(event.nextMorning === undefined ? {} : { nextMorning: event.nextMorning }),
          },
    )
  }
  return [...sessions.values()]
}
