import { computed, signal } from '@preact/signals'
import { DEFAULT_SETTINGS, instant, presentOf, type RecordEvent, type Settings } from '@rhomboid/domain'
import { now, newId } from './platform/clock.ts'
import type { Store, Underway } from './platform/store.ts'

/**
 * The record as the pages see it: signals that mirror the store. An event is shown at once
 * and counts as kept when the promise settles. Another tab that keeps something says so,
 * and a page that comes back into view reads anew.
 */
export const events = signal<readonly RecordEvent[]>([])
export const settings = signal<Settings>(DEFAULT_SETTINGS)
export const underway = signal<Underway | undefined>(undefined)
/** `opening` until the store was read; pages show their first-visit state until then. */
export const storage = signal<'opening' | 'lasting' | 'not-lasting'>('opening')

export const present = computed(() => presentOf(events.value))

let opening: Promise<Store> | undefined
/** Writes that have not settled yet: while there are any, reading anew could take back what is shown. */
let writing = 0
let channel: BroadcastChannel | undefined

/** Opens the store once. It is loaded only in a browser, after the first page can be read. */
export const openRecord = (): Promise<Store> => {
  opening ??= open().catch((error: unknown) => {
    // A chunk that did not come is asked for again the next time.
    opening = undefined
    throw error
  })
  return opening
}

const open = async (): Promise<Store> => {
  const { openStore } = await import('./platform/store.ts')
  const store = await openStore()
  await read(store)
  storage.value = store.lasts ? 'lasting' : 'not-lasting'
  if (store.lasts) listen(store)
  return store
}

const read = async (store: Store): Promise<void> => {
  const [record, keptUnderway] = await Promise.all([store.record(), store.underway()])
  if (writing > 0) return
  events.value = record.events
  settings.value = record.settings
  underway.value = keptUnderway
}

const listen = (store: Store): void => {
  const again = () => void read(store).catch(() => undefined)
  channel = new BroadcastChannel('rhomboid')
  channel.addEventListener('message', again)
  addEventListener('pageshow', (event) => event.persisted && again())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again())
}

/** Runs one write; other tabs are told once it is kept. */
const write = async (work: (store: Store) => Promise<void>, tell = true): Promise<void> => {
  writing += 1
  try {
    await work(await openRecord())
    if (tell) channel?.postMessage('kept')
  } finally {
    writing -= 1
  }
}

type WithoutStamp<Event> = Event extends RecordEvent ? Omit<Event, 'id' | 'at'> & { readonly id?: string } : never

/** Adds what happened to the record. All of it is written in one go, or none. */
export const keep = async (...happened: readonly WithoutStamp<RecordEvent>[]): Promise<void> => {
  await openRecord()
  // No two events share a moment, so that their order survives any store.
  const from = Math.max(now(), (events.value.at(-1)?.at ?? 0) + 1)
  const stamped = happened.map((event, index) => ({ ...event, id: event.id ?? newId(), at: instant(from + index) }) as RecordEvent)
  events.value = [...events.value, ...stamped]
  await write((store) => store.addEvents(stamped))
}

export const changeSettings = async (change: Partial<Settings>): Promise<void> => {
  await openRecord()
  settings.value = { ...settings.value, ...change }
  await write((store) => store.putSettings(settings.value))
}

export const keepUnderway = async (next: Underway | undefined): Promise<void> => {
  underway.value = next
  // Kept every second of a session: other tabs see it when they are looked at again.
  await write((store) => store.putUnderway(next), false)
}

export const eraseRecord = async (): Promise<void> => {
  await write((store) => store.erase())
  events.value = []
  settings.value = DEFAULT_SETTINGS
  underway.value = undefined
}
