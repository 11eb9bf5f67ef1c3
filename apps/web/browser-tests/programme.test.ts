import { instant, type PlannedDay, type Programme, type RecordEvent } from '@rhomboid/domain'
import { loadContent } from '@rhomboid/content'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { readEvents, seedRecord, writeEvents } from './seed.ts'

/** Saturday 21 November 2026, nine in the morning, in the zone of the pages under test. */
const NOW = Date.UTC(2026, 10, 21, 9)
const HOUR = 3_600_000
/** Two kinds of day, weak bones and a sore wrist: every sort of reason is on the page. */
const BUILDS = { strengthWork: 'mostWeeks', painNow: 2, minutes: 20, daysAWeek: 5, goal: 'strengthen', bodyLimits: ['wrist', 'shoulder'], boneRisks: ['weakBones'], cannotDo: ['lieFront'] } as const

const loaded = loadContent()
if (!loaded.ok) throw new Error('the content has mistakes')
const { exercises, words } = loaded.value
const nameOf = (exercise: string): string => words.exercises[exercise]?.name ?? exercise

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('baseUrl'), locale: 'en-GB', timezoneId: 'UTC', ...options })
  const page = await context.newPage()
  await page.clock.setFixedTime(NOW)
  return page
}

const itemsOf = (day: PlannedDay | undefined) => (day === undefined || day.kind === 'rest' ? [] : day.items)
const planned = (programme: Programme): readonly string[] => [...new Set(programme.weeks.flatMap(({ days }) => days.flatMap((day) => itemsOf(day).map(({ exercise }) => exercise))))]

const seenToday = async (page: Page): Promise<readonly string[]> => {
  await page.getByRole('heading', { name: 'Your programme', exact: true }).waitFor()
  await page.locator('.session-block[open] .exercise').first().waitFor()
  return page.locator('.session-block[open] .exercise-head h3').allInnerTexts()
}

/** The events are shown at once and written a moment later. */
const plannedIn = async (page: Page): Promise<readonly Programme[]> => (await readEvents(page)).flatMap((event) => (event.kind === 'planned' ? [event.programme] : []))

test('before any check-in it says when a programme comes, and begins one', async () => {
  const page = await open()
  await page.goto('/programme/')
  await page.getByRole('heading', { name: 'You have no programme yet' }).waitFor()
  await page.getByRole('button', { name: 'Start the check-in' }).click()
  await page.waitForURL('**/check-in/')
  await expect.poll(() => readEvents(page)).toMatchObject([{ kind: 'check-in-started' }])
})

test('it gives the level with its reason, the days of the week, and each exercise of today with dose and reason', async () => {
  const page = await open()
  const { programme } = await seedRecord(page, { answers: { ...BUILDS }, weeks: 4 })
  await page.goto('/programme/')
  const today = itemsOf(programme.weeks[0]?.days[0])

  expect(await seenToday(page)).toEqual(today.map(({ exercise }) => nameOf(exercise)))
  await page.getByText('Level: Build', { exact: true }).waitFor()
  await page.getByText('You are used to strength work and your pain is low').waitFor()
  expect(await page.locator('.week li').count()).toBe(7)
  expect(await page.locator('.week [aria-current=date]').innerText()).toContain('21')
  const cards = page.locator('.session-block[open] .exercise')
  expect(await cards.locator('.dose').count()).toBe(today.length)
  const advised = today.findIndex(({ advice }) => advice.length > 0)
  const [code] = today[advised]?.advice ?? []
  expect(await cards.nth(advised).innerText()).toContain(code && words.exercises[today[advised]?.exercise ?? '']?.limits[code])
  const instead = today.findIndex(({ insteadOfMain }) => insteadOfMain !== undefined)
  expect(await cards.nth(instead).innerText()).toContain('The usual way does not fit you now.')
})

