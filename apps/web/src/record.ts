import { computed, signal } from '@preact/signals'
import { DEFAULT_SETTINGS, instant, presentOf, type RecordEvent, type Settings } from '@rhomboid/domain'
import { now, newId } from './platform/clock.ts'
import type { Store, Underway } from './platform/store.ts'

/**
 * The record as the pages see it: signals that mirror the store. An event is shown at once
 * and counts as kept when the promise settles.
 */
export const events = signal<readonly RecordEvent[]>([])
export const settings = signal<Settings>(DEFAULT_SETTINGS)
export const underway = signal<Underway | undefined>(undefined)
/** `opening` until the store was read; pages show their first-visit state until then. */
export const storage = signal<'opening' | 'lasting' | 'not-lasting'>('opening')

export const present = computed(() => presentOf(events.value))

let store: Store | undefined
let opening: Promise<Store> | undefined

/** Opens the store once. It is loaded only in a browser, after the first page can be read. */
export const openRecord = (): Promise<Store> => {
  opening ??= import('./platform/store.ts').then(async ({ openStore }) => {
    const opened = await openStore()
    const [keptEvents, keptSettings, keptUnderway] = await Promise.all([opened.events(), opened.settings(), opened.underway()])
    events.value = [...keptEvents, ...events.value.filter(({ id }) => !keptEvents.some((kept) => kept.id === id))]
    settings.value = keptSettings
    underway.value = keptUnderway
    storage.value = opened.lasts ? 'lasting' : 'not-lasting'
    store = opened
    return opened
  })
  return opening
}

type WithoutStamp<Event> = Event extends RecordEvent ? Omit<Event, 'id' | 'at'> & { readonly id?: string } : never

/** Adds what happened to the record. All of it is written in one go, or none. */
export const keep = async (...happened: readonly WithoutStamp<RecordEvent>[]): Promise<void> => {
  // No two events share a moment, so that their order survives any store.
  const from = Math.max(now(), (events.value.at(-1)?.at ?? 0) + 1)
  const stamped = happened.map((event, index) => ({ ...event, id: event.id ?? newId(), at: instant(from + index) }) as RecordEvent)
  events.value = [...events.value, ...stamped]
  await (store ?? (await openRecord())).addEvents(stamped)
}

export const changeSettings = async (change: Partial<Settings>): Promise<void> => {
  settings.value = { ...settings.value, ...change }
  await (store ?? (await openRecord())).putSettings(settings.value)
}

export const keepUnderway = async (next: Underway | undefined): Promise<void> => {
  underway.value = next
  await (store ?? (await openRecord())).putUnderway(next)
}

export const eraseRecord = async (): Promise<void> => {
  await (store ?? (await openRecord())).erase()
  events.value = []
  settings.value = DEFAULT_SETTINGS
  underway.value = undefined
}
