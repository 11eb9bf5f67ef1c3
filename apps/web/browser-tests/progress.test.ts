// Longer than most: one page, one kind of record, and each sentence is one promise of what the page says of it.
import { day, drawOrder, instant, type RecordEvent } from '@rhomboid/domain'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { axeFindings } from './axe.ts'
import { readEvents, seedRecord, writeEvents, type Seeded } from './seed.ts'

/** Saturday 21 November 2026, nine in the morning, in the zone of the pages under test. */
const NOW = Date.UTC(2026, 10, 21, 9)
const DAY = 86_400_000
const HOUR = 3_600_000
const TODAY = Math.floor(NOW / DAY)

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

type Happening = RecordEvent extends infer One ? (One extends RecordEvent ? Omit<One, 'id' | 'at'> : never) : never

const event = (at: number, happening: Happening): RecordEvent => ({ ...happening, id: `${happening.kind} ${at}`, at: instant(at) }) as RecordEvent

/** Nine in the morning of a day, counted back from today. */
const morning = (daysAgo: number): number => NOW - daysAgo * DAY

const painOn = (daysAgo: number, pain: number): RecordEvent => event(morning(daysAgo) - HOUR, { kind: 'measured', measure: 'pain', on: day(TODAY - daysAgo), values: { now: pain } })

const measuredOn = (daysAgo: number, measure: 'peg' | 'change' | 'sleep', values: Readonly<Record<string, number | string>>): RecordEvent => event(morning(daysAgo) - HOUR + measure.length, { kind: 'measured', measure, on: day(TODAY - daysAgo), values })

const worked = (exercise: string) => ({ exercise, form: 'main', dosage: {}, plannedExercise: exercise, plannedForm: 'main', outcome: 'done', step: 'as-planned', hurt: false, worked: 30 })

const sessionOn = (daysAgo: number, exercises: readonly string[]): RecordEvent =>
  event(morning(daysAgo) - HOUR / 2, { kind: 'session-done', log: { startedAt: morning(daysAgo) - HOUR / 2, endedAt: morning(daysAgo), completed: true, items: exercises.map(worked) } } as unknown as Happening)

/** The danger signs were asked again a minute ago, and the answers clear. */
const checkedToday: readonly RecordEvent[] = [
  event(NOW - 60_000, { kind: 'check-in-renewed', asks: [] }),
  event(NOW - 59_999, { kind: 'answered', question: 'painNow', answer: 2, page: 'seed' }),
  event(NOW - 59_998, { kind: 'answered', question: 'sinceStart', answer: 'better', page: 'seed' }),
  event(NOW - 59_997, { kind: 'screened', disposition: 'self-care', rules: [], rulesVersion: 'seed' }),
]

/** Somebody who began so many days ago with pain 6; the first of their sessions was on that day. */
const seed = async (page: Page, daysAgo: number, more: (seeded: Seeded) => readonly RecordEvent[] = () => []): Promise<Seeded> => {
  const seeded = await seedRecord(page, { at: morning(daysAgo) - 2 * HOUR, weeks: 12, answers: { painNow: 6 } })
  await writeEvents(page, more(seeded))
  return seeded
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: from - to + 1 }, (_, index) => from - index)

const toProgress = async (page: Page): Promise<void> => {
  await page.goto('/progress/')
  await page.getByRole('heading', { name: 'How it is going' }).waitFor()
}

const last = async (page: Page): Promise<RecordEvent | undefined> => (await readEvents(page)).at(-1)

const exercisesOf = ({ programme }: Seeded): readonly string[] => [...new Set(programme.weeks.flatMap(({ days }) => days.flatMap((one) => (one.kind === 'rest' ? [] : one.items.map(({ exercise }) => exercise)))))]

describe('with little to show', () => {
  test('before the first check-in it says so, and where to begin', async () => {
    const page = await open()
    await toProgress(page)
    await page.getByRole('heading', { name: 'There is nothing to show yet' }).waitFor()
    expect(await page.getByRole('link', { name: 'Start the check-in' }).getAttribute('href')).toBe('/check-in/')
  })

  test('with one day it makes no band and no promise', async () => {
    const page = await open()
    await seed(page, 0)
    await toProgress(page)
    await page.getByText('There are too few days to draw. Three days in a week are enough.').waitFor()
    await page.getByRole('heading', { name: 'Early days' }).waitFor()
    await page.getByRole('heading', { name: 'Too early to say' }).waitFor()
    expect(await page.getByText('In the past week your pain was').count()).toBe(0)
    expect(await page.getByRole('img', { name: /^Pain by day/ }).count()).toBe(0)
  })
})

