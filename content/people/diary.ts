import { instant, presentOf, type Instant, type Present, type RecordEvent } from '@rhomboid/domain'
import type { Happening } from './check-in.ts'

/** The record of a made-up person while it is being written. */
export interface Diary {
  readonly events: readonly RecordEvent[]
  /** The moment of the next event; it only goes forward. */
  readonly now: () => Instant
  readonly waitUntil: (at: number) => void
  /** Keeps events, a millisecond apart. @returns the id of the last one */
  readonly keep: (happened: readonly Happening[]) => string
  readonly present: () => Present
}

export const openDiary = (): Diary => {
  const events: RecordEvent[] = []
  let at = 0
  let present: Present | undefined
  return {
    events,
    now: () => instant(at),
    waitUntil: (later) => void (at = Math.max(at, later)),
    keep: (happened) => {
      for (const one of happened) {
        at += 1
        events.push({ ...one, id: `e${events.length + 1}`, at: instant(at) } as RecordEvent)
      }
      if (happened.length > 0) present = undefined
      return `e${events.length}`
    },
    // Adding up the events takes the most time of all, so it is done only after new ones.
    present: () => (present ??= presentOf(events)),
  }
}
