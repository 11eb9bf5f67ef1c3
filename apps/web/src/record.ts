import { computed, signal } from '@preact/signals'
import { DEFAULT_SETTINGS, EMPTY_RECORD, instant, presentOf, type PersonRecord, type RecordEvent, type Settings } from '@rhomboid/domain'
import { now, newId } from './platform/clock.ts'
import type { KnownPerson, Store, Underway } from './platform/store.ts'

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

/** Everybody with a store on this device, and which of them is here now. Empty until the store was read, or where nothing lasts. */
export const people = signal<readonly KnownPerson[]>([])
export const person = signal('')

export const present = computed(() => presentOf(events.value))

let opening: Promise<Store> | undefined
/** Writes that have not settled yet: while there are any, reading anew could take back what is shown. */
let writing = 0
let channel: BroadcastChannel | undefined
/** Another tab is erasing what this one would write to. */
let isClosed = false

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
  person.value = store.person
  storage.value = store.lasts ? 'lasting' : 'not-lasting'
  if (store.lasts) {
    listen()
    void readPeople().catch(() => undefined)
  }
  return store
}

const readPeople = async (): Promise<void> => {
  const { listPeople } = await import('./platform/store.ts')
  people.value = await listPeople()
}

const read = async (store: Store): Promise<void> => {
  const [record, keptUnderway] = await Promise.all([store.record(), store.underway()])
  if (writing > 0) return
  events.value = record.events
  settings.value = record.settings
  underway.value = keptUnderway
}

/** What tabs tell each other: something was kept; a store is about to go; somebody else is here now. */
type Told = 'kept' | 'erasing' | 'person'

const listen = (): void => {
  if (channel) return
  const again = () => {
    if (!isClosed) void openRecord().then(read).catch(() => undefined)
  }
  channel = new BroadcastChannel('rhomboid')
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data === 'kept') return again()
    isClosed = true
    void openRecord().then((store) => store.close())
    // What the tab still holds of anybody is about somebody who is no longer here.
    forgetTab()
    if (data === 'person') location.replace('/')
  })
  addEventListener('pageshow', (event) => event.persisted && again())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again())
}

const forgetTab = (): void => {
  try {
    sessionStorage.clear()
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

const tell = (what: Told): void => channel?.postMessage(what)

/** Runs one write; other tabs are told once it is kept. */
const write = async (work: (store: Store) => Promise<void>, isTold = true): Promise<void> => {
  if (isClosed) throw new Error('another tab has closed this store')
  writing += 1
  try {
    await work(await openRecord())
    if (isTold) tell('kept')
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
  if (stamped.some(({ kind }) => kind === 'planned' || kind === 'session-done')) void askToLast()
}

/** Now there is something to lose. Some browsers ask the person, so it is not done on a first visit. */
const askToLast = async (): Promise<void> => {
  if (storage.value !== 'lasting') return
  const { askToLast: ask } = await import('./platform/lasting.ts')
  await ask()
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

/** Puts a record in the place of this person's. All of it, or nothing. */
export const replaceRecord = async (record: PersonRecord): Promise<void> => {
  await write((store) => store.replace(record))
  await read(await openRecord())
  await readPeople()
  void askToLast()
}

/** The pages of somebody else on this device. The page begins anew, so that nothing of the last person is left in it. */
export const switchPerson = async (id: string): Promise<void> => {
  const { comeHere } = await import('./platform/people.ts')
  if (!comeHere(id)) throw new Error('this browser does not keep who is here')
  tell('person')
  forgetTab()
  location.assign('/')
}

/** Adds somebody, with a record that was imported or an empty one, and goes to their pages. */
export const addPerson = async (name: string, record: PersonRecord = EMPTY_RECORD): Promise<void> => {
  const [{ makePerson }, { newPersonId }] = await Promise.all([import('./platform/store.ts'), import('./platform/people.ts')])
  const id = newPersonId()
  await makePerson(id, { ...record, settings: { ...record.settings, name } })
  await switchPerson(id)
}

/** Erases this person; the others stay, and the first of them is here next. */
export const eraseThisPerson = async (): Promise<void> => {
  const store = await openRecord()
  const [{ erasePerson }, { comeHere }, { forgetSaved }] = await Promise.all([import('./platform/store.ts'), import('./platform/people.ts'), import('./platform/backup.ts')])
  tell('erasing')
  store.close()
  await erasePerson(store.person)
  forgetSaved(store.person)
  const next = people.value.find(({ id }) => id !== store.person)
  if (next) comeHere(next.id)
  tell('person')
  forgetTab()
  location.assign('/')
}

/** Erases everything of everybody on this device. */
export const eraseEverything = async (): Promise<void> => {
  const store = await openRecord()
  const { eraseDevice } = await import('./platform/store.ts')
  tell('erasing')
  store.close()
  if (store.lasts) await eraseDevice()
  events.value = []
  settings.value = DEFAULT_SETTINGS
  underway.value = undefined
  people.value = []
  // The next thing that is kept opens the new, empty store.
  opening = undefined
  tell('person')
}
