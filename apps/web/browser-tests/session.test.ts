// Longer than most: one page, one seeding and one clock serve all of these, and each sentence is one promise of the session.
import { sessionSeconds, type RecordEvent } from '@rhomboid/domain'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { readEvents, readPlayer, seedRecord, writeEvents, type Seeded } from './seed.ts'

declare global {
  // What the page's voice was given to say, and what its live regions changed to.
  var said: string[]
  var changes: string[]
  // The frequencies of the tones that were played, what became of the lock on the screen, and the keys of a headset.
  var tones: number[]
  var locks: string[]
  var headset: Record<string, () => void>
}

/** A person who cannot kneel or lie: seated exercises, one of them held on each side. */
const SEATED = { cannotDo: ['floor'], minutes: 5 }

let browser: Browser
let context: BrowserContext
let page: Page
let complaints: string[]
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  // Every picture that is drawn takes its time without a graphics card, and minutes go by here: the moving figure has tests of its own.
  context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), locale: 'en-GB', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  await context.clock.install()
  complaints = []
  page = await openPage()
})
afterEach(async () => {
  await context.close()
  if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join('; ')}`)
})

const openPage = async (): Promise<Page> => {
  const opened = await context.newPage()
  opened.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  opened.on('pageerror', (error) => complaints.push(error.message))
  return opened
}

/** Headless browsers have no voice: this one writes down what it would say. */
const giveVoice = (to: Page, voices = [{ name: 'Test', lang: 'en-GB', localService: true, default: true }]): Promise<unknown> =>
  to.addInitScript((found) => {
    globalThis.said = []
    const synthesis = { getVoices: () => found, speak: ({ text }: { text: string }) => globalThis.said.push(text), cancel: () => undefined }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis })
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: function Utterance(this: { text: string }, text: string) { this.text = text } })
  }, voices)

const button = (name: string) => page.getByRole('button', { name, exact: true })
const heading = () => page.getByRole('heading', { level: 1 })
const countdown = () => page.getByRole('timer').textContent()

/** From here on no second passes by itself. */
const stopTheClock = async (): Promise<void> => page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)

const seconds = (count: number) => page.clock.runFor(count * 1000)

/** Time enough for the page to do what a tap asked for, and less than the session counts in. */
const settle = () => page.clock.runFor(50)

/** A cleared person presses Start; then the clock stands still. */
const start = async (seeding: Parameters<typeof seedRecord>[1] = {}): Promise<Seeded> => {
  const seeded = await seedRecord(page, seeding)
  await page.goto('/session/')
  await button('Start').waitFor()
  await stopTheClock()
  await button('Start').click()
  await settle()
  await button('Pause').waitFor()
  return seeded
}

/** Reloading takes time of its own: the clock runs until `awaited` is there. */
const reload = async (awaited: string): Promise<void> => {
  await page.clock.resume()
  await page.reload()
  await button(awaited).waitFor()
  await stopTheClock()
  await settle()
}

const itemsOf = ({ programme }: Seeded) => {
  const day = programme.weeks[0]?.days[0]
  if (day === undefined || day.kind === 'rest') throw new Error('the first day is a rest day')
  return day.items
}

const kept = async <Kind extends RecordEvent['kind']>(kind: Kind) =>
  (await readEvents(page)).filter((event): event is Extract<RecordEvent, { kind: Kind }> => event.kind === kind)

/** Whether the dialog covers the whole screen, and only what is in it can be reached. */
const isAlone = () =>
  page.evaluate(() => {
    const places = [0.02, 0.5, 0.98].flatMap((x) => [0.02, 0.5, 0.98].map((y) => document.elementFromPoint(innerWidth * x, innerHeight * y)))
    return places.every((found) => found?.closest('dialog') !== null)
  })

/** Lets the clock run, half a second at a time, until the stage says so. */
const runUntil = async (phase: string): Promise<void> => {
  for (let half = 0; half < 1200; half += 1) {
    if ((await page.locator('.phase').textContent()) === phase) return
    await page.clock.runFor(500)
  }
  throw new Error(`the stage never said "${phase}"`)
}

describe('a session', () => {
  test('runs from Start to a kept log and two answers, in as many seconds as it says', async () => {
    const items = itemsOf(await start())
    await seconds(sessionSeconds(items) - 1)
    expect(await kept('session-done')).toEqual([])
    await seconds(2)

    await page.getByRole('heading', { name: 'Two last questions' }).waitFor()
    const [done] = await kept('session-done')
    expect(done?.log.completed).toBe(true)
    expect(done?.log.items.map(({ exercise, outcome }) => [exercise, outcome])).toEqual(items.map(({ exercise }) => [exercise, 'done']))

    await page.getByRole('group', { name: 'How is the pain now?' }).getByRole('radio', { name: '2', exact: true }).check()
    await page.getByRole('group', { name: 'How hard was it?' }).getByRole('radio', { name: '4', exact: true }).check()
    await button('Keep this').click()
    await page.getByRole('heading', { name: 'It is kept' }).waitFor()
    expect(await kept('session-closed')).toMatchObject([{ session: done?.id, painAfter: 2, effort: 4 }])
    expect(await page.getByText(`${items.length} of ${items.length} exercises done.`).count()).toBe(1)
    await reload('Start')
  })

  test('says before the start what comes, how long it takes and what is needed', async () => {
    await seedRecord(page, { answers: SEATED })
    await page.goto('/session/')
    await button('Start').waitFor()
    const text = await page.locator('main').textContent()
    for (const part of ['Moving day', '5 minutes, 4 exercises', 'a firm chair', 'Clear some space', 'Stop if it is sharp', 'each side']) expect(text).toContain(part)
  })

  test('shows a number that is at least a fifth of the height of the screen', async () => {
    await start({ answers: SEATED })
    await seconds(9) // It is large while one works; while one gets ready, the figure has the room.
    for (const viewport of [{ width: 390, height: 844 }, { width: 320, height: 568 }, { width: 1280, height: 900 }]) {
      await page.setViewportSize(viewport)
      const box = await page.getByRole('timer').boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(viewport.height / 5)
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= viewport.width, 'it is cut off').toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways').toBe(true)
    }
  })

  test('names the side, with the word on that side of the screen', async () => {
    await start({ answers: SEATED })
    await runUntil('Change sides')
    expect(await page.locator('.caption').textContent()).toBe('Left side')
    const left = await page.locator('.side').boundingBox()
    expect(left?.x).toBeLessThan(390 / 2 - (left?.width ?? 0) / 2)
  })

  test('pauses at a tap on the stage and goes on at the next, and no second passes between', async () => {
    await start()
    await seconds(3)
    await page.locator('.stage').click()
    await button('Go on').waitFor()
    const stopped = await countdown()
    await seconds(60)
    expect(await countdown()).toBe(stopped)
    await page.locator('.stage').click()
    await button('Pause').waitFor()
    await seconds(1.2)
    expect(Number(await countdown())).toBeLessThan(Number(stopped))
  })

  test('waits where it was when the device slept', async () => {
    await start()
    await seconds(2)
    await page.clock.fastForward(10 * 60_000)
    await button('Go on').waitFor()
    expect(await countdown()).toBe('6')
  })

  test('offers easier and harder where the exercise has them, and logs the step that was chosen', async () => {
    const items = itemsOf(await start())
    expect([await button('Easier').count(), await button('Harder').count()]).toEqual([items[0]?.easier ? 1 : 0, items[0]?.harder ? 1 : 0])
    await seconds(10)
    await button('Easier').click()
    expect(await button('Easier').count()).toBe(0)
    expect(await countdown()).toBe('8')
    await button('Stop for today').click()
    await page.getByRole('heading', { name: 'Stopped is fine' }).waitFor()
    const [done] = await kept('session-done')
    expect(done?.log.completed).toBe(false)
    expect(done?.log.items.map(({ step, form }) => [step, form])).toEqual(items.map((item, at) => (at === 0 ? ['easier', item.easier?.form] : ['as-planned', item.form])))
  })

  test('shows the advice for the person’s health beside the exercise', async () => {
    await start({ answers: { ...SEATED, bodyLimits: ['vertigo'] } })
    await runUntil('Change sides')
    expect(await page.locator('.cue-limit').textContent()).toBe('Turn slowly and keep your eyes on one spot.')
  })
})

describe('a session that is interrupted', () => {
  test('comes back after a reload at the same second, paused', async () => {
    await start()
    await seconds(15.3)
    const before = [await heading().textContent(), await page.locator('.phase').textContent(), await countdown()]
    // Fifteen seconds went by in an instant here: the last of them must have reached the store.
    await expect.poll(() => readPlayer(page).then((player) => Math.floor(player?.elapsed ?? 0))).toBeGreaterThanOrEqual(15)
    await reload('Go on')
    expect([await heading().textContent(), await page.locator('.phase').textContent(), await countdown()]).toEqual(before)
    await seconds(30)
    expect(await countdown()).toBe(before[2])
    await button('Go on').click()
    await seconds(1.2)
    expect(await countdown()).not.toBe(before[2])
  })

  test('comes back after the page was killed, in another page', async () => {
    await start()
    await seconds(20.7)
    const before = [await heading().textContent(), await page.locator('.phase').textContent(), await countdown()]
    await page.clock.resume()
    // No event reaches a page that is killed.
    const devtools = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    devtools.send('Page.crash').catch(() => undefined)
    await crashed
    page = await openPage()
    await page.goto('/session/')
    await button('Go on').waitFor()
    expect([await heading().textContent(), await page.locator('.phase').textContent(), await countdown()]).toEqual(before)
  })

  test('is paused and kept when somebody goes to another page in the middle', async () => {
    await start()
    await seconds(5)
    const before = await countdown()
    await page.getByRole('link', { name: 'Rhomboid' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
    await page.getByRole('heading', { name: 'Today', exact: true }).waitFor()
    await seconds(30)
    await page.clock.resume()
    await page.goto('/session/')
    await button('Go on').waitFor()
    expect(await countdown()).toBe(before)
  })

  test('is not gone on with once a new plan was made; what was done of it is kept', async () => {
    const { programme } = await start()
    await seconds(20)
    await button('Pause').click()
    await settle()
    const at = (await page.evaluate(() => Date.now())) as never
    await writeEvents(page, [{ id: 'planned-anew', at, kind: 'planned', programme }])
    await reload('Start')
    expect(await page.getByText('You left a session part of the way through.').count()).toBe(1)
    await expect.poll(async () => (await kept('session-done')).map(({ log }) => log.completed)).toEqual([false])
    await reload('Start')
    expect(await page.getByText('You left a session part of the way through.').count()).toBe(0)
    expect(await kept('session-done')).toHaveLength(1)
  })

  test('asks its closing questions after a reload, and only until they are answered or passed over', async () => {
    await start()
    await seconds(12)
    await button('Stop for today').click()
    await page.getByRole('heading', { name: 'Stopped is fine' }).waitFor()
    await reload('Keep this')
    await button('Leave without answering').click()
    await page.getByRole('heading', { name: 'It is kept' }).waitFor()
    const [closed] = await kept('session-closed')
    expect([closed?.painAfter, closed?.effort]).toEqual([undefined, undefined])
    await reload('Start')
    expect(await kept('session-done')).toHaveLength(1)
  })
})

describe('“That hurt”', () => {
  test('with a danger sign, or not sure: the emergency number, no way on, and a whole new check-in', async () => {
    await start()
    await seconds(12)
    await button('That hurt').click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').getByRole('button').allTextContents()).toEqual(['Yes, or not sure', 'None of these'])
    expect(await isAlone(), 'something else is on the screen').toBe(true)
    const before = await page.evaluate(() => document.querySelector('.countdown')?.textContent)
    await seconds(30)
    expect(await page.evaluate(() => document.querySelector('.countdown')?.textContent)).toBe(before)

    await button('Yes, or not sure').click()
    await page.clock.resume()
    const call = page.getByRole('main').getByRole('link', { name: 'Call 999' })
    await call.waitFor()
    for (let reload = 0; reload < 2; reload += 1) {
      expect(await call.getAttribute('href')).toBe('tel:999')
      for (const name of ['Go on', 'Start', 'Easier', 'Skip', 'Keep this']) expect(await button(name).count(), name).toBe(0)
      await page.reload()
      await call.waitFor()
    }
    const [done] = await kept('session-done')
    expect(done?.log).toMatchObject({ completed: false, items: [{ hurt: true }, ...(done?.log.items.slice(1).map(() => ({})) ?? [])] })

    await button('Start a new check-in').click()
    await page.waitForURL('**/check-in/')
    // However one comes back, nothing can begin before the check-in was done.
    await page.goto('/session/')
    await heading().filter({ hasText: 'safety check' }).waitFor()
    expect(await button('Start').count() + (await button('Go on').count())).toBe(0)
  })

  test('asks again after a reload in the middle of the question', async () => {
    await start()
    await seconds(12)
    await button('That hurt').click()
    await expect.poll(async () => (await readPlayer(page))?.status).toBe('asking-about-pain')
    await reload('Yes, or not sure')
    expect(await isAlone(), 'something else is on the screen').toBe(true)
  })

  test('with none of the signs: an easier way, the next one, or stop; and the log says that it hurt', async () => {
    const items = itemsOf(await start({ answers: SEATED }))
    await seconds(12)
    await button('That hurt').click()
    await button('None of these').click()
    await button('Leave it and go to the next').click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.locator('.caption').textContent()).toContain('Next: ')
    await button('Stop for today').click()
    await page.getByRole('heading', { name: 'Stopped is fine' }).waitFor()
    const [done] = await kept('session-done')
    expect(done?.log.items.map(({ outcome, hurt }) => [outcome, hurt])).toEqual(items.map((_, at) => (at === 0 ? ['skipped', true] : ['not-reached', false])))
  })

  test('pain of six or more afterwards takes the clearance away until the danger signs were asked again', async () => {
    await start()
    await button('Stop for today').click()
    await page.getByRole('group', { name: 'How is the pain now?' }).getByRole('radio', { name: '6', exact: true }).check()
    await button('Keep this').click()
    await page.getByText('Next time we check the danger signs again').waitFor()
    await page.clock.resume()
    await page.goto('/session/')
    await heading().filter({ hasText: 'safety check' }).waitFor()
    expect(await button('Start').count()).toBe(0)
  })
})

describe('for every way of using it', () => {
  test('a keyboard alone is enough, from Start to the end', async () => {
    const items = itemsOf(await seedRecord(page, { answers: SEATED }))
    await page.goto('/session/')
    await button('Start').focus()
    await stopTheClock()
    await page.keyboard.press('Enter')
    await settle()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Pause')
    await page.keyboard.press('Space')
    await button('Go on').waitFor()
    await page.keyboard.press('Space')
    await button('Pause').waitFor()
    const first = await heading().textContent()
    await page.keyboard.press('ArrowRight')
    expect(await heading().textContent()).not.toBe(first)
    await page.keyboard.press('ArrowLeft')
    expect(await heading().textContent()).toBe(first)
    await page.keyboard.press('e')
    expect(await button('Easier').count()).toBe(0)
    await page.keyboard.press('o')
    await page.getByRole('dialog').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('You said that hurt')
    await page.keyboard.press('ArrowRight') // means nothing while the question stands
    await button('None of these').focus()
    await page.keyboard.press('Enter')
    await button('Leave it and go to the next').focus()
    await page.keyboard.press('Enter')
    for (let at = 1; at < items.length; at += 1) await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { name: 'Two last questions' }).waitFor()
    await settle()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  test('the keys can be turned off, and the buttons stay', async () => {
    await start()
    await page.getByText('Keys', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'Use these keys' }).uncheck()
    await page.keyboard.press('o')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await button('That hurt').click()
    await page.getByRole('dialog').waitFor()
  })

  test('the live region changes with the phases of a hold and once in a repetition, never with the seconds', async () => {
    await start()
    expect(await page.locator('[aria-live]').count()).toBe(1)
    await page.evaluate(() => {
      globalThis.changes = []
      const region = document.querySelector('[aria-live]')
      if (!region) return
      let before = region.textContent
      new MutationObserver(() => {
        if (region.textContent !== before) globalThis.changes.push((before = region.textContent) ?? '')
      }).observe(region, { childList: true, characterData: true, subtree: true })
    })
    await seconds(8.5)
    const changes = await page.evaluate(() => globalThis.changes)
    expect(changes, 'eight seconds of getting ready, then the first repetition').toHaveLength(1)
    expect(changes[0]).toContain('1 of ')
    await seconds(2)
    expect(await page.evaluate(() => globalThis.changes)).toEqual(changes)
  })

  test('the voice says the exercise, spells the phases out and then counts; what it says stands on the screen', async () => {
    await giveVoice(page)
    await start()
    await page.clock.runFor(500)
    const [announced] = await page.evaluate(() => globalThis.said)
    expect(announced).toMatch(/^First: .+\. \d+ .+\.$/)
    expect(await page.locator('.caption').textContent()).toBe(announced)
    await seconds(40)
    const said = await page.evaluate(() => globalThis.said)
    expect(said).toContain('3')
    expect(said).not.toContain('1')
    await page.getByRole('checkbox', { name: 'Voice on' }).uncheck()
    await seconds(20)
    expect(await page.evaluate(() => globalThis.said)).toEqual(said)
  })

  test('without a voice the session goes on, and says that the words stand on the screen', async () => {
    await start()
    await seconds(9)
    await page.getByText('This browser has no voice').waitFor()
    expect(await page.locator('.caption').textContent()).toContain('1 of')
  })

  test('a voice that speaks from a server is not used: what is said could leave the device', async () => {
    await giveVoice(page, [{ name: 'Far away', lang: 'en-GB', localService: false, default: true }])
    await start()
    await seconds(20)
    expect(await page.evaluate(() => globalThis.said)).toEqual([])
  })

  test('the last three seconds of getting ready are ticked softly, unless sounds are off', async () => {
    await page.addInitScript(() => {
      globalThis.tones = []
      const ramp = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined }
      const node = () => ({ gain: ramp, frequency: { setValueAtTime: (hertz: number) => globalThis.tones.push(hertz) }, connect: (to: unknown) => to, start: () => undefined, stop: () => undefined })
      Object.defineProperty(globalThis, 'AudioContext', { value: function Context() { return { state: 'running', currentTime: 0, createGain: node, createOscillator: node } } })
    })
    await start({ settings: { sounds: false } })
    await seconds(9)
    expect(await page.evaluate(() => globalThis.tones)).toEqual([])

    await writeEvents(page, [], { sounds: true })
    await reload('Go on')
    await button('Back').click()
    await button('Go on').click()
    await seconds(4.5)
    expect(await page.evaluate(() => globalThis.tones)).toEqual([])
    await seconds(4)
    const tones = await page.evaluate(() => globalThis.tones)
    expect(tones).toHaveLength(4)
    expect(new Set(tones.slice(0, 3)), 'three ticks, then the beginning').toHaveLength(1)
  })

  test('the screen stays lit while it runs, and a headset pauses it', async () => {
    await page.addInitScript(() => {
      globalThis.locks = []
      globalThis.headset = {}
      const release = async () => void globalThis.locks.push('released')
      Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => (globalThis.locks.push('lit'), { release }) } })
      navigator.mediaSession.setActionHandler = (action, handler) => {
        if (handler) globalThis.headset[action] = () => handler({ action })
      }
    })
    await start()
    expect(await page.evaluate(() => globalThis.locks)).toEqual(['lit'])
    await page.evaluate(() => globalThis.headset['pause']?.())
    await settle()
    await button('Go on').waitFor()
    expect(await page.evaluate(() => globalThis.locks)).toEqual(['lit', 'released'])
    const first = await heading().textContent()
    await page.evaluate(() => globalThis.headset['nexttrack']?.())
    await settle()
    expect(await heading().textContent()).not.toBe(first)
  })
})

describe('no session begins', () => {
  test('without a check-in', async () => {
    await page.goto('/session/')
    await page.getByRole('heading', { name: 'There is no session now' }).waitFor()
    expect(await button('Start').count()).toBe(0)
  })

  test('with a check that is more than a day old, until the danger signs were asked again', async () => {
    const at = (await page.evaluate(() => Date.now())) - 25 * 3_600_000
    await seedRecord(page, { at })
    await page.goto('/session/')
    await button('Do the safety check').click()
    await page.waitForURL('**/check-in/')
    expect(await kept('check-in-renewed')).toHaveLength(1)
  })

  test('when the check runs out while the page stands open', async () => {
    await seedRecord(page)
    await page.goto('/session/')
    await button('Start').waitFor()
    await page.clock.fastForward(25 * 3_600_000)
    await button('Start').click()
    await button('Do the safety check').waitFor()
    expect(await button('Pause').count()).toBe(0)
  })

  test('from a plan that has a move which the answers now hold back: it is made anew', async () => {
    const { programme } = await seedRecord(page, { answers: SEATED })
    expect(itemsOf({ programme, events: [] }).map(({ exercise }) => exercise)).toContain('seated-rotation-hold')
    const at = (await page.evaluate(() => Date.now())) as never
    await writeEvents(page, [
      { id: 'weak-bones', at, kind: 'answered', question: 'boneRisks', answer: ['weakBones'], page: 'seed' },
      { id: 'weak-bones-screened', at: (at + 1) as never, kind: 'screened', disposition: 'self-care', rules: [], rulesVersion: 'seeded' },
    ])
    await page.goto('/session/')
    await button('Start').waitFor()
    const list = await page.locator('.before-list').textContent()
    expect(list).toContain('Chin tuck')
    expect(list).not.toContain('Seated turn')
    expect(await kept('planned')).toHaveLength(2)
  })

  test('on a rest day, unless somebody wants one anyway', async () => {
    const yesterday = (await page.evaluate(() => Date.now())) - 23 * 3_600_000
    const { programme } = await seedRecord(page, { at: yesterday, answers: { daysAWeek: 3 } })
    expect(programme.weeks[0]?.days[1]?.kind).toBe('rest')
    await page.goto('/session/')
    await page.getByRole('heading', { name: 'Today is a rest day' }).waitFor()
    expect(await button('Start').count()).toBe(0)
    await button('Do a session anyway').click()
    await button('Start').waitFor()
  })
})