test('days that are the same are one session, named by its days, and another week shows its own dates', async () => {
  const page = await open()
  await seedRecord(page, { answers: { ...BUILDS }, weeks: 4 })
  await page.goto('/programme/')
  await seenToday(page)
  expect(await page.locator('.session-block').count()).toBe(2)
  expect(await page.locator('.session-block').first().innerText()).toContain('On Saturday, Monday and Wednesday.')

  await page.getByRole('radio', { name: 'Week 3' }).check()
  expect(await page.locator('.week li').first().innerText()).toContain('Saturday 5 December')
  expect(await page.locator('.week [aria-current]').count()).toBe(0)
})

test('how to do it unfolds to steps, breathing, cues and sources', async () => {
  const page = await open()
  const { programme } = await seedRecord(page)
  const [first] = itemsOf(programme.weeks[0]?.days[0])
  const own = words.exercises[first?.exercise ?? '']
  await page.goto('/programme/')
  await seenToday(page)
  const card = page.locator('.exercise').first()
  expect(await card.getByText(own?.steps[0] ?? '', { exact: true }).isVisible()).toBe(false)
  await card.locator('.how-to > summary').click()
  const shown = await card.innerText()
  for (const line of [...(own?.steps ?? []), own?.breathing, own?.feel, own?.stop, own?.faults[0]?.cue]) expect(shown).toContain(line)
  expect(shown).toContain('What the sources say')
  expect(shown).toContain('No doctor, nurse or physio has checked this yet.')
})

test('an exercise that is left out is gone from the whole plan, stays gone after a reload, and can come back', async () => {
  const page = await open()
  const { programme } = await seedRecord(page, { answers: { minutes: 10 }, weeks: 4 })
  const [first] = itemsOf(programme.weeks[0]?.days[0])
  const name = nameOf(first?.exercise ?? '')
  await page.goto('/programme/')
  expect(await seenToday(page)).toContain(name)

  await page.getByRole('button', { name: `Leave this one out: ${name}` }).click()
  const told = page.getByRole('heading', { name: `Left out: ${name}` })
  await told.waitFor()
  expect(await told.evaluate((heading) => heading === document.activeElement)).toBe(true)
  await expect.poll(async () => (await plannedIn(page)).length).toBe(2)
  expect(planned((await plannedIn(page))[1] as Programme)).not.toContain(first?.exercise)

  await page.reload()
  expect(await seenToday(page)).not.toContain(name)
  await page.locator('.left-out > summary').click()
  await page.getByRole('button', { name: `Take it back: ${name}` }).click()
  await page.getByRole('heading', { name: `Back in: ${name}` }).waitFor()
  expect(await seenToday(page)).toContain(name)
})

test('where no plan is left without an exercise, it stays, and the page says what would help', async () => {
  const page = await open()
  const { programme } = await seedRecord(page)
  const used = planned(programme)
  const others = exercises.filter(({ id }) => !used.slice(0, 1).includes(id))
  await writeEvents(
    page,
    others.map(({ id }, index): RecordEvent => ({ kind: 'exercise-left-out', exercise: id, id: `out-${id}`, at: instant(NOW - 1000 + index) })),
  )
  await page.goto('/programme/')
  await seenToday(page)
  const name = nameOf(used[0] ?? '')
  await page.getByRole('button', { name: `Leave this one out: ${name}` }).click()
  await page.getByRole('heading', { name: `We can’t leave this one out: ${name}` }).waitFor()
  await page.getByText('We could not make a plan of 2 minutes.').waitFor()
  await page.getByText('Take back an exercise that you left out.').waitFor()
  expect(await seenToday(page)).toContain(name)
})

test('what is not in the programme is folded away, each with a reason in words', async () => {
  const page = await open()
  const { programme } = await seedRecord(page, { answers: { ...BUILDS }, weeks: 4 })
  await page.goto('/programme/')
  await seenToday(page)
  const folded = page.locator('.left-out')
  expect(await folded.getByRole('listitem').first().isVisible()).toBe(false)
  await folded.locator('summary').click()
  expect(await folded.getByRole('listitem').count()).toBe(programme.leftOut.length)
  await folded.getByRole('heading', { name: 'Left out because you have a sore wrist.' }).waitFor()
})

