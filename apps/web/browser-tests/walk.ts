import type { Page } from 'playwright-core'

/** What a person picks on the questions that have no "no"; everything else is answered with its harmless answer. */
export type Picks = Readonly<Record<string, string | readonly string[]>>

/** A desk worker of 34 whose upper back aches at the end of the day. */
export const DESK_WORKER: Picks = {
  age: '34',
  durationDays: '10',
  painNow: '3',
  painSite: ['Between the shoulder blades'],
  movingChangesIt: 'yes',
  walksAsNormal: 'yes',
  easedBy: 'moving',
  timing: ['More at the end of the day'],
  goal: 'move',
  minutes: '2',
  daysAWeek: '7',
  strengthWork: 'never',
}

/** Lines that are ticked on checklist pages, by their words. */
export const DESK_WORKER_LINES: readonly string[] = ['Sitting for a long time', 'Using a screen or phone']

export const onPage = async (page: Page): Promise<string> => page.locator('h1').innerText()

/** What tells one page of the check-in from the next, even under the same heading. Runs in the browser; with a sign, says whether it changed. */
const signOfPage = (before: string | undefined): string | boolean => {
  const questions = [...document.querySelectorAll('[data-question]')].map((one) => one.getAttribute('data-question'))
  const sign = `${location.pathname} ${document.querySelector('h1')?.textContent} ${questions}`
  return before === undefined ? sign : document.querySelector('h1') !== null && sign !== before
}

/** Answers the page that is open and goes on. Returns its heading. */
export const answerPage = async (page: Page, picks: Picks, lines: readonly string[] = []): Promise<string> => {
  const heading = await onPage(page)
  const before = String(await page.evaluate(signOfPage, undefined))
  for (const question of await page.locator('[data-question]').all()) {
    const pick = picks[(await question.getAttribute('data-question')) ?? '']
    if (Array.isArray(pick)) {
      for (const name of pick as readonly string[]) await question.getByRole('checkbox', { name, exact: true }).check()
    } else if (await question.locator('input[type=number]').count()) await question.locator('input[type=number]').fill(String(pick ?? '1'))
    else if (await question.locator('input[type=radio]').count()) {
      const wanted = typeof pick === 'string' ? question.locator(`input[value="${pick}"]`) : question.locator('input[value=no]')
      await ((await wanted.count()) > 0 ? wanted.first() : question.locator('input[type=radio]').first()).check({ force: true })
    } else await question.getByRole('checkbox', { name: 'None of these', exact: true }).check()
  }
  for (const line of lines) {
    const box = page.getByRole('checkbox', { name: line, exact: true })
    if ((await page.locator('[data-question]').count()) === 0 && (await box.count()) > 0) await box.check()
  }
  await page.locator('.bar .button-primary').click()
  await page.waitForFunction(signOfPage, before)
  if (new URL(page.url()).pathname === '/result/') await page.locator('.result h1').waitFor()
  return heading
}

/** The whole check-in of someone without a danger sign, up to the result. */
export const walkCheckIn = async (page: Page, picks: Picks = DESK_WORKER, lines: readonly string[] = DESK_WORKER_LINES): Promise<readonly string[]> => {
  await page.goto('/check-in/')
  const seen: string[] = []
  for (let pages = 0; pages < 40; pages += 1) {
    await page.locator('h1').waitFor()
    if (new URL(page.url()).pathname === '/result/') return seen
    seen.push(await answerPage(page, picks, lines))
  }
  throw new Error(`the check-in did not end: ${seen.join(' · ')}`)
}
