import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** `test('title', …`, `test.each(…)('title', …`: the title as it is written, placeholders and all. */
const TITLE = /(?:\b(?:test|it)(?:\.\w+)*(?:<[^>\n]*>)?\(|\)\()\s*(?:'((?:\\.|[^'\\\n])+)'|"((?:\\.|[^"\\\n])+)"|`((?:\\.|[^`\\])+)`)\s*,/g

/** The titles of the tests in a source text, without their backslashes. */
export const titlesIn = (source: string): readonly string[] =>
  [...source.matchAll(TITLE)].map(([, single, double, template]) => (single ?? double ?? template ?? '').replace(/\\(.)/g, '$1'))

/**
 * Every test of the repository by its file, from the root with forward slashes. A file of
 * scenarios has the names of its scenarios, because each is a test of its own.
 *
 * @param root of the repository
 */
export const testTitles = (root: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([
    ...globSync('{apps,packages,content,scripts}/**/*.test.{ts,tsx}', { cwd: root, exclude: (path) => /node_modules|dist/.test(String(path)) }).map((file) => [toSlashes(file), new Set(titlesIn(readFileSync(join(root, file), 'utf8')))] as const),
    ...globSync('content/screening/scenarios/*.yaml', { cwd: root }).map((file) => [toSlashes(file), new Set((parse(readFileSync(join(root, file), 'utf8')) as readonly { readonly name: string }[]).map(({ name }) => name))] as const),
  ])

const toSlashes = (path: string): string => path.replaceAll('\\', '/')
