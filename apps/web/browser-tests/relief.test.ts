import { instant, type RecordEvent } from '@rhomboid/domain'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { readEvents, seedRecord, type Seeding } from './seed.ts'
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

const open = async (path: string, seeding: Seeding = {}, opening: Opening = {}): Promise<void> => {
  watched = await openPage(browser, opening)
  page = watched.page
  await seedRecord(page, seeding)
  await page.goto(path)
}

const heading = (): Promise<string> => page.locator('main h1').innerText()
/** Answers "no" to every question before it, and begins. */
const begin = async (): Promise<void> => {
  await page.locator('main h1').waitFor()
  const no = page.getByRole('button', { name: 'No', exact: true })
  const start = page.getByRole('button', { name: 'Begin', exact: true })
  for (let question = 0; question < 12; question += 1) {
    await no.or(start).first().waitFor()
    if ((await start.count()) > 0) break
    const before = await heading()
    await no.click()
    await page.waitForFunction((was) => document.querySelector('main h1')?.textContent !== was, before)
  }
  await start.click()
  await page.locator('.relief-run').waitFor()
}
/** Lets time fly, at most four seconds at a glance of the clock, until this stands on the page. */
const windUntil = async (selector: string): Promise<void> => {
  for (let jump = 0; jump < 400; jump += 1) {
    if ((await page.locator(selector).count()) > 0) return
    const before = await page.evaluate(() => globalThis.performance.now())
    await page.evaluate(() => globalThis.windOn(4_000))
    await page.waitForFunction((was) => globalThis.performance.now() > was + 4_400, before)
  }
  throw new Error(`the guide never came to ${selector}`)
}
const WELL = 'button:has-text("All is well, go on")'
const reliefDone = async (): Promise<RecordEvent | undefined> => (await readEvents(page)).find(({ kind }) => kind === 'relief-done')

describe('before it begins', () => {
  test('a person who was never asked is asked for the danger signs', async () => {
    watched = await openPage(browser)
    page = watched.page
    await page.goto('/relief/calm-breathing/')
    await page.getByRole('button', { name: 'Check the danger signs' }).waitFor()
    expect(await page.getByRole('button', { name: 'Begin' }).count()).toBe(0)
  })

  test('a question that is answered with yes or not sure stops it, with the reason', async () => {
    await open('/relief/heat/')
    await page.getByRole('button', { name: 'Not sure', exact: true }).click()
    await page.getByRole('heading', { name: 'Leave it for now' }).waitFor()
    expect(await page.locator('.notice').first().innerText()).not.toBe('')
    expect(await page.getByRole('button', { name: 'Begin' }).count()).toBe(0)
  })

  test('what the check-in knows refuses it, with the reason', async () => {
    await open('/relief/acupressure/', { answers: { pregnancy: 'pregnant', pregnancyWeeks: 20 } })
    await page.getByRole('heading', { name: 'Not this one for you' }).waitFor()
    expect(await page.getByRole('button', { name: 'Begin' }).count()).toBe(0)
  })
})

