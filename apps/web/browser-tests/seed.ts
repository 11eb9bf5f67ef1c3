// A record as somebody has it who checked in and was cleared: made by the real domain from the real content, and written
// where the pages read it. For tests of everything that comes after the check-in.
import { loadContent, toLibrary, toRuleSet, type Content } from '@rhomboid/content'
import {
  answersToPerson,
  instant,
  instantToDay,
  planProgramme,
  restAnsweredNo,
  screen,
  unpackEvent,
  type Answers,
  type Player,
  type Programme,
  type RecordEvent,
  type Settings,
  type StoredEvent,
} from '@rhomboid/domain'
import type { Page } from 'playwright-core'

/** Mild pain for a month, two minutes on every day of the week: one short session a day. */
const USUAL: Answers = { age: 40, painNow: 3, durationDays: 30, minutes: 2, daysAWeek: 7, goal: 'move' }

export interface Seeding {
  /** What was answered; everything else was asked and answered with its harmless answer. */
  readonly answers?: Answers
  /** When the check-in was done, in milliseconds since 1970: a minute before the page's own now, unless it is told. */
  readonly at?: number
  /** 1 to 12; one unless it is told. */
  readonly weeks?: number
  readonly settings?: Partial<Settings>
}

export interface Seeded {
  readonly programme: Programme
  readonly events: readonly RecordEvent[]
}

/**
 * Writes the record of a cleared person with a programme into the browser of the page. The
 * page stands on the page of settings afterwards: go from there to the page under test.
 */
export const seedRecord = async (page: Page, { answers = {}, at, weeks = 1, settings }: Seeding = {}): Promise<Seeded> => {
  await openStoreOf(page)
  const clock = await page.evaluate(() => ({ now: Date.now(), minutesEast: -new Date().getTimezoneOffset() }))
  const seeded = clearedRecord({ ...USUAL, ...answers }, at ?? clock.now - 60_000, clock.minutesEast, weeks)
  await writeEvents(page, seeded.events, settings)
  return seeded
}

/** Adds events to the store of the page as they are. */
export const writeEvents = (page: Page, events: readonly RecordEvent[], settings?: Partial<Settings>): Promise<void> =>
  page.evaluate(
    async ([added, chosen]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('rhomboid')
        opening.addEventListener('success', () => resolve(opening.result))
        opening.addEventListener('error', () => reject(new Error('the store of the page does not open')))
      })
      const work = database.transaction(['events', 'kept'], 'readwrite')
      for (const event of added) work.objectStore('events').put(event)
      if (chosen) work.objectStore('kept').put({ key: 'settings', value: chosen })
      await new Promise<void>((resolve, reject) => {
        work.addEventListener('complete', () => resolve())
        work.addEventListener('error', () => reject(new Error('the events could not be written')))
      })
      database.close()
    },
    [events, settings] as const,
  )

/** Everything that happened, as the store of the page holds it, the earliest first. */
export const readEvents = async (page: Page): Promise<readonly RecordEvent[]> => {
  const events = (await readTable(page, 'events')) as readonly StoredEvent[]
  return events.map(unpackEvent).sort((a, b) => a.at - b.at)
}

/** The session under way as the store of the page holds it. */
export const readPlayer = async (page: Page): Promise<Player | undefined> => {
  const kept = (await readTable(page, 'kept')) as readonly { readonly key: string; readonly value: { readonly player: Player } }[]
  return kept.find(({ key }) => key === 'underway')?.value.player
}

/** The settings as the store of the page holds them. */
export const readSettings = async (page: Page): Promise<Settings | undefined> => {
  const kept = (await readTable(page, 'kept')) as readonly { readonly key: string; readonly value: Settings }[]
  return kept.find(({ key }) => key === 'settings')?.value
}

const readTable = (page: Page, table: 'events' | 'kept'): Promise<readonly unknown[]> =>
  page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('rhomboid')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(new Error('the store of the page does not open')))
    })
    const asked = database.transaction(name).objectStore(name).getAll()
    const found = await new Promise<readonly unknown[]>((resolve) => asked.addEventListener('success', () => resolve(asked.result)))
    database.close()
    return found
  }, table)

/** The pages make the store, with its version and its tables; here one of them only has to be open. */
const openStoreOf = async (page: Page): Promise<void> => {
  await page.goto('/settings/')
  const patience = Date.now() + 20_000
  while (!(await isStoreReady(page))) {
    if (Date.now() > patience) throw new Error('the page of settings opened no store')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const isStoreReady = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    // Opening a store that is not there would make an empty one.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'rhomboid')) return false
    return new Promise<boolean>((resolve) => {
      const opening = indexedDB.open('rhomboid')
      opening.addEventListener('success', () => {
        const tables = opening.result.objectStoreNames
        opening.result.close()
        resolve(tables.contains('events') && tables.contains('kept'))
      })
      opening.addEventListener('error', () => resolve(false))
    })
  })

const clearedRecord = (given: Answers, at: number, minutesEast: number, weeks: number): Seeded => {
  const content = theContent()
  const rules = toRuleSet(content.screening)
  const library = toLibrary(content)
  const answers = restAnsweredNo(rules.bank, given)
  const startedAt = instant(at)
  const screening = screen(rules, answers, startedAt)
  const clearance = 'clearance' in screening ? screening.clearance : undefined
  if (!clearance) throw new Error(`these answers clear nobody: ${JSON.stringify(screening)}`)
  const person = answersToPerson(answers, library.constants.household)
  if (!person.ok) throw new Error(`answers are missing: ${person.error.questions.join(', ')}`)
  const planned = planProgramme({ clearance, person: person.value, library, contributing: [], today: instantToDay(startedAt, minutesEast), now: startedAt, weeks })
  if (!planned.ok) throw new Error(`no programme: ${JSON.stringify(planned.error)}`)

  const happened = [
    { kind: 'check-in-started' },
    ...Object.entries(answers).map(([question, answer]) => ({ kind: 'answered', question, answer, page: 'seed' })),
    { kind: 'screened', disposition: screening.kind, rules: screening.because.map(({ rule }) => rule), rulesVersion: screening.rulesVersion },
    { kind: 'planned', programme: planned.value },
  ]
  const events = happened.map((event, index) => ({ ...event, id: `seed-${index}`, at: instant(at + index) }) as RecordEvent)
  return { programme: planned.value, events }
}

let content: Content | undefined
const theContent = (): Content => {
  if (content) return content
  const loaded = loadContent()
  if (!loaded.ok) throw new Error(`the content has mistakes: ${JSON.stringify(loaded.error)}`)
  content = loaded.value
  return content
}
