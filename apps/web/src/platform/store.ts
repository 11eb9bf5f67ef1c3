import { DEFAULT_SETTINGS, EMPTY_RECORD, openRecord, RECORD_VERSION, type Instant, type PersonRecord, type Player, type RecordEvent, type Settings } from '@rhomboid/domain'
import { Dexie, type EntityTable } from 'dexie'

/** A session that was begun and not yet closed; kept at every change, so that a killed tab loses nothing. */
export interface Underway {
  readonly startedAt: Instant
  readonly player: Player
  /** The id of the session once its log was kept and only the closing questions are open. */
  readonly closing?: string
}

interface Kept {
  readonly key: 'settings' | 'underway' | 'version'
  readonly value: unknown
}

interface Database extends Dexie {
  events: EntityTable<RecordEvent, 'id'>
  kept: EntityTable<Kept, 'key'>
}

/** What the pages need of storage. It is the same when the browser keeps nothing; then `lasts` is false. */
export interface Store {
  readonly lasts: boolean
  /** Everything kept, brought to today's shape. */
  readonly record: () => Promise<PersonRecord>
  readonly addEvents: (events: readonly RecordEvent[]) => Promise<void>
  readonly putSettings: (settings: Settings) => Promise<void>
  readonly underway: () => Promise<Underway | undefined>
  readonly putUnderway: (underway: Underway | undefined) => Promise<void>
  readonly erase: () => Promise<void>
}

const NAME = 'rhomboid'

const openDatabase = (): Database => {
  const database = new Dexie(NAME) as Database
  // Never edit a version that shipped: add the next one.
  database.version(1).stores({ events: 'id, at', kept: 'key' })
  return database
}

/**
 * Opens the store of this browser, or one in memory where the browser allows none (private
 * windows, full disks) or where what lies there cannot be read; that stays as it is.
 */
export const openStore = async (): Promise<Store> => {
  try {
    const database = openDatabase()
    await database.open()
    void navigator.storage?.persist?.().catch(() => false)
    const store = inBrowser(database)
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

const inBrowser = (database: Database): Store => {
  const withDatabase = reopening(database)
  const value = async (key: Kept['key']): Promise<unknown> => (await withDatabase(() => database.kept.get(key)))?.value
  return {
    lasts: true,
    record: () =>
      withDatabase(() =>
        // Read and, where it is of an older version, written back in one transaction: nothing that another tab keeps meanwhile is lost.
        database.transaction('rw', database.events, database.kept, async () => {
          const version = (await database.kept.get('version'))?.value ?? FIRST_VERSION
          const settings = { ...DEFAULT_SETTINGS, ...((await database.kept.get('settings'))?.value as Partial<Settings> | undefined) }
          const opened = openRecord({ version, settings, events: await database.events.orderBy('at').toArray() })
          if (!opened.ok) throw new Error(`what is kept here cannot be read: ${opened.error.type}`)
          if (version !== RECORD_VERSION) {
            await database.events.clear()
            await database.events.bulkPut([...opened.value.events])
            await database.kept.bulkPut([
              { key: 'version', value: opened.value.version },
              { key: 'settings', value: opened.value.settings },
            ])
          }
          return opened.value
        }),
      ),
    addEvents: (events) => withDatabase(() => database.events.bulkPut([...events]).then(() => undefined)),
    putSettings: (settings) => withDatabase(() => database.kept.put({ key: 'settings', value: settings }).then(() => undefined)),
    underway: async () => (await value('underway')) as Underway | undefined,
    putUnderway: (underway) =>
      withDatabase(() =>
        underway ? database.kept.put({ key: 'underway', value: underway }).then(() => undefined) : database.kept.delete('underway'),
      ),
    erase: async () => {
      await database.delete()
      await database.open()
    },
  }
}

const inMemory = (): Store => {
  let events: readonly RecordEvent[] = []
  let settings: Settings = DEFAULT_SETTINGS
  let underway: Underway | undefined
  return {
    lasts: false,
    record: async () => ({ ...EMPTY_RECORD, settings, events }),
    addEvents: async (more) => void (events = [...events, ...more]),
    putSettings: async (next) => void (settings = next),
    underway: async () => underway,
    putUnderway: async (next) => void (underway = next),
    erase: async () => {
      events = []
      settings = DEFAULT_SETTINGS
      underway = undefined
    },
  }
}
