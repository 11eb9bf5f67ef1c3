// "Has anything changed since last time?", answered by content: a checkout or a touch must not look like a change.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { CACHE, ROOT } from './places.mjs'

const NEVER_BUILT = new Set(['node_modules', 'dist', 'browser-tests'])

/** @param {string} name */
const isLeftOut = (name) => name.startsWith('.') || NEVER_BUILT.has(name) || /\.((test|fixture)\.tsx?|md)$/.test(name)

/**
 * @param {string} path a file, or a folder and all that it holds
 * @returns {string[]}
 */
function filesUnder(path) {
  const about = statSync(path, { throwIfNoEntry: false })
  if (about === undefined) return []
  if (!about.isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => !isLeftOut(name))
    .flatMap((name) => filesUnder(join(path, name)))
}

/** @param {string[]} paths relative to the root */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  const files = paths.flatMap((path) => filesUnder(join(ROOT, path))).sort()
  for (const file of files) {
    const content = readFileSync(file)
    hash.update(`${relative(ROOT, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

// The notes live in node_modules, so that they go when what they speak of goes.

/** @param {string} name @returns {string | undefined} */
export function noted(name) {
  try {
    return readFileSync(join(CACHE, name), 'utf8')
  } catch {
    return undefined
  }
}

/** @param {string} name @param {string} value */
export function note(name, value) {
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(join(CACHE, name), value)
}
