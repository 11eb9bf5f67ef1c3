import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { instant, type RecordEvent } from '@rhomboid/domain'
import type { Browser, BrowserContext, Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { readEvents, readSettings, seedRecord, writeEvents } from './seed.ts'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext({ baseURL: inject('baseUrl'), locale: 'en-GB', viewport: { width: 390, height: 844 }, acceptDownloads: true })
  page = await context.newPage()
})
afterEach(() => context.close())

const FIXTURES = join(import.meta.dirname, '../../../packages/domain/src/record/fixtures')

const openData = async (): Promise<void> => {
  await page.goto('/data/')
  await page.getByRole('heading', { level: 1, name: 'Your data' }).waitFor()
}
const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')
const savedFile = async (): Promise<{ readonly name: string; readonly text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the file' }).click()])
  return { name: download.suggestedFilename(), text: await textOf(download) }
}
const choose = (text: string | Buffer, name = 'rhomboid-2026-11-21.json'): Promise<void> =>
  page.locator('#open-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
const alert = (of = '#open') => page.locator(of).getByRole('alert')

/** Every place in which a page can keep something, as it stands now. */
const kept = (): Promise<{ readonly stores: readonly string[]; readonly rows: number; readonly local: number; readonly session: number; readonly caches: number }> =>
  page.evaluate(async () => {
    const stores = (await indexedDB.databases()).map(({ name }) => name ?? '')
    let rows = 0
    for (const store of stores) {
      const opened = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(store)
        opening.addEventListener('success', () => resolve(opening.result))
      })
      for (const table of opened.objectStoreNames) {
        const counted = opened.transaction(table).objectStore(table).count()
        rows += await new Promise<number>((resolve) => counted.addEventListener('success', () => resolve(counted.result)))
      }
      opened.close()
    }
    return { stores, rows, local: localStorage.length, session: sessionStorage.length, caches: (await caches.keys()).length }
  })

const sessionsOf = (count: number): readonly RecordEvent[] =>
  Array.from({ length: count }, (_, index) => {
    const at = Date.UTC(2026, 9, 1 + index, 9)
    return { id: `session-${at}`, at: instant(at), kind: 'session-done', log: { startedAt: instant(at), endedAt: instant(at + 60_000), completed: true, items: [] } }
  })

