import type { Day, Item, Week } from '@rhomboid/domain'

/** One session of a week, with every day that uses it. */
export interface WeekSession {
  readonly kind: 'move' | 'build'
  readonly rounds: number
  readonly items: readonly Item[]
  readonly days: readonly Day[]
}

/** Days that are the same are one session, in the order in which they first come. */
export const sessionsOf = ({ days }: Week): readonly WeekSession[] => {
  const found = new Map<string, WeekSession>()
  for (const one of days) {
    if (one.kind === 'rest') continue
    const { kind, rounds, items } = one
    const key = JSON.stringify([kind, rounds, items])
    found.set(key, { kind, rounds, items, days: [...(found.get(key)?.days ?? []), one.day] })
  }
  return [...found.values()]
}