test('when the safety check is a day old the programme can be read, and nothing in it changed or begun', async () => {
  const page = await open()
  await seedRecord(page, { at: NOW - 25 * HOUR })
  await page.goto('/programme/')
  expect((await seenToday(page)).length).toBeGreaterThan(0)
  expect(await page.getByRole('button', { name: /Leave this one out/ }).count()).toBe(0)
  expect(await page.locator('a[href="/session/"]').count()).toBe(0)
  await page.getByRole('button', { name: 'Quick safety check first' }).click()
  await page.waitForURL('**/check-in/')
})

test('with a danger sign there is no programme, whatever is kept', async () => {
  const page = await open()
  await seedRecord(page)
  await writeEvents(page, [
    { kind: 'answered', question: 'saddleNumb', answer: 'yes', page: 'emergency', id: 'danger', at: instant(NOW - 2) },
    { kind: 'screened', disposition: 'emergency', rules: [], rulesVersion: 'seeded', id: 'danger-screened', at: instant(NOW - 1) },
  ])
  await page.goto('/programme/')
  await page.getByRole('heading', { name: 'Your last check-in says: get help first' }).waitFor()
  expect(await page.locator('.exercise').count()).toBe(0)
})

test('when no programme fits, it says so, and changing the answers asks the danger signs again too', async () => {
  const page = await open()
  await seedRecord(page)
  const changed: readonly RecordEvent[] = [
    { kind: 'check-in-started', id: 'again', at: instant(NOW - 30_000) },
    ...(await readEvents(page)).flatMap((event, index) => (event.kind === 'answered' ? [{ ...event, id: `again-${index}`, at: instant(NOW - 29_000 + index) }] : [])),
    ...Object.entries({ minutes: 30, cannotDo: ['floor'], walksAsNormal: 'no', bodyLimits: ['shoulder', 'neckDizzy', 'vertigo', 'balance'] }).map(
      ([question, answer], index): RecordEvent => ({ kind: 'answered', question, answer, page: 'seed', id: `otherwise-${index}`, at: instant(NOW - 20_000 + index) }),
    ),
    { kind: 'screened', disposition: 'self-care', rules: [], rulesVersion: 'seeded', id: 'again-screened', at: instant(NOW - 10_000) },
  ]
  await writeEvents(page, changed)
  await page.goto('/programme/')
  await page.getByRole('heading', { name: 'There is no programme yet' }).waitFor()
  await page.getByText('We could not make a plan of 30 minutes.').waitFor()
  await page.getByRole('button', { name: 'Change your answers' }).click()
  await page.waitForURL('**/check-in/')
  await expect.poll(async () => (await readEvents(page)).at(-1)).toMatchObject({ kind: 'check-in-renewed', asks: expect.arrayContaining(['chestPain', 'minutes']) })
})

test('on paper every exercise of the week has its steps, and there is nothing to press', async () => {
  const page = await open()
  const { programme } = await seedRecord(page, { answers: { ...BUILDS }, weeks: 4 })
  await page.goto('/programme/')
  await seenToday(page)
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.handout')
  const text = await paper.innerText()
  for (const exercise of planned({ ...programme, weeks: programme.weeks.slice(0, 1) })) {
    for (const step of words.exercises[exercise]?.steps ?? []) expect(text).toContain(step)
  }
  expect(text).toContain('In an emergency call 999.')
  expect(await page.locator('button:visible, input:visible, nav:visible, header:visible').count()).toBe(0)
})

test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme, folded or not', async (colorScheme) => {
  const page = await open({ colorScheme })
  await page.goto('/programme/')
  await page.getByRole('heading', { name: 'You have no programme yet' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await seedRecord(page, { answers: { ...BUILDS }, weeks: 4 })
  await page.goto('/programme/')
  await seenToday(page)
  expect(await axeFindings(page)).toEqual([])
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  expect(await axeFindings(page)).toEqual([])
})
