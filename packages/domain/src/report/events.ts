import type { Change } from '../adaptation/change.ts'
import type { Programme } from '../programme/programme.ts'
import { presentOf, type Present } from '../record/present.ts'
import type { NamedActivity, PersonRecord, RecordEvent, Settling } from '../record/record.ts'
import type { DayOf } from '../record/answers-today.ts'
import type { SessionLog } from '../session/log.ts'
import type { Day, Instant, PainScore } from '../units.ts'

export type EventOf<Kind extends RecordEvent['kind']> = Extract<RecordEvent, { kind: Kind }>

/** A session with all that was said about it, also later. */
export interface SessionTold extends SessionLog {
  readonly id: string
  readonly day: Day
  readonly within?: Settling
  readonly nextMorning?: PainScore
}

/** A programme, and the time for which it was the one under way. */
export interface ProgrammeHeld {
  readonly id: string
  readonly programme: Programme
  readonly from: Instant
  readonly until?: Instant
  readonly changes: readonly Change[]
}

/** A record sorted by what a report needs, up to one moment. */
export interface Told {
  readonly present: Present
  readonly events: readonly RecordEvent[]
  readonly sessions: readonly SessionTold[]
  readonly programmes: readonly ProgrammeHeld[]
  readonly activities: readonly NamedActivity[]
  readonly questions: readonly EventOf<'question-kept'>[]
  readonly of: <Kind extends RecordEvent['kind']>(kind: Kind) => readonly EventOf<Kind>[]
}

/** Each event once, the earliest first, none from after `at`: a clock that was set back must not put the future on paper. */
export const toldIn = ({ events: all }: Pick<PersonRecord, 'events'>, at: Instant, dayOf: DayOf): Told => {
  const seen = new Set<string>()
  const events = [...all]
    .sort((a, b) => a.at - b.at)
    .filter((event) => event.at <= at && !seen.has(event.id) && seen.add(event.id))
  const of = <Kind extends RecordEvent['kind']>(kind: Kind) => events.filter((event): event is EventOf<Kind> => event.kind === kind)
  const present = presentOf(events)
  const settled = new Map(of('session-settled').map((event) => [event.session, event]))
  const dropped = new Set(of('question-dropped').map(({ question }) => question))
  return {
    present,
    events,
    sessions: present.sessions.map((log): SessionTold => {
      const { within, nextMorning } = settled.get(log.id) ?? {}
      return { ...log, day: dayOf(log.startedAt), ...(within === undefined ? {} : { within }), ...(nextMorning === undefined ? {} : { nextMorning }) }
    }),
    programmes: programmesIn(events),
    activities: of('activities-named').at(-1)?.activities ?? [],
    questions: of('question-kept').filter(({ id }) => !dropped.has(id)),
    of,
  }
}

/** One after the other: each holds until the next begins, is undone or ends. */
const programmesIn = (events: readonly RecordEvent[]): readonly ProgrammeHeld[] => {
  const held: ProgrammeHeld[] = []
  const end = (until: Instant): void => {
    const last = held.pop()
    if (last) held.push(last.until === undefined ? { ...last, until } : last)
  }
  for (const event of events) {
    if (event.kind === 'planned' || event.kind === 'adapted') {
      end(event.at)
      held.push({ id: event.id, programme: event.programme, from: event.at, changes: event.kind === 'adapted' ? event.changes : [] })
    } else if (event.kind === 'plan-ended') end(event.at)
    else if (event.kind === 'adaptation-undone') {
      const before = held[held.findIndex(({ id }) => id === event.adaptation) - 1]
      end(event.at)
      if (before) held.push({ id: event.id, programme: before.programme, from: event.at, changes: [] })
    }
  }
  return held
}

/** Sessions that were planned up to a day (and from one, when said), each round counted. Today counts once it is over, so that nobody is behind before the evening. */
export const plannedSessions = ({ programmes }: Pick<Told, 'programmes'>, today: Day, dayOf: DayOf, since?: Day): number =>
  programmes.reduce((sum, { programme, from, until }) => {
    const first = Math.max(dayOf(from), since ?? dayOf(from))
    const last = until === undefined ? today - 1 : Math.min(dayOf(until), today) - 1
    const days = programme.weeks.flatMap((week) => week.days)
    return sum + days.reduce((rounds, day) => (day.kind !== 'rest' && day.day >= first && day.day <= last ? rounds + day.rounds : rounds), 0)
  }, 0)
