import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  page = await context.newPage()
  await page.goto('/ask/')
  await page.getByRole('textbox', { name: 'Your question' }).waitFor()
})
afterEach(() => context.close())

/** Passages and word lists come over the net. */
const PATIENCE = { timeout: 20_000 }
const ask = async (question: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Your question' }).fill(question)
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
}
const heading = (name: string) => page.getByRole('heading', { name })

test('a question gets passages with their evidence and sources, and the focus goes to them', async () => {
  await ask('how long should I use a heat pack')
  await heading('From our pages').waitFor(PATIENCE)
  expect(await page.getByRole('link', { name: 'How long should I use warmth?' }).getAttribute('href')).toBe('/learn/heat/#how-long')
  expect(await page.getByText(/^How we know:/).count()).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('From our pages')
  expect(await axeFindings(page)).toEqual([])
})

test('danger comes before any answer, with the number to call', async () => {
  await ask('my chest is tight and I am sweating, is it just my back?')
  await heading('Please get help now').waitFor(PATIENCE)
  expect(await page.getByRole('link', { name: 'Call 999 now' }).getAttribute('href')).toBe('tel:999')
  expect(await page.locator('.ask-passages').count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])
})

test('what is not there is said to be not there', async () => {
  await ask('cure for tennis elbow')
  await heading('This is not in our pages').waitFor(PATIENCE)
  await ask('me duele la espalda alta que hago')
  await page.getByText(/only read English/).waitFor(PATIENCE)
  expect(await page.locator('.ask-passages').count()).toBe(0)
})

test('an example answers itself with one tap', async () => {
  await page.getByRole('button', { name: 'Is it my heart or a muscle?' }).click()
  await heading('From our pages').waitFor(PATIENCE)
  await page.getByText('Worried about a danger sign?').waitFor(PATIENCE)
  expect(await page.getByRole('textbox', { name: 'Your question' }).inputValue()).toBe('Is it my heart or a muscle?')
})
