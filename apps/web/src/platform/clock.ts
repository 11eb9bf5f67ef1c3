import { instant, instantToDay, type Day, type Instant } from '@rhomboid/domain'

/** The one place where the pages read the clock and make ids. */
export const now = (): Instant => instant(Date.now())

/** The person's own calendar day. */
export const today = (at: Instant = now()): Day => instantToDay(at, -new Date(at).getTimezoneOffset())

export const newId = (): string => crypto.randomUUID()
