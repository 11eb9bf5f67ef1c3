import type { Programme } from '../programme/programme.ts'
import type { SessionLog } from '../session/log.ts'
import { day, instant } from '../units.ts'
import type { RecordEvent } from './record.ts'

type WithoutStamp<Event> = Event extends RecordEvent ? Omit<Event, 'id' | 'at'> : never

export type Happening = WithoutStamp<RecordEvent>

/** Stamps what happened: one second after the other, `e1`, `e2` and so on. */
export const stamped = (...happened: readonly Happening[]): readonly RecordEvent[] =>
  happened.map((event, index) => ({ ...event, id: `e${index + 1}`, at: instant((index + 1) * 1_000) }) as RecordEvent)

export const programmeOf = (from: number): Programme => ({ from: day(from), level: 1, levelBecause: 'first-programme', weeks: [], leftOut: [], libraryVersion: 'l1', rulesVersion: 'r1' })

export const logOf = (startedAt: number): SessionLog => ({ startedAt: instant(startedAt), endedAt: instant(startedAt + 600_000), completed: true, items: [] })

export const STARTED = { kind: 'check-in-started' } as const
export const answered = (question: string, answer: Extract<RecordEvent, { kind: 'answered' }>['answer'], page = 'p') => ({ kind: 'answered', question, answer, page }) as const
export const SCREENED = { kind: 'screened', disposition: 'self-care', rules: [], rulesVersion: 'r1' } as const
export const planned = (from: number) => ({ kind: 'planned', programme: programmeOf(from) }) as const
