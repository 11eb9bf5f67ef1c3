import type { PlannedDay, Programme } from '@rhomboid/domain'

/** A day of a programme, counted from 1 over all its weeks. */
export interface ChosenDay {
  readonly number: number
  readonly day: PlannedDay
}

/** The day that was asked for, else the first one that is no rest day. A programme always has one. */
export const chooseDay = (programme: Programme, wanted: number | undefined): ChosenDay => {
  const days = programme.weeks.flatMap(({ days }) => days)
  const number = wanted ?? days.findIndex(({ kind }) => kind !== 'rest') + 1
  const day = days[number - 1]
  if (!day) throw new Error(`the programme has ${days.length} days, and day ${number} was wanted`)
  return { number, day }
}

export const weeksFor = (day: number | undefined): number => Math.ceil((day ?? 1) / 7)
