import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'

import { launchChromium } from '../../../scripts/chromium.ts'
import { ROUTES } from '../src/routes.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test.each(ROUTES.filter(({ path }) => path.endsWith('/')))('$path opens, is taken over by its script, and nothing is refused or fails', async ({ path }) => {
  const page = await browser.newPage({ serviceWorkers: 'block', baseURL: inject('baseUrl') })
  const complaints: string[] = []
  // The service worker has tests of its own, and is blocked here.
  page.on('console', (message) => message.text().startsWith('Service Worker registration blocked') || complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => complaints.push(`${request.url()} did not load`))

  const answer = await page.goto(path, { waitUntil: 'networkidle' })

  expect(answer?.status()).toBe(200)
  expect([await page.locator('main').count(), await page.locator('h1').count()]).toEqual([1, 1])
  expect(complaints).toEqual([])
  await page.close()
})

test('without JavaScript the first page can be read, and says what is missing and whom to call', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('When your upper back hurts')
  expect(await page.getByText('First we check for warning signs').isVisible()).toBe(true)
  // A browser that only pretends to have no scripts does not draw this; one that has none does.
  expect(await page.locator('noscript').textContent()).toContain('call your emergency number now')
  await context.close()
})
