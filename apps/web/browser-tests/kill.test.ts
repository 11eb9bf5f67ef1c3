import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chanceFrom, type RecordEvent } from '@rhomboid/domain'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { launchChromiumIn } from '../../../scripts/chromium.ts'
import { readEvents, seedRecord } from './seed.ts'

/** How often a page is killed while it logs, and the seed of the moments at which it is. */
/** Each takes about a second: a build of every change does fewer. `KILLS=200 npm test` does them all. */
const KILLS = Number(process.env['KILLS'] ?? 40)
const SEED = 20_261_121

let folder: string
let context: BrowserContext
let reader: Page
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rhomboid-kill-'))
  context = await launchChromiumIn(folder, { baseURL: inject('baseUrl'), locale: 'en-GB', viewport: { width: 390, height: 844 } })
  reader = await context.newPage()
})
afterAll(async () => {
  await context.close()
  await rm(folder, { recursive: true, force: true })
})

/** What the page under test adds: a break that was ended as soon as it began. */
type Logged = Extract<RecordEvent, { kind: 'break' }>

/** The page says "kept" to other tabs only once a write has settled: that is what was acknowledged, and by when. */
const tellWhatIsKept = (): void => {
  const post = BroadcastChannel.prototype.postMessage
  BroadcastChannel.prototype.postMessage = function (message: unknown) {
    if (message === 'kept') (globalThis as unknown as { acknowledged: () => void }).acknowledged()
    post.call(this, message)
  }
}

/** Begins and ends breaks as fast as the page takes them: each leaves one event. */
const logWithoutEnd = (): void => {
  const press = (name: string): void => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click()
  const next = (): void => {
    press('Take a break now')
    setTimeout(() => {
      press('End the break')
      setTimeout(next, 0)
    }, 0)
  }
  next()
}

/** Opens the page that logs, lets it log for so many milliseconds, and kills it. Gives how many writes it was told of. */
const logAndDie = async (milliseconds: number): Promise<number> => {
  const page = await context.newPage()
  let acknowledged = 0
  let first: () => void = () => undefined
  const isLogging = new Promise<void>((resolve) => (first = resolve))
  await page.exposeFunction('acknowledged', () => {
    acknowledged += 1
    first()
  })
  await page.addInitScript(tellWhatIsKept)
  await page.goto('/settings/#breaks')
  await page.getByRole('button', { name: 'Take a break now' }).waitFor()
  const died = new Promise<void>((resolve) => page.once('crash', () => resolve()))
  const devtools = await context.newCDPSession(page)
  await page.evaluate(logWithoutEnd)
  await isLogging
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  // Never answers: the page that should is gone.
  void devtools.send('Page.crash').catch(() => undefined)
  await died
  const told = acknowledged
  await page.close()
  return told
}

const isWhole = (event: Logged): boolean => typeof event.id === 'string' && typeof event.at === 'number' && (event.outcome === 'taken' || event.outcome === 'skipped') && typeof event.length === 'number'

test(
  `no answer that was acknowledged is lost, and nothing is half written, when the page is killed ${KILLS} times`,
  async () => {
    await seedRecord(reader, { settings: { voice: false, breaks: { on: true, every: 120, length: 3_600 as never, quiet: { from: '00:00', to: '00:00' } } } })
    // A document of ours that opens no store by itself: it only reads.
    await reader.goto('/manifest.webmanifest')
    const chance = chanceFrom(SEED)
    const seeded = (await readEvents(reader)).length
    let known: readonly RecordEvent[] = await readEvents(reader)
    let acknowledgedInAll = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const told = await logAndDie(chance.whole(0, 60))
      const events = await readEvents(reader)
      const added = events.filter(({ kind }) => kind === 'break') as readonly Logged[]
      // What was there stays as it was, in its order; what was acknowledged is there; whatever else is there is whole.
      expect(events.slice(0, known.length)).toEqual(known)
      expect(events.length - known.length).toBeGreaterThanOrEqual(told)
      expect(added.filter((event) => !isWhole(event))).toEqual([])
      expect(added).toHaveLength(events.length - seeded)
      acknowledgedInAll += told
      known = events
    }
    expect(acknowledgedInAll).toBeGreaterThan(KILLS)
  },
  300_000,
)
