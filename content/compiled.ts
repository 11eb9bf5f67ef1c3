import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ok, type NonEmpty, type Result } from '@rhomboid/domain'
import type { Content } from './content.ts'
import type { ContentProblem } from './schema/yaml-file.ts'

/** Beside this file; load.ts knows it too, but importing that one is what this file avoids. */
const ROOT = dirname(fileURLToPath(import.meta.url))

interface Kept {
  readonly stamp: string
  readonly content: Content
}

/**
 * The same content as `loadContent`, from the copy that an earlier call left behind while
 * no content file has changed since: reading and validating the YAML takes most of half a
 * second. Anything doubtful about the copy means that the content is read and validated afresh.
 */
export const loadCompiled = async (root: string = ROOT): Promise<Result<Content, NonEmpty<ContentProblem>>> => {
  const stamp = stampOf(root)
  const kept = keptCopy(root, stamp)
  if (kept) return ok(kept)
  const { loadContent } = await import('./load.ts')
  const loaded = loadContent(root)
  if (loaded.ok) keep(root, stamp, loaded.value)
  return loaded
}

const FOLDER = '.compiled'
const copyIn = (root: string): string => join(root, FOLDER, 'content.json')

/** Size and time of change of every file that the content is made of: the data, and the code that reads it. */
const stampOf = (root: string): string => {
  const hash = createHash('sha256')
  // The code stands beside this file, wherever the data is.
  for (const [folder, ending] of [[root, '.yaml'], [ROOT, '.ts']] as const) {
    for (const path of filesIn(folder, ending)) {
      const { mtimeMs, size } = statSync(path)
      hash.update(`${path}\0${mtimeMs}\0${size}\n`)
    }
  }
  return hash.digest('hex')
}

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesIn(path, ending)
      return entry.name.endsWith(ending) && !entry.name.endsWith('.test.ts') ? [path] : []
    })
    .sort()

const keptCopy = (root: string, stamp: string): Content | undefined => {
  try {
    const kept = JSON.parse(readFileSync(copyIn(root), 'utf8')) as Partial<Kept>
    return kept.stamp === stamp ? kept.content : undefined
  } catch {
    return undefined
  }
}

/** Written aside and renamed, so that nobody ever reads half a copy. Where nothing may be written, there is no copy. */
const keep = (root: string, stamp: string, content: Content): void => {
  const aside = `${copyIn(root)}.${process.pid}`
  try {
    mkdirSync(join(root, FOLDER), { recursive: true })
    writeFileSync(aside, JSON.stringify({ stamp, content } satisfies Kept))
    renameSync(aside, copyIn(root))
  } catch {
    rmQuietly(aside)
  }
}

const rmQuietly = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // It could not even be written.
  }
}
