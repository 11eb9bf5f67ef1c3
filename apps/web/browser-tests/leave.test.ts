import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../../../scripts/chromium.ts'
import { answerPage, DESK_WORKER, walkCheckIn } from './walk.ts'

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
})
afterEach(() => context.close())

const NEUTRAL = '/exercises/cat-cow/'
const TELLING = ['/check-in/', '/result/']
const path = () => new URL(page.url()).pathname
const leave = () => page.getByRole('button', { name: 'Leave quickly' }).click()
const atNeutral = () => page.waitForURL(`**${NEUTRAL}`)
/** Everything that can be read, the title and the address. */
const allShown = async () => `${page.url()} ${await page.title()} ${await page.locator('body').innerText()}`

/** Escape, pressed so many milliseconds after the page came. */
const escapeAt = (milliseconds: number): Promise<void> =>
  page.evaluate((at) => {
    const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })
    Object.defineProperty(press, 'timeStamp', { value: at })
    document.body.dispatchEvent(press)
  }, milliseconds)

/** Goes back as far as it goes, and gives every page on the way. */
const backToTheStart = async (): Promise<readonly string[]> => {
  const seen: string[] = []
  for (let steps = 0; steps < 8; steps += 1) {
    await page.goBack({ waitUntil: 'load' }).catch(() => null)
    if (page.url() === 'about:blank') return seen
    await page.locator('h1').first().waitFor()
    // A page that sends on does so while it loads.
    await page.waitForLoadState('networkidle')
    seen.push(path())
  }
  return seen
}

describe('leaving quickly', () => {
  test('stands on every page of the check-in and on the result, and on no other', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Start the check-in' }).click()
    await page.getByRole('button', { name: 'Leave quickly' }).waitFor()
    expect(await page.getByText('It deletes nothing').isVisible()).toBe(true)
    await walkCheckIn(page)
    expect(path()).toBe('/result/')
    expect(await page.getByRole('button', { name: 'Leave quickly' }).isVisible()).toBe(true)
    for (const other of ['/', '/settings/', '/programme/', NEUTRAL]) {
      await page.goto(other)
      await page.locator('h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.getByRole('button', { name: 'Leave quickly' }).count(), other).toBe(0)
    }
  })

  test('from the middle of the check-in: "Back" never shows it again, and what is shown tells nothing', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Start the check-in' }).click()
    await page.getByRole('button', { name: 'None of these' }).click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await answerPage(page, DESK_WORKER)
    await leave()
    await atNeutral()
    await page.locator('h1').waitFor()
    expect(await allShown()).not.toMatch(/half done|your answers|how old|warning signs/i)
    expect(await page.evaluate(() => document.documentElement.hidden)).toBe(false)
    for (const seen of await backToTheStart()) expect(TELLING).not.toContain(seen)
  })

  test('from the result, with the result earlier in the history too: "Back" shows neither', async () => {
    await walkCheckIn(page)
    await page.getByRole('link', { name: 'See your programme' }).click()
    await page.waitForURL('**/programme/')
    // On a slow machine the page that leaves and the one that comes stand side by side for a moment.
    await page.locator('h1').first().waitFor()
    await page.evaluate(() => history.pushState({}, '', '/result/'))
    await page.goto('/result/')
    await page.locator('.result h1').waitFor()
    await leave()
    await atNeutral()
    for (const seen of await backToTheStart()) expect(TELLING).not.toContain(seen)
  })

  test('works with Escape three times in a row, and not with two or with slow ones', async () => {
    await page.goto('/check-in/')
    await page.getByRole('button', { name: 'None of these' }).waitFor()
    for (const at of [0, 100, 2_200]) await escapeAt(at)
    expect(path()).toBe('/check-in/')
    await page.reload()
    await page.getByRole('button', { name: 'None of these' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await atNeutral()
    expect(path()).toBe(NEUTRAL)
  })

  test('deletes nothing, and whoever opens the check-in on purpose finds it where it was', async () => {
    await page.goto('/check-in/')
    await page.getByRole('button', { name: 'None of these' }).click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await leave()
    await atNeutral()
    await page.goto('/')
    await page.getByRole('link', { name: 'Go on with your check-in' }).click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    expect(path()).toBe('/check-in/')
  })

  test.each([320, 360, 390])('fits beside the number to call on a screen %i px wide, each big enough for a thumb', async (width) => {
    await page.setViewportSize({ width, height: 640 })
    await page.goto('/check-in/')
    await page.getByRole('button', { name: 'None of these' }).waitFor()
    const parts = await page.locator('header a, header button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right, width: wide, height }) => ({ left, right, wide, height })))
    expect(parts).toHaveLength(3)
    expect(Math.max(...parts.map(({ right }) => right))).toBeLessThanOrEqual(width)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    for (const [index, { left, wide, height }] of parts.entries()) {
      expect(Math.min(wide, height)).toBeGreaterThanOrEqual(44)
      if (index > 0) expect(left).toBeGreaterThanOrEqual(parts[index - 1]?.right ?? 0)
    }
    // The number stays in one piece.
    expect(await page.getByRole('link', { name: /999/ }).locator('span').first().evaluate((one) => one.getClientRects().length)).toBe(1)
  })

  test('hides everything at once without a connection', async () => {
    await page.goto('/check-in/')
    await page.getByRole('button', { name: 'None of these' }).waitFor()
    await context.setOffline(true)
    await leave()
    await expect.poll(() => page.locator('body').innerText().catch(() => '')).not.toMatch(/chest|breath|None of these/)
  })
})
