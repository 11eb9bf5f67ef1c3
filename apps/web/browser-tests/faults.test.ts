// One thing after the other is broken, as a bug or a lost connection would break it. Whatever it is: nobody is cleared, no
// session can be begun, and where to turn is on the screen.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../../../scripts/chromium.ts'
import { readEvents, seedRecord } from './seed.ts'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), locale: 'en-GB' })
  page = await context.newPage()
})
afterEach(() => context.close())

/** The compiled part of the content that holds a mark, answered with other text. */
const changePart = (mark: string, change: (text: string) => string): Promise<unknown> =>
  page.route('**/assets/*.js', async (route) => {
    // A page that is left while a file is on its way takes the answer with it.
    const answer = await route.fetch().catch(() => undefined)
    const text = await answer?.text().catch(() => undefined)
    if (answer && text !== undefined) await route.fulfill({ response: answer, body: text.includes(mark) ? change(text) : text }).catch(() => undefined)
  })

/** Marks that stand in the rules and their words alone, and in the exercises alone. */
const SCREENING = '"emergencyBoxes":[{'
const PLAN = '"levelReasons":{'

/** What is on the screen once something went wrong. */
const shown = async () => {
  await page.getByRole('heading', { name: 'Something went wrong' }).waitFor()
  const alert = page.getByRole('alert')
  return {
    saysStop: (await alert.innerText()).includes('please do not start any exercises'),
    numbersToCall: await alert.getByRole('link', { name: /999/ }).count(),
    waysOn: await page.getByRole('link', { name: /start today’s session|see your programme/i }).count(),
  }
}
const SEEK_CARE = { saysStop: true, numbersToCall: 1, waysOn: 0 }

const FAULTS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['the rules do not load', () => page.route('**/assets/*.js', async (route) => ((await (await route.fetch()).text()).includes(SCREENING) ? route.abort() : route.fallback()))],
  ['the rules are cut off', () => changePart(SCREENING, (text) => text.slice(0, text.length / 2))],
  ['the rules throw as they load', () => changePart(SCREENING, () => 'throw new Error("broken")')],
  ['the rules are empty', () => changePart(SCREENING, () => 'export default {}')],
  ['a rule names a question that is not there', () => changePart(SCREENING, (text) => text.replaceAll('\\"question\\":\\"chestPain\\"', '\\"question\\":\\"nobody\\"').replaceAll('"question":"chestPain"', '"question":"nobody"'))],
  ['a rule refers to a finding that is not there', () => changePart(SCREENING, (text) => text.replaceAll('"kind":"finding","id":"nonMechanical"', '"kind":"finding","id":"nobody"'))],
  [
    'the store of answers cannot be read',
    () =>
      page.addInitScript(() => {
        for (const kind of [IDBObjectStore.prototype, IDBIndex.prototype]) {
          for (const way of ['get', 'getAll', 'getAllKeys', 'getAllRecords', 'openCursor', 'openKeyCursor']) {
            Object.defineProperty(kind, way, {
              value: () => {
                throw new Error('broken')
              },
            })
          }
        }
      }),
  ],
]

describe('with somebody who was cleared and has a programme', () => {
  test.each(FAULTS.slice(0, 6))('%s: the result and the first page say where to turn, and clear nobody', async (_name, breakIt) => {
    await seedRecord(page)
    await breakIt()
    for (const path of ['/result/', '/']) {
      await page.goto(path)
      expect(await shown()).toEqual(SEEK_CARE)
    }
  })

  test.each(FAULTS.slice(0, 6))('%s: no session begins', async (_name, breakIt) => {
    await seedRecord(page)
    await breakIt()
    await page.goto('/session/')
    expect(await shown()).toEqual(SEEK_CARE)
    expect((await readEvents(page)).some(({ kind }) => kind === 'session-done')).toBe(false)
  })

  test('the exercises do not load: the first page says where to turn', async () => {
    await seedRecord(page)
    await changePart(PLAN, () => 'throw new Error("broken")')
    await page.goto('/')
    expect(await shown()).toEqual(SEEK_CARE)
    await page.goto('/session/')
    expect(await shown()).toEqual(SEEK_CARE)
  })

  test('the page itself does not load: it does not wait for ever, and says where to turn', async () => {
    await seedRecord(page)
    await changePart('emergencyBoxes.flatMap', () => 'throw new Error("broken")')
    for (const path of ['/result/', '/session/', '/']) {
      await page.goto(path)
      expect(await shown()).toEqual(SEEK_CARE)
    }
  })

  test('what may be adding to the pain cannot be worked out: the result says where to turn', async () => {
    await seedRecord(page)
    await changePart(PLAN, (text) => text.replaceAll('"onlyIf":', '"onlyIfNot":').replaceAll('"points":[', '"points":[{"add":1,"when":{"kind":"yes","question":"nobody"}},'))
    await page.goto('/result/')
    expect(await shown()).toEqual(SEEK_CARE)
  })

  test('the words are gone: the result says where to turn', async () => {
    await seedRecord(page)
    await changePart(SCREENING, (text) => text.replaceAll('"dispositions":', '"dispositionz":'))
    await page.goto('/result/')
    expect(await shown()).toEqual(SEEK_CARE)
  })

  test('the answers cannot be read: nobody is taken to be cleared', async () => {
    await seedRecord(page)
    await FAULTS[6]?.[1]()
    await page.goto('/result/')
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('link', { name: /start today’s session|see your programme/i }).count()).toBe(0)
    await page.goto('/session/')
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('button', { name: /begin|start/i }).count()).toBe(0)
    expect(await page.locator('.emergency-link').isVisible()).toBe(true)
  })
})
