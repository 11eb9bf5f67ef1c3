// Builds the pages: scripts and styles by Vite, then each route as a file of HTML, then everything compressed.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

import { loadContent } from '@rhomboid/content'
import { loadHandbook } from '@rhomboid/content/load-handbook.ts'
import { build } from 'vite'

import { exerciseRoute, learnRoute, reliefRoute, ROUTES } from '../src/routes.ts'
import { compressFolder } from './compress.ts'
import { writeWorker } from './offline.ts'
import { readManifest } from './manifest.ts'
import { writeMaps } from './maps.ts'
import { writePages, type Prerender } from './pages.ts'

const WEB = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(WEB, 'dist')
const PRERENDER = join(WEB, 'node_modules', '.prerender')
const shared = { configFile: join(WEB, 'vite.config.ts'), logLevel: 'warn' } as const

process.setSourceMapsEnabled(true) // A page that fails to render names its own source, not the bundle.

/** @returns problems, each a sentence; none when all is well */
async function buildPages(): Promise<string[]> {
  await build(shared)
  await build({
    ...shared,
    build: { ssr: join(WEB, 'src', 'prerender.tsx'), outDir: PRERENDER, emptyOutDir: true, manifest: false, sourcemap: true },
  })
  const { prerender } = (await import(pathToFileURL(join(PRERENDER, 'prerender.js')).href)) as { prerender: Prerender }

  const content = loadContent()
  const exercises = content.ok ? content.value.exercises : []
  const handbook = content.ok ? loadHandbook(content.value) : undefined
  const pages = handbook?.ok ? handbook.value.items : []
  const routes = [...ROUTES, ...exercises.map(({ id }) => exerciseRoute(id)), ...pages.map(({ id }) => learnRoute(id)), ...pages.filter(({ guide }) => guide).map(({ id }) => reliefRoute(id))]
  const problems = await writePages({
    routes,
    template: await readFile(join(DIST, 'index.html'), 'utf8'),
    manifest: await readManifest(DIST),
    prerender,
    dist: DIST,
  })
  if (problems.length === 0) {
    await writeMaps({ paths: routes.map(({ path }) => path), changed: new Map(pages.map(({ id, updated }) => [learnRoute(id).path, updated])), site: process.env['SITE'], dist: DIST })
    await rm(PRERENDER, { recursive: true })
    await writeFile(join(DIST, 'shell.html'), (await readFile(join(DIST, 'index.html'), 'utf8')).replace(/<div id="app">[\s\S]*<\/div>\s*<\/body>/, '<div id="app"></div></body>'))
    await writeWorker(WEB, DIST)
    await compressFolder(DIST)
  }
  return problems
}

const problems = await buildPages().catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
// Rolldown colours its messages even when nobody can see it.
for (const problem of problems) console.error(stripVTControlCharacters(problem))
if (problems.length > 0) process.exitCode = 1
