import { DEFAULT_SETTINGS, EMPTY_RECORD, openRecord, packEvent, RECORD_VERSION, unpackEvent, type Instant, type PainScore, type PersonRecord, type Player, type RecordEvent, type Settings, type StoredEvent } from '@rhomboid/domain'
import { Dexie, type EntityTable } from 'dexie'
import { FIRST_PERSON, personIds, personToOpen, type PersonId } from './people.ts'

/** A session that was begun and not yet closed; kept at every change, so that a killed tab loses nothing. */
export interface Underway {
  readonly startedAt: Instant
  readonly player: Player
  /** The id of the session once its log was kept and only the closing questions are open. */
  readonly closing?: string
  /** Pain just before the first exercise, where it was told. */
  readonly painBefore?: PainScore
}

interface Kept {
  readonly key: 'settings' | 'underway' | 'version'
  readonly value: unknown
}

interface Database extends Dexie {
  events: EntityTable<StoredEvent, 'id'>
  kept: EntityTable<Kept, 'key'>
}

/** What the pages need of storage. It is the same when the browser keeps nothing; then `lasts` is false. */
export interface Store {
  readonly lasts: boolean
  readonly person: PersonId
  /** Everything kept, brought to today's shape. */
  readonly record: () => Promise<PersonRecord>
  readonly addEvents: (events: readonly RecordEvent[]) => Promise<void>
  readonly putSettings: (settings: Settings) => Promise<void>
  readonly underway: () => Promise<Underway | undefined>
  readonly putUnderway: (underway: Underway | undefined) => Promise<void>
  /** Puts a whole record in the place of this one, in one go or not at all. */
  readonly replace: (record: PersonRecord) => Promise<void>
  /** Lets go of the store, so that nothing here keeps it from being deleted. */
  readonly close: () => void
}

const openDatabase = (person: PersonId): Database => {
  const database = new Dexie(person) as Database
  // Never edit a version that shipped: add the next one.
  database.version(1).stores({ events: 'id, at', kept: 'key' })
  return database
}

/**
 * Opens the store of the person who was last here, or one in memory where the browser
 * allows none (private windows, full disks) or where what lies there cannot be read; that
 * stays as it is.
 */
export const openStore = async (): Promise<Store> => {
  try {
    const person = await personToOpen()
    const database = openDatabase(person)
    await database.open()
    const store = inBrowser(database, person)
    await store.record()
    return store
  } catch {
    return inMemory()
  }
}

/** iOS can close the database behind our back; one try more opens it again. */
const reopening =
  (database: Database) =>
  async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'DatabaseClosedError') throw error
      await database.open()
      return work()
    }
  }

/** The version of a record that names none: the first one kept no number. */
const FIRST_VERSION = 1

const inBrowser = (database: Database, person: PersonId): Store => {
  const withDatabase = reopening(database)
  const value = async (key: Kept['key']): Promise<unknown> => (await withDatabase(() => database.kept.get(key)))?.value
  return {
    lasts: true,
    person,
    record: () =>
      withDatabase(() =>
        // Read and, where it is of an older version, written back in one transaction: nothing that another tab keeps meanwhile is lost.
        database.transaction('rw', database.events, database.kept, async () => {
          const version = (await database.kept.get('version'))?.value ?? FIRST_VERSION
          const settings = { ...DEFAULT_SETTINGS, ...((await database.kept.get('settings'))?.value as Partial<Settings> | undefined) }
          const opened = openRecord({ version, settings, events: (await database.events.orderBy('at').toArray()).map(unpackEvent) })
          if (!opened.ok) throw new Error(`what is kept here cannot be read: ${opened.error.type}`)
          if (version !== RECORD_VERSION) {
            await database.events.clear()
            await database.events.bulkPut(opened.value.events.map(packEvent))
            await database.kept.bulkPut([
              { key: 'version', value: opened.value.version },
              { key: 'settings', value: opened.value.settings },
            ])
          }
          return opened.value
        }),
      ),
    addEvents: (events) => withDatabase(() => database.events.bulkPut(events.map(packEvent)).then(() => undefined)),
    putSettings: (settings) => withDatabase(() => database.kept.put({ key: 'settings', value: settings }).then(() => undefined)),
    underway: async () => (await value('underway')) as Underway | undefined,
    putUnderway: (underway) =>
      withDatabase(() =>
        underway ? database.kept.put({ key: 'underway', value: underway }).then(() => undefined) : database.kept.delete('underway'),
      ),
    replace: (record) =>
      withDatabase(() =>
        database.transaction('rw', database.events, database.kept, async () => {
          await Promise.all([database.events.clear(), database.kept.clear()])
          await database.events.bulkPut(record.events.map(packEvent))
          await database.kept.bulkPut([
            { key: 'version', value: record.version },
            { key: 'settings', value: record.settings },
          ])
        }),
      ),
    close: () => database.close(),
  }
}

/** Somebody with a store on this device. */
export interface KnownPerson {
  readonly id: PersonId
  /** Empty when it was not told. */
  readonly name: string
}

/** Everybody on this device, the first person first. */
export const listPeople = async (): Promise<readonly KnownPerson[]> => {
  const ids = await personIds()
  return Promise.all(
    ids.map(async (id) => {
      const database = openDatabase(id)
      try {
        const settings = (await database.kept.get('settings'))?.value as Partial<Settings> | undefined
        return { id, name: settings?.name ?? '' }
      } finally {
        database.close()
      }
    }),
  )
}

/** Makes the store of a new person with this record in it. What cannot be written whole is not left behind. */
export const makePerson = async (person: PersonId, record: PersonRecord): Promise<void> => {
  const database = openDatabase(person)
  try {
    await inBrowser(database, person).replace(record)
  } catch (error) {
    await database.delete()
    throw error
  } finally {
    database.close()
  }
}

export const erasePerson = (person: PersonId): Promise<void> => Dexie.delete(person)

/** Everything that pages of ours keep in this browser, whoever it is about. */
export const eraseDevice = async (): Promise<void> => {
  for (const person of await personIds()) await erasePerson(person)
  try {
    localStorage.clear()
    sessionStorage.clear()
  } catch {
    // A browser that does not let us look keeps nothing for us.
  }
  if (typeof caches !== 'undefined') await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  // An empty store, as on a first visit.
  const empty = openDatabase(FIRST_PERSON)
  await empty.open()
  empty.close()
}

const inMemory = (): Store => {
  let events: readonly RecordEvent[] = []
  let settings: Settings = DEFAULT_SETTINGS
  let underway: Underway | undefined
  return {
    lasts: false,
    person: FIRST_PERSON,
    record: async () => ({ ...EMPTY_RECORD, settings, events }),
    addEvents: async (more) => void (events = [...events, ...more]),
    putSettings: async (next) => void (settings = next),
    underway: async () => underway,
    putUnderway: async (next) => void (underway = next),
    replace: async (record) => {
      events = record.events
      settings = record.settings
      underway = undefined
    },
    close: () => undefined,
  }
}