describe('a saved copy', () => {
  test('holds everything, and opens as it was on an empty device', async () => {
    await seedRecord(page, { settings: { name: 'Sam' } })
    const before = await readEvents(page)
    await openData()
    const { name, text } = await savedFile()
    expect(name).toMatch(/^rhomboid-sam-\d{4}-\d\d-\d\d\.json$/)

    await context.close()
    context = await browser.newContext({ baseURL: inject('baseUrl'), locale: 'en-GB' })
    page = await context.newPage()
    await openData()
    await choose(text)
    const preview = page.locator('#open .sheet')
    await preview.getByText('What is in this file').waitFor()
    expect(await preview.innerText()).toContain('Sam')
    expect(await readEvents(page)).toEqual([])

    await page.getByRole('button', { name: 'Put it in place of what is here' }).click()
    await page.getByRole('button', { name: 'Yes, replace it' }).click()
    await page.getByText('The copy is open. It is all here.').waitFor()
    expect(await readEvents(page)).toEqual(before)
    expect(await readSettings(page)).toMatchObject({ name: 'Sam' })
  })

  test('that is locked opens with its passphrase only', async () => {
    await seedRecord(page)
    const before = await readEvents(page)
    await openData()
    await page.getByRole('checkbox', { name: 'Lock it with a passphrase' }).check()
    await page.getByLabel('Passphrase', { exact: true }).fill('short')
    await page.getByRole('button', { name: 'Save the file' }).click()
    await page.getByText('The passphrase needs at least 8 characters.').waitFor()
    await page.getByLabel('Passphrase', { exact: true }).fill('four words beside me')
    await page.getByLabel('The same passphrase again').fill('four words beside you')
    await page.getByRole('button', { name: 'Save the file' }).click()
    await page.getByText('The two passphrases are not the same.').waitFor()
    await page.getByLabel('The same passphrase again').fill('four words beside me')
    const { text } = await savedFile()
    expect(text).not.toContain('check-in-started')

    await choose(text)
    await page.getByLabel('This file is locked. What is its passphrase?').fill('four words beside you')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByText('This passphrase does not open the file.').waitFor()
    expect(await readEvents(page)).toEqual(before)
    await page.getByLabel('This file is locked. What is its passphrase?').fill('four words beside me')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByText('What is in this file').waitFor()
  })

  test.each([1, 2, 3])('of version %i shows what is in it, and opens', async (version) => {
    await openData()
    await choose(await readFile(join(FIXTURES, `record-${version}.json`)))
    const preview = page.locator('#open .sheet')
    await preview.waitFor()
    expect(await preview.innerText()).toMatch(/Sessions\s+1/)
    await page.getByRole('button', { name: 'Put it in place of what is here' }).click()
    await page.getByRole('button', { name: 'Yes, replace it' }).click()
    await page.getByText('The copy is open. It is all here.').waitFor()
    await page.goto('/programme/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect((await readEvents(page)).length).toBeGreaterThan(90)
  })

  test.each<readonly [string, (whole: string) => string, string]>([
    ['that was cut off', (whole) => whole.slice(0, whole.length / 2), 'This file stops too early, in line'],
    ['with a wrong type', (whole) => whole.replace('"kind":"screened"', '"kind":7'), 'is wrong'],
    ['that would reach into every object', (whole) => whole.replace('"settings":{', '"settings":{"__proto__":{"x":1},'), '“settings.__proto__” does not belong there.'],
    ['from the future', (whole) => whole.replace('"version":3', '"version":99'), 'This file is of version 99.'],
    ['of something else', () => '{"hello":"you"}', 'This file is not one of ours.'],
    ['that is empty', () => '', 'This file is empty.'],
  ])('%s changes nothing and says what is wrong', async (_name, damage, says) => {
    await seedRecord(page)
    const before = await readEvents(page)
    await openData()
    const { text } = await savedFile()
    await choose(damage(text))
    await alert().getByText(says).waitFor()
    await alert().getByText('Nothing here was changed.').waitFor()
    expect(await page.getByRole('button', { name: 'Put it in place of what is here' }).count()).toBe(0)
    expect(await readEvents(page)).toEqual(before)
  })
})

describe('several people on one device', () => {
  const add = async (name: string): Promise<void> => {
    await openData()
    await page.getByText('Add a person').click()
    await page.getByLabel('Name of the new person').fill(name)
    await Promise.all([page.waitForURL(inject('baseUrl') + '/'), page.getByRole('button', { name: 'Add and go there' }).click()])
    await page.getByText(`Here as ${name}`).waitFor()
  }

  test('each has their own record, and the pages say who is here', async () => {
    await seedRecord(page, { settings: { name: 'Sam' } })
    const of = await readEvents(page)
    await add('Ada')
    await page.getByRole('link', { name: 'Start the check-in' }).waitFor()
    await openData()
    await Promise.all([page.waitForURL(inject('baseUrl') + '/'), page.getByRole('button', { name: 'Go to Sam' }).click()])
    await page.getByText('Here as Sam').waitFor()
    // Whoever is there again may have had the next weeks laid out by opening the page.
    expect((await readEvents(page)).filter(({ kind }) => kind !== 'adapted')).toEqual(of.filter(({ kind }) => kind !== 'adapted'))
    await page.reload()
    await page.getByText('Here as Sam').waitFor()
  })

  test('another tab is told, and leaves the last person', async () => {
    await seedRecord(page, { settings: { name: 'Sam' } })
    const other = await context.newPage()
    await other.goto('/programme/')
    await other.getByRole('heading', { level: 1 }).waitFor()
    await add('Ada')
    await other.waitForURL(inject('baseUrl') + '/')
    await other.getByText('Here as Ada').waitFor()
    expect(new URL(other.url()).pathname).toBe('/')
  })

  test('one can be erased, and the other stays', async () => {
    await seedRecord(page, { settings: { name: 'Sam' } })
    const of = await readEvents(page)
    await add('Ada')
    await openData()
    await page.getByRole('button', { name: 'Erase this person' }).click()
    await Promise.all([page.waitForURL(inject('baseUrl') + '/'), page.getByRole('button', { name: 'Yes, erase this person' }).click()])
    await page.getByRole('link', { name: 'Begin' }).or(page.getByRole('button', { name: 'Begin' })).or(page.getByRole('heading', { level: 1 })).first().waitFor()
    await expect.poll(() => kept().then(({ stores }) => stores.filter((name) => name.startsWith('rhomboid-')))).toEqual([])
    // Whoever is there again may have had the next weeks laid out by opening the page.
    expect((await readEvents(page)).filter(({ kind }) => kind !== 'adapted')).toEqual(of.filter(({ kind }) => kind !== 'adapted'))
  })
})

test('erasing everything leaves nothing of anybody in any place', async () => {
  await seedRecord(page, { settings: { name: 'Sam' } })
  await openData()
  await page.getByText('Add a person').click()
  await page.getByLabel('Name of the new person').fill('Ada')
  await Promise.all([page.waitForURL(inject('baseUrl') + '/'), page.getByRole('button', { name: 'Add and go there' }).click()])
  await page.evaluate(async () => {
    sessionStorage.setItem('left', 'over')
    await (await caches.open('left')).put('/over', new Response('over'))
  })
  const before = await kept()
  expect([before.stores.length, before.local > 0, before.session, before.caches > 0]).toEqual([2, true, 1, true])

  await page.goto('/settings/')
  await page.getByRole('button', { name: 'Erase everything', exact: true }).click()
  await page.getByRole('button', { name: 'Yes, erase everything' }).click()
  await page.getByText('Everything is erased.').waitFor()
  expect(await kept()).toMatchObject({ stores: ['rhomboid'], rows: 0, local: 0, session: 0 })
})

test('a copy is called for once three sessions are in none, and no longer after one was saved', async () => {
  await seedRecord(page)
  await writeEvents(page, sessionsOf(3))
  await openData()
  await page.getByText('You have 3 sessions that are in no saved copy.').waitFor()
  await savedFile()
  await openData()
  await page.locator('#keeping').getByText('Your browser').waitFor()
  expect(await page.getByText('that are in no saved copy').count()).toBe(0)
})

describe('a plan to hand over', () => {
  test('goes out as a file and comes in elsewhere, held against the danger signs', async () => {
    await seedRecord(page)
    await openData()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()])
    const plan = JSON.parse(await textOf(download)) as { sessions: { exercises: { exercise: string }[] }[] }
    expect(JSON.stringify(plan)).not.toContain('answer')
    plan.sessions[0]?.exercises.push({ ...plan.sessions[0].exercises[0], exercise: 'somersault' })
    await page.locator('#plan-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) })
    await page.getByText('What we leave out').waitFor()
    await page.getByText('We don’t know this exercise.').waitFor()
    const before = await readEvents(page)
    await page.getByRole('button', { name: 'Use this plan' }).click()
    await page.getByText('This is your programme now.').waitFor()
    const added = (await readEvents(page)).slice(before.length)
    expect(added.map(({ kind }) => kind)).toEqual(['planned'])
    expect(JSON.stringify(added)).not.toContain('somersault')
  })

  test('without a check-in it asks for the danger signs first', async () => {
    await openData()
    const plan = { kind: 'rhomboid-plan', version: 1, sessions: [{ days: [0], rounds: 1, exercises: [{ exercise: 'cat-cow', form: 'main', dosage: { sets: 1, work: { kind: 'holds', count: 3, length: 5 }, rest: 0, sides: 'none' } }] }] }
    await page.locator('#plan-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) })
    await page.getByRole('link', { name: 'Check the danger signs' }).waitFor()
    expect(await page.getByRole('button', { name: 'Use this plan' }).count()).toBe(0)
  })

  test('goes out as a code, and comes in as a picture of it', async () => {
    await seedRecord(page)
    await openData()
    await page.getByRole('button', { name: 'Show as a code' }).click()
    const code = page.getByRole('img', { name: 'The plan as a square code' })
    const picture = await code.screenshot()
    await page.locator('#plan-file').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture })
    await page.getByRole('button', { name: 'Use this plan' }).waitFor()
    expect(await page.getByText('What we leave out').count()).toBe(0)
  })

  test('a picture without a code says so', async () => {
    await openData()
    await page.locator('#plan-file').setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: await page.screenshot() })
    await page.getByText('We found no code in this picture.').waitFor()
    expect(await page.getByRole('button', { name: 'Use this plan' }).count()).toBe(0)
  })
})

