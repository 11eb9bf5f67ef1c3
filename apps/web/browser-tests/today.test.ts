import { instant, type RecordEvent } from '@rhomboid/domain'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { readEvents, seedRecord, writeEvents, type Seeded } from './seed.ts'

/** Saturday 21 November 2026, nine in the morning, in the zone of the pages under test. */
const NOW = Date.UTC(2026, 10, 21, 9)
const HOUR = 3_600_000
const DAY = 24 * HOUR

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), locale: 'en-GB', timezoneId: 'UTC', ...options })
  const page = await context.newPage()
  await page.clock.setFixedTime(NOW)
  return page
}

type Happening = RecordEvent extends infer One ? (One extends RecordEvent ? Omit<One, 'id' | 'at'> : never) : never

const happened = (at: number, ...events: readonly Happening[]): readonly RecordEvent[] =>
  events.map((event, index) => ({ ...event, id: `${at}-${index}`, at: instant(at + index) }) as RecordEvent)

const sessionOf = ({ programme }: Seeded, at: number, painAfter: number): readonly RecordEvent[] => {
  const day = programme.weeks[0]?.days[0]
  if (day === undefined || day.kind === 'rest') throw new Error('the first day has a session')
  const items = day.items.map(({ exercise, form, dosage }) => ({ exercise, form, dosage, plannedExercise: exercise, plannedForm: form, outcome: 'done', step: 'as-planned', hurt: false, worked: 30 }))
  const log = { startedAt: at, endedAt: at + 120_000, completed: true, items, painAfter }
  return happened(at, { kind: 'session-done', log } as unknown as Happening)
}

/** Whether the store holds a session that was begun. */
const isUnderway = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('rhomboid')
    await new Promise((opened) => opening.addEventListener('success', opened))
    const found = opening.result.transaction('kept').objectStore('kept').get('underway')
    await new Promise((got) => found.addEventListener('success', got))
    opening.result.close()
    return found.result !== undefined
  })

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
const primary = (page: Page): Promise<readonly string[]> => page.locator('.button-primary').allInnerTexts()

describe('the first visit', () => {
  test('there are two doors: relief now, and the check-in', async () => {
    const page = await open()
    await page.goto('/')
    await heading(page, 'When your upper back hurts')
    expect(await primary(page)).toEqual(['Relief now'])
    expect(await page.getByRole('link', { name: 'Relief now' }).getAttribute('href')).toBe('/relief/')

    await page.getByRole('link', { name: 'Start the check-in' }).click()
    await page.waitForURL('**/check-in/')
    await expect.poll(() => readEvents(page)).toMatchObject([{ kind: 'check-in-started' }])
  })

  test('it reads and leads on without any script', async () => {
    const page = await (await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), javaScriptEnabled: false })).newPage()
    await page.goto('/')
    await heading(page, 'When your upper back hurts')
    expect(await page.getByRole('link', { name: 'Start the check-in' }).getAttribute('href')).toBe('/check-in/')
    expect(await page.getByRole('link', { name: 'Relief now' }).getAttribute('href')).toBe('/relief/')
  })

  test('somebody who looked at the check-in and answered nothing still starts', async () => {
    const page = await open()
    await page.goto('/')
    await page.getByRole('link', { name: 'Start the check-in' }).click()
    await page.waitForURL('**/check-in/')
    await expect.poll(() => readEvents(page)).toHaveLength(1)
    await page.goto('/')
    await page.getByRole('link', { name: 'Start the check-in' }).waitFor()
  })
})

