import type { RecordEvent, Settings } from '@rhomboid/domain'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { readEvents, readSettings, seedRecord } from './seed.ts'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext({ baseURL: inject('baseUrl'), locale: 'en-GB', viewport: { width: 390, height: 844 }, acceptDownloads: true })
  page = await context.newPage()
})
afterEach(() => context.close())

/** Ten in the morning of a Wednesday. */
const MORNING = Date.UTC(2026, 10, 18, 10)
const BREAKS: Settings['breaks'] = { on: true, every: 30, length: 30 as Settings['breaks']['length'], quiet: { from: '18:00', to: '08:00' } }

/** A page with breaks on and a clock that only the test moves. */
const atTheDesk = async (settings: Partial<Settings> = {}, at = MORNING): Promise<void> => {
  await page.clock.install({ time: at })
  await seedRecord(page, { settings: { voice: false, breaks: BREAKS, ...settings } })
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('.calls').waitFor({ state: 'attached' })
  await page.clock.pauseAt(at + 60_000)
}
/** Works for so many minutes: a key now and then, so that nobody seems to be away. */
const work = async (minutes: number): Promise<void> => {
  for (let minute = 0; minute < minutes; minute += 1) {
    await page.keyboard.press('Shift')
    await page.clock.runFor(60_000)
  }
}
const offer = () => page.getByRole('region', { name: 'Time for a short break' })
const breaksKept = async (): Promise<readonly RecordEvent[]> => (await readEvents(page)).filter(({ kind }) => kind === 'break')

describe('a short break', () => {
  test('is offered after its time, can be begun, and is kept when it is over', async () => {
    await atTheDesk()
    await work(29)
    expect(await offer().count()).toBe(0)
    await work(2)
    await offer().waitFor()
    await offer().getByRole('button', { name: 'Move' }).waitFor()
    await offer().getByRole('button', { name: 'Just rest' }).click()
    await page.getByRole('region', { name: 'Your break' }).getByText('Stand up if you can.').waitFor()
    await page.clock.runFor(31_000)
    await expect.poll(breaksKept).toMatchObject([{ outcome: 'taken', length: 30 }])
    expect(await page.locator('.call').count()).toBe(0)
  })

  test('offers a movement of the day in its easiest way', async () => {
    await atTheDesk()
    await work(31)
    await offer().getByRole('button', { name: 'Move' }).click()
    await page.locator('.call-move svg').waitFor()
    expect(await page.getByRole('region', { name: 'Your break' }).innerText()).toContain('Stop if it hurts more.')
  })

  test('can be put off before it starts, and skipped', async () => {
    await atTheDesk()
    await work(31)
    await offer().getByRole('button', { name: 'In 5 minutes' }).click()
    await offer().waitFor({ state: 'detached' })
    expect(await breaksKept()).toEqual([])
    await work(6)
    await offer().getByRole('button', { name: 'Skip this one' }).click()
    await expect.poll(breaksKept).toMatchObject([{ outcome: 'skipped' }])
    // A page that comes needs a clock that runs.
    await page.clock.resume()
    await page.goto('/settings/')
    await page.getByText('0 taken, 1 skipped').first().waitFor()
  })

  test('does not come in quiet hours', async () => {
    await atTheDesk({}, MORNING + 9 * 3_600_000)
    await work(45)
    expect(await offer().count()).toBe(0)
  })

  test('does not come to somebody who was away', async () => {
    await atTheDesk()
    await work(20)
    await page.clock.runFor(9 * 60_000)
    await work(20)
    expect(await offer().count()).toBe(0)
  })
})

describe('reminders', () => {
  test('call at the person’s time on a day with a session', async () => {
    await atTheDesk({ breaks: { ...BREAKS, on: false }, reminders: { on: true, times: ['10:05'] } })
    await work(3)
    expect(await page.getByText('Time for your session').count()).toBe(0)
    await work(2)
    await page.getByText('Time for your session').waitFor()
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.getByText('Time for your session').waitFor({ state: 'detached' })
    await work(3)
    expect(await page.getByText('Time for your session').count()).toBe(0)
  })

  test('ask for leave to notify only when they are switched on, and keep their times', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(Notification, 'permission', { get: () => ((globalThis as unknown as { asked?: boolean }).asked ? 'granted' : 'default') })
      Notification.requestPermission = () => {
        ;(globalThis as unknown as { asked: boolean }).asked = true
        return Promise.resolve('granted')
      }
    })
    await seedRecord(page)
    await page.reload()
    const asked = () => page.evaluate(() => (globalThis as unknown as { asked?: boolean }).asked === true)
    await page.getByRole('checkbox', { name: 'Remind me of my session' }).waitFor()
    expect(await asked()).toBe(false)
    await page.getByRole('checkbox', { name: 'Remind me of my session' }).check()
    await expect.poll(asked).toBe(true)
    await page.getByRole('button', { name: 'Add a time' }).click()
    await page.getByLabel('Time 2').fill('18:15')
    await page.getByLabel('Time 2').blur()
    await expect.poll(async () => (await readSettings(page))?.reminders).toEqual({ on: true, times: ['09:00', '18:15'] })
    await page.getByRole('button', { name: 'Remove 18:15' }).click()
    await expect.poll(async () => (await readSettings(page))?.reminders.times).toEqual(['09:00'])
  })

  test('come as a calendar file that rings', async () => {
    await seedRecord(page, { settings: { reminders: { on: true, times: ['09:00', '17:30'] } } })
    await page.reload()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the calendar file' }).click()])
    expect(download.suggestedFilename()).toMatch(/^rhomboid-\d{4}-\d\d-\d\d\.ics$/)
    const stream = await download.createReadStream()
    let text = ''
    for await (const piece of stream) text += String(piece)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(2)
    expect(text).toMatch(/RRULE:FREQ=(DAILY|WEEKLY)/)
  })
})

test('how often, how long, when not, the name and the pace of the voice are kept', async () => {
  await seedRecord(page, { settings: { breaks: BREAKS } })
  await page.reload()
  await page.getByRole('group', { name: 'A break every' }).getByRole('radio', { name: '45 minutes' }).check()
  await page.getByRole('group', { name: 'How long' }).getByRole('radio', { name: '1 minute' }).check()
  await page.getByLabel('Quiet from').fill('20:00')
  await page.getByLabel('Quiet from').blur()
  await page.getByLabel('Your name').fill(' Sam ')
  await page.getByLabel('Your name').blur()
  await page.getByRole('radio', { name: 'Slow', exact: true }).check()
  await expect.poll(() => readSettings(page)).toMatchObject({ name: 'Sam', voiceRate: 0.7, breaks: { on: true, every: 45, length: 60, quiet: { from: '20:00', to: '08:00' } } })
})

test.each(['light', 'dark'] as const)('axe finds nothing on the settings in the %s theme with all of it on', async (colorScheme) => {
  await page.emulateMedia({ colorScheme })
  await seedRecord(page, { settings: { breaks: BREAKS, reminders: { on: true, times: ['09:00', '17:30'] } } })
  await page.reload()
  // Once the kept times stand there, the page has taken over from what the build wrote.
  await expect.poll(() => page.locator('input[type="time"]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toContain('17:30')
  await page.getByRole('button', { name: 'Take a break now' }).click()
  await page.getByRole('region', { name: 'Your break' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})
