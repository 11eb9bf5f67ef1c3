// What the first page costs a phone to fetch: measured from the build, printed, never guessed.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { filesOf, readManifest } from '../apps/web/build/manifest.ts'
import { ROUTES } from '../apps/web/src/routes.ts'
import { BUILT_PAGES } from './places.mjs'

const firstPage = ROUTES.find(({ path }) => path === '/')
if (firstPage === undefined) throw new Error('There is no route for /')

const { scripts, styles } = filesOf(await readManifest(BUILT_PAGES), ['index.html', firstPage.page])
const gzippedBytes = async (files: readonly string[]) => {
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(BUILT_PAGES, file)), { level: 9 }).length))
  return sizes.reduce((total, size) => total + size, 0)
}
const inKilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`

console.log(`First page, JavaScript gzipped: ${inKilobytes(await gzippedBytes(scripts))} in ${scripts.length} files`)
console.log(`First page, styles gzipped: ${inKilobytes(await gzippedBytes(styles))} in ${styles.length} files`)
