import { DEFAULT_SETTINGS, type Instant, type Player, type RecordEvent, type Settings } from '@rhomboid/domain'
import { Dexie, type EntityTable } from 'dexie'

/** A session that was begun and not yet closed; kept at every change, so that a killed tab loses nothing. */
export interface Underway {
  readonly startedAt: Instant
  readonly player: Player
  /** The id of the session once its log was kept and only the closing questions are open. */
  readonly closing?: string
}

interface Kept {
  readonly key: 'settings' | 'underway'
  readonly value: unknown
}

interface Database extends Dexie {
  events: EntityTable<RecordEvent, 'id'>
  kept: EntityTable<Kept, 'key'>
}

/** What the pages need of storage. It is the same when the browser keeps nothing; then `lasts` is false. */
export interface Store {
  readonly lasts: boolean
  readonly events: () => Promise<readonly RecordEvent[]>
  readonly addEvents: (events: readonly RecordEvent[]) => Promise<void>
  readonly settings: () => Promise<Settings>
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

/** Opens the store of this browser, or one in memory where the browser allows none (private windows, full disks). */
export const openStore = async (): Promise<Store> => {
  try {
    const database = openDatabase()
    await database.open()
    void navigator.storage?.persist?.().catch(() => false)
    return inBrowser(database)
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

const inBrowser = (database: Database): Store => {
  const withDatabase = reopening(database)
  const value = async (key: Kept['key']): Promise<unknown> => (await withDatabase(() => database.kept.get(key)))?.value
  return {
    lasts: true,
    events: () => withDatabase(() => database.events.orderBy('at').toArray()),
    addEvents: (events) => withDatabase(() => database.events.bulkPut([...events]).then(() => undefined)),
    settings: async () => ({ ...DEFAULT_SETTINGS, ...((await value('settings')) as Partial<Settings> | undefined) }),
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
    events: async () => events,
    addEvents: async (more) => void (events = [...events, ...more]),
    settings: async () => settings,
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
