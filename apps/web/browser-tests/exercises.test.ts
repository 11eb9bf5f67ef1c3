import { loadContent } from '@rhomboid/content'
import { picturesOf } from '@rhomboid/content/stills.ts'
import { colourToChannels, paletteOf, SKIN_TONES, type SkinTone } from '@rhomboid/motion'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { readSettings } from './seed.ts'
import { openPage, PATIENCE, press, SMALL, untilItMoves, untilStill, type Opening, type Watched } from './session-page.ts'

const loaded = loadContent()
if (!loaded.ok) throw new Error('the content has mistakes')
const { clips, exercises, words } = loaded.value
const TWO_SIDES = 'seated-rotation-hold'
const ownWords = words.exercises[TWO_SIDES]
const alt = picturesOf({ clips, words, exercises: exercises.filter(({ id }) => id === TWO_SIDES) })[TWO_SIDES]?.['main']?.alt ?? { right: 'none', left: 'none' }

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

const open = async (path: string, opening: Opening = {}): Promise<void> => {
  watched = await openPage(browser, opening)
  page = watched.page
  await page.goto(path)
}

const canvas = () => page.locator('.figure-canvas')
const shot = async (): Promise<string> => (await canvas().screenshot()).toString('base64')

/** A picture that was fetched has a size. */
const drawnIn = (place: string) => page.locator(`${place} use`).evaluateAll((found) => found.map((one) => (one as SVGUseElement).getBBox().width > 50))

describe('without any script', () => {
  test('an exercise is there as a whole: what it is called, its steps, its pictures, and the ways to do it', async () => {
    await open(`/exercises/${TWO_SIDES}/`, { javaScriptEnabled: false })
    const text = await page.locator('main').innerText()
    for (const line of [ownWords?.name, ownWords?.summary, ...(ownWords?.steps ?? []), ownWords?.stop, 'Sources']) expect(text).toContain(line)
    expect(await page.getByRole('group', { name: alt.right, exact: true }).first().locator('svg').count()).toBe(2)
    expect(await page.locator('.still:visible').count()).toBeGreaterThanOrEqual(2)
    // Nothing that would do nothing.
    expect(await page.locator('main button:visible, main canvas:visible').count()).toBe(0)
  })

  test('the list leads to every exercise', async () => {
    await open('/exercises/', { javaScriptEnabled: false })
    const links = await page.locator('.exercise-cards a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(links.toSorted()).toEqual(exercises.map(({ id }) => `/exercises/${id}/`).toSorted())
  })
})

/** What a written page says of itself. Runs in a browser, on the text of the page. */
const readWritten = (written: string) => {
  const found = new DOMParser().parseFromString(written, 'text/html')
  return {
    title: found.title,
    description: found.querySelector('meta[name=description]')?.getAttribute('content'),
    levels: [...found.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1))),
    links: [...found.querySelectorAll('main a[href^="/"]')].map((link) => link.getAttribute('href') ?? ''),
  }
}

test('every exercise has a title, a description of its own, one main heading, the others in order, and links that lead somewhere', async () => {
  await open('/exercises/')
  const known = new Set(['/exercises/', '/check-in/', ...exercises.map(({ id }) => `/exercises/${id}/`)])
  for (const { id, regressions, progressions } of exercises) {
    const written = await (await page.request.get(`/exercises/${id}/`)).text()
    const { title, description, levels, links } = await page.evaluate(readWritten, written)
    expect(title).toBe(`${words.exercises[id]?.name}: how to do it · Rhomboid`)
    expect(description, id).toBe(words.exercises[id]?.summary)
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, place) => expect([2, 3, 4].includes(level) && level <= (levels[place] ?? 0) + 1, `${id}: heading ${place + 2}`).toBe(true))
    for (const other of [...regressions, ...progressions]) expect(links).toContain(`/exercises/${other}/`)
    expect(links.filter((link) => !known.has(link))).toEqual([])
  }
})

test('the main navigation leads to the list by way of the handbook from a phone of 320 pixels, and none of its words is cut off', async () => {
  await open('/settings/', { viewport: { width: 320, height: 568 } })
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  expect(await links.allTextContents()).toEqual(['Today', 'Programme', 'Learn', 'Ask', 'Settings'])
  const boxes = await links.evaluateAll((all) => all.map((one) => ({ cut: one.scrollWidth - one.clientWidth, height: one.clientHeight })))
  for (const { cut, height } of boxes) {
    expect(cut).toBe(0)
    expect(height).toBeGreaterThanOrEqual(44)
  }
  await links.filter({ hasText: 'Learn' }).click()
  await page.getByRole('heading', { name: 'All exercises' }).getByRole('link').click()
  await page.waitForURL('**/exercises/')
  await page.getByRole('heading', { level: 1, name: 'All exercises' }).waitFor()
})

