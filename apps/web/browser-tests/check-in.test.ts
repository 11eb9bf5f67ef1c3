import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../../../scripts/chromium.ts'
import { answerPage, DESK_WORKER, DESK_WORKER_LINES, onPage, walkCheckIn, type Picks } from './walk.ts'

let browser: Browser
let context: BrowserContext
let page: Page
let asked: string[]
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  page = await context.newPage()
  asked = []
  page.on('request', (request) => asked.push(request.url()))
})
afterEach(() => context.close())

const noneOfThese = () => page.getByRole('button', { name: 'None of these' })
const startCheckIn = async () => {
  await page.goto('/check-in/')
  await noneOfThese().waitFor()
}
const tick = (line: RegExp) => page.getByRole('checkbox', { name: line }).check()
const goOn = () => page.locator('.bar .button-primary').click()

describe('the check-in', () => {
  test('takes a desk worker from the emergency page to self-care, with a programme to go to, and asks nobody else on the way', async () => {
    await walkCheckIn(page)
    expect(await onPage(page)).toBe('You can try self-care')
    expect(await page.getByText('did not show the warning signs').count()).toBe(1)
    expect(await page.getByRole('link', { name: 'See your programme' }).isVisible()).toBe(true)
    const others = asked.filter((url) => !url.startsWith(inject('baseUrl')) && !url.startsWith('data:'))
    expect(others).toEqual([])
  })

  test('goes on where it was left after a reload, and after the page was closed', async () => {
    await startCheckIn()
    await noneOfThese().click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await answerPage(page, DESK_WORKER)
    const where = await onPage(page)
    await page.reload()
    await page.getByRole('heading', { name: where }).waitFor()
    await page.close()
    page = await context.newPage()
    await page.goto('/check-in/')
    await page.getByRole('heading', { name: where }).waitFor()
    expect(where).toBe('Your pain')
  })

  test('a place that is tapped on the picture is ticked in the list and said in words, and the list unticks it on the picture', async () => {
    await startCheckIn()
    await noneOfThese().click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await answerPage(page, DESK_WORKER)
    await page.getByRole('heading', { name: 'Your pain' }).waitFor()
    const box = page.getByRole('checkbox', { name: 'On the left shoulder blade' })
    await page.locator('[data-place="leftBlade"]').click()
    await expect.poll(() => box.isChecked()).toBe(true)
    expect(await page.getByText('You showed: on the left shoulder blade.').count()).toBe(1)
    // Seen from behind, left lies on the left.
    const [left, right] = await Promise.all(['leftBlade', 'rightBlade'].map((place) => page.locator(`[data-place="${place}"]`).boundingBox()))
    expect(left?.x).toBeLessThan(right?.x ?? 0)
    await box.uncheck()
    expect(await page.locator('.place-ticked').count()).toBe(0)
  })

  test('one page back takes back the answers of that page alone', async () => {
    await startCheckIn()
    await noneOfThese().click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await answerPage(page, DESK_WORKER)
    await page.getByRole('heading', { name: 'Your pain' }).waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    await noneOfThese().waitFor()
    expect(await onPage(page)).toBe('First: do you need help right now?')
    expect(await page.getByRole('button', { name: 'Back' }).count()).toBe(0)
  })

  test('says which question is still open instead of going on without it', async () => {
    await startCheckIn()
    await noneOfThese().click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await goOn()
    expect(await page.getByText('Please answer this one').count()).toBe(3)
    expect(await page.getByRole('status').filter({ hasText: '3 questions are still open' }).count()).toBe(1)
    expect(await onPage(page)).toBe('About you')
  })

  test('asks in other words after "not sure", and a second "not sure" counts', async () => {
    await startCheckIn()
    await noneOfThese().click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await answerPage(page, DESK_WORKER)
    await answerPage(page, DESK_WORKER)
    await answerPage(page, DESK_WORKER)
    await page.getByRole('button', { name: /Not sure: I have lost weight/ }).click()
    await goOn()
    await page.getByRole('heading', { name: 'Let’s try that one again' }).waitFor()
    await page.getByRole('radio', { name: 'Still not sure' }).check({ force: true })
    await goOn()
    await page.waitForFunction(() => document.querySelector('h1')?.textContent !== 'Let’s try that one again')
    for (let pages = 0; pages < 20 && !page.url().includes('/result/'); pages += 1) await answerPage(page, DESK_WORKER)
    expect(await onPage(page)).toBe('See someone in the next few days')
    expect(await page.getByRole('link', { name: 'See your programme' }).count()).toBe(0)
  })

  test('works with the keyboard alone: space ticks a box, enter goes on, and the focus comes to the new heading', async () => {
    await startCheckIn()
    await page.getByRole('checkbox').first().focus()
    await page.keyboard.press('Space')
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
    await page.keyboard.press('Space')
    await noneOfThese().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  })
})

