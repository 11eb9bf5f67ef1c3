import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { readEvents, readSettings, seedRecord } from './seed.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), locale: 'en-GB', ...options })).newPage()
  await page.goto('/settings/')
  return page
}

const place = (page: Page) => page.getByLabel('Where you are')
const inHeader = (page: Page) => page.locator('.emergency-link')

/** How many rows each table of the store holds. */
const rows = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(async () => {
    const request = indexedDB.open('rhomboid')
    await new Promise((opened) => request.addEventListener('success', opened))
    const counted: Record<string, number> = {}
    for (const name of request.result.objectStoreNames) {
      const count = request.result.transaction(name).objectStore(name).count()
      await new Promise((done) => count.addEventListener('success', done))
      counted[name] = count.result
    }
    request.result.close()
    return counted
  })

const erase = (page: Page) => page.getByRole('button', { name: 'Erase everything', exact: true })

test('the chosen place sets the number in the header and the numbers below, and survives a reload', async () => {
  const page = await open()
  await inHeader(page).getByText('Emergency: 999').waitFor()
  await page.getByText('We took the place from the language of your browser.').waitFor()

  await place(page).selectOption({ label: 'Austria' })
  await inHeader(page).getByText('Emergency: 144').waitFor()
  await page.getByRole('heading', { name: 'Numbers for Austria' }).waitFor()
  await expect.poll(() => readSettings(page)).toMatchObject({ region: 'AT' })

  await page.reload()
  await inHeader(page).getByText('Emergency: 144').waitFor()
  expect(await inHeader(page).getAttribute('href')).toBe('tel:144')
  expect(await place(page).inputValue()).toBe('AT')
  expect(await page.locator('.numbers a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['tel:144', 'tel:112', 'tel:1450', 'tel:142'])
  await page.getByText('No person has checked these numbers yet.').waitFor()
})

test('England stands in the list by itself, and who would rather not say can', async () => {
  const page = await open()
  await place(page).selectOption({ label: 'England' })
  await page.getByRole('link', { name: '116 123' }).waitFor()
  await place(page).selectOption({ label: 'I would rather not say' })
  await page.getByText('We took the place from the language of your browser.').waitFor()
  expect(await place(page).inputValue()).toBe('unknown')
})

test('where no number is known, none is shown and the words say what to do', async () => {
  const page = await open({ locale: 'eo' })
  await page.getByText('use your local emergency number').waitFor()
  expect(await page.locator('a[href^="tel:"]').count()).toBe(0)
})

test('voice, sounds and theme are kept', async () => {
  const page = await open({ colorScheme: 'light' })
  await page.getByRole('checkbox', { name: 'Voice in sessions' }).uncheck()
  await page.getByRole('checkbox', { name: 'Sounds in sessions' }).uncheck()
  await page.getByRole('radio', { name: 'Dark', exact: true }).check()
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await expect.poll(ground).toBe('rgb(21, 27, 34)')
  await expect.poll(() => readSettings(page)).toMatchObject({ voice: false, sounds: false, theme: 'dark' })

  await page.reload()
  await expect.poll(ground).toBe('rgb(21, 27, 34)')
  expect(await page.getByRole('checkbox', { name: 'Voice in sessions' }).isChecked()).toBe(false)
  expect(await page.getByRole('checkbox', { name: 'Sounds in sessions' }).isChecked()).toBe(false)
  expect(await page.getByRole('radio', { name: 'Dark', exact: true }).isChecked()).toBe(true)
})

test('erasing asks first; "no" keeps everything, and so does Escape', async () => {
  const page = await open()
  await seedRecord(page)
  await page.reload()
  const before = (await readEvents(page)).length
  await erase(page).click()
  const asked = page.getByRole('dialog', { name: 'Erase everything?' })
  await asked.waitFor()
  expect(await page.getByRole('button', { name: 'No, keep it' }).evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await asked.waitFor({ state: 'hidden' })
  await erase(page).click()
  await page.keyboard.press('Escape')
  await asked.waitFor({ state: 'hidden' })
  expect(before).toBeGreaterThan(10)
  expect(await readEvents(page)).toHaveLength(before)
})

test('erasing leaves the store empty, says so aloud, and the first page is as on the first visit', async () => {
  const page = await open()
  await seedRecord(page, { settings: { region: 'AT', theme: 'dark' } })
  await page.reload()
  await inHeader(page).getByText('144').waitFor()
  await erase(page).click()
  await page.getByRole('button', { name: 'Yes, erase everything' }).click()
  await page.getByRole('status').getByText('Everything is erased.').waitFor()
  expect(await rows(page)).toEqual({ events: 0, kept: 0 })
  await inHeader(page).getByText('999').waitFor()

  await page.goto('/')
  await page.getByRole('link', { name: 'Start the check-in' }).waitFor()
})

test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme, with the question open or not', async (colorScheme) => {
  const page = await open({ colorScheme })
  await page.locator('.numbers').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await erase(page).click()
  expect(await axeFindings(page)).toEqual([])
})
