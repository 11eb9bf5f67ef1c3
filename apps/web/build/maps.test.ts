import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeMaps } from './maps.ts'

let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'maps-'))
})
afterEach(() => rmSync(dist, { recursive: true }))

const job = { paths: ['/', '/learn/heat/', '/check-in/', '/404.html'], changed: new Map([['/learn/heat/', '2026-11-21']]), dist: '' }

test('a site that is named gets a sitemap of the pages that a stranger can read, with whole addresses', async () => {
  await writeMaps({ ...job, dist, site: 'https://example.org/' })
  const map = readFileSync(join(dist, 'sitemap.xml'), 'utf8')
  expect(map.match(/<loc>[^<]*/g)).toEqual(['<loc>https://example.org/', '<loc>https://example.org/learn/heat/'])
  expect(map).toContain('<loc>https://example.org/learn/heat/</loc><lastmod>2026-11-21</lastmod>')
  expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toContain('Sitemap: https://example.org/sitemap.xml')
})

test('without a name there is no sitemap, and the pages about a person stay out of every index', async () => {
  await writeMaps({ ...job, dist, site: undefined })
  expect(existsSync(join(dist, 'sitemap.xml'))).toBe(false)
  const robots = readFileSync(join(dist, 'robots.txt'), 'utf8')
  expect(robots).toContain('Disallow: /check-in/')
  expect(robots).not.toContain('Sitemap')
})
