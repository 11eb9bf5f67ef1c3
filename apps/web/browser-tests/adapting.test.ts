// Longer than most: the days of one person over several pages, told by one seeding and one clock.
import { loadContent } from '@rhomboid/content'
import { doseInWords } from '@rhomboid/content/dose-words.ts'
import { instant, type RecordEvent } from '@rhomboid/domain'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { readEvents, seedRecord, writeEvents, type Seeded } from './seed.ts'
import { answerPage } from './walk.ts'

/** Saturday 21 November 2026, nine in the morning, in the zone of the pages under test. */
const NOW = Date.UTC(2026, 10, 21, 9)
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** What adapts is loaded after the page can be read. */
const PATIENCE = { timeout: 20_000 }

const loaded = loadContent()
if (!loaded.ok) throw new Error('the content has mistakes')
const { words } = loaded.value
const { adaptation } = words

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

const openContext = (colorScheme: 'light' | 'dark' = 'light'): Promise<BrowserContext> =>
  browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), locale: 'en-GB', timezoneId: 'UTC', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', colorScheme })

/** Its clock begins at nine and goes on: what is told in a check-in is told before it is read. */
const open = async (context?: BrowserContext): Promise<Page> => {
  const page = await (context ?? (await openContext())).newPage()
  await page.clock.install({ time: NOW })
  return page
}

interface Felt {
  readonly painBefore?: number
  readonly painAfter?: number
  readonly effort?: number
}

/** A session with everything of the first planned day done. */
const sessionAt = ({ programme }: Seeded, at: number, felt: Felt): RecordEvent => {
  const day = programme.weeks[0]?.days[0]
  if (day === undefined || day.kind === 'rest') throw new Error('the first day has a session')
  const items = day.items.map(({ exercise, form, dosage }) => ({ exercise, form, dosage, plannedExercise: exercise, plannedForm: form, outcome: 'done', step: 'as-planned', hurt: false, worked: 30 }))
  return { kind: 'session-done', id: `session-${at}`, at: instant(at), log: { startedAt: at, endedAt: at + 120_000, completed: true, items, ...felt } } as unknown as RecordEvent
}

const kept = async <Kind extends RecordEvent['kind']>(page: Page, kind: Kind) =>
  (await readEvents(page)).filter((event): event is Extract<RecordEvent, { kind: Kind }> => event.kind === kind)

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const pick = (page: Page, group: string, value: number) => page.getByRole('group', { name: group }).getByRole('radio', { name: String(value), exact: true }).check({ force: true })

/** Answers the danger signs and the pain of the day, up to the result. */
const checkAgain = async (page: Page, painNow: string): Promise<void> => {
  await page.locator('.bar .button-primary').waitFor()
  for (let pages = 0; pages < 12 && !page.url().includes('/result/'); pages += 1) await answerPage(page, { painNow, walksAsNormal: 'yes', sinceStart: 'same' })
  expect(page.url()).toContain('/result/')
}

