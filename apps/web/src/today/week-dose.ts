import type { Day, Present, Programme } from '@rhomboid/domain'

export interface WeekDose {
  /** Where a day has several short sessions, its day counts once. */
  readonly of: 'sessions' | 'days'
  readonly done: number
  /** Of the days that were not told as rest or sick days. */
  readonly planned: number
}

interface Week {
  readonly programme: Programme
  /** The days on which sessions were done, one entry for each. */
  readonly sessions: readonly Day[]
  readonly told: Present['days']
  readonly today: Day
}

/** The dose of the week under way; none where the programme has no day for today. A session more than planned is no mistake, and a day off no gap. */
export const weekDose = ({ programme, sessions, told, today }: Week): WeekDose | undefined => {
  const week = programme.weeks.find(({ days }) => days.some(({ day }) => day === today))
  if (!week) return undefined
  const off = new Set(told.flatMap(({ on, as }) => (as === 'rest' || as === 'sick' ? [on] : [])))
  const isInRounds = week.days.some((one) => one.kind !== 'rest' && one.rounds > 1)
  const done = sessions.filter((on) => week.days.some(({ day }) => day === on))
  // What was done on a day off was planned all the same.
  const planned = week.days.filter((one) => one.kind !== 'rest' && (!off.has(one.day) || done.includes(one.day))).length
  return { of: isInRounds ? 'days' : 'sessions', done: isInRounds ? new Set(done).size : done.length, planned }
}
