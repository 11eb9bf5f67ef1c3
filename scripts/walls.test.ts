// A small house with one thing wrong in each file, walked through once by the linter as it is configured for ours.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { NODE_MODULES, ROOT } from './places.mjs'
import { ROOMS } from './walls.ts'

const ARROWS = 'house(arrows)'
const CIRCLE = 'import(no-cycle)'

interface Case {
  readonly what: string
  readonly files: Readonly<Record<string, string>>
  /** The rule that refuses it, in its first file; undefined when it may stand. */
  readonly by: string | undefined
}

const one = (what: string, file: string, code: string, by: string | undefined = ARROWS): Case => ({ what, files: { [file]: code }, by })

const REFUSED: readonly Case[] = [
  one('domain using an npm package', 'packages/domain/src/a1.ts', "import { parse } from 'yaml'\nexport const x = parse('')"),
  one('domain using Node', 'packages/domain/src/a2.ts', "import { readFileSync } from 'node:fs'\nexport const x = readFileSync"),
  one('domain using content', 'packages/domain/src/a3.ts', "import { load } from '@rhomboid/content'\nexport const x = load"),
  one('domain using only a type of content', 'packages/domain/src/a4.ts', "import type { Load } from '@rhomboid/content'\nexport type X = Load"),
  one('domain passing content on', 'packages/domain/src/a5.ts', "export * from '@rhomboid/content'"),
  one('domain reaching out of its folder', 'packages/domain/src/a6.ts', "import { load } from '../../../content/load.ts'\nexport const x = load"),
  one('domain loading something later', 'packages/domain/src/a7.ts', "export const x = () => import('@rhomboid/content')"),
  one('domain loading something that is not written out', 'packages/domain/src/a8.ts', 'export const x = (name: string) => import(name)'),
  one('domain naming a foreign type in place', 'packages/domain/src/a9.ts', "export type X = import('yaml').Document"),
  one('a test of domain reaching for content', 'packages/domain/src/a10.test.ts', "import { load } from '@rhomboid/content'\nexport const x = load"),
  one('motion using domain', 'packages/motion/src/a1.ts', "import { x } from '@rhomboid/domain'\nexport const y = x"),
  one('motion using a package that its manifest does not list', 'packages/motion/src/a2.ts', "import { x } from 'preact'\nexport const y = x"),
  one('sync using domain', 'packages/sync/src/a1.ts', "import { x } from '@rhomboid/domain'\nexport const y = x"),
  one('content using an npm package other than yaml and zod', 'content/a1.ts', "import { x } from 'preact'\nexport const y = x"),
  one('content using an app', 'content/a2.ts', "import { x } from '@rhomboid/web'\nexport const y = x"),
  one('ask using motion', 'packages/ask/src/a1.ts', "import { x } from '@rhomboid/motion'\nexport const y = x"),
  one('web using the command line', 'apps/web/src/a1.ts', "import { x } from '@rhomboid/cli'\nexport const y = x"),
  one('web reaching into the server', 'apps/web/src/a2.ts', "import { x } from '../../server/src/server.ts'\nexport const y = x"),
  one('web using Node', 'apps/web/src/a3.ts', "import { x } from 'node:path'\nexport const y = x"),
  one('web using a package that its manifest does not list', 'apps/web/src/a4.ts', "import { x } from 'yaml'\nexport const y = x"),
  one('one page using another', 'apps/web/src/today/a1.ts', "import { x } from '../check-in/page.ts'\nexport const y = x"),
  one('one page using another from deep inside', 'apps/web/src/session/deep/a1.ts', "import type { X } from '../../programme/week/x.ts'\nexport type Y = X"),
  one('one page loading another later', 'apps/web/src/ask/a1.ts', "export const x = () => import('../learn/page.ts')"),
  one('the server using domain', 'apps/server/src/a1.ts', "import type { X } from '@rhomboid/domain'\nexport type Y = X"),
  one('the server using content', 'apps/server/src/a2.ts', "import { x } from '@rhomboid/content'\nexport const y = x"),
  one('the command line using web', 'apps/cli/src/a1.ts', "import { x } from '@rhomboid/web'\nexport const y = x"),
  one('the command line using sync', 'apps/cli/src/a2.ts', "import { x } from '@rhomboid/sync'\nexport const y = x"),

  one('the time in domain', 'packages/domain/src/b1.ts', 'export const x = () => Date.now()', 'eslint(no-restricted-globals)'),
  one('a date made in domain', 'packages/domain/src/b2.ts', 'export const x = new Date(0)', 'eslint(no-restricted-globals)'),
  one('a date as a type in domain', 'packages/domain/src/b3.ts', 'export type X = { day: Date }', 'typescript(no-restricted-types)'),
  one('the time by a way round in domain', 'packages/domain/src/b4.ts', 'export const x = globalThis', 'eslint(no-restricted-globals)'),
  one('chance in domain', 'packages/domain/src/b5.ts', 'export const x = Math.random()', 'eslint(no-restricted-properties)'),
  one('chance taken out of Math in domain', 'packages/domain/src/b6.ts', 'export const { random } = Math', 'eslint(no-restricted-properties)'),
  one('the time in motion', 'packages/motion/src/b1.ts', 'export const x = () => Date.now()', 'eslint(no-restricted-globals)'),
  one('chance in motion', 'packages/motion/src/b2.ts', 'export const x = Math.random()', 'eslint(no-restricted-properties)'),

  {
    what: 'two files that use each other',
    files: {
      'packages/domain/src/c1.ts': "import { y } from './c2.ts'\nexport const x = () => y",
      'packages/domain/src/c2.ts': "import { x } from './c1.ts'\nexport const y = () => x",
    },
    by: CIRCLE,
  },
  {
    what: 'three files in a circle of types',
    files: {
      'content/c1.ts': "import type { Y } from './c2.ts'\nexport type X = Y | 1",
      'content/c2.ts': "import { type Z } from './c3.ts'\nexport type Y = Z | 2",
      'content/c3.ts': "export type * from './c1.ts'\nexport type Z = 3",
    },
    by: CIRCLE,
  },
  {
    what: 'a circle hidden in a type import in place',
    files: {
      'packages/domain/src/c3.ts': "export type X = import('./c4.ts').Y",
      'packages/domain/src/c4.ts': "import type { X } from './c3.ts'\nexport type Y = X | 1",
    },
    by: 'typescript(consistent-type-imports)',
  },
  one('a comparison that is always true', 'apps/cli/src/d1.ts', 'export const x = (y: number) => y === y', 'eslint(no-self-compare)'),
  one('a test that is the only one to run', 'content/d1.test.ts', "import { test } from 'vitest'\ntest.only('x', () => {})", 'vitest(no-focused-tests)'),
]

