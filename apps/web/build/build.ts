// Builds the pages: scripts and styles by Vite, then each route as a file of HTML, then everything compressed.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

import { loadContent } from '@rhomboid/content'
import { build } from 'vite'

import { exerciseRoute, ROUTES } from '../src/routes.ts'
import { compressFolder } from './compress.ts'
import { readManifest } from './manifest.ts'
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
  const problems = await writePages({
    routes: [...ROUTES, ...exercises.map(({ id }) => exerciseRoute(id))],
    template: await readFile(join(DIST, 'index.html'), 'utf8'),
    manifest: await readManifest(DIST),
    prerender,
    dist: DIST,
  })
  if (problems.length === 0) {
    await rm(PRERENDER, { recursive: true })
    await compressFolder(DIST)
  }
  return problems
}

const problems = await buildPages().catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
// Rolldown colours its messages even when nobody can see it.
for (const problem of problems) console.error(stripVTControlCharacters(problem))
if (problems.length > 0) process.exitCode = 1
