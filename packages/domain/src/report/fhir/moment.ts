import { dayToIso, type Day, type Instant } from '../../units.ts'

const DAY_MS = 86_400_000

/** `2026-11-21T08:30:00.000Z` */
export const instantToIso = (at: Instant): string => {
  const day = Math.floor(at / DAY_MS)
  const rest = Math.floor(at - day * DAY_MS)
  const two = (value: number): string => String(value).padStart(2, '0')
  const clock = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1_000) % 60].map(two).join(':')
  return `${dayToIso(day as Day)}T${clock}.${String(rest % 1_000).padStart(3, '0')}Z`
}