describe('while it runs', () => {
  test('warmth waits at the look at the skin; "no" stops it with its advice, and the record keeps that', async () => {
    await open('/relief/heat/')
    await begin()
    await windUntil(WELL)
    expect(await page.locator('.relief-number').count()).toBe(0)
    await press(page, 'No, stop here')
    await page.getByRole('heading', { name: 'Stopped' }).waitFor()
    expect(await page.locator('main .notice').innerText()).toContain('skin')
    await expect.poll(async () => (await reliefDone()) !== undefined).toBe(true)
    expect(await reliefDone()).toMatchObject({ technique: 'heat', outcome: 'stopped' })
  })

  test('it goes to its end, is kept, and asks how the pain is now', async () => {
    await open('/relief/micro-break/')
    await begin()
    await windUntil('.relief-pain')
    await expect.poll(async () => (await reliefDone()) !== undefined).toBe(true)
    expect(await reliefDone()).toMatchObject({ technique: 'micro-break', outcome: 'done' })
    await press(page, '2')
    await page.getByText('Kept.').waitFor()
    expect(await readEvents(page)).toContainEqual(expect.objectContaining({ kind: 'measured', measure: 'pain', values: { now: 2 } }))
  })

  test('a pause stands still, and after a reload it goes on where it was', async () => {
    await open('/relief/cold/')
    await begin()
    await press(page, 'Next step')
    const step = await heading()
    await page.evaluate(() => globalThis.windOn(4_000))
    await press(page, 'Pause')
    const stood = await page.locator('.relief-number').innerText()
    await page.reload()
    await page.getByRole('button', { name: 'Go on', exact: true }).waitFor()
    expect(await heading()).toBe(step)
    expect(await page.locator('.relief-number').innerText()).toBe(stood)
    expect(await page.getByRole('status').innerText()).toContain('look at your skin')
    await press(page, 'Go on')
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor()
  })

  test('a page that slept pauses, and says that the skin did not', async () => {
    await open('/relief/heat/')
    await begin()
    await press(page, 'Next step')
    await page.evaluate(() => globalThis.windOn(10 * 60_000))
    await page.getByRole('button', { name: 'Go on', exact: true }).waitFor()
    expect(await page.getByRole('status').innerText()).toContain('slept for about 10 minutes')
  })

  test('each step takes the focus, so that it is heard; the seconds are not announced', async () => {
    await open('/relief/cold/')
    await begin()
    const focused = () => page.evaluate(() => document.activeElement?.tagName)
    await expect.poll(focused).toBe('H1')
    const first = await heading()
    await press(page, 'Next step')
    await expect.poll(heading).not.toBe(first)
    await expect.poll(focused).toBe('H1')
    expect(await page.getByRole('timer').getAttribute('aria-live')).toBe('off')
  })

  test('the clock is a seventh of the height of a phone, and pause is on the screen', async () => {
    await open('/relief/cold/', {}, { viewport: { width: 390, height: 844 } })
    await begin()
    await press(page, 'Next step')
    const { number, pause, width } = await page.evaluate(() => ({
      number: document.querySelector('.relief-number')?.getBoundingClientRect().height ?? 0,
      pause: document.querySelector('.relief-pause .button')?.getBoundingClientRect().bottom ?? 9999,
      width: document.documentElement.scrollWidth,
    }))
    expect(number).toBeGreaterThan(844 / 7)
    expect(pause).toBeLessThan(844 - 60)
    expect(width).toBe(390)
  })

  test('with reduced motion the round of the breath stands still', async () => {
    await open('/relief/calm-breathing/', {}, { reducedMotion: 'reduce' })
    await begin()
    await windUntil('.relief-breath')
    expect(await page.locator('.relief-breath').evaluate((one) => getComputedStyle(one, '::before').transform)).toBe('none')
  })

  test.each(['light', 'dark'] as const)('axe finds nothing before, while it runs, and at a look, in the %s theme', async (colorScheme) => {
    await open('/relief/heat/', {}, { colorScheme })
    await page.getByRole('button', { name: 'No', exact: true }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await begin()
    expect(await axeFindings(page)).toEqual([])
    await windUntil(WELL)
    expect(await axeFindings(page)).toEqual([])
  })
})

test('what was begun by hand in the store of the tab is no way around the danger signs', async () => {
  watched = await openPage(browser)
  page = watched.page
  await page.goto('/relief/')
  await page.evaluate(
    (at) => sessionStorage.setItem('rhomboid-relief', JSON.stringify({ technique: 'heat', at, relief: { at: 1, elapsed: 10, status: 'running', lengths: {}, worked: 10 } })),
    instant(Date.now()),
  )
  await page.goto('/relief/heat/')
  await page.getByRole('button', { name: 'Check the danger signs' }).waitFor()
  expect(await page.locator('.relief-run').count()).toBe(0)
})