describe('a danger sign', () => {
  test.each([
    ['fainting or a drooping face', /^Fainted/],
    ['confusion or blue lips', /^Confused/],
    ['black poo or blood', /^Black sticky poo/],
    ['a numb saddle or no hold on pee', /^New: numb between the legs/],
  ])('%s leads to the emergency result at once, with the number to call and no exercises', async (_sign, line) => {
    await startCheckIn()
    await tick(line)
    await goOn()
    await page.waitForURL('**/result/')
    expect(await onPage(page)).toBe('Call 999 now')
    expect(await page.getByRole('link', { name: 'Call 999', exact: true }).getAttribute('href')).toBe('tel:999')
    expect(await page.getByRole('link', { name: 'See your programme' }).count()).toBe(0)
    await page.goto('/session/')
    await page.locator('h1').waitFor()
    expect(await page.getByRole('button', { name: 'Start', exact: true }).count()).toBe(0)
  })

  test('chest pain asks only what decides, and a heavy feeling is an emergency', async () => {
    await startCheckIn()
    await tick(/^Chest pain/)
    await goOn()
    await page.getByRole('heading', { name: 'Tell us a little more' }).waitFor()
    expect(await page.locator('[data-question]').count()).toBeLessThanOrEqual(3)
    await answerPage(page, { chestPainFeels: 'heavyOrTight', chestPainOver15Min: 'no' })
    await page.waitForURL('**/result/')
    expect(await onPage(page)).toBe('Call 999 now')
    expect(await page.getByText(/heavy/i).count()).toBeGreaterThan(0)
  })

  test('a tingling leg alone is no emergency: the person is asked which and goes on', async () => {
    await startCheckIn()
    await tick(/^New weak, heavy/)
    await goOn()
    await page.getByRole('heading', { name: 'Tell us a little more' }).waitFor()
    expect(await page.locator('[data-question]').count()).toBe(1)
    await answerPage(page, { legs: 'one' })
    expect(page.url()).not.toContain('/result/')
  })

  test('where the country is not known, the number is said in words and never guessed', async () => {
    const nowhere = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), locale: 'eo' })
    const other = await nowhere.newPage()
    await other.goto('/check-in/')
    await other.getByRole('checkbox', { name: /^Fainted/ }).check()
    await other.locator('.bar .button-primary').click()
    await other.waitForURL('**/result/')
    expect(await other.locator('h1').innerText()).toBe('Call your local emergency number now')
    expect(await other.locator('a[href^="tel:"]').count()).toBe(0)
    await nowhere.close()
  })
})

test('somebody pregnant who ticks that box is asked about it on the very next pages, before where it hurts', async () => {
  await startCheckIn()
  await tick(/^Pregnant or had a baby/)
  await goOn()
  await page.getByRole('heading', { name: 'About you' }).waitFor()
  await answerPage(page, { age: '30', durationDays: '1', pregnancy: 'pregnant' })
  expect(await onPage(page)).toBe('About you')
  await page.locator('[data-question="pregnancySigns"]').waitFor()
  expect(await page.locator('[data-question="painSite"]').count()).toBe(0)
})

describe('the result of each disposition', () => {
  const PEOPLE: readonly (readonly [title: string, picks: Picks, lines: readonly string[], parts: readonly string[], numbers: readonly string[]])[] = [
    ['You can try self-care', {}, [], ['What to do now', 'In the meantime', 'Get help at once if', 'What would change this advice'], []],
    ['Book a visit in the next 2 to 4 weeks', {}, ['It wakes me at night and stays the same however I lie'], ['What to do now', 'What to say on the phone', 'While you wait', 'Why', 'Get help at once if', 'What would change this advice'], []],
    ['See someone in the next few days', { course: 'worse' }, [], ['What to do now', 'What to say on the phone', 'While you wait', 'Why', 'Get help at once if', 'What would change this advice'], []],
    ['Get medical help today', { age: '50', painSite: ['Jaw'], movingChangesIt: 'no' }, [], ['What to do now', 'What to say on the phone', 'While you wait', 'Why', 'What would change this advice'], ['tel:111']],
  ]
  test.each(PEOPLE)('“%s” says why, what to do, what to say, what to do meanwhile and what would change it, on paper too', async (title, picks, lines, parts, numbers) => {
    await walkCheckIn(page, { ...DESK_WORKER, ...picks }, [...DESK_WORKER_LINES, ...lines])
    expect(await onPage(page)).toBe(title)
    const headings = await page.locator('.result h2').allInnerTexts()
    expect(parts.filter((part) => !headings.includes(part))).toEqual([])
    expect(await page.locator('.result a[href^="tel:"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(numbers)
    const said = await page.locator('.reason li').allInnerTexts()
    expect(said).toEqual([...new Set(said)])
    // A number that counted is said with its amount.
    expect(said.filter((line) => /^(Your age|How long|How bad)/.test(line) && !/\d/.test(line))).toEqual([])
    await page.emulateMedia({ media: 'print' })
    for (const part of parts) expect(await page.getByRole('heading', { name: part }).isVisible(), part).toBe(true)
    expect(await page.getByRole('button', { name: 'Leave quickly' }).isVisible()).toBe(false)
    for (const item of await page.locator('.result details li').all()) expect(await item.isVisible()).toBe(true)
  })

  test('helplines stand on the screen and not on paper, and under 18 the line for young people comes with them', async () => {
    await walkCheckIn(page, { ...DESK_WORKER, age: '16', hurtBySomeone: 'yes' })
    const line = page.getByRole('link', { name: /Childline/ })
    expect(await line.getAttribute('href')).toBe('tel:08001111')
    expect(await line.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await line.isVisible()).toBe(false)
  })
})

test.each([320, 390])('somebody with one thumb gets from the first page to the number to call with two taps and little scrolling, %i px wide', async (width) => {
  await page.setViewportSize({ width, height: width === 320 ? 640 : 844 })
  await startCheckIn()
  const boxes = await page.locator('.lines label, .line').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44)
  // Three swipes of a thumb, each most of a screen, reach the last box and the big button from anywhere.
  const { height, screen } = await page.evaluate(() => ({ height: document.querySelector('.bar')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY, screen: innerHeight }))
  expect((height - screen) / (0.8 * screen)).toBeLessThanOrEqual(3)
  await tick(/^Fainted/)
  await goOn()
  await page.waitForURL('**/result/')
  const call = await page.getByRole('link', { name: 'Call 999', exact: true }).boundingBox()
  expect((call?.y ?? Number.POSITIVE_INFINITY) + (call?.height ?? 0)).toBeLessThanOrEqual(width === 320 ? 640 : 844)
})
