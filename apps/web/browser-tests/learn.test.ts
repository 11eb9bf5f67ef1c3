import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '@rhomboid/content'
import { loadHandbook } from '@rhomboid/content/load-handbook.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { launchChromium } from '../../../scripts/chromium.ts'
import { BUILT_PAGES } from '../../../scripts/places.mjs'
import { axeFindings } from './axe.ts'
import { htmlFindings } from './html-rules.ts'
import { openPage, type Opening, type Watched } from './session-page.ts'

const content = loadContent()
if (!content.ok) throw new Error('the content has mistakes')
const loaded = loadHandbook(content.value)
if (!loaded.ok) throw new Error('the handbook has mistakes')
const { items, words } = loaded.value

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

/** One of each kind, with steps, with a guide, with what it is not for. */
const SIX = ['heat', 'left-side', 'call-an-ambulance', 'best-exercises', 'workstation', 'medicines'] as const

const written = (path: string): string => readFileSync(join(BUILT_PAGES, path, 'index.html'), 'utf8')

test('every page that was written is valid HTML', async () => {
  await open('/learn/')
  const paths = ['learn', 'relief', 'workstation', ...items.map(({ id }) => `learn/${id}`), ...items.filter(({ guide }) => guide).map(({ id }) => `relief/${id}`)]
  const findings = paths.flatMap((path) => htmlFindings(written(path)).map((finding) => `${path}: ${finding}`))
  expect(findings).toEqual([])
})

test('every page says what it is to a search engine, once, and names no reviewer', async () => {
  await open('/learn/')
  for (const { id, updated, passages, kind } of items) {
    const html = written(`learn/${id}`)
    expect(html.match(/<h1[ >]/g), id).toHaveLength(1)
    expect(html).toMatch(/<meta name="description" content="[^"]{50,}">/)
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}'
    const told = JSON.parse(data)
    expect(told).toMatchObject({ '@context': 'https://schema.org', '@type': 'MedicalWebPage', name: words[id]?.title, description: words[id]?.description, dateModified: updated, inLanguage: 'en' })
    expect(told.citation.length, id).toBeGreaterThan(0)
    expect(told).not.toHaveProperty('reviewedBy')
    if (kind === 'question') expect(told.mainEntity).toHaveLength(passages.length)
  }
})

describe('without any script', () => {
  test.each(SIX)('%s is there as a whole: its contents, every section, sources, and when to call for help', async (id) => {
    await open(`/learn/${id}/`, { javaScriptEnabled: false })
    const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
    const item = items.find((one) => one.id === id)
    expect(text).toContain(words[id]?.title)
    for (const passage of item?.passages ?? []) {
      const own = words[id]?.passages[passage.id]
      for (const line of [own?.title, ...(own?.steps ?? []), ...(own?.avoid ?? [])]) if (line !== undefined && !line.includes('{')) expect(text).toContain(line)
      expect(await page.locator(`.learn-contents a[href="#${passage.id}"]`).count()).toBe(1)
      expect(await page.locator(`section#${passage.id}`).count()).toBe(1)
    }
    for (const line of ['Sources', 'to read', 'Last changed on', 'No doctor, nurse or physio has checked this yet', 'How we know']) expect(text).toContain(line)
    // Nothing that would do nothing.
    expect(await page.locator('main button:visible').count()).toBe(0)
  })

  test('the list leads to every page, warnings first', async () => {
    await open('/learn/', { javaScriptEnabled: false })
    const links = await page.locator('.learn-list a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(links.toSorted()).toEqual(items.map(({ id }) => `/learn/${id}/`).toSorted())
    expect(items.find(({ id }) => `/learn/${id}/` === links[0])?.kind).toBe('warning')
  })
})

test('the search finds pages by the beginnings of words, and says how many', async () => {
  await open('/learn/')
  const box = page.getByRole('searchbox')
  await box.fill('warm')
  await page.getByRole('link', { name: words['heat']?.title ?? '', exact: true }).waitFor()
  expect(await page.locator('.learn-list a').count()).toBeLessThan(items.length)
  await box.fill('zzzz')
  await page.getByText('No page has these words').waitFor()
  await box.fill('')
  await expect.poll(() => page.locator('.learn-list a').count()).toBe(items.length)
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each(['/learn/', ...SIX.map((id) => `/learn/${id}/`)])('axe finds nothing on %s', async (path) => {
    await open(path, { colorScheme })
    await page.locator('main h1').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})

test.each([
  [320, 568],
  [1280, 900],
])('nothing is cut off at %i pixels', async (width, height) => {
  await open('/learn/', { viewport: { width, height } })
  for (const path of ['/learn/', ...SIX.map((id) => `/learn/${id}/`)]) {
    await page.goto(path)
    await page.locator('main h1').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
  }
})

test('a link of the contents leads to its section, and it is not hidden under the bar', async () => {
  await open('/learn/heat/', { viewport: { width: 390, height: 844 } })
  const [, second] = items.find(({ id }) => id === 'heat')?.passages ?? []
  await page.locator(`.learn-contents a[href="#${second?.id}"]`).click()
  await page.waitForURL(`**/learn/heat/#${second?.id}`)
  const top = () => page.locator(`section#${second?.id} h2`).evaluate((one) => Math.round(one.getBoundingClientRect().top))
  const bar = await page.locator('header.top').evaluate((one) => one.getBoundingClientRect().height)
  await expect.poll(top).toBeLessThan(400)
  expect(await top()).toBeGreaterThanOrEqual(Math.floor(bar) - 1)
})
