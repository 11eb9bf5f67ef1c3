import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { readEvents, seedRecord } from './seed.ts'
import { answerPage, DESK_WORKER, DESK_WORKER_LINES, onPage } from './walk.ts'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  page = await context.newPage()
  await page.goto('/check-in/')
  await page.getByRole('button', { name: 'None of these' }).waitFor()
})
afterEach(() => context.close())

/** The word lists come over the net, and are read after a pause. */
const PATIENCE = { timeout: 10_000 }
const box = () => page.getByRole('textbox', { name: /^Tell us what is going on/ })
const panel = () => page.getByRole('region', { name: 'This can be an emergency' })
const goOn = () => page.locator('.bar .button-primary')
const write = async (text: string) => {
  await box().click()
  await page.keyboard.type(text)
}

describe('a danger that somebody writes', () => {
  test('comes up while they write, with the number to call, and never takes the focus from the box', async () => {
    await write('my chest feels tight')
    await panel().waitFor()
    expect(await panel().getByRole('link', { name: 'Call 999' }).getAttribute('href')).toBe('tel:999')
    expect(await panel().getByText('“chest feels tight”').isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own-words')
    expect(await page.getByRole('status').filter({ hasText: 'This can be an emergency' }).count()).toBe(1)
  })

  test('is ticked in its box at once, and leads on like any tick', async () => {
    await write('I fainted in the shower')
    await expect.poll(() => page.getByRole('checkbox', { name: /^Fainted/ }).isChecked(), PATIENCE).toBe(true)
    await goOn().click()
    await page.waitForURL('**/result/')
    expect(await onPage(page)).toBe('Call 999 now')
  })

  test('that we read wrongly is taken back with one "No"', async () => {
    await write('I fainted in the shower')
    await panel().getByRole('button', { name: /^No: Fainted/ }).click()
    await expect.poll(() => goOn().innerText(), PATIENCE).toBe('None of these')
    expect(await page.getByRole('checkbox', { name: /^Fainted/ }).isChecked()).toBe(false)
  })

  test('and is only feared is not ticked for them, and must be answered before they go on', async () => {
    await write('maybe my chest feels tight')
    await panel().waitFor()
    expect(await page.getByRole('checkbox', { name: /^Chest pain/ }).isChecked()).toBe(false)
    await goOn().click()
    expect(await panel().getByText('Please answer this first').isVisible()).toBe(true)
    expect(await onPage(page)).toBe('First: do you need help right now?')
    await panel().getByRole('button', { name: /^No: Chest pain/ }).click()
    await goOn().click()
    await page.getByRole('heading', { name: /About you|Did we read/ }).waitFor()
  })

  test('in the very last moment is shown before anything is kept', async () => {
    await box().fill('I fainted')
    await goOn().click()
    await panel().waitFor()
    expect(await onPage(page)).toBe('First: do you need help right now?')
    expect(await readEvents(page)).toEqual([])
  })

  test('that no single box stands for shows why, and is asked about', async () => {
    await write('It hurts when I climb stairs and goes when I rest. Now it comes even at rest.')
    await panel().waitFor()
    expect(await panel().getByText('could be a heart problem').isVisible()).toBe(true)
    await goOn().click()
    await page.getByRole('heading', { name: 'Did we read that right?' }).waitFor()
  })

  test('about hurting themselves shows a line to call and is followed up on the next page', async () => {
    await write('i want to kill myself')
    await panel().waitFor()
    expect(await panel().getByRole('link', { name: /Samaritans/ }).isVisible()).toBe(true)
    await panel().getByRole('button', { name: /^Yes/ }).click()
    await goOn().click()
    await page.locator('[data-question="selfHarmIntent"]').waitFor()
    await answerPage(page, { selfHarmIntent: 'yes' })
    await page.waitForURL('**/result/')
    expect(await onPage(page)).toBe('Call 999 now')
  })
})

describe('what is no danger of their own', () => {
  test.each(['No chest pain, no numbness, just a stiff back.', 'My mum had a heart attack years ago. My shoulders are tight.'])('“%s” opens nothing', async (text) => {
    // The panel of what was written before goes only when the new words were read.
    await write('I fainted in the shower')
    await panel().waitFor()
    await box().fill(text)
    await expect.poll(() => panel().count(), PATIENCE).toBe(0)
    expect(await goOn().innerText()).toBe('None of these')
  })

  test('somebody beside them: the number to call for that person, and no box ticked', async () => {
    await write("my husband's face is drooping")
    await panel().waitFor()
    expect(await panel().getByText('call 999 for them').isVisible()).toBe(true)
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  })
})

describe('what spares typing', () => {
  const STORY = 'I am 34 years old and work at a desk. For 3 weeks it has ached between my shoulder blades. No weight loss.'
  const readBack = async () => {
    await write(STORY)
    await goOn().click()
    await page.getByRole('heading', { name: 'Did we read that right?' }).waitFor()
  }

  test('is read back, and what is confirmed is not asked again or stands ticked', async () => {
    await readBack()
    for (const right of await page.getByRole('radio', { name: 'Yes, right' }).all()) await right.check({ force: true })
    await goOn().click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    expect(await page.locator('[data-question="age"], [data-question="durationDays"]').count()).toBe(0)
    await answerPage(page, DESK_WORKER)
    expect(await page.getByRole('checkbox', { name: 'Between the shoulder blades', exact: true }).isChecked()).toBe(true)
    const answered = (await readEvents(page)).filter((event) => event.kind === 'answered')
    expect(answered.find(({ question }) => question === 'age')).toMatchObject({ answer: 34, page: 'own-words' })
    expect(answered.find(({ question }) => question === 'weightLoss')).toMatchObject({ answer: 'no' })
  })

  test('that is skipped or not confirmed is asked as ever, and the check-in comes to its end', async () => {
    await readBack()
    await page.getByRole('radio', { name: 'No', exact: true }).first().check({ force: true })
    const [skip, on] = [await page.getByRole('button', { name: 'Skip' }).boundingBox(), await goOn().boundingBox()]
    expect(Math.abs((skip?.width ?? 0) - (on?.width ?? 1_000))).toBeLessThan(2)
    expect(skip?.height).toBe(on?.height)
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.locator('[data-question="age"]').waitFor()
    for (let pages = 0; pages < 40 && !page.url().includes('/result/'); pages += 1) await answerPage(page, DESK_WORKER, DESK_WORKER_LINES)
    expect(await onPage(page)).toBe('You can try self-care')
  })

  test('is nowhere kept: not in the record, the address, the title or any store', async () => {
    await readBack()
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.locator('[data-question="age"]').waitFor()
    expect(JSON.stringify(await readEvents(page))).not.toContain('desk')
    expect(page.url() + (await page.title())).not.toContain('desk')
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]))).not.toContain('desk')
    await page.reload()
    await page.locator('[data-question="age"]').waitFor()
    expect(await page.getByText('Did we read that right?').count()).toBe(0)
  })
})