const ALLOWED: readonly Case[] = [
  one('domain using its own files', 'packages/domain/src/ok/e1.ts', "import { x } from './e2.ts'\nexport const y = x", undefined),
  one('a test of domain using tools, time and chance', 'packages/domain/src/e3.test.ts', "import { readFileSync } from 'node:fs'\nimport { test } from 'vitest'\nexport const x = [readFileSync, test, Date.now(), Math.random()]", undefined),
  one('a fixture using tools', 'content/e2.fixture.ts', "import fc from 'fast-check'\nexport const x = fc", undefined),
  one('content using domain, yaml, zod and Node', 'content/e1.ts', "import { x } from '@rhomboid/domain'\nimport { parse } from 'yaml'\nimport { z } from 'zod'\nimport { join } from 'node:path'\nexport const y = [x, parse, z, join]", undefined),
  one('a page using what lies beside the pages', 'apps/web/src/today/e1.ts', "import { x } from '../components/button.ts'\nimport { y } from '../words.ts'\nimport { z } from './z.ts'\nimport { h } from 'preact/hooks'\nimport c from 'virtual:content/screening'\nexport const v = [x, y, z, h, c]", undefined),
  one('web using domain and content', 'apps/web/src/e1.ts', "import { x } from '@rhomboid/domain'\nimport type { Y } from '@rhomboid/content/schema.ts'\nexport const v: Y = x", undefined),
  one('a browser test using the browser of scripts', 'apps/web/browser-tests/e1.test.ts', "import { launchChromium } from '../../../scripts/chromium.ts'\nimport 'playwright-core'\nexport const x = launchChromium", undefined),
  one('the server using Fastify and sync', 'apps/server/src/e1.ts', "import { fastify } from 'fastify'\nimport { x } from '@rhomboid/sync'\nexport const y = [fastify, x]", undefined),
  one('the command line using domain and content', 'apps/cli/src/e1.ts', "import { x } from '@rhomboid/domain'\nimport { y } from '@rhomboid/content'\nexport const z = [x, y]", undefined),
]

