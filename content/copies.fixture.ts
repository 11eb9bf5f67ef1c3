import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join, relative } from 'node:path'
import { CONTENT_ROOT, loadContent, type ContentProblem } from './load.ts'

/** Where a change puts its text behind everything else. */
export const END = Symbol('end')

/** One change of the content: a text that stands exactly once in its file, and what stands there instead. */
export interface Change {
  readonly file: string
  readonly find: string | typeof END
  readonly put: string
}

/**
 * The data without the code, as somebody has it who edits the content. Scenarios are tests and stay behind.
 *
 * @param without folders that a test does not need, because reading them takes most of the time
 */
export const copyOfContent = (without: readonly string[] = []): string => {
  const root = mkdtempSync(join(tmpdir(), 'rhomboid-content-'))
  cpSync(CONTENT_ROOT, root, {
    recursive: true,
    filter: (path) => !['node_modules', '.compiled', 'scenarios', ...without].includes(relative(CONTENT_ROOT, path).split('/').at(-1) ?? '') && ['', '.yaml'].includes(extname(path)),
  })
  return root
}

export const changed = (text: string, { file, find, put }: Change): string => {
  if (find === END) return `${text.trimEnd()}\n${put}\n`
  const places = text.split(find).length - 1
  if (places !== 1) throw new Error(`"${find}" stands ${places} times in ${file}: the table needs a text that stands there once`)
  return text.replace(find, () => put)
}

/** Loads a copy of the content with these changes, and puts the copy back as it was. */
export const problemsWith = (root: string, changes: readonly Change[]): readonly ContentProblem[] => {
  const before = new Map<string, string>()
  try {
    for (const change of changes) {
      const path = join(root, change.file)
      const text = readFileSync(path, 'utf8')
      if (!before.has(path)) before.set(path, text)
      writeFileSync(path, changed(text, change))
    }
    const loaded = loadContent(root)
    return loaded.ok ? [] : loaded.error
  } finally {
    for (const [path, text] of before) writeFileSync(path, text)
  }
}

/** Loads a copy of the content without one of its files or folders, and puts that back. */
export const problemsWithout = (root: string, path: string): readonly ContentProblem[] => {
  const full = join(root, path)
  rmSync(full, { recursive: true })
  try {
    const loaded = loadContent(root)
    return loaded.ok ? [] : loaded.error
  } finally {
    mkdirSync(dirname(full), { recursive: true })
    cpSync(join(CONTENT_ROOT, path), full, { recursive: true })
  }
}

/** The line, from 1, on which a text begins. */
export const lineOf = (text: string, find: string): number => {
  const at = text.indexOf(find)
  if (at < 0) throw new Error(`"${find}" does not stand there`)
  return text.slice(0, at).split('\n').length
}
