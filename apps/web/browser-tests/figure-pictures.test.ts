// The figure in the product, to look at: with SCREENSHOTS=1 the pictures of docs/figures/in-the-product are made anew.
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { seedRecord, type Seeding } from './seed.ts'
import { drawnFrames, openPage, press, SEATED, startSession, type Opening, type Watched, untilItMoves, windUntil } from './session-page.ts'
import { faultsOfStage, SIZES, type Size } from './stage-faults.ts'

const PICTURES = join(import.meta.dirname, '../../../docs/figures/in-the-product')
const AT_MOST = 100_000

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
}

const picture = async (name: string): Promise<void> => {
  if (!process.env['SCREENSHOTS']) return
  await page.evaluate(() => document.fonts.ready)
  mkdirSync(PICTURES, { recursive: true })
  const file = join(PICTURES, `${name}.jpg`)
  writeFileSync(file, await page.screenshot({ type: 'jpeg', quality: 74 }))
  expect(statSync(file).size).toBeLessThanOrEqual(AT_MOST)
}

test('on paper every exercise of the programme has both its pictures, in light colours from a dark page too', async () => {
  await open({ colorScheme: 'dark', viewport: { width: 794, height: 800 } })
  await seedRecord(page, { answers: { minutes: 10 } })
  await page.goto('/programme/')
  await page.locator('.session-block').first().waitFor()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const pictures = page.locator('.handout-exercise')
  const isDrawn = () => pictures.evaluateAll((all) => all.map((one) => [...one.querySelectorAll('use')].map((use) => use.getBBox().width > 50)))
  await expect.poll(isDrawn).toEqual((await pictures.all()).map(() => [true, true]))
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--figure-outline'))).not.toBe('')
  expect(await page.locator('.figure-canvas:visible').count()).toBe(0)
  await pictures.first().scrollIntoViewIfNeeded()
  await picture('print-handout')
})

const shootSession = async (name: string, size: Size, opening: Opening = {}, seeding: Seeding = {}): Promise<readonly string[]> => {
  await open({ viewport: SIZES[size], ...opening })
  await startSession(page, seeding)
  if (!opening.isWithoutWebGl && opening.reducedMotion !== 'reduce') await untilItMoves(page)
  if (seeding === SEATED) await windUntil(page, '.guided-work .side', 'Left side')
  else await press(page, 'Skip')
  await windUntil(page, '.guided-work')
  await page.mouse.move(0, 0)
  await page.evaluate(() => scrollTo({ top: 0 }))
  await drawnFrames(page, 30)
  await picture(name)
  return page.evaluate(faultsOfStage)
}
const shootPage = async (name: string, size: Size, path: string, ready: string, opening: Opening = {}): Promise<boolean> => {
  await open({ viewport: SIZES[size], ...opening })
  await seedRecord(page, { answers: { minutes: 10 } })
  await page.goto(path)
  const place = page.locator(ready).first()
  await place.waitFor()
  if (ready !== 'h1') await place.evaluate((at) => scrollTo({ top: at.getBoundingClientRect().top + scrollY - 80 }))
  await page.waitForLoadState('networkidle')
  await drawnFrames(page, 5)
  await picture(name)
  return page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
}

test.each([
  ['session-phone', 'phone', {}, {}],
  ['session-side-phone', 'phone', {}, SEATED],
  ['session-desktop', 'desktop', {}, {}],
  ['session-320', 'small phone', {}, {}],
  ['session-landscape', 'phone on its side', {}, {}],
  ['session-400-percent', 'desktop enlarged four times', {}, {}],
  ['session-dark', 'phone', { colorScheme: 'dark' }, {}],
  ['session-without-webgl', 'phone', { isWithoutWebGl: true }, {}],
  ['session-reduced-motion', 'desktop', { reducedMotion: 'reduce' }, {}],
] as const)('%s has no fault', async (name, size, opening, seeding) => {
  expect(await shootSession(name, size, opening, seeding)).toEqual([])
})

test.each([
  ['exercise-page-phone', 'phone', '/exercises/thread-needle/', 'h1', {}],
  ['exercise-page-desktop', 'desktop', '/exercises/thread-needle/', 'h1', {}],
  ['exercise-ways', 'desktop', '/exercises/thread-needle/', '.exercise-ways', {}],
  ['exercise-list-phone', 'phone', '/exercises/', 'h1', {}],
  ['exercise-list-desktop', 'desktop', '/exercises/', 'h1', {}],
  ['exercise-list-dark', 'desktop', '/exercises/', 'h1', { colorScheme: 'dark' }],
  ['programme-phone', 'phone', '/programme/', '.session-block', {}],
  ['programme-desktop', 'desktop', '/programme/', '.session-block', {}],
  ['result-first-moves', 'phone', '/result/', 'section:has(> .first-moves)', {}],
  ['settings-figure', 'phone', '/settings/', 'section:has(input[name=build])', {}],
] as const)('%s does not scroll sideways', async (name, size, path, ready, opening) => {
  expect(await shootPage(name, size, path, ready, opening)).toBe(true)
})
