import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeAll, afterAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../../../scripts/chromium.ts'

// After the first visit the network is cut, and everything goes on.

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
afterEach(() => context.close())

/** The first visit, until all of this edition is kept. */
const visit = async (): Promise<void> => {
  context = await browser.newContext({ baseURL: inject('baseUrl'), locale: 'en-GB', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  await page.goto('/')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

describe('without a connection, after one visit', () => {
  test('the first page comes back after a reload, and the danger signs lead to the result with the number to call', async () => {
    await visit()
    await context.setOffline(true)
    await page.reload()
    await expect.poll(() => page.locator('h1').count()).toBe(1)
    await page.goto('/check-in/')
    await page.getByText(/control my pee or poo|bladder|wee/i).first().click()
    await page.getByRole('button', { name: /next/i }).click()
    await page.waitForURL('**/result/')
    expect(await page.locator('h1').innerText()).not.toBe('')
    expect(await page.locator('a[href="tel:999"]').count()).toBeGreaterThan(0)
  })

  test('every kind of page opens: a lesson, an exercise with its figure, a question that is answered, relief, settings', async () => {
    await visit()
    await context.setOffline(true)
    await page.goto('/learn/heat/')
    expect(await page.locator('h1').innerText()).toContain('Warmth')
    await page.goto('/exercises/cat-cow/')
    await expect.poll(() => page.locator('.still use').first().evaluate((one) => (one as SVGUseElement).getBBox().width)).toBeGreaterThan(50)
    await page.goto('/ask/')
    await page.getByLabel('Your question').fill('how long should i use a heat pack')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect.poll(() => page.locator('.ask-passages h3').first().innerText()).toContain('warmth')
    await page.goto('/relief/')
    expect(await page.locator('.relief-list a').count()).toBeGreaterThan(5)
    await page.goto('/settings/')
    expect(await page.locator('h1').count()).toBe(1)
  })

  test('an address that does not exist says so, and leads home', async () => {
    await visit()
    await context.setOffline(true)
    await page.goto('/no-such-page/')
    expect(await page.locator('h1').innerText()).toBe('This page does not exist')
  })

  test('what is kept is under three megabytes as it comes over the line', async () => {
    await visit()
    const bytes = await page.evaluate(async () => {
      const [name = ''] = (await caches.keys()).filter((one) => one.startsWith('rhomboid-'))
      const cache = await caches.open(name)
      const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => path !== '/files-of-this-edition')
      const sizes = await Promise.all(paths.map(async (path) => Number((await fetch(path, { method: 'HEAD', cache: 'no-store' })).headers.get('content-length') ?? 0)))
      return { files: paths.length, sum: sizes.reduce((sum, size) => sum + size, 0) }
    })
    console.log(`kept for use without a connection: ${bytes.files} files, ${(bytes.sum / 1e6).toFixed(2)} MB`)
    expect(bytes.files).toBeGreaterThan(200)
    expect(bytes.sum).toBeLessThan(3_000_000)
  })
})
