import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { openPage, press, type Opening, type Watched } from './session-page.ts'

let browser: Browser
let watched: Watched
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  if (watched.complaints.length > 0) throw new Error(`the page complained: ${watched.complaints.join('; ')}`)
})

const open = async (opening: Opening = {}): Promise<void> => {
  watched = await openPage(browser, opening)
  page = watched.page
  await page.goto('/workstation/')
}
const pick = (question: string, answer: string): Promise<void> => page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check()
const first = (): Promise<readonly string[]> => page.locator('.desk-changes ol strong').allInnerTexts()
const drawn = (): Promise<string> => page.locator('.desk-drawing').innerHTML()

describe('the check of a desk', () => {
  test('asks for nothing until something is told, and begins with moving', async () => {
    await open()
    await page.getByText('Answer a question or two.').waitFor()
    await pick('Where are your feet?', 'They hang, or just touch')
    await expect.poll(first).toEqual(['Give your feet a floor'])
    await pick('How long do you sit before you get up or change?', 'Longer than that')
    await expect.poll(first).toEqual(['Get up more often', 'Give your feet a floor'])
    await press(page, 'Clear my answers')
    await page.getByText('Answer a question or two.').waitFor()
  })

  test('draws what was told, and says it in words too', async () => {
    await open()
    const before = await drawn()
    await pick('Where is the top of your screen?', 'Well below my eyes')
    await expect.poll(drawn).not.toBe(before)
    expect(await page.getByRole('img', { name: /The screen is well below eye level/ }).count()).toBe(1)
    for (const number of ['50–100 cm', '90–120°', '90–110°', 'eye level']) expect(await page.locator('.desk-drawing text', { hasText: number }).count()).toBe(1)
  })

  test('does not ask for the height of a laptop', async () => {
    await open()
    await pick('What do you look at?', 'A laptop, just as it is')
    await expect.poll(() => page.getByRole('group', { name: 'Where is the top of your screen?' }).count()).toBe(0)
    await expect.poll(first).toEqual(['Raise the laptop'])
  })

  test('has at most three things first', async () => {
    await open()
    await pick('How long do you sit before you get up or change?', 'Longer than that')
    await pick('Where is the mouse?', 'I reach for it')
    await pick('Where are your feet?', 'They hang, or just touch')
    await pick('Does your back rest on the chair?', 'No, I sit at the front')
    await expect.poll(first).toHaveLength(3)
    await page.getByRole('heading', { name: 'Later, if you like' }).waitFor()
  })

  test('has its numbers in words, and the drawing, without any script', async () => {
    await open({ javaScriptEnabled: false })
    const text = await page.locator('main').innerText()
    for (const line of ['50 to 100 cm', '90 to 120 degrees', 'at eye level or a little below', 'Sources']) expect(text).toContain(line)
    expect(await page.locator('.desk-drawing').count()).toBe(1)
  })

  test.each([
    ['light', 320],
    ['dark', 1280],
  ] as const)('axe finds nothing and nothing is cut off, in the %s theme at %i pixels', async (colorScheme, width) => {
    await open({ colorScheme, viewport: { width, height: 800 } })
    await pick('Where is the mouse?', 'I reach for it')
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })

  test('is found from the page about setting up a desk', async () => {
    await open()
    await page.goto('/learn/workstation/')
    await page.getByRole('link', { name: 'Check your own desk' }).click()
    await page.waitForURL('**/workstation/')
    await page.getByRole('heading', { name: 'Check your desk' }).waitFor()
    expect(await page.locator('.desk-drawing').count()).toBe(1)
  })
})