describe('a session', () => {
  const doSession = async (page: Page, before: number, after: number): Promise<void> => {
    await page.goto('/session/')
    await pick(page, 'How is the pain now, before you start?', before)
    await press(page, 'Start')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    for (let jumps = 0; jumps < 200 && (await page.getByText('Two last questions').count()) === 0; jumps += 1) await page.clock.runFor(2000)
    await pick(page, 'How is the pain now?', after)
    await press(page, 'Keep this')
    await heading(page, 'It is kept')
  }

  test('pain told before it is in its log, and what was too much is answered with its reason and no way back', async () => {
    const page = await open()
    await seedRecord(page, { at: NOW - HOUR, weeks: 4 })
    await doSession(page, 2, 6)
    expect((await kept(page, 'session-done'))[0]?.log.painBefore).toBe(2)
    const changes = page.locator('.changes')
    await changes.getByText(adaptation.reasons.red).waitFor()
    expect(await changes.getByRole('listitem').count()).toBe((await kept(page, 'adapted'))[0]?.changes.length)
    expect(await changes.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  })

  test('without an answer it is a session like any other', async () => {
    const page = await open()
    await seedRecord(page, { at: NOW - HOUR, weeks: 4 })
    await page.goto('/session/')
    await press(page, 'Start')
    await press(page, 'Stop for today')
    await press(page, 'Leave without answering')
    await heading(page, 'It is kept')
    expect((await kept(page, 'session-done'))[0]?.log.painBefore).toBeUndefined()
    expect(await page.locator('.changes').count()).toBe(0)
  })

  test('the worst pain that came with it opens the danger signs at once, and no session begins before they are answered', async () => {
    const page = await open()
    await seedRecord(page, { at: NOW - HOUR, weeks: 4 })
    await doSession(page, 2, 10)
    await page.getByText(adaptation.screening.black).waitFor()
    expect((await readEvents(page)).at(-1)?.kind).toBe('check-in-renewed')
    expect(await page.locator('.button-primary').allInnerTexts()).toEqual(['Answer the danger questions'])
    await page.goto('/session/')
    await heading(page, 'It is time for the safety check')
  })
})

describe('the day after', () => {
  const seedYesterday = async (page: Page, felt: Felt = { painBefore: 2, painAfter: 3, effort: 4 }): Promise<Seeded> => {
    const seeded = await seedRecord(page, { at: NOW - 23 * HOUR, weeks: 4 })
    await writeEvents(page, [sessionAt(seeded, NOW - 22 * HOUR, felt)])
    await page.goto('/')
    await heading(page, 'How was it after yesterday’s session?')
    return seeded
  }

  test('two taps tell how it settled, each is kept as it comes, and what follows from them is shown', async () => {
    const page = await open()
    await seedYesterday(page)
    await press(page, 'By this morning')
    await page.getByText('How was the pain this morning?').waitFor()
    await expect.poll(async () => (await kept(page, 'session-settled'))[0]).toMatchObject({ session: `session-${NOW - 22 * HOUR}`, within: 'day' })
    await page.getByRole('group', { name: 'How was the pain this morning?' }).getByRole('button', { name: '4', exact: true }).click()
    await page.getByText('Thank you. It is kept.').waitFor()
    await page.locator('.changes').getByText(adaptation.reasons.red).waitFor()
    expect((await kept(page, 'session-settled'))[1]).toMatchObject({ nextMorning: 4 })

    await page.reload()
    await heading(page, 'Moving day')
    await page.locator('.changes').waitFor()
    expect(await page.getByText('How was it after yesterday’s session?').count()).toBe(0)
    // Adapted once for the session that was too much, whatever is opened again.
    expect((await kept(page, 'adapted')).filter(({ changes }) => changes.length > 0)).toHaveLength(1)
  })

  test('it can be passed over, and is not asked again', async () => {
    const page = await open()
    await seedYesterday(page)
    await press(page, 'Pass over')
    await page.getByText('That is fine. We go on without it.').waitFor()
    await expect.poll(async () => (await kept(page, 'session-settled')).length).toBe(1)
    const [passed] = await kept(page, 'session-settled')
    expect([passed?.within, passed?.nextMorning]).toEqual([undefined, undefined])
    await page.reload()
    await heading(page, 'Moving day')
    expect(await page.getByText('How was it after yesterday’s session?').count()).toBe(0)
  })

  test('two tabs that adapt at once keep one adaptation', async () => {
    const context = await openContext()
    const [first, second] = [await open(context), await open(context)]
    await seedYesterday(first, { painBefore: 2, painAfter: 7 })
    await Promise.all([first.goto('/'), second.goto('/')])
    for (const page of [first, second]) await page.locator('.changes').getByText(adaptation.reasons.red).waitFor()
    expect((await kept(first, 'adapted')).filter(({ changes }) => changes.length > 0)).toHaveLength(1)
  })

  test('a plan that would end goes on, and nothing is said to have changed', async () => {
    const page = await open()
    const { programme } = await seedRecord(page, { at: NOW - HOUR, weeks: 1 })
    await page.goto('/')
    await expect.poll(async () => (await kept(page, 'adapted')).length, PATIENCE).toBe(1)
    const [adapted] = await kept(page, 'adapted')
    expect(adapted?.changes).toEqual([])
    expect(adapted?.programme.weeks.length).toBeGreaterThan(programme.weeks.length)
    expect(await page.locator('.changes').count()).toBe(0)
  })

  test('three sessions in two weeks that were too much: time to have it looked at, with the report', async () => {
    const page = await open()
    const seeded = await seedRecord(page, { at: NOW - HOUR, weeks: 4 })
    await writeEvents(page, [12, 9, 2].map((before) => sessionAt(seeded, NOW - before * DAY, { painBefore: 2, painAfter: 7 })))
    await page.goto('/')
    await page.getByText(adaptation.review['three-reds']).waitFor()
    expect(await page.getByRole('link', { name: 'See your report' }).getAttribute('href')).toBe('/report/')
  })
})

describe('a flare', () => {
  test('told with one tap: the danger signs first, then a gentle plan, and a way out', async () => {
    const page = await open()
    await seedRecord(page, { at: NOW - HOUR, weeks: 4, answers: { minutes: 10 } })
    await page.goto('/')
    await press(page, 'It is much worse than usual')
    await page.waitForURL('**/check-in/')
    expect((await readEvents(page)).slice(-2).map(({ kind }) => kind)).toEqual(['flare-began', 'check-in-renewed'])
    await checkAgain(page, '6')

    await page.goto('/')
    await heading(page, adaptation.flare.title)
    const [adapted] = await kept(page, 'adapted')
    expect(adapted?.changes[0]).toMatchObject({ kind: 'level', to: 0, because: 'flare-told' })
    expect(adapted?.programme.course?.flare?.level).toBe(1)
    for (const [name, href] of [['Use heat', '/relief/heat/'], ['Use cold', '/relief/cold/']] as const) {
      expect(await page.getByRole('link', { name }).getAttribute('href')).toBe(href)
    }
    expect(await page.getByRole('button', { name: 'It is much worse than usual' }).count()).toBe(0)

    await press(page, 'It has settled')
    await page.getByText('We keep it gentle for two days in all.').waitFor()
    await expect.poll(async () => (await kept(page, 'flare-ended')).length).toBe(1)
  })

  test('nothing gentle begins while the danger signs are open, and the page says why they are', async () => {
    const page = await open()
    await seedRecord(page, { at: NOW - HOUR, weeks: 4 })
    await page.goto('/')
    await press(page, 'It is much worse than usual')
    await page.waitForURL('**/check-in/')
    await page.goto('/')
    await page.getByText(adaptation.screening.flare).waitFor()
    expect(await kept(page, 'adapted')).toEqual([])
    expect(await page.locator('a[href="/session/"]').count()).toBe(0)
  })
})

describe('the programme', () => {
  test('shows each next step with the dose now and then, takes the one that is chosen, and takes it back', async () => {
    const page = await open()
    const { programme } = await seedRecord(page, { at: NOW - HOUR, weeks: 4, answers: { minutes: 10 } })
    const day = programme.weeks[0]?.days[0]
    const second = day?.kind === 'move' ? day.items[1] : undefined
    await page.goto('/programme/')
    const card = page.locator('.session-block[open] .exercise').nth(1)
    await card.locator('.next-steps > summary').click()
    const was = second ? doseInWords(second.dosage, words.programme.dosage) : ''
    await card.getByText(`Now: ${was}`).waitFor()
    await card.getByRole('heading', { name: adaptation.preview.down }).waitFor()
    await card.locator('.next-steps').getByRole('button').first().click()

    const changes = page.locator('.changes')
    await changes.getByText(adaptation.reasons['your-choice']).waitFor()
    const [adapted] = await kept(page, 'adapted')
    const [change] = adapted?.changes ?? []
    expect(change).toMatchObject({ kind: 'progressed', exercise: second?.exercise, because: 'your-choice' })
    await page.waitForFunction(() => document.activeElement?.id === 'changes-title')
    const dose = card.locator('.dose')
    await expect.poll(() => dose.innerText()).not.toBe(was)

    await changes.getByRole('button', { name: 'Undo' }).click()
    await changes.getByText('You took this back.').waitFor()
    await expect.poll(() => dose.innerText()).toBe(was)
    await expect.poll(async () => (await kept(page, 'adaptation-undone'))[0]?.adaptation).toBe(adapted?.id)
  })

  test('says why a step has to wait, and offers no button for it', async () => {
    const page = await open()
    await seedRecord(page, { at: NOW - HOUR, weeks: 4, answers: { painNow: 7, minutes: 10 } })
    await page.goto('/programme/')
    const card = page.locator('.session-block[open] .exercise').first()
    await card.locator('.next-steps > summary').click()
    await card.getByText(adaptation.waits['pain-high']).first().waitFor()
    const up = card.locator('.next-steps section').first()
    expect(await up.getByRole('listitem').count()).toBeGreaterThan(0)
    expect(await up.getByRole('button').count()).toBe(0)
  })

  test('without the check of the day there are no steps to choose', async () => {
    const page = await open()
    await seedRecord(page, { at: NOW - 25 * HOUR, weeks: 4 })
    await page.goto('/programme/')
    await page.getByText('You can leave exercises out after today’s safety check.').waitFor()
    expect(await page.locator('.step-choices button').count()).toBe(0)
  })
})

describe('the week', () => {
  test('counts sessions and no streaks, and a day off is one tap there and one tap back', async () => {
    const page = await open()
    const seeded = await seedRecord(page, { at: NOW - 23 * HOUR, weeks: 4 })
    await writeEvents(page, [sessionAt(seeded, NOW - 22 * HOUR, {})])
    await page.goto('/')
    await page.getByText('1 of 7 sessions this week.').waitFor()
    await press(page, 'I am ill today')
    await heading(page, 'You are ill today')
    await page.getByText('1 of 6 sessions this week.').waitFor()
    await expect.poll(async () => (await kept(page, 'day-told')).at(-1)).toMatchObject({ as: 'sick' })
    await press(page, 'I am ill today')
    await heading(page, 'Moving day')
    await page.getByText('1 of 7 sessions this week.').waitFor()
  })
})

test('relief from the first page: one page of danger signs, and straight on', async () => {
  const page = await open()
  await page.goto('/')
  await page.getByRole('link', { name: 'Relief now' }).click()
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await press(page, 'Check the danger signs')
  await press(page, 'None of these')
  await page.waitForURL('**/relief/two-minute-ease/')
  await heading(page, 'Does any of these fit you?')
  // The rest of the check-in waits.
  expect(await kept(page, 'screened')).toEqual([])
})

test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (colorScheme) => {
  const page = await open(await openContext(colorScheme))
  const seeded = await seedRecord(page, { at: NOW - 23 * HOUR, weeks: 4, answers: { minutes: 10 } })
  await writeEvents(page, [sessionAt(seeded, NOW - 22 * HOUR, { painBefore: 2, painAfter: 5, effort: 4 })])
  await page.goto('/')
  await page.locator('.settled').waitFor()
  await page.locator('.changes').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.goto('/programme/')
  await page.locator('.session-block[open] .next-steps').first().waitFor()
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  expect(await axeFindings(page)).toEqual([])
})
