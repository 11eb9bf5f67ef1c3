import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../../../scripts/chromium.ts'
import { answerPage, DESK_WORKER, DESK_WORKER_LINES, onPage } from './walk.ts'

/**
 * The main job from the first page to the kept session, on a phone and on a desktop.
 * With SCREENSHOTS=1 the pictures of docs/screenshots are made anew on the way.
 */
const PICTURES = join(import.meta.dirname, '../../../docs/screenshots')
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 860 } } as const
const AT_MOST = 100_000

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await readmePicture()
  await browser.close()
})

/** The one picture of the README: four screens of the phone side by side. */
const readmePicture = async (): Promise<void> => {
  if (!process.env['SCREENSHOTS']) return
  const page = await browser.newPage({ viewport: { width: 1136, height: 590 } })
  const screens = ['1-today', '2-emergency-page', '6-programme', '8-session'].map((name) => readFileSync(join(PICTURES, `phone-${name}.jpg`)).toString('base64'))
  await page.setContent(`<body style="margin:20px;display:flex;gap:20px;background:#e2ddd3">${screens.map((data) => `<img style="height:550px;border-radius:18px" src="data:image/jpeg;base64,${data}">`).join('')}`)
  const file = join(PICTURES, 'readme.jpg')
  writeFileSync(file, await page.screenshot({ type: 'jpeg', quality: 68 }))
  expect(statSync(file).size).toBeLessThanOrEqual(AT_MOST)
}

const picture = async (page: Page, name: string): Promise<void> => {
  if (!process.env['SCREENSHOTS']) return
  await page.evaluate(() => document.fonts.ready)
  mkdirSync(PICTURES, { recursive: true })
  const file = join(PICTURES, `${name}.jpg`)
  writeFileSync(file, await page.screenshot({ type: 'jpeg', quality: 72 }))
  expect(statSync(file).size).toBeLessThanOrEqual(AT_MOST)
}

/** Without a graphics card each frame takes its time, so the figure moves for this picture only, and only as far as it is told. */
const pictureInMotion = async (page: Page, name: string): Promise<void> => {
  if (!process.env['SCREENSHOTS']) return
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  for (let frames = 0; frames < 100 && (await page.locator('.figure-moves').count()) === 0; frames += 1) await page.clock.runFor(20)
  await page.clock.runFor(100)
  await picture(page, name)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.clock.resume()
}

describe.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('on a %s', (size) => {
  test('a stranger checks in, is screened, gets a programme, does a session, and finds it again after a reload', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), viewport: SIZES[size], locale: 'en-GB', reducedMotion: 'reduce' })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.clock.install({ time: new Date('2026-11-23T18:30:00') })

    await page.goto('/')
    await page.getByRole('link', { name: 'Start the check-in' }).waitFor()
    await picture(page, `${size}-1-today`)
    await page.getByRole('link', { name: 'Start the check-in' }).click()
    await page.getByRole('button', { name: 'None of these' }).waitFor()
    await picture(page, `${size}-2-emergency-page`)
    await page.getByRole('button', { name: 'None of these' }).click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    for (let pages = 0; pages < 40 && !page.url().includes('/result/'); pages += 1) {
      const heading = await onPage(page)
      if (heading === 'Your pain') await picture(page, `${size}-3-check-in`)
      if (heading === 'What brings it on') await picture(page, `${size}-4-checklist`)
      await answerPage(page, DESK_WORKER, DESK_WORKER_LINES)
    }
    await page.getByText('Your answers fit best with').waitFor()
    await picture(page, `${size}-5-result`)

    await page.getByRole('link', { name: 'See your programme' }).click()
    await page.getByRole('heading', { name: 'Your programme', exact: true }).waitFor()
    await picture(page, `${size}-6-programme`)

    await page.goto('/session/')
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
    await picture(page, `${size}-7-before-session`)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.clock.runFor(14_000)
    await pictureInMotion(page, `${size}-8-session`)
    // Two minutes at most ten percent over, and some to spare for the ticks.
    await page.clock.runFor(150_000)
    await page.getByRole('heading', { name: 'Two last questions' }).waitFor()
    await picture(page, `${size}-9-closing`)
    await page.locator('input[type=radio][value="2"]').first().check({ force: true })
    await page.locator('input[type=radio][value="3"]').last().check({ force: true })
    await page.getByRole('button', { name: 'Keep this' }).click()
    await page.getByRole('heading', { name: 'It is kept' }).waitFor()
    await picture(page, `${size}-10-kept`)

    await page.goto('/')
    await page.reload()
    await page.getByText('You did one session today').waitFor()
    await picture(page, `${size}-11-today-after`)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('an emergency is told at once, with the number to call', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), viewport: SIZES[size], locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto('/check-in/')
    await page.getByRole('checkbox', { name: /^Fainted/ }).check()
    await page.locator('.bar .button-primary').click()
    await page.locator('.result h1').waitFor()
    expect(await onPage(page)).toBe('Call 999 now')
    await picture(page, `${size}-12-emergency-result`)
    await context.close()
  })
})