const LISTED: Readonly<Record<string, readonly string[]>> = { 'apps/web': ['preact'], 'apps/server': ['fastify'] }

let house: string
const refusedBy = new Map<string, string[]>()

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'walls-'))
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), content)
  }
  for (const { files } of [...REFUSED, ...ALLOWED]) for (const [file, code] of Object.entries(files)) write(file, `${code}\n`)
  for (const room of Object.keys(ROOMS)) {
    const dependencies = Object.fromEntries((LISTED[room] ?? []).map((name) => [name, '1.0.0']))
    write(join(room, 'package.json'), JSON.stringify({ dependencies }))
  }
  cpSync(join(ROOT, '.oxlintrc.json'), join(house, '.oxlintrc.json'))
  for (const file of ['walls.ts', 'walls-rule.ts']) cpSync(join(ROOT, 'scripts', file), join(house, 'scripts', file))

  const { stdout } = spawnSync(process.execPath, [join(NODE_MODULES, 'oxlint/bin/oxlint'), '--format=json'], { cwd: house, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { code: string; filename: string }[] }
  for (const { code, filename } of diagnostics) refusedBy.set(filename, [...(refusedBy.get(filename) ?? []), code])
})
afterAll(() => rmSync(house, { recursive: true }))

describe('the linter refuses', () => {
  test.each(REFUSED)('$what', ({ files, by }) => {
    const [file = ''] = Object.keys(files)
    expect(refusedBy.get(file)).toContain(by)
  })
})

describe('the linter lets stand', () => {
  test.each(ALLOWED)('$what', ({ files }) => {
    const [file = ''] = Object.keys(files)
    expect(refusedBy.get(file)).toBeUndefined()
  })
})

test('no manifest lists one of our packages that its room may not import', () => {
  for (const [folder, room] of Object.entries(ROOMS)) {
    const file = globSync(join(folder, 'package.json'), { cwd: ROOT })[0]
    if (file === undefined) continue
    const { dependencies = {} } = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as { dependencies?: Record<string, string> }
    const ours = Object.keys(dependencies).filter((name) => name.startsWith('@rhomboid/'))
    expect(room.ours.map((name) => `@rhomboid/${name}`), file).toEqual(expect.arrayContaining(ours))
  }
})

test('no comment in a source switches a wall off', () => {
  const sources = globSync('{packages,content,apps}/**/*.{ts,tsx,js,mjs}', { cwd: ROOT, exclude: (name) => /(^|\/)(node_modules|dist)$/.test(String(name)) })
  const switchesOff = (file: string) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:ox|es)lint-disable(?:-next-line|-line)?\b([^\n*]*)/g)].some(
      ([, rules = '']) => rules.trim() === '' || /house\/|no-cycle|no-restricted|type-imports/.test(rules),
    )
  expect(sources.length).toBeGreaterThan(0)
  expect(sources.filter(switchesOff)).toEqual([])
})
