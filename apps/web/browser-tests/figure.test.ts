import { loadContent } from '@rhomboid/content'
import { picturesOf } from '@rhomboid/content/stills.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import type { Seeding } from './seed.ts'
import { drawnFrames, openPage, PATIENCE, press, SEATED, SMALL, startSession, type Opening, type Watched, untilItMoves, untilStill, windUntil } from './session-page.ts'

const loaded = loadContent()
if (!loaded.ok) throw new Error('the content has mistakes')
const { clips, exercises, words } = loaded.value
const altOf = (exercise: string) => picturesOf({ clips, words, exercises: exercises.filter(({ id }) => id === exercise) })[exercise]?.['main']?.alt ?? { right: 'none', left: 'none' }

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

const start = async (opening: Opening = {}, seeding: Seeding = {}): Promise<void> => {
  watched = await openPage(browser, { viewport: SMALL, ...opening })
  page = watched.page
  await startSession(page, seeding)
}

const canvas = () => page.locator('.figure-canvas')
const shot = async (): Promise<string> => (await canvas().screenshot()).toString('base64')
const heading = () => page.getByRole('heading', { level: 1 }).textContent()
const turned = () => canvas().getAttribute('aria-valuenow')
const seenFrom = () => canvas().getAttribute('aria-valuetext')

const pause = async (): Promise<void> => {
  await press(page, 'Pause')
  await page.getByRole('button', { name: 'Go on' }).waitFor()
}

describe('the figure in a session', () => {
  test('moves with it, and stands still while it is paused', async () => {
    await start()
    await untilItMoves(page)
    await windUntil(page, '.guided-work')
    const first = await shot()
    await expect.poll(shot, PATIENCE).not.toBe(first)
    await pause()
    const paused = await untilStill(shot)
    await drawnFrames(page, 20)
    expect(await shot()).toBe(paused)
    await press(page, 'Go on')
    await expect.poll(shot, PATIENCE).not.toBe(paused)
  })

  test('is mirrored when the side changes, for the eye and in words', async () => {
    await start({}, SEATED)
    await untilItMoves(page)
    await windUntil(page, '.guided-work .side', 'Right side')
    const alt = altOf('seated-rotation-hold')
    const inWords = () => page.locator('.figure > .unseen').first().textContent()
    expect(await inWords()).toBe(alt.right)
    const turn = Number(await turned())
    expect(turn).not.toBe(0)
    await windUntil(page, '.guided-work .side', 'Left side')
    expect(await inWords()).toBe(alt.left)
    await expect.poll(turned, PATIENCE).toBe(String(-turn))
    expect(alt.left).not.toBe(alt.right)
  })

  test('comes back after the graphics card was taken away; meanwhile its picture stands there', async () => {
    await start()
    await untilItMoves(page)
    await windUntil(page, '.guided-work')
    await pause()
    const before = await untilStill(shot)
    const card = await canvas().evaluateHandle((at) => (at as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context'))
    await card.evaluate((extension) => extension?.loseContext())
    await page.locator('.figure > .still').waitFor()
    await card.evaluate((extension) => extension?.restoreContext())
    await untilItMoves(page)
    expect(await page.locator('.figure > .still').count()).toBe(0)
    await expect.poll(shot, PATIENCE).toBe(before)
  })

  test('is turned by the arrow keys while it has the focus, and they skip nothing', async () => {
    await start()
    await untilItMoves(page)
    const [first, from, degrees] = [await heading(), await seenFrom(), await turned()]
    await canvas().focus()
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
    await expect.poll(seenFrom, PATIENCE).not.toBe(from)
    expect(await turned()).not.toBe(degrees)
    expect(await heading()).toBe(first)
    await page.keyboard.press('Home')
    await expect.poll(seenFrom, PATIENCE).toBe(from)
    await page.getByRole('button', { name: 'Pause' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await heading()).not.toBe(first)
  })

  test('is turned by dragging, which does not pause; a tap does', async () => {
    await start()
    await untilItMoves(page)
    const before = await turned()
    const box = await canvas().boundingBox()
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 90, y, { steps: 4 })
    await page.mouse.up()
    expect(await turned()).not.toBe(before)
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(1)
    await canvas().click()
    await page.getByRole('button', { name: 'Go on' }).waitFor()
  })
})

/** Which of the two pictures is marked. */
const marked = () => page.locator('.still-now .still-name').allTextContents()

/** A picture that was fetched has a size. */
const drawn = () => page.locator('.still-pair use').evaluateAll((found) => found.map((one) => (one as SVGUseElement).getBBox().width > 50))

const expectPictures = async (): Promise<void> => {
  await page.locator('.still-pair').waitFor()
  expect(await page.getByRole('img', { name: altOf('seated-rotation-hold').right }).count()).toBe(1)
  await expect.poll(drawn, PATIENCE).toEqual([true, true])
  expect(await marked()).toEqual(['Start'])
  await windUntil(page, '.guided-work')
  await windUntil(page, '.still-now', 'Furthest')
  expect(await page.locator('.still-pair use[transform]').count(), 'mirrored too early').toBe(0)
  await windUntil(page, '.guided-work .side', 'Left side')
  expect(await page.getByRole('img', { name: altOf('seated-rotation-hold').left }).count()).toBe(1)
  expect(await page.locator('.still-pair use[transform]').count()).toBe(2)
}

describe('where it cannot or should not move, both its pictures are shown, the one that counts marked, and described', () => {
  /** The exercise with sides comes first to the stage. */
  const startAtSides = async (opening: Opening): Promise<void> => {
    await start(opening, SEATED)
    for (let skipped = 0; skipped < 4 && (await heading()) !== words.exercises['seated-rotation-hold']?.name; skipped += 1) await press(page, 'Skip')
  }

  test('without WebGL', async () => {
    await startAtSides({ isWithoutWebGl: true })
    await expectPictures()
    expect(await canvas().count()).toBe(0)
  })

  test('with reduced motion, and it moves as soon as motion is welcome', async () => {
    await startAtSides({ reducedMotion: 'reduce' })
    await expectPictures()
    expect(await canvas().count()).toBe(0)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await untilItMoves(page)
    expect(await page.locator('.still-pair').count()).toBe(0)
  })

  test('when its body does not come, and the session goes on', async () => {
    watched = await openPage(browser, { expected: /ERR_FAILED/ })
    page = watched.page
    await page.route('**/*.bin', (route) => route.abort())
    await startSession(page)
    await page.locator('.still-pair').waitFor()
    const first = await page.getByRole('timer').textContent()
    await windUntil(page, '.guided-work')
    expect(await page.getByRole('timer').textContent()).not.toBe(first)
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(1)
  })
})