describe('what to do now', () => {
  test('at day 14 without getting better: a visit, and the report to take along', async () => {
    const page = await open()
    await seed(page, 14, () => range(13, 0).map((daysAgo) => painOn(daysAgo, 6)))
    await toProgress(page)
    await page.getByRole('heading', { name: 'Book a visit' }).waitFor()
    expect(await page.getByRole('link', { name: 'Make a report to take along' }).getAttribute('href')).toBe('/report/')
  })

  test('better numbers and the own word: carry on', async () => {
    const page = await open()
    await seed(page, 15, () => [...range(14, 12).map((daysAgo) => painOn(daysAgo, 6)), ...range(11, 0).map((daysAgo) => painOn(daysAgo, 2)), measuredOn(1, 'change', { change: 'a-little-better' })])
    await toProgress(page)
    await page.getByRole('heading', { name: 'Carry on' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Book a visit' }).count()).toBe(0)
    await page.getByText('Your pain was about 6 in the first days. In the past week it was about 2.').waitFor()
    await page.getByText('Your middle is at that line or below it.').waitFor()
  })

  test('worse on three days: the warning signs first, and the check-in begins', async () => {
    const page = await open()
    await seed(page, 9, () => [...range(8, 3).map((daysAgo) => painOn(daysAgo, 4)), ...range(2, 0).map((daysAgo) => painOn(daysAgo, 9))])
    await toProgress(page)
    await page.getByRole('button', { name: 'Check the warning signs' }).first().click()
    await page.waitForURL('**/check-in/')
    await expect.poll(async () => (await last(page))?.kind).toBe('check-in-renewed')
  })
})

describe('pictures', () => {
  test('each is one thing with a name, its numbers stand in a table, and the policy of the pages refuses nothing', async () => {
    const page = await open()
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.error(`refused: ${violatedDirective}`))
    })
    const errors: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
    page.on('pageerror', ({ message }) => void errors.push(message))
    await seed(page, 20, (seeded) => [
      ...range(19, 0).map((daysAgo) => painOn(daysAgo, daysAgo > 10 ? 6 : 3)),
      ...[6, 4, 2].map((daysAgo) => sessionOn(daysAgo, exercisesOf(seeded))),
      measuredOn(20, 'peg', { average: 6, enjoyment: 6, activity: 6 }),
      measuredOn(6, 'peg', { average: 4, enjoyment: 4, activity: 4 }),
    ])
    await toProgress(page)
    const pain = page.getByRole('img', { name: 'Pain by day, 0 to 10, from 1 November 2026 to 21 November 2026' })
    await pain.waitFor()
    await page.getByRole('img', { name: 'Pain and daily life, 0 to 10' }).waitFor()
    await page.getByRole('img', { name: 'Sessions done and planned in 3 weeks' }).waitFor()
    await page.getByText('6 of 10 at first, 4 on 15 November 2026. That is better by as much as matters.').waitFor()
    // A dot for each day, and as many rows; none of it has a style of its own that the policy would refuse.
    expect(await pain.locator('circle').count()).toBe(21)
    expect(await page.locator('.chart style').count()).toBe(0)
    const table = page.locator('details', { hasText: 'Pain by day' })
    await table.locator('summary').click()
    expect(await table.locator('tbody tr').count()).toBe(21)
    expect(await table.locator('tbody tr').first().innerText()).toMatch(/21 Nov 2026\s+3/)
    expect(errors).toEqual([])
  })

  test('rest and sick days are taken out of what was planned', async () => {
    const page = await open()
    await seed(page, 6, (seeded) => [
      ...range(5, 3).map((daysAgo) => sessionOn(daysAgo, exercisesOf(seeded))),
      event(morning(2), { kind: 'day-told', on: day(TODAY - 2), as: 'sick' }),
      event(morning(1), { kind: 'day-told', on: day(TODAY - 1), as: 'rest' }),
    ])
    await toProgress(page)
    await page.getByText(/^This week: 3 of \d+ planned sessions done\./).waitFor()
    await page.getByText('One rest day and one sick day told in this time. That is fine, and nothing is missing for it.').waitFor()
    expect(await page.getByText(/streak/i).count()).toBe(0)
  })
})