describe('a reload in between', () => {
  const STORY = 'I am 34 years old and work at a desk. No weight loss. It aches between my shoulder blades.'

  test('loses nothing that was read, and the words themselves are kept nowhere', async () => {
    await write(STORY)
    await goOn().click()
    await page.getByRole('heading', { name: 'Did we read that right?' }).waitFor()
    const shown = await page.getByRole('radio', { name: 'Yes, right' }).count()
    const kept = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]))
    expect(await kept()).not.toMatch(/years old|I have|No weight/)
    await page.reload()
    await page.getByRole('heading', { name: 'Did we read that right?' }).waitFor()
    expect(await page.getByRole('radio', { name: 'Yes, right' }).count()).toBe(shown)
    expect(await page.getByText('You wrote').count()).toBe(0)
    for (const right of await page.getByRole('radio', { name: 'Yes, right' }).all()) await right.check({ force: true })
    await goOn().click()
    await page.locator('[data-question="durationDays"]').waitFor()
    await page.reload()
    await page.locator('[data-question="durationDays"]').waitFor()
    expect(await page.locator('[data-question="age"]').count()).toBe(0)
    for (let pages = 0; pages < 40 && !page.url().includes('/result/'); pages += 1) {
      if ((await onPage(page)) === 'Your pain') expect(await page.getByRole('checkbox', { name: 'Between the shoulder blades', exact: true }).isChecked()).toBe(true)
      await answerPage(page, DESK_WORKER, DESK_WORKER_LINES)
    }
    expect(await kept()).not.toContain('readings')
  })

  test('leaves nothing of it in the tab once somebody left quickly', async () => {
    await write(STORY)
    await goOn().click()
    await page.getByRole('heading', { name: 'Did we read that right?' }).waitFor()
    await page.getByRole('button', { name: 'Leave quickly' }).click()
    await page.waitForURL('**/exercises/cat-cow/')
    expect(await page.evaluate(() => Object.keys({ ...sessionStorage }))).toEqual(['rhomboid-left'])
  })
})

