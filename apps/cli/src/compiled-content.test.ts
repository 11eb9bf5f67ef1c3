import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadContent } from '@rhomboid/content'
import { loadCompiled } from '@rhomboid/content/compiled.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { fileURLToPath } from 'node:url'

// A machine that does much else takes its time.
vi.setConfig({ testTimeout: 30_000 })

const REAL = fileURLToPath(new URL('../../../content', import.meta.url))
let root: string
const copy = (): string => join(root, '.compiled', 'content.json')
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(REAL, root, { recursive: true, filter: (path) => !/node_modules|\.compiled|\.ts$/.test(path.slice(REAL.length)) })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('the copy says exactly what the files say', async () => {
  const fresh = loadContent(root)
  expect(fresh.ok).toBe(true)
  expect(await loadCompiled(root)).toEqual(fresh)
  expect(existsSync(copy())).toBe(true)
  expect(await loadCompiled(root)).toEqual(fresh)
  expect(readdirSync(join(root, '.compiled'))).toEqual(['content.json'])
})

test('the copy is used while no file has changed, and not a moment longer', async () => {
  await loadCompiled(root)
  const kept = JSON.parse(readFileSync(copy(), 'utf8'))
  writeFileSync(copy(), JSON.stringify({ ...kept, content: { ...kept.content, version: 'from the copy' } }))
  expect(await loadCompiled(root)).toMatchObject({ ok: true, value: { version: 'from the copy' } })

  utimesSync(join(root, 'regions.yaml'), new Date(), new Date())
  expect(await loadCompiled(root)).not.toMatchObject({ value: { version: 'from the copy' } })
})

test('a file that is new, gone or of another size is a change', async () => {
  await loadCompiled(root)
  rmSync(join(root, 'screening', 'pages.yaml'))
  expect(await loadCompiled(root)).toMatchObject({ ok: false })
})

test('content with a mistake is never kept', async () => {
  writeFileSync(join(root, 'regions.yaml'), 'nonsense: true\n')
  expect(await loadCompiled(root)).toMatchObject({ ok: false })
  expect(existsSync(copy())).toBe(false)
})

test.each(['', '{', 'null', '[]', '{"stamp": 1}'])('a copy that reads %j is as good as none', async (text) => {
  await loadCompiled(root)
  writeFileSync(copy(), text)
  expect(await loadCompiled(root)).toEqual(loadContent(root))
})

test('where nothing may be written, it works without a copy', async () => {
  writeFileSync(join(root, '.compiled'), 'a file where the folder should be')
  expect(await loadCompiled(root)).toEqual(loadContent(root))
})