describe('coming back', () => {
  test('the first visit is never seen while the store is read', async () => {
    const page = await open()
    await seedRecord(page)
    // How long the store takes is the machine's affair; that the first visit is held back meanwhile is the page's.
    await page.addInitScript(() => {
      const look = () => {
        const start = document.querySelector('.first')
        // Before its style sheets are there a page is computed, but not painted.
        const isStyled = start !== null && getComputedStyle(start).display === 'grid'
        const isHeldBack = start?.parentElement instanceof HTMLElement && getComputedStyle(start.parentElement).animationName === 'until-read'
        if (isStyled && !isHeldBack) document.documentElement.dataset['sawFirst'] = 'yes'
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await page.goto('/')
    await heading(page, 'Today')
    expect(await page.locator('html').getAttribute('data-saw-first')).toBeNull()
  })

  test('a check-in that is half done goes on', async () => {
    const page = await open()
    await seedRecord(page)
    await writeEvents(page, happened(NOW - 1000, { kind: 'check-in-started' }, { kind: 'answered', question: 'age', answer: 40, page: 'about' }))
    await page.goto('/')
    await heading(page, 'Your check-in is half done')
    expect(await primary(page)).toEqual(['Go on with your check-in'])
    expect(await page.getByRole('link', { name: 'Go on with your check-in' }).getAttribute('href')).toBe('/check-in/')
  })

  test('a planned day says how long, how many, why and what, and leads to the session', async () => {
    const page = await open()
    const { programme } = await seedRecord(page, { answers: { minutes: 10, daysAWeek: 5 } })
    const today = programme.weeks[0]?.days[0]
    const count = today?.kind === 'move' ? today.items.length : 0
    await page.goto('/')
    await heading(page, 'Moving day')
    await page.getByText(`10 minutes, ${count} exercises`).waitFor()
    await page.getByText('This is your first programme, so we start with easy moves.').waitFor()
    expect(await page.locator('.today-list li').count()).toBe(count)
    expect(await primary(page)).toEqual(['Start today’s session'])
    expect(await page.getByRole('link', { name: 'Start today’s session' }).getAttribute('href')).toBe('/session/')
  })

  test('the day after, the danger signs come before the session', async () => {
    const page = await open()
    await seedRecord(page, { at: NOW - 25 * HOUR })
    await page.goto('/')
    await heading(page, 'Moving day')
    expect(await primary(page)).toEqual(['Quick safety check first'])
    expect(await page.locator('a[href="/session/"]').count()).toBe(0)

    await page.getByRole('button', { name: 'Quick safety check first' }).click()
    await page.waitForURL('**/check-in/')
    const renewed = (await readEvents(page)).find((event) => event.kind === 'check-in-renewed')
    expect(renewed?.asks).toContain('chestPain')
  })

  test('a day of three rounds counts them', async () => {
    const page = await open()
    const seeded = await seedRecord(page, { answers: { painNow: 7, minutes: 10 } })
    await page.goto('/')
    await page.getByText('Do it three times today, spread over the day.').waitFor()
    await writeEvents(page, sessionOf(seeded, NOW - HOUR / 2, 4))
    await page.goto('/')
    await page.getByText('You did one session today. 2 more are planned today.').waitFor()
    expect(await primary(page)).toEqual(['Start today’s session'])
  })

  test('a day that is done asks for no more, and says when the next one is', async () => {
    const page = await open()
    const seeded = await seedRecord(page)
    await writeEvents(page, sessionOf(seeded, NOW - HOUR / 2, 2))
    await page.goto('/')
    await heading(page, 'Done for today')
    await page.getByText('Your next session is tomorrow.').waitFor()
    await page.getByText('Pain after: 2 of 10.').waitFor()
    expect(await primary(page)).toEqual([])
    expect(await page.getByRole('link', { name: 'Do it again' }).getAttribute('href')).toBe('/session/')
  })

  test('a rest day is a day of the plan', async () => {
    const page = await open()
    await seedRecord(page, { answers: { daysAWeek: 3, minutes: 10 }, at: NOW - DAY })
    await page.goto('/')
    await heading(page, 'Today is a rest day')
    expect(await primary(page)).toEqual([])
  })

  test('a programme never just ends: after the danger signs of the day its next weeks are laid out', async () => {
    const page = await open()
    await seedRecord(page, { at: NOW - 8 * DAY })
    await page.goto('/')
    await heading(page, 'Your next weeks come next')
    expect(await primary(page)).toEqual(['Quick safety check first'])
    expect(await page.locator('a[href="/session/"]').count()).toBe(0)
  })

  test('a session that was begun goes on', async () => {
    const page = await open()
    await seedRecord(page)
    await page.goto('/session/')
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await expect.poll(() => isUnderway(page)).toBe(true)
    await page.goto('/')
    await heading(page, 'A session is waiting')
    expect(await page.getByRole('link', { name: 'Go on with your session' }).getAttribute('href')).toBe('/session/')
  })

  test('a danger sign leads to what to do, and to no session, whatever programme is kept', async () => {
    const page = await open()
    await seedRecord(page)
    const danger: readonly Happening[] = [
      { kind: 'answered', question: 'saddleNumb', answer: 'yes', page: 'emergency' },
      { kind: 'screened', disposition: 'emergency', rules: [], rulesVersion: 'seeded' },
    ]
    await writeEvents(page, happened(NOW - 1000, ...danger))
    await page.goto('/')
    await heading(page, 'Your last check-in says: get help first')
    expect(await page.getByRole('link', { name: 'See what to do now' }).getAttribute('href')).toBe('/result/')
    expect(await page.locator('a[href="/session/"]').count()).toBe(0)
  })

  test('“something is different” begins a whole new check-in, and the old programme is offered no more', async () => {
    const page = await open()
    await seedRecord(page)
    await page.goto('/')
    await heading(page, 'Something is different or new')
    await page.getByRole('button', { name: 'Start a new check-in' }).click()
    await page.waitForURL('**/check-in/')
    await expect.poll(async () => (await readEvents(page)).at(-1)?.kind).toBe('check-in-started')
    await page.goto('/')
    await heading(page, 'Your check-in is half done')
    expect(await page.locator('a[href="/session/"]').count()).toBe(0)
  })

  test('a page that was left open over night is of the new day when it is looked at', async () => {
    const page = await open()
    await seedRecord(page)
    await page.goto('/')
    await page.getByText('Saturday 21 November').waitFor()
    await page.clock.setFixedTime(NOW + DAY)
    // Looked at again and again, because the page may still be taking over when it is looked at first.
    const lookedAt = async () => {
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      return page.getByText('Sunday 22 November').count()
    }
    await expect.poll(lookedAt).toBe(1)
    await expect.poll(() => primary(page)).toEqual(['Quick safety check first'])
  })
})

test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (colorScheme) => {
  const page = await open({ colorScheme })
  await page.goto('/')
  await page.locator('.first:visible').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await seedRecord(page, { at: NOW - 25 * HOUR })
  await page.goto('/')
  await heading(page, 'Moving day')
  expect(await axeFindings(page)).toEqual([])
})
