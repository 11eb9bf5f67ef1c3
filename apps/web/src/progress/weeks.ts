import { day, type Day, type Instant, type KeptSession, type Programme, type RecordEvent, type Told } from '@rhomboid/domain'

/** One week since the start, its days numbered from the first one. */
export interface WeekDone {
  readonly number: number
  readonly from: Day
  /** Sessions that the plan asked for on days that were not told as rest or sick days. */
  readonly planned: number
  readonly done: number
  /** Days told as rest and as sick days: both are fine. */
  readonly rest: number
  readonly sick: number
}

interface Held {
  readonly id: string
  readonly programme: Programme
  readonly from: Instant
  readonly until?: Instant
}

/** Programmes, each for the time for which it was the one under way. @param events in order */
const heldIn = (events: readonly RecordEvent[]): readonly Held[] => {
  const held: Held[] = []
  const end = (until: Instant): void => {
    const last = held.at(-1)
    if (last && last.until === undefined) held[held.length - 1] = { ...last, until }
  }
  for (const event of events) {
    switch (event.kind) {
      case 'planned':
      case 'adapted':
        end(event.at)
        held.push({ id: event.id, programme: event.programme, from: event.at })
        break
      case 'plan-ended':
        end(event.at)
        break
      case 'adaptation-undone': {
        const before = held[held.findIndex(({ id }) => id === event.adaptation) - 1]
        end(event.at)
        if (before) held.push({ id: event.id, programme: before.programme, from: event.at })
        break
      }
      default:
    }
  }
  return held
}

type DayOf = (at: Instant) => Day

/** How many sessions each day was planned to have, by the programme that was under way then; days to come by the one of now. */
export const plannedByDay = (events: readonly RecordEvent[], dayOf: DayOf): ReadonlyMap<number, number> => {
  const planned = new Map<number, number>()
  for (const { programme, from, until } of heldIn(events)) {
    const [first, end] = [dayOf(from), until === undefined ? Number.POSITIVE_INFINITY : dayOf(until)]
    for (const week of programme.weeks) {
      for (const one of week.days) if (one.kind !== 'rest' && one.day >= first && one.day < end) planned.set(one.day, one.rounds)
    }
  }
  return planned
}

const WEEK = 7

/** Days on which something of a session was done, each session once. */
export const doneByDay = (sessions: readonly KeptSession[], dayOf: DayOf): ReadonlyMap<number, number> => {
  const done = new Map<number, number>()
  for (const { startedAt, items } of sessions) {
    if (!items.some(({ worked }) => worked > 0)) continue
    const on = dayOf(startedAt)
    done.set(on, (done.get(on) ?? 0) + 1)
  }
  return done
}

/** Every week from the start up to today, the last one whole: what is planned for its days to come counts too. */
export const weeksOf = (planned: ReadonlyMap<number, number>, done: ReadonlyMap<number, number>, told: Told['days'], start: Day, today: Day): readonly WeekDone[] => {
  const as = new Map(told.map((one) => [one.on as number, one.as]))
  const count = Math.floor(Math.max(today - start, 0) / WEEK) + 1
  return Array.from({ length: count }, (_, index): WeekDone => {
    const from = day(start + index * WEEK)
    const days = Array.from({ length: WEEK }, (_one, later) => from + later)
    const toldAs = (which: 'rest' | 'sick'): number => days.filter((on) => as.get(on) === which).length
    const sum = (by: ReadonlyMap<number, number>, on: readonly number[]): number => on.reduce((all, one) => all + (by.get(one) ?? 0), 0)
    const excused = (on: number): boolean => as.get(on) === 'rest' || as.get(on) === 'sick'
    return { number: index + 1, from, planned: sum(planned, days.filter((on) => !excused(on))), done: sum(done, days), rest: toldAs('rest'), sick: toldAs('sick') }
  })
}

/** Sessions done over sessions planned on the days behind today, 0 to 1; none where nothing was planned. */
export const adherenceOf = (planned: ReadonlyMap<number, number>, done: ReadonlyMap<number, number>, today: Day, days: number): number | undefined => {
  const behind = Array.from({ length: days }, (_, before) => today - 1 - before)
  const wanted = behind.reduce((sum, on) => sum + (planned.get(on) ?? 0), 0)
  const did = behind.reduce((sum, on) => sum + (done.get(on) ?? 0), 0)
  return wanted === 0 ? undefined : Math.min(did / wanted, 1)
}
