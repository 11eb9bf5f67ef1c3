// Each route becomes a file of HTML that can be read before any script has run, and that names the scripts and styles
// of its own page, so that nothing is fetched one after the other and nothing is seen unstyled.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { Manifest } from 'vite'

import type { Route } from '../src/routes.ts'
import { inlineCode } from './inline-code.ts'
import { filesOf } from './manifest.ts'

export type Prerender = (path: string) => Promise<{ title: string; head: string; html: string }>

interface Job {
  readonly routes: readonly Route[]
  /** The built index.html, with its two marks: `<!--head-->` and `<!--page-->`. */
  readonly template: string
  readonly manifest: Manifest
  readonly prerender: Prerender
  readonly dist: string
}

/** @returns problems, each a sentence; none when all is well */
export async function writePages({ routes, template, manifest, prerender, dist }: Job): Promise<string[]> {
  for (const mark of ['<!--head-->', '<!--page-->', '</title>']) {
    if (!template.includes(mark)) return [`apps/web/index.html has no ${mark}.`]
  }
  const problems: string[] = []
  // One after the other: a page being rendered reads the one global location.
  for (const { path, page } of routes) {
    if (manifest[page] === undefined) {
      problems.push(`${path}: no page at apps/web/${page} is loaded by the application (see apps/web/src/routes.ts).`)
      continue
    }
    Object.assign(globalThis, { location: new URL(path, 'http://localhost') })
    const rendered = await prerender(path).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
    if (rendered instanceof Error) {
      problems.push(`${path}: could not be rendered: ${rendered.message}\n${firstLineOfOurs(rendered)}`)
      continue
    }
    const written = fill(template, { ...rendered, head: links(template, manifest, page) + rendered.head })
    for (const found of inlineCode(written)) {
      problems.push(`${path}: the content security policy refuses ${found}.`)
    }
    const file = join(dist, path.endsWith('.html') ? path : join(path, 'index.html'))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, written)
  }
  return problems
}

function links(template: string, manifest: Manifest, page: string): string {
  const { scripts, styles } = filesOf(manifest, [page])
  const missing = (file: string) => !template.includes(`"/${file}"`)
  return [
    ...scripts.filter(missing).map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    ...styles.filter(missing).map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
  ].join('\n    ')
}

// Functions as replacements: a `$` in the text must stay a `$`.
function fill(template: string, { title, head, html }: { title: string; head: string; html: string }): string {
  return template
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeText(title)}</title>`)
    .replace('<!--head-->', () => head)
    .replace('<!--page-->', () => html)
}

/** Where in our sources it went wrong; a whole stack would bury it. */
const firstLineOfOurs = ({ stack = '' }: Error) => stack.split('\n').find((line) => line.includes('/src/') && !line.includes('node_modules')) ?? ''

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
