// The service worker, with the list of what it keeps: every page, script, style, font, picture and body of this edition.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

import { build } from 'vite'

/**
 * What is not kept: writing that only one in many needs, and the written pages of the lessons. Without a connection a
 * lesson is drawn from its words, which are kept; the page as a file is for a first visit and for search engines.
 */
const LATER = [/\.map$/, /\/noto-sans-/, /^\/learn\/.+\/$/, /^\/(robots\.txt|sitemap\.xml|sw\.js|licences\.txt)$/, /^\/\.vite\//]

/** Every file of the edition as its address and a mark of its content; `index.html` is its folder. */
export async function filesToKeep(dist: string): Promise<readonly (readonly [path: string, mark: string])[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && !['.br', '.gz'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const listed = await Promise.all(
    files.map(async (file): Promise<readonly [string, string]> => [
      `/${relative(dist, file).split(sep).join('/')}`.replace(/\/index\.html$/, '/'),
      createHash('sha256').update(await readFile(file)).digest('hex').slice(0, 12),
    ]),
  )
  return listed.filter(([path]) => !LATER.some((pattern) => pattern.test(path)))
}

export async function writeWorker(web: string, dist: string): Promise<void> {
  const files = await filesToKeep(dist)
  const edition = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { EDITION: JSON.stringify(edition), FILES: JSON.stringify(files) },
    build: { write: false, target: 'es2022', lib: { entry: join(web, 'src', 'offline', 'worker.ts'), formats: ['es'], fileName: 'sw' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('the service worker was not built')
  const [chunk] = output.output
  await writeFile(join(dist, 'sw.js'), chunk.code)
}
