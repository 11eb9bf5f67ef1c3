import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { loadContent, reviewOf } from '@rhomboid/content'
import { reviewHashes } from '@rhomboid/content/review-items.ts'
import { toSignedReview } from '@rhomboid/content/schema/review.ts'
import { collectProblems, readYaml } from '@rhomboid/content/schema/yaml-file.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { writeReviewDesk } from '../build/review-desk.ts'
import { axeFindings } from './axe.ts'

const folder = mkdtempSync(join(tmpdir(), 'review-desk-'))
const loaded = loadContent()
const content = loaded.ok ? loaded.value : undefined
const complaints: string[] = []

let browser: Browser
let page: Page

beforeAll(async () => {
  await writeReviewDesk(folder)
  browser = await launchChromium()
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  page.on('pageerror', (error) => complaints.push(error.message))
  // From a file axe cannot read the styles once more by itself, and says so.
  page.on('console', (message) => void (message.type() === 'error' && !/XMLHttpRequest at 'file:|net::ERR_FAILED/.test(message.text()) && complaints.push(message.text())))
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

/** Straight from the folder: there is no server. */
const open = async (item: string): Promise<void> => {
  await page.goto('about:blank')
  await page.goto(`${pathToFileURL(join(folder, 'index.html')).href}#${item}`)
}
const result = () => page.locator('#try output')

test('from a file, it lists every rule, question and exercise, and says that none was reviewed', async () => {
  await open('all')
  const all = content ? content.screening.rules.length + content.screening.questions.length + content.exercises.length : 0
  expect(await page.locator('.desk-list a').count()).toBe(all)
  expect(await page.locator('main').innerText()).toContain(`0 of ${all} items have been reviewed`)
  expect(await axeFindings(page)).toEqual([])
})

test('a rule is read in words: its condition, its reason, its source, its numbers and the people who test it', async () => {
  await open('rule:E1b')
  const text = await page.locator('main').innerText()
  for (const part of ['Not yet reviewed by a clinician.', 'All of:', 'At least one of:', 'where “not sure” counts as so', content?.words.screening.rules['E1b']?.because ?? '?', 'NICE CG95', 'heartAge', '65 years', 'People whom it just misses']) {
    expect(text).toContain(part)
  }
  expect(await axeFindings(page)).toEqual([])
})

test('answers that are tried go through the rules that the product runs', async () => {
  await open('rule:E13')
  const bleeding = page.getByLabel(content?.words.screening.questions['bleeding']?.ask ?? '')
  expect(await result().innerText()).toMatch(/Rule E13 does not fire\.[\s\S]*self-care/)
  await bleeding.selectOption('yes')
  expect(await result().innerText()).toMatch(/Rule E13 fires\.[\s\S]*emergency/)
  await bleeding.selectOption('')
  expect(await result().innerText()).toMatch(/Rule E13 waits for an answer\.[\s\S]*ask/)
})

test('the answers of somebody who tests the rule can be tried too', async () => {
  await open('rule:E1c')
  await page.locator('summary', { hasText: 'People for whom it fires' }).click()
  await page.getByRole('listitem').filter({ hasText: 'a man of 55 whose angina now comes while he rests' }).getByRole('button').click()
  expect(await result().innerText()).toMatch(/Rule E1c fires\.[\s\S]*emergency/)
})

test('a signature becomes a file that counts as a review once it lies in content/reviews', async () => {
  await open('rule:E13')
  const sign = page.locator('#sign')
  expect(await sign.innerText()).toContain('Still to fill in: Your name')
  await sign.getByLabel('Your name').fill('Test Person')
  await sign.getByLabel('Your role').fill('physiotherapist')
  await sign.getByLabel('Your register').fill('TEST-0001')
  await sign.getByLabel('Date').fill('2027-01-31')
  await sign.getByLabel('A change is wanted').check()
  expect(await sign.innerText()).toContain('Still to fill in: Which change you want')
  await sign.getByLabel('I agree').check()
  await sign.getByLabel('Comment').fill('“Black” first:\nthen blood.')

  const [download] = await Promise.all([page.waitForEvent('download'), sign.getByRole('link', { name: /^Download/ }).click()])
  expect(download.suggestedFilename()).toMatch(/^rule-E13\.[0-9a-f]{12}\.yaml$/)
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  expect(await sign.getByLabel('What the file says').inputValue()).toBe(readFileSync(path, 'utf8'))

  const problems = collectProblems()
  const file = readYaml(folder, path, problems)
  const review = file && content && toSignedReview(file, reviewHashes(content), problems)
  expect(problems.list).toEqual([])
  expect(reviewOf(review ? [review] : [], 'rule:E13')).toEqual({ kind: 'reviewed', by: 'Test Person', role: 'physiotherapist', on: '2027-01-31' })
})

test('an exercise shows its words, doses, precautions and pictures', async () => {
  await open('exercise:cat-cow')
  const text = await page.locator('main').innerText()
  for (const part of [content?.words.exercises['cat-cow']?.steps[0] ?? '?', 'Dose:', 'Precautions']) expect(text).toContain(part)
  const picture = page.locator('img').first()
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(50)
  expect(await axeFindings(page)).toEqual([])
})

test('nothing failed on the way', () => {
  expect(complaints).toEqual([])
})
