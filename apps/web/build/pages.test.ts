import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Manifest } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { writePages, type Prerender } from './pages.ts'

const TEMPLATE = `<head><title>Old</title><!--head--><script type="module" src="/assets/index-1.js"></script></head><div id="app"><!--page--></div>`
const MANIFEST: Manifest = {
  'index.html': { file: 'assets/index-1.js', isEntry: true },
  '_dial.js': { file: 'assets/dial-3.js', css: ['assets/dial-3.css'] },
  'src/check-in/page.tsx': { file: 'assets/page-2.js', imports: ['index.html', '_dial.js'], css: ['assets/page-2.css'], isDynamicEntry: true },
}
const ROUTE = { path: '/check-in/', page: 'src/check-in/page.tsx' }

let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'))
})
afterEach(() => rmSync(dist, { recursive: true }))

const write = (prerender: Prerender, { routes = [ROUTE], template = TEMPLATE } = {}) => writePages({ routes, template, manifest: MANIFEST, prerender, dist })

test('a route becomes a folder whose page names the scripts and styles of that page', async () => {
  const problems = await write(async () => ({ title: 'Check in & <go>', head: '<meta name="robots" content="none">', html: `<p>$& ${location.pathname}</p>` }))
  expect(problems).toEqual([])
  expect(readFileSync(join(dist, 'check-in/index.html'), 'utf8').replaceAll(/\n\s*/g, '')).toBe(
    '<head><title>Check in &amp; &lt;go></title>' +
      '<link rel="modulepreload" crossorigin href="/assets/page-2.js"><link rel="modulepreload" crossorigin href="/assets/dial-3.js">' +
      '<link rel="stylesheet" crossorigin href="/assets/dial-3.css"><link rel="stylesheet" crossorigin href="/assets/page-2.css">' +
      '<meta name="robots" content="none"><script type="module" src="/assets/index-1.js"></script></head><div id="app"><p>$& /check-in/</p></div>',
  )
})

test('a route that is a file keeps its name', async () => {
  await write(async () => ({ title: 'Gone', head: '', html: '' }), { routes: [{ ...ROUTE, path: '/404.html' }] })
  expect(readFileSync(join(dist, '404.html'), 'utf8')).toContain('<title>Gone</title>')
})

test('code that the policy would refuse is a problem', async () => {
  expect(await write(async () => ({ title: '', head: '', html: '<p style="color:red"></p>' }))).toEqual([
    '/check-in/: the content security policy refuses a style attribute: <p style="color:red">.',
  ])
})

test('a page that is not there, that fails, or that has no place to go is a problem', async () => {
  const fine: Prerender = async () => ({ title: '', head: '', html: '' })
  const failing: Prerender = () => Promise.reject(new Error('window is not defined'))
  expect(await write(fine, { routes: [{ path: '/ask/', page: 'src/ask/page.tsx' }] })).toEqual([expect.stringContaining('/ask/: no page at apps/web/src/ask/page.tsx')])
  expect(await write(failing)).toEqual([expect.stringContaining('/check-in/: could not be rendered: window is not defined')])
  expect(await write(fine, { template: '<title></title><!--head-->' })).toEqual(['apps/web/index.html has no <!--page-->.'])
})