test('the camera is asked for only by a tap, and its refusal is said in words', async () => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => {
      ;(globalThis as unknown as { asked: boolean }).asked = true
      return Promise.reject(new DOMException('no', 'NotAllowedError'))
    }
  })
  await openData()
  const asked = () => page.evaluate(() => (globalThis as unknown as { asked?: boolean }).asked === true)
  expect(await asked()).toBe(false)
  await page.getByRole('button', { name: 'Point the camera at the code' }).click()
  await page.getByText('The camera cannot be used here.').waitFor()
  expect(await asked()).toBe(true)
})

test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme, with a file looked at and a code shown', async (colorScheme) => {
  await page.emulateMedia({ colorScheme })
  await seedRecord(page, { settings: { name: 'Sam' } })
  await openData()
  const { text } = await savedFile()
  await choose(text)
  await page.getByText('What is in this file').waitFor()
  await page.getByRole('button', { name: 'Show as a code' }).click()
  await page.getByRole('img', { name: 'The plan as a square code' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('nothing is wider than a screen of 320 pixels', async () => {
  await page.setViewportSize({ width: 320, height: 640 })
  await seedRecord(page, { settings: { name: 'A name that is as long as names can be, without a blank: ' + 'x'.repeat(20) } })
  await openData()
  await page.getByRole('button', { name: 'Show as a code' }).click()
  await page.getByRole('img', { name: 'The plan as a square code' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
