import type { Library } from '../programme/library.ts'
import type { Person } from '../programme/person.ts'
import { planProgramme } from '../programme/plan.ts'
import { sessionSeconds, type Item, type Programme } from '../programme/programme.ts'
import { presentOf, type Present } from '../record/present.ts'
import type { RecordEvent, Settling } from '../record/record.ts'
import type { Clearance } from '../screening/screen.ts'
import type { LoggedItem } from '../session/log.ts'
import { day, effort, instant, painScore, seconds, type Day, type Instant } from '../units.ts'
import { adapt, adaptationEvents } from './adapt.ts'
import type { Adaptation, AdaptRequest } from './request.ts'
import type { AdaptationConstants } from './constants.ts'

/** How the body of a made-up person answers one session. What is left out was not told. */
export interface Answer {
  readonly before?: number
  readonly after?: number
  readonly effort?: number
  readonly within?: Settling
  readonly morning?: number
  /** An exercise that hurt, by its place in the session. */
  readonly hurt?: number
  /** The step chosen in the session for the exercise at this place. */
  readonly chose?: readonly [step: 'easier' | 'harder', place: number]
}

export const GREEN: Answer = { before: 3, after: 3, effort: 5, within: 'hour', morning: 3 }
export const AMBER: Answer = { before: 3, after: 5, effort: 5, within: 'day', morning: 3 }
export const RED: Answer = { before: 3, after: 7, effort: 6, within: 'longer', morning: 6 }

export interface Life {
  readonly person: Person
  readonly library: Library
  readonly constants: AdaptationConstants
  readonly clearanceAt: (at: Instant) => Clearance
  /** The answer to the session of a day; none where it is missed. */
  readonly answer: (on: number, items: readonly Item[]) => Answer | undefined
  readonly days: number
  readonly trend?: AdaptRequest['trend']
}

/** What one day came to. */
export interface LivedDay {
  readonly day: Day
  readonly before: Programme
  readonly adaptations: readonly Adaptation[]
  readonly programme: Programme
  readonly answer?: Answer
}

export interface Lived {
  readonly days: readonly LivedDay[]
  readonly events: readonly RecordEvent[]
  readonly present: Present
  /** As it would be asked on the morning after the last day. */
  readonly request: AdaptRequest
}

const DAY = 86_400_000
const HOUR = 3_600_000

export const requestOn = ({ person, library, constants, clearanceAt, trend }: Omit<Life, 'answer' | 'days'>, present: Present, now: Instant): AdaptRequest => {
  if (!present.programme) throw new Error('there is no programme')
  return {
    programme: present.programme,
    present,
    person,
    clearance: clearanceAt(instant(now - HOUR)),
    library,
    contributing: [],
    constants,
    today: day(Math.floor(now / DAY)),
    now,
    ...(trend ? { trend } : {}),
  }
}

/** Lives day after day: what settled overnight in the morning, the session at ten, and the answers to it. Each is adapted to. */
export const live = (life: Life): Lived => {
  const { person, library, clearanceAt, days } = life
  const events: RecordEvent[] = []
  let at = 0
  const keep = (...happened: readonly object[]): void => {
    for (const one of happened) {
      at += 1
      events.push({ id: `e${events.length + 1}`, at: instant(at), ...one } as RecordEvent)
    }
  }
  const planned = planProgramme({ clearance: clearanceAt(instant(0)), person, library, contributing: [], today: day(0), now: instant(1), weeks: 4 })
  if (!planned.ok) throw new Error(`no plan: ${JSON.stringify(planned.error)}`)
  keep({ kind: 'check-in-started' }, { kind: 'planned', programme: planned.value })
  const lived: LivedDay[] = []
  let last: { readonly session: string; readonly answer: Answer } | undefined
  for (let on = 0; on < days; on += 1) {
    const before = presentOf(events).programme as Programme
    const adaptations: Adaptation[] = []
    const answerTo = (hours: number): void => {
      at = Math.max(at, on * DAY + hours * HOUR)
      const present = presentOf(events)
      const adaptation = adapt(requestOn(life, present, instant(at)))
      adaptations.push(adaptation)
      keep(...adaptationEvents(adaptation, present.programme as Programme))
    }
    at = on * DAY + 7 * HOUR
    if (last && (last.answer.morning !== undefined || last.answer.within !== undefined)) {
      keep({
        kind: 'session-settled',
        session: last.session,
        ...(last.answer.within ? { within: last.answer.within } : {}),
        ...(last.answer.morning === undefined ? {} : { nextMorning: painScore(last.answer.morning) }),
      })
    }
    last = undefined
    answerTo(8)
    const today = presentOf(events).programme?.weeks.flatMap((week) => week.days).find((one) => one.day === on)
    const answer = today && today.kind !== 'rest' && today.items.length > 0 ? life.answer(on, today.items) : undefined
    if (answer && today && today.kind !== 'rest') {
      const startedAt = instant(on * DAY + 10 * HOUR)
      at = startedAt + 1_000 * sessionSeconds(today.items)
      keep({
        kind: 'session-done',
        log: {
          startedAt,
          endedAt: instant(at),
          completed: true,
          items: today.items.map((item, place) => logged(item, place, answer)),
          ...(answer.before === undefined ? {} : { painBefore: painScore(answer.before) }),
        },
      })
      const session = `e${events.length}`
      keep({
        kind: 'session-closed',
        session,
        ...(answer.after === undefined ? {} : { painAfter: painScore(answer.after) }),
        ...(answer.effort === undefined ? {} : { effort: effort(answer.effort) }),
      })
      last = { session, answer }
      answerTo(12)
    }
    lived.push({ day: day(on), before, adaptations, programme: presentOf(events).programme as Programme, ...(answer ? { answer } : {}) })
  }
  const present = presentOf(events)
  return { days: lived, events, present, request: requestOn(life, present, instant(days * DAY + 7 * HOUR)) }
}

const logged = (item: Item, place: number, { chose, hurt }: Answer): LoggedItem => {
  const step = chose?.[1] === place && item[chose[0]] ? chose[0] : 'as-planned'
  const done = (step === 'as-planned' ? undefined : item[step]) ?? item
  return { exercise: done.exercise, form: done.form, dosage: done.dosage, plannedExercise: item.exercise, plannedForm: item.form, outcome: hurt === place ? 'skipped' : 'done', step, hurt: hurt === place, worked: seconds(30) }
}