describe('on a later day', () => {
  const HOUR_MS = 3_600_000
  const onTheNextDay = async () => {
    const next = await context.newPage()
    await next.clock.setFixedTime(Date.UTC(2026, 10, 22, 9))
    await seedRecord(next, { at: Date.UTC(2026, 10, 22, 9) - 25 * HOUR_MS })
    await page.close()
    page = next
    await page.goto('/')
    await page.getByRole('button', { name: 'Quick safety check first' }).click()
    await goOn().waitFor()
  }

  test('the box is there too: a danger comes up, and what is written otherwise than before is asked back', async () => {
    await onTheNextDay()
    await box().click()
    await page.keyboard.type('my chest feels tight')
    await panel().waitFor()
    await box().fill('I have been losing weight')
    await expect.poll(() => panel().count(), PATIENCE).toBe(0)
    await goOn().click()
    for (let pages = 0; pages < 6 && (await onPage(page)) !== 'Did we read that right?'; pages += 1) await answerPage(page, { ...DESK_WORKER, painNow: '3' })
    await page.getByRole('group', { name: /lost weight/ }).getByRole('radio', { name: 'Yes, right' }).check({ force: true })
    await goOn().click()
    for (let pages = 0; pages < 10 && !page.url().includes('/result/'); pages += 1) await answerPage(page, DESK_WORKER)
    expect((await readEvents(page)).findLast((event) => event.kind === 'answered' && event.question === 'weightLoss')).toMatchObject({ answer: 'yes', page: 'own-words' })
    expect(await onPage(page)).toBe('See someone in the next few days')
  })
})

describe('the box', () => {
  test('may stay empty: the first page takes as many taps as without it', async () => {
    await goOn().click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    expect((await readEvents(page)).filter((event) => event.kind === 'answered' && event.page === 'own-words')).toEqual([])
  })

  test('holds nobody up where its word lists do not come', async () => {
    const bare = await context.newPage()
    await bare.route('**/lexicon-*.js', (route) => route.abort())
    await bare.goto('/check-in/')
    await bare.getByRole('textbox').fill('hello, my back is stiff')
    await bare.locator('.bar .button-primary').click()
    await bare.getByRole('heading', { name: 'About you' }).waitFor()
    expect(await bare.locator('[data-question]').count()).toBe(3)
    await bare.close()
  })

  test('takes hostile text as text', async () => {
    await write('<img src=x onerror=alert(1)> (((|?? @chest ..9 chest pain')
    await panel().waitFor()
    expect(await page.locator('main img').count()).toBe(0)
  })

  test.each(['light', 'dark'] as const)('with its panel open has names for every control, stays within 320 px, and axe finds nothing, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 640 })
    await write('crushing chest pain and I feel faint')
    await panel().waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => Math.max(...[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right)))).toBeLessThanOrEqual(320)
    for (const button of await panel().getByRole('button').all()) expect(await button.getAttribute('aria-label')).toMatch(/^(Yes|No): ./)
  })

  test('works with the keyboard alone: from the box to the answer, and on', async () => {
    await write('I fainted')
    await panel().waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Call 999')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await panel().getByRole('button', { name: /^Yes: Fainted/ }).getAttribute('aria-pressed')).toBe('true')
  })
})
