import { describe, expect, test } from 'vitest'

import { CONTENT_KINDS } from './arguments.ts'
import { loadHandbook } from '@rhomboid/content/load-handbook.ts'
import { copyOfContent } from '@rhomboid/content/copies.fixture.ts'
import { coverageOf } from '@rhomboid/content/coverage.ts'
import { rmSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkAll } from './content-check.ts'
import { contentItems } from './content-items.ts'
import { run } from './run.ts'
import { content, fakeTerminal } from './testing.ts'

const loaded = loadHandbook(content)
if (!loaded.ok) throw new Error('the handbook has mistakes')
const handbook = loaded.value

const shownBy = async (...args: readonly string[]): Promise<string> => {
  const terminal = fakeTerminal()
  expect(await run(['content', ...args], terminal)).toBe(0)
  return terminal.shown()
}

describe.each(CONTENT_KINDS)('rhomboid content %s', (kind) => {
  test('lists every item once, each with its id and its sources', async () => {
    const items = JSON.parse(await shownBy(kind, '--json'))
    expect(items.length).toBeGreaterThan(8)
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length)
    for (const { id, sources, facts } of items) expect([id, sources, facts]).toEqual([expect.any(String), expect.any(Array), expect.any(Array)])
  })

  test('reads as text without anything missing', async () => {
    const text = await shownBy(kind)
    for (const { id } of contentItems(kind, content, handbook)) expect(text).toContain(id)
    expect(text).not.toMatch(/undefined|null|\[object/)
  })
})

test('without a kind it says how many there are', async () => {
  expect(await shownBy()).toContain(`exercises: ${content.exercises.length}\n`)
  expect(await shownBy()).toContain(`faq: ${handbook.items.filter(({ kind }) => kind === 'question').length}\n`)
})

test('as JSON, without a kind, it lists every item of every kind with the facts that it covers', async () => {
  const items: readonly { readonly id: string; readonly kind: string; readonly title: string; readonly facts: readonly string[] }[] = JSON.parse(await shownBy('--json'))
  expect(items).toHaveLength(CONTENT_KINDS.reduce((sum, kind) => sum + contentItems(kind, content, handbook).length, 0))
  expect(items.find(({ id, kind }) => id === 'row-band' && kind === 'exercise')).toMatchObject({ title: 'Band row', facts: ['S1.rows', 'S2.seated-row'] })
  expect(items.find(({ id, kind }) => id === 'heat' && kind === 'technique')?.facts).toContain('S2.heat-therapy')
  expect(new Set(items.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(items.length)
  for (const { title } of items) expect(title).not.toBe('')
  const covered = new Set(items.flatMap(({ facts }) => facts))
  const wanted = [...coverageOf(content, handbook)].filter(([, by]) => by.some((one) => one !== 'not-carried')).map(([fact]) => fact)
  expect(wanted.filter((fact) => !covered.has(fact))).toEqual([])
})

describe('rhomboid content check', () => {
  test('ends with 0 and counts what it read', async () => {
    expect(await shownBy('check')).toMatch(/^40 exercises, \d+ pages, .*: no problem\.\n$/)
  })

  test('ends with 1 and says file and line of every problem', () => {
    const root = copyOfContent()
    const file = 'techniques/heat/words/en.yaml'
    try {
      writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace(/^title: .*$/m, 'title: Warmth cures bad posture'))
      const terminal = fakeTerminal()
      expect(checkAll(false, terminal, root)).toBe(1)
      expect(terminal.complaints()).toMatch(/^content\/techniques\/heat\/words\/en\.yaml:1 {2}claim: title speaks of a cure: .*\n.*en\.yaml:1 {2}blame: .*\n/m)
      const json = fakeTerminal()
      expect(checkAll(true, json, root)).toBe(1)
      expect(JSON.parse(json.shown()).problems).toContainEqual({ file, line: 1, message: expect.stringContaining('cure') })
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
})

test('sources that are named exist', () => {
  const known = new Set([...content.sources.map(({ id }) => id), ...content.facts.map(({ id }) => id)])
  for (const kind of CONTENT_KINDS) for (const { sources } of contentItems(kind, content, handbook)) for (const id of sources) expect(known).toContain(id)
})

test('an exercise has its name, steps and dosage with the dose of its source', () => {
  const row = contentItems('exercises', content).find(({ id }) => id === 'row-band')
  expect(row).toMatchObject({ name: 'Band row', summary: expect.any(String), steps: expect.any(Array), dosage: { start: { sets: 1 }, source: { words: expect.any(String), facts: ['S1.rows', 'S2.seated-row'] } } })
})

test('a rule has its disposition, words, condition and evidence', () => {
  expect(contentItems('rules', content)[0]).toMatchObject({ id: 'E0', disposition: 'emergency', words: { because: expect.any(String) }, condition: { kind: 'ticked' }, evidence: 'G' })
})

test('a question has its number, its words and its options', () => {
  expect(contentItems('questions', content).find(({ id }) => id === 'legs')).toMatchObject({ number: 'Q14', ask: expect.any(String), options: [{ id: 'neither', words: expect.any(String) }, { id: 'one' }, { id: 'both' }] })
})
