import type { RecordEvent } from '../record/record.ts'
import { day, instantToDay, type Day } from '../units.ts'
import type { DoneId, FactorId } from './factor.ts'
import { inOrder, type DayPain } from './series.ts'

/** One day with what was part of it. What is absent is not known; it is never "no". */
export interface DayFacts {
  readonly day: Day
  /** Pain right now, as told that day: 0 to 10. */
  readonly pain?: number
  /** A sick day says nothing of exercises or sitting. */
  readonly sick: boolean
  /**
   * Done or not; for sitting and sleep minutes, for breaks how many were taken. Sleep is
   * that of the night that follows the day, so that all of it lies before the next day.
   */
  readonly factors: Readonly<Partial<Record<FactorId, boolean | number>>>
}

/**
 * Events → days from the first to the last with pain known. Exercises, techniques and
 * breaks are kept as they are done, so a day without one is a day without; how long
 * somebody sat or slept is known only where it was told.
 *
 * @param pain by day, from `outcomesOf`
 * @param minutesEast the person's zone, minutes east of UTC
 */
export const daysOf = (events: readonly RecordEvent[], pain: readonly DayPain[], minutesEast = 0): readonly DayFacts[] => {
  const [first, last] = [pain[0]?.day, pain.at(-1)?.day]
  if (first === undefined || last === undefined) return []
  const done = new Map<number, Set<DoneId>>()
  const breaks = new Map<number, number>()
  const told = new Map<number, { sitting?: number; sleep?: number; sick: boolean }>()
  const names = new Set<DoneId>()
  const mark = (on: Day, factor: DoneId): void => {
    names.add(factor)
    done.set(on, (done.get(on) ?? new Set()).add(factor))
  }
  let offersBreaks = false
  for (const event of inOrder(events)) {
    switch (event.kind) {
      case 'session-done':
        for (const item of event.log.items) if (item.worked > 0) mark(instantToDay(event.log.startedAt, minutesEast), `exercise:${item.exercise}`)
        break
      case 'relief-done':
        if (event.worked > 0) mark(instantToDay(event.at, minutesEast), `technique:${event.technique}`)
        break
      case 'break': {
        offersBreaks = true
        const on = instantToDay(event.at, minutesEast)
        if (event.outcome === 'taken') breaks.set(on, (breaks.get(on) ?? 0) + 1)
        break
      }
      case 'day-told': {
        const before = told.get(event.on)
        told.set(event.on, {
          ...before,
          sick: event.as === undefined ? (before?.sick ?? false) : event.as === 'sick',
          ...(event.sitting === undefined ? {} : { sitting: event.sitting }),
          ...(event.sleep === undefined ? {} : { sleep: event.sleep }),
        })
        break
      }
    }
  }
  const known = new Map(pain.map((one) => [one.day as number, one.pain]))
  // Only days near a known pain are made: an import with a wrong date must not make a million of them.
  const wanted = [...new Set(pain.flatMap((one) => [one.day, one.day + 1]))].filter((on) => on <= last).sort((a, b) => a - b)
  return wanted.map((on): DayFacts => {
    const [its, sleep, sitting, value] = [done.get(on), told.get(on + 1)?.sleep, told.get(on)?.sitting, known.get(on)]
    return {
      day: day(on),
      sick: told.get(on)?.sick ?? false,
      ...(value === undefined ? {} : { pain: value }),
      factors: {
        ...Object.fromEntries([...names].map((name) => [name, its?.has(name) ?? false])),
        ...(offersBreaks ? { breaks: breaks.get(on) ?? 0 } : {}),
        ...(sitting === undefined ? {} : { sitting }),
        ...(sleep === undefined ? {} : { sleep }),
      },
    }
  })
}