describe('the movement on the page of an exercise', () => {
  test('can be stopped and goes on', async () => {
    await open(`/exercises/${TWO_SIDES}/`, { viewport: SMALL })
    await untilItMoves(page)
    const first = await shot()
    await expect.poll(shot, PATIENCE).not.toBe(first)
    await press(page, 'Stop the movement')
    const stopped = await untilStill(shot)
    await press(page, 'Move')
    await expect.poll(shot, PATIENCE).not.toBe(stopped)
  })

  test('is shown for the other side too, for the eye and in words', async () => {
    await open(`/exercises/${TWO_SIDES}/`, { viewport: SMALL })
    await untilItMoves(page)
    const turned = () => canvas().getAttribute('aria-valuenow')
    const turn = Number(await turned())
    expect(turn).not.toBe(0)
    await press(page, 'Show the left side')
    expect(await page.locator('.figure > .unseen').first().textContent()).toBe(alt.left)
    await expect.poll(turned, PATIENCE).toBe(String(-turn))
    await press(page, 'Show the right side')
    await expect.poll(turned, PATIENCE).toBe(String(turn))
  })

  test('with reduced motion both pictures are shown and nothing to stop, and the other side is still to be seen', async () => {
    await open(`/exercises/${TWO_SIDES}/`, { reducedMotion: 'reduce' })
    await page.getByRole('img', { name: alt.right }).waitFor()
    await expect.poll(() => drawnIn('.still-pair')).toEqual([true, true])
    expect(await page.getByRole('button', { name: 'Stop the movement' }).count()).toBe(0)
    await press(page, 'Show the left side')
    await page.getByRole('img', { name: alt.left }).waitFor()
    expect(await page.locator('.still-pair use[transform]').count()).toBe(2)
  })
})

/** The figure's colours as the page has them now. */
const inks = () =>
  page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    return Object.fromEntries(['skin', 'hair', 'outline', 'line', 'shadow'].map((ink) => [ink, style.getPropertyValue(`--figure-${ink}`)]))
  })

describe('the figure is as the settings say', () => {
  test('the pictures are drawn for a dark page, and for paper always in light', async () => {
    await open('/exercises/', { colorScheme: 'light' })
    const light = await inks()
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await inks()
    expect(dark['outline']).not.toBe(light['outline'])
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    expect(await inks()).toEqual(light)
  })

  test('a chosen skin is that of the pictures and of the moving figure, and a chosen body is fetched', async () => {
    await open('/exercises/cat-cow/', { viewport: SMALL })
    await untilItMoves(page)
    expect((await inks())['skin']).toBe(paletteOf('sand', 'light').skin)
    await expect.poll(async () => nearestSkin(await shot()), PATIENCE).toBe('sand')

    await page.goto('/settings/')
    await page.getByRole('radio', { name: 'Dark brown' }).check()
    await page.getByRole('radio', { name: 'Wide shoulders' }).check()
    await expect.poll(() => readSettings(page)).toMatchObject({ figure: { skin: 'espresso', build: 'wide' } })
    const fetched: string[] = []
    page.on('request', (request) => request.url().endsWith('.bin') && fetched.push(new URL(request.url()).pathname))
    await page.goto('/exercises/cat-cow/')
    await untilItMoves(page)
    expect((await inks())['skin']).toBe(paletteOf('espresso', 'light').skin)
    expect(fetched).toEqual([expect.stringContaining('/wide-')])
    await expect.poll(async () => nearestSkin(await shot()), PATIENCE).toBe('espresso')
  })
})

/** Which of the five skins most pixels of the picture are nearest to, among those that are near one at all. */
const nearestSkin = async (picture: string): Promise<SkinTone | undefined> => {
  const tones = SKIN_TONES.map((tone) => [tone, colourToChannels(paletteOf(tone, 'light').skin)] as const)
  const counted = await page.evaluate(
    async ([data, skins]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const paper = new OffscreenCanvas(image.width, image.height).getContext('2d')
      paper?.drawImage(image, 0, 0)
      const pixels = paper?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
      const count: Record<string, number> = {}
      for (let at = 0; at < pixels.length; at += 4) {
        const near = skins.find(([, channels]) => channels.every((channel, part) => Math.abs(channel - (pixels[at + part] ?? 0)) < 14))
        if (near) count[near[0]] = (count[near[0]] ?? 0) + 1
      }
      return count
    },
    [picture, tones] as const,
  )
  const [most] = Object.entries(counted).toSorted(([, a], [, b]) => b - a)
  return most && most[1] > 40 ? (most[0] as SkinTone) : undefined
}

test.each(['light', 'dark'] as const)('axe finds nothing on the list and on the page of an exercise in the %s theme', async (colorScheme) => {
  await open('/exercises/', { colorScheme })
  await page.locator('.exercise-cards').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.goto('/exercises/cat-cow/')
  await untilItMoves(page)
  expect(await axeFindings(page)).toEqual([])
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.locator('.still-pair').waitFor()
  expect(await axeFindings(page)).toEqual([])
})