describe('what is asked today', () => {
  test('pain is one tap, it is kept at once, and it can be told anew', async () => {
    const page = await open()
    // Day 11: what fell due on day 0 and day 7 is over, and nothing else is asked.
    await seed(page, 11)
    await toProgress(page)
    await page.getByRole('group', { name: 'How bad is your pain right now?' }).getByRole('button', { name: '4', exact: true }).click()
    await expect.poll(() => last(page)).toMatchObject({ kind: 'measured', measure: 'pain', on: TODAY, values: { now: 4 } })
    await page.getByText('Pain: 4 of 10. Kept.').waitFor()
    // The number that was pressed is gone; the keyboard goes on from the heading.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('due-title')

    await page.getByRole('button', { name: 'Change it: Pain' }).click()
    await page.getByRole('group', { name: 'How bad is your pain right now?' }).getByRole('button', { name: '5', exact: true }).click()
    await page.getByText('Pain: 5 of 10. Kept.').waitFor()
    await expect.poll(() => last(page)).toMatchObject({ values: { now: 5 } })
  })

  test('own things are named before they are rated, and two are too few', async () => {
    const page = await open()
    // Day 0 with all but the own things told.
    await seed(page, 0, () => [
      painOn(0, 5),
      ...(['pain', 'peg', 'sleep', 'confidence', 'use'] as const).map((measure, index) => event(NOW - HOUR + index, { kind: 'measured', measure, on: day(TODAY), values: {} })),
    ])
    await toProgress(page)
    await page.getByLabel('Thing 1').fill('Hanging out the washing')
    await page.getByLabel('Thing 2').fill('Driving')
    await page.getByRole('button', { name: 'Keep these' }).click()
    await page.getByText('Write a few words for each, or take the empty one out.').waitFor()
    await page.getByLabel('Thing 3').fill('Carrying shopping')
    await page.getByRole('button', { name: 'Keep these' }).click()
    await page.getByRole('group', { name: 'How well can you do this today: Driving?' }).waitFor()
    expect(await last(page)).toMatchObject({ kind: 'activities-named', activities: [{ name: 'Hanging out the washing' }, { name: 'Driving' }, { name: 'Carrying shopping' }] })

    for (const thing of ['Hanging out the washing', 'Driving', 'Carrying shopping']) {
      await page.getByRole('group', { name: `How well can you do this today: ${thing}?` }).getByRole('radio', { name: '3', exact: true }).check({ force: true })
    }
    await page.locator('.due-card').getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.poll(() => last(page)).toMatchObject({ kind: 'measured', measure: 'psfs' })
    await page.getByText('Things that are hard for you: 3 of 10, 3 of 10, 3 of 10. Kept.').waitFor()
  })

  test('a score with an item missing is none, and what is empty is not kept', async () => {
    const page = await open()
    await seed(page, 0, () => [
      painOn(0, 5),
      ...(['pain', 'psfs', 'sleep', 'confidence', 'use'] as const).map((measure, index) => event(NOW - HOUR + index, { kind: 'measured', measure, on: day(TODAY), values: {} })),
    ])
    await toProgress(page)
    const keep = page.locator('.due-card').getByRole('button', { name: 'Keep', exact: true })
    await keep.click()
    await page.getByText('Answer at least one, or skip.').waitFor()
    await page.getByRole('group', { name: 'In the past week, how bad was your pain on the whole?' }).getByRole('radio', { name: '7', exact: true }).check({ force: true })
    await keep.click()
    await page.getByText('Not enough was answered for a score. Nothing is filled in for you.').waitFor()
    expect(await last(page)).toMatchObject({ kind: 'measured', measure: 'peg', values: { average: 7 } })
  })
})

