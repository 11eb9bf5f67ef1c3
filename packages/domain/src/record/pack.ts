import type { Item, PlannedDay, Programme, Week } from '../programme/programme.ts'
import type { RecordEvent } from './record.ts'

/**
 * A programme repeats the same few items day after day, and every adaptation keeps a whole
 * one. Packed, each item stands once and the days name it by its place: about an eighth of
 * the size. It is how a store keeps an event, never what the rest of the product sees.
 */
export interface PackedProgramme extends Omit<Programme, 'weeks'> {
  readonly packed: 1
  readonly items: readonly Item[]
  readonly weeks: readonly PackedWeek[]
}

interface PackedWeek extends Omit<Week, 'days'> {
  readonly days: readonly PackedDay[]
}

type WithPlaces<Day> = Day extends { readonly items: readonly Item[] } ? Omit<Day, 'items'> & { readonly items: readonly number[] } : Day
type PackedDay = WithPlaces<PlannedDay>

type WithProgramme = Extract<RecordEvent, { readonly programme: Programme }>

/** An event as a store keeps it. */
export type StoredEvent = Exclude<RecordEvent, WithProgramme> | WithProgramme | (Omit<WithProgramme, 'programme'> & { readonly programme: PackedProgramme })

export const packEvent = (event: RecordEvent): StoredEvent => ('programme' in event ? { ...event, programme: packProgramme(event.programme) } : event)

/** The event again, exactly as it was packed. One that never was packed comes back as it is. */
export const unpackEvent = (stored: StoredEvent): RecordEvent => {
  if (!('programme' in stored)) return stored
  const { programme } = stored
  return (isPacked(programme) ? { ...stored, programme: unpackProgramme(programme) } : stored) as RecordEvent
}

const isPacked = (programme: Programme | PackedProgramme): programme is PackedProgramme => 'packed' in programme && programme.packed === 1

const packProgramme = (programme: Programme): PackedProgramme => {
  const places = new Map<string, number>()
  const items: Item[] = []
  const placeOf = (item: Item): number => {
    const key = JSON.stringify(item)
    const before = places.get(key)
    if (before !== undefined) return before
    places.set(key, items.length)
    items.push(item)
    return items.length - 1
  }
  const weeks = programme.weeks.map((week): PackedWeek => ({ ...week, days: week.days.map((day) => (day.kind === 'rest' ? day : { ...day, items: day.items.map(placeOf) })) }))
  return { ...programme, packed: 1, items, weeks }
}

const unpackProgramme = ({ packed: _packed, items, weeks, ...programme }: PackedProgramme): Programme => ({
  ...programme,
  weeks: weeks.map((week) => ({
    ...week,
    days: week.days.map((day): PlannedDay => {
      if (day.kind === 'rest') return day
      return { ...day, items: day.items.map((place) => itemAt(items, place)) }
    }),
  })),
})

const itemAt = (items: readonly Item[], place: number): Item => {
  const item = items[place]
  if (!item) throw new Error(`a kept programme names item ${place}, and has ${items.length}`)
  return item
}
