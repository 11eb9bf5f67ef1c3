/**
 * Quantities that could be swapped by mistake carry a brand, made here and nowhere else.
 * A maker throws on a value outside its range: such a value is our own bug, because
 * everything a person types is checked before it becomes a quantity.
 */
declare const brand: unique symbol
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

export type Seconds = Branded<number, 'Seconds'>
export type Repetitions = Branded<number, 'Repetitions'>
export type Sets = Branded<number, 'Sets'>
/** Numeric pain rating scale, whole numbers 0 (none) to 10 (worst you can think of). */
export type PainScore = Branded<number, 'PainScore'>
/** Felt effort, whole numbers 0 (none) to 10 (all you have). */
export type Effort = Branded<number, 'Effort'>
/** A calendar day as whole days since 1970-01-01, without a time or a zone. */
export type Day = Branded<number, 'Day'>
/** A moment as milliseconds since 1970-01-01 UTC. Always an argument, never read from a clock here. */
export type Instant = Branded<number, 'Instant'>

const whole = (name: string, value: number, low: number, high: number): number => {
  if (!Number.isInteger(value) || value < low || value > high) {
    throw new RangeError(`${name} must be a whole number from ${low} to ${high}, not ${value}`)
  }
  return value
}

/** 0 to 86,400; parts of a second are allowed because a tempo can be 1.5 s. */
export const seconds = (value: number): Seconds => {
  if (!Number.isFinite(value) || value < 0 || value > 86_400) {
    throw new RangeError(`seconds must be from 0 to 86400, not ${value}`)
  }
  return value as Seconds
}
export const repetitions = (value: number): Repetitions => whole('repetitions', value, 1, 100) as Repetitions
export const sets = (value: number): Sets => whole('sets', value, 1, 10) as Sets
export const painScore = (value: number): PainScore => whole('pain', value, 0, 10) as PainScore
export const effort = (value: number): Effort => whole('effort', value, 0, 10) as Effort
export const day = (value: number): Day => whole('day', value, -100_000, 100_000) as Day
export const instant = (value: number): Instant => {
  if (!Number.isFinite(value)) throw new RangeError(`instant must be a number of milliseconds, not ${value}`)
  return value as Instant
}

const DAY_MS = 86_400_000

/** The day (in UTC) that an instant falls on; a door that knows the person's zone passes its own offset in minutes east. */
export const instantToDay = (at: Instant, minutesEast = 0): Day => day(Math.floor((at + minutesEast * 60_000) / DAY_MS))

/**
 * `2026-11-21` → Day, or undefined when it is not a real date.
 * Civil-day arithmetic after Howard Hinnant's days_from_civil, because a clock-bound
 * date object has no place in the domain.
 *
 * @example isoToDay('1970-01-02') // 1
 */
export const isoToDay = (iso: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return undefined
  const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined
  const found = daysFromCivil(y, m, d)
  return dayToIso(found) === iso ? found : undefined
}

const daysFromCivil = (y: number, m: number, d: number): Day => {
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) as Day
}

/** Day → `2026-11-21`. */
export const dayToIso = (value: Day): string => {
  const z = value + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const dayOfMonth = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** Monday 0 … Sunday 6. 1970-01-01 was a Thursday. */
export const weekday = (value: Day): number => (((value + 3) % 7) + 7) % 7