describe('telling more', () => {
  test('a day, a note, a question, medicines and harm are kept in the words that were written', async () => {
    const page = await open()
    const seeded = await seed(page, 3)
    await toProgress(page)
    await page.getByRole('button', { name: 'I am ill' }).click()
    await expect.poll(() => last(page)).toMatchObject({ kind: 'day-told', on: TODAY, as: 'sick' })

    await page.getByText('Sitting and sleep').click()
    await page.getByLabel('How long did you sleep last night?').fill('6.5')
    await page.locator('details', { hasText: 'Sitting and sleep' }).getByRole('button', { name: 'Keep' }).click()
    await expect.poll(() => last(page)).toMatchObject({ kind: 'day-told', sleep: 390 })

    await page.getByLabel('A note', { exact: true }).fill('Better after a walk')
    await page.locator('#note').getByRole('button', { name: 'Keep' }).click()
    await page.locator('.told-list').getByText('Better after a walk').waitFor()
    expect(await last(page)).toMatchObject({ kind: 'noted', on: TODAY, text: 'Better after a walk' })

    const question = page.locator('details', { hasText: 'A question for your doctor or physio' })
    await question.locator('summary').click()
    await question.getByRole('textbox').fill('May I swim?')
    await question.getByRole('button', { name: 'Keep' }).click()
    await question.getByRole('button', { name: 'Take it out: May I swim?' }).click()
    await expect.poll(async () => (await last(page))?.kind).toBe('question-dropped')
    await expect.poll(() => question.getByText('May I swim?').count()).toBe(0)

    const medicines = page.locator('details', { hasText: 'What do you take for it?' })
    await medicines.locator('summary').click()
    await medicines.getByRole('textbox').fill('Paracetamol, now and then')
    await medicines.getByRole('button', { name: 'Keep' }).click()
    await expect.poll(() => last(page)).toMatchObject({ kind: 'medicines-told', text: 'Paracetamol, now and then' })

    const harm = page.locator('details', { hasText: 'Something that did you no good' })
    const [exercise] = exercisesOf(seeded)
    await harm.locator('summary').click()
    await harm.getByRole('textbox').fill('My arm tingled')
    await harm.getByRole('combobox').selectOption(`exercise:${exercise}`)
    await harm.getByRole('button', { name: 'Keep' }).click()
    await expect.poll(() => last(page)).toMatchObject({ kind: 'harm-told', text: 'My arm tingled', after: `exercise:${exercise}` })
  })

  test('an empty note is not kept', async () => {
    const page = await open()
    await seed(page, 3)
    await toProgress(page)
    const before = (await readEvents(page)).length
    await page.locator('#note').getByRole('button', { name: 'Keep' }).click()
    await page.getByText('Write something first.').waitFor()
    expect(await readEvents(page)).toHaveLength(before)
  })
})

