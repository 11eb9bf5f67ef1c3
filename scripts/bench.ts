// What Rhomboid costs: time of the domain, of a call of the command line, bytes of the first page, and the figure. Printed, never guessed.
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { filesOf, readManifest } from '../apps/web/build/manifest.ts'
import { ROUTES } from '../apps/web/src/routes.ts'
import { benchAsk } from './bench-ask.ts'
import { benchDomain } from './bench-domain.ts'
import { benchFigure } from './bench-figure.ts'
import { benchRecord } from './bench-record.ts'
import { BUILT_PAGES } from './places.mjs'

const milliseconds = (value: number) => `${value.toFixed(2)} ms`
const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`

const { first, median, p99, runs } = benchDomain()
console.log(`Screen, contributors and plan for one person: median ${milliseconds(median)}, p99 ${milliseconds(p99)} over ${runs} runs; the very first ${milliseconds(first)}`)

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CALLS = 7
const calls = Array.from({ length: CALLS }, () => {
  const started = performance.now()
  execFileSync(process.execPath, [join(ROOT, 'apps/cli/bin/rhomboid.js'), 'screen', join(ROOT, 'apps/cli/examples/desk-worker.json'), '--json'])
  return performance.now() - started
}).sort((a, b) => a - b)
console.log(`Whole call of rhomboid screen: median ${milliseconds(calls[Math.floor(CALLS / 2)] ?? 0)}, longest ${milliseconds(calls.at(-1) ?? 0)} of ${CALLS}`)

const manifest = await readManifest(BUILT_PAGES)
const gzipped = async (files: readonly string[]): Promise<number> => {
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(BUILT_PAGES, file)), { level: 9 }).length))
  return sizes.reduce((total, size) => total + size, 0)
}
const store = filesOf(manifest, ['src/platform/store.ts']).scripts.filter((file) => !filesOf(manifest, ['index.html']).scripts.includes(file))
console.log(`Loaded once the first page can be read: the store, ${kilobytes(await gzipped(store))} gzipped`)
for (const { path, page } of ROUTES) {
  const { scripts, styles } = filesOf(manifest, ['index.html', page])
  console.log(`${path.padEnd(13)} JavaScript ${kilobytes(await gzipped(scripts))} gzipped in ${scripts.length} files, styles ${kilobytes(await gzipped(styles))}`)
}
for (const line of benchRecord()) console.log(line)
for (const line of await benchFigure()) console.log(line)
for (const line of benchAsk()) console.log(line)
