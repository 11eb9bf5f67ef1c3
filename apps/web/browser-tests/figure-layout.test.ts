import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { seedRecord } from './seed.ts'
import { openPage, press, SEATED, startSession, untilItMoves, windUntil, type Opening, type Watched } from './session-page.ts'
import { faultsOfStage, SIZES, spaceText } from './stage-faults.ts'

/** Strength on most weeks and twenty minutes: its last exercise is a walk of minutes. */
const WITH_WALK = { answers: { strengthWork: 'mostWeeks', painNow: 2, minutes: 20, daysAWeek: 5, goal: 'strengthen' } } as const

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

/** The longest words for a phase that the exercises have. */
const LONG_PHASES = ['Hold and count out loud', 'Reach and breathe out', 'Push away and a bit more', 'Breathe into your back']

/** What is wrong on every size of screen, each with the size. */
const faultsEverywhere = async (): Promise<readonly string[]> => {
  const found: string[] = []
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport)
    found.push(...(await page.evaluate(faultsOfStage)).map((fault) => `${size}: ${fault}`))
  }
  return found
}

describe('on every screen nothing of the session is cut off or covered, and the number is large', () => {
  test('while getting ready, at work, paused and with the longest words', async () => {
    await open({ reducedMotion: 'reduce' })
    await startSession(page)
    await page.getByText('This browser has no voice').waitFor()
    await windUntil(page, '.guided-work')
    await press(page, 'Pause')
    await page.locator('.paused').waitFor()
    expect(await faultsEverywhere(), 'paused').toEqual([])
    for (const phase of LONG_PHASES) {
      await page.locator('.phase').evaluate((at, text) => {
        at.classList.add('phase-tall')
        at.textContent = text
      }, phase)
      expect(await faultsEverywhere(), phase).toEqual([])
    }
  })

  test('with a side', async () => {
    await open({ reducedMotion: 'reduce' })
    await startSession(page, SEATED)
    await windUntil(page, '.guided-work .side', 'Right side')
    await press(page, 'Pause')
    await page.locator('.paused').waitFor()
    expect(await faultsEverywhere(), 'with a side').toEqual([])
  })

  test('on a walk of minutes', async () => {
    await open({ reducedMotion: 'reduce' })
    await startSession(page, WITH_WALK)
    for (let skipped = 0; skipped < 12 && (await page.getByRole('heading', { level: 1 }).textContent()) !== 'Easy walk'; skipped += 1) await press(page, 'Skip')
    await windUntil(page, '.guided-work')
    expect(await page.getByRole('timer').textContent()).toMatch(/^\d+:\d\d$/)
    expect(await faultsEverywhere(), 'on a walk').toEqual([])
  })

  test('with more space in its text the page still does not scroll sideways, and the buttons hold their words', async () => {
    await open({ reducedMotion: 'reduce' })
    await startSession(page)
    await windUntil(page, '.guided-work')
    await page.evaluate(spaceText)
    const serious = (await faultsEverywhere()).filter((fault) => /sideways|button|overlaps|cut off/.test(fault))
    expect(serious).toEqual([])
  })
})

test.each(['light', 'dark'] as const)('axe finds nothing in the session, moving or not, in the %s theme', async (colorScheme) => {
  await open({ colorScheme })
  await startSession(page)
  await untilItMoves(page)
  expect(await axeFindings(page)).toEqual([])
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await windUntil(page, '.guided-work')
  await page.locator('.still-pair').waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test.each(['light', 'dark'] as const)('axe finds nothing on the result with its first moves in the %s theme', async (colorScheme) => {
  await open({ colorScheme })
  await seedRecord(page)
  await page.goto('/result/')
  await page.locator('.first-moves').waitFor()
  expect(await axeFindings(page)).toEqual([])
})
