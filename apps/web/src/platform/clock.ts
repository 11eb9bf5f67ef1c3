import { instant, instantToDay, type Day, type Instant, type LocalMoment } from '@rhomboid/domain'

/** The one place where the pages read the clock and make ids. */
export const now = (): Instant => instant(Date.now())

/** The person's own calendar day. */
export const today = (at: Instant = now()): Day => instantToDay(at, -new Date(at).getTimezoneOffset())

export const newId = (): string => crypto.randomUUID()

/** The day and the minute of it, as the clock on the person's wall has them. */
export const localMoment = (at: Instant = now()): LocalMoment => {
  const local = new Date(at)
  return { day: today(at), minute: local.getHours() * 60 + local.getMinutes() }
}
