import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../../../scripts/chromium.ts'
import { seedRecord } from './seed.ts'
import { answerPage } from './walk.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  const context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), locale: 'en-GB', timezoneId: 'UTC' })
  page = await context.newPage()
})
afterEach(() => page.context().close())

describe('looking back', () => {
  const DAY_MS = 86_400_000
  const LOOK_BACK = 'Time to look back'

  test('by day 3 the danger signs are asked again, on a rest day too, and not before', async () => {
    const begun = Date.UTC(2026, 10, 18, 15)
    await page.clock.setFixedTime(begun + 2 * DAY_MS)
    await seedRecord(page, { at: begun, weeks: 2, answers: { daysAWeek: 1 } })
    await page.goto('/')
    await page.locator('.today-card h2').waitFor()
    expect(await page.getByRole('heading', { name: LOOK_BACK }).count()).toBe(0)
    // In the morning, less than three times 24 hours after the first check-in.
    await page.clock.setFixedTime(begun + 3 * DAY_MS - 6 * 3_600_000)
    await page.goto('/')
    await page.getByRole('heading', { name: LOOK_BACK }).waitFor()
    await page.getByRole('button', { name: 'Look back now' }).click()
    await page.getByRole('button', { name: 'None of these' }).waitFor()
  })

  test('after 14 days without getting better the result asks for a visit, and says why', async () => {
    const begun = Date.UTC(2026, 10, 7, 9)
    await page.clock.setFixedTime(begun + 14 * DAY_MS)
    await seedRecord(page, { at: begun, weeks: 4 })
    await page.goto('/')
    await page.getByRole('button', { name: 'Look back now' }).click()
    await page.getByRole('button', { name: 'None of these' }).click()
    await page.getByRole('heading', { name: 'Looking back' }).waitFor()
    await page.locator('[data-question=sinceStart] input[value=same]').check({ force: true })
    await page.locator('.bar .button-primary').click()
    while (new URL(page.url()).pathname !== '/result/') {
      await page.locator('h1').first().waitFor()
      await answerPage(page, { painNow: '3' })
    }
    expect(await page.getByText('no better two weeks or more').count()).toBeGreaterThan(0)
    expect(await page.getByText('The pain since your first check-in: about the same').count()).toBe(1)
    await page.goto('/')
    await page.locator('.today-card h2').waitFor()
    expect(await page.getByRole('heading', { name: LOOK_BACK }).count()).toBe(0)
  })
})
