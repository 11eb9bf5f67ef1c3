import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { expect, test } from 'vitest'

import { compressFolder } from './compress.ts'

test('what gets smaller lies ready in both forms; fonts and tiny files stay as they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'))
  const long = 'rest, hold, breathe. '.repeat(50)
  mkdirSync(join(folder, 'assets'))
  for (const name of ['index.html', 'assets/a.js', 'assets/a.woff2']) writeFileSync(join(folder, name), long)
  writeFileSync(join(folder, 'tiny.txt'), 'x')

  await compressFolder(folder)

  expect(readdirSync(folder).sort()).toEqual(['assets', 'index.html', 'index.html.br', 'index.html.gz', 'tiny.txt'])
  expect(readdirSync(join(folder, 'assets')).sort()).toEqual(['a.js', 'a.js.br', 'a.js.gz', 'a.woff2'])
  expect(brotliDecompressSync(readFileSync(join(folder, 'assets/a.js.br'))).toString()).toBe(long)
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(long)
  rmSync(folder, { recursive: true })
})
