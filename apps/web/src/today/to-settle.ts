import type { Day, Instant, KeptSession, Present, RecordEvent } from '@rhomboid/domain'

type DayOf = (at: Instant) => Day

/** Yesterday's sessions, while nothing was said of how they settled, and nobody passed it over. */
export const toSettle = (sessions: readonly KeptSession[], events: readonly RecordEvent[], today: Day, dayOf: DayOf): readonly string[] => {
  const yesterday = sessions.filter(({ startedAt, items }) => dayOf(startedAt) === today - 1 && items.some(({ worked }) => worked > 0)).map(({ id }) => id)
  const isAnswered = yesterday.some((id) => events.some((event) => event.kind === 'session-settled' && event.session === id))
  return isAnswered ? [] : yesterday
}

/** Whether today's pain was told by another door: then it is not asked twice. */
export const isPainTold = ({ pains, measured }: Pick<Present, 'pains' | 'measured'>, today: Day, dayOf: DayOf): boolean =>
  pains.some(({ at }) => dayOf(at) === today) || measured.some(({ measure, on, values }) => measure === 'pain' && on === today && typeof values['now'] === 'number')