describe('what helps and what worsens', () => {
  /** Forty days: every fourth day one exercise, and two points more on the day after it. */
  const worsening = (exercise: string): readonly RecordEvent[] => [
    ...range(40, 1).map((daysAgo) => painOn(daysAgo, daysAgo % 4 === 3 ? 6 : (daysAgo * 7) % 3 === 0 ? 4 : 3)),
    ...range(40, 1).flatMap((daysAgo) => (daysAgo % 4 === 0 ? [sessionOn(daysAgo, [exercise])] : [])),
    ...checkedToday,
  ]

  test('a suspect is named with its uncertainty, and one tap leaves it out of a new plan', async () => {
    const page = await open()
    let exercise = ''
    await seed(page, 41, (seeded) => {
      exercise = exercisesOf(seeded)[1] ?? ''
      return worsening(exercise)
    })
    await toProgress(page)
    const finding = page.locator('.finding-worsens')
    await finding.getByText(/points? higher\. That was likely not just chance\./).waitFor()
    await finding.getByText(/^The true gap may be/).waitFor()
    await finding.getByRole('button', { name: /^Leave it out/ }).click()
    await page.getByText(/^Left out: .+ Your programme was made anew\.$/).waitFor()
    const events = await readEvents(page)
    expect(events.findLast((one) => one.kind === 'exercise-left-out')).toMatchObject({ exercise })
    const plan = events.findLast((one) => one.kind === 'planned')
    expect(JSON.stringify(plan?.kind === 'planned' && plan.programme.weeks)).not.toContain(`"${exercise}"`)
  })

  test('two things that always come together are not told apart', async () => {
    const page = await open()
    await seed(page, 41, (seeded) => {
      const [first = '', second = ''] = exercisesOf(seeded)
      return worsening(first).map((one) => (one.kind === 'session-done' ? { ...one, log: { ...one.log, items: [first, second].map(worked) } } : one) as unknown as RecordEvent)
    })
    await toProgress(page)
    await page.getByText(/We can't tell which of them it was\./).first().waitFor()
    expect(await page.locator('.finding-worsens').count()).toBe(0)
  })

  test('with few days it says how many are missing', async () => {
    const page = await open()
    await seed(page, 5, (seeded) => [...range(4, 0).map((daysAgo) => painOn(daysAgo, 4)), ...range(4, 3).map((daysAgo) => sessionOn(daysAgo, exercisesOf(seeded)))])
    await toProgress(page)
    const few = page.locator('details', { hasText: 'Not enough days yet' })
    await few.locator('summary').click()
    expect(await few.locator('li').first().innerText()).toMatch(/^Too few days to say yet\. We need \d+ more with .+ and \d+ more without\.$/)
    expect(await page.locator('.finding').count()).toBe(0)
  })
})

describe('a test of two things', () => {
  test('chance draws the order from a seed that is kept, and today has its one option', async () => {
    const page = await open()
    await seed(page, 20, () => checkedToday)
    await toProgress(page)
    const [first, second] = [page.getByLabel('The first'), page.getByLabel('The second')]
    await first.selectOption({ index: 1 })
    await second.selectOption({ index: 2 })
    await page.getByRole('button', { name: 'Let chance pick, and begin' }).click()
    await page.locator('.experiment-today').waitFor()
    const began = (await readEvents(page)).findLast((one) => one.kind === 'experiment-began')
    if (began?.kind !== 'experiment-began') throw new Error('no test was kept')
    expect(began.experiment.from).toBe(TODAY)
    expect(began.experiment.order).toEqual(drawOrder(began.experiment.seed))
    expect(new Set(began.experiment.options).size).toBe(2)

    await page.getByRole('button', { name: 'End it early' }).click()
    await page.getByText('You ended it early. That is fine.').waitFor()
    expect(await last(page)).toMatchObject({ kind: 'experiment-ended', experiment: began.experiment.id })
  })

  test('without a safety check of today nothing can be begun', async () => {
    const page = await open()
    await seed(page, 20)
    await toProgress(page)
    await page.getByText('To begin, we need a safety check from today.').waitFor()
    expect(await page.getByLabel('The first').count()).toBe(0)
  })

  test('no difference is said as plainly as one', async () => {
    const page = await open()
    await seed(page, 20, (seeded) => {
      const [one = '', other = ''] = exercisesOf(seeded)
      const order = drawOrder(3)
      const from = day(TODAY - 15)
      return [
        ...range(19, 0).map((daysAgo) => painOn(daysAgo, 4)),
        ...order.map((which, index) => sessionOn(15 - index, [which === 0 ? one : other])),
        event(morning(16), { kind: 'experiment-began', experiment: { id: 'test', from, options: [`exercise:${one}`, `exercise:${other}`], seed: 3, order } }),
      ]
    })
    await toProgress(page)
    await page.getByRole('heading', { name: 'What came out' }).waitFor()
    expect(await page.locator('.finding').innerText()).toMatch(/We could see no difference between .+ and .+\. Do the one that you like more\./)
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test('axe finds nothing, and a narrow page has no sideways scrolling', async () => {
    const page = await open({ colorScheme, viewport: { width: 320, height: 700 } })
    await seed(page, 20, (seeded) => [...range(19, 1).map((daysAgo) => painOn(daysAgo, 5)), ...[6, 4, 2].map((daysAgo) => sessionOn(daysAgo, exercisesOf(seeded))), ...checkedToday])
    await toProgress(page)
    await page.getByRole('img', { name: /^Pain by day/ }).waitFor()
    for (const folded of await page.locator('.progress details:visible > summary').all()) await folded.click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await axeFindings(page)).toEqual([])
  })
})
