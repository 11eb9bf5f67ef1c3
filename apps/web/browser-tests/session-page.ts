// A page with a session in it, for the tests of the figure.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'

import { seedRecord, type Seeding } from './seed.ts'

declare global {
  /** Lets this many milliseconds go by at once. */
  var windOn: (milliseconds: number) => void
}

/** A person who cannot kneel or lie: seated exercises, one of them held on each side. */
export const SEATED: Seeding = { answers: { cannotDo: ['floor'], minutes: 5 } }

export interface Watched {
  readonly page: Page
  /** Errors of the page and of the console: whatever the policy of the pages refuses is among them. */
  readonly complaints: readonly string[]
}

export interface Opening extends BrowserContextOptions {
  /** Complaints that the test itself brings about. */
  readonly expected?: RegExp
  /** A browser that has no WebGL2. */
  readonly isWithoutWebGl?: boolean
}

/** A phone, unless another size is given. Its clock can be wound on. */
export const openPage = async (browser: Browser, { expected, isWithoutWebGl = false, ...options }: Opening = {}): Promise<Watched> => {
  const context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), locale: 'en-GB', viewport: { width: 390, height: 844 }, ...options })
  await context.addInitScript(makeClockWindable)
  if (isWithoutWebGl) await context.addInitScript(takeWebGlAway)
  const page = await context.newPage()
  const complaints: string[] = []
  const complain = (text: string) => {
    if (!expected?.test(text)) complaints.push(text)
  }
  page.on('console', (message) => message.type() === 'error' && complain(message.text()))
  page.on('pageerror', (error) => complain(error.message))
  return { page, complaints }
}

/**
 * Runs in the page. A clock that is stopped, or wound on picture by picture, would have every one of them drawn: too many
 * where there is no graphics card. So time goes its way, and jumps when it is told.
 */
const makeClockWindable = (): void => {
  let ahead = 0
  const now = performance.now.bind(performance)
  const frame = requestAnimationFrame.bind(globalThis)
  performance.now = () => now() + ahead
  globalThis.requestAnimationFrame = (draw) => frame((at) => draw(at + ahead))
  globalThis.windOn = (milliseconds) => (ahead += milliseconds)
}

/** Runs in the page. */
const takeWebGlAway = (): void => {
  const whole = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) => unknown
  const without = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
    return kind === 'webgl2' ? null : whole.call(this, kind, ...rest)
  }
  HTMLCanvasElement.prototype.getContext = without as typeof HTMLCanvasElement.prototype.getContext
}

export const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()

/** Presses Start; the session gets ready. */
export const startSession = async (page: Page, seeding: Seeding = {}): Promise<void> => {
  await seedRecord(page, seeding)
  await page.goto('/session/')
  await press(page, 'Start')
  await page.locator('.guided').waitFor()
}

/** A session counts a jump of so many milliseconds; a longer one would mean that the page stood still. */
const JUMP = 2000
/** How far the session has come, as it says itself. */
const progress = (page: Page): Promise<number> => page.evaluate(() => document.querySelector('progress')?.value ?? 0)

/** Lets time fly until this stands on the page. */
export const windUntil = async (page: Page, selector: string, text?: string): Promise<void> => {
  const place = text === undefined ? page.locator(selector) : page.locator(selector, { hasText: text })
  for (let jump = 0; jump < 200; jump += 1) {
    if ((await place.count()) > 0) return
    const before = await progress(page)
    await page.evaluate((milliseconds) => globalThis.windOn(milliseconds), JUMP)
    await page.waitForFunction((was) => document.querySelector('progress')?.value !== was, before)
  }
  throw new Error(`the session never came to ${selector} ${text ?? ''}`)
}

/** So many pictures of the screen have gone by. */
export const drawnFrames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  }, count)

/** The figure has drawn something. */
export const untilItMoves = (page: Page): Promise<void> => page.locator('.figure-moves .figure-canvas').waitFor()

/** A small screen: without a graphics card every pixel counts. */
export const SMALL = { width: 320, height: 568 } as const

/** Without a graphics card a picture takes its time. */
export const PATIENCE = { timeout: 20_000 } as const

/** What is shown once nothing changes any more. */
export const untilStill = async (look: () => Promise<string>): Promise<string> => {
  const patience = performance.now() + PATIENCE.timeout
  for (let before = await look(); performance.now() < patience; ) {
    await new Promise((resolve) => setTimeout(resolve, 400))
    const after = await look()
    if (after === before) return after
    before = after
  }
  throw new Error('the figure never stood still')
}
