import { describe, expect, test } from 'vitest'

import { CONTENT_KINDS } from './arguments.ts'
import { contentItems } from './content-items.ts'
import { run } from './run.ts'
import { content, fakeTerminal } from './testing.ts'

const shownBy = async (...args: readonly string[]): Promise<string> => {
  const terminal = fakeTerminal()
  expect(await run(['content', ...args], terminal)).toBe(0)
  return terminal.shown()
}

describe.each(CONTENT_KINDS)('rhomboid content %s', (kind) => {
  test('lists every item once, each with its id and its sources', async () => {
    const items = JSON.parse(await shownBy(kind, '--json'))
    expect(items.length).toBeGreaterThan(10)
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length)
    for (const { id, sources } of items) expect([id, sources]).toEqual([expect.any(String), expect.any(Array)])
  })

  test('reads as text without anything missing', async () => {
    const text = await shownBy(kind)
    for (const { id } of contentItems(kind, content)) expect(text).toContain(id)
    expect(text).not.toMatch(/undefined|null|\[object/)
  })
})

test('without a kind it says how many there are', async () => {
  expect(await shownBy()).toContain(`exercises: ${content.exercises.length}\n`)
  expect(JSON.parse(await shownBy('--json'))).toContainEqual({ id: 'rules', sources: [], count: content.screening.rules.length })
})

test('sources that are named exist', () => {
  const known = new Set([...content.sources.map(({ id }) => id), ...content.facts.map(({ id }) => id)])
  for (const kind of CONTENT_KINDS) for (const { sources } of contentItems(kind, content)) for (const id of sources) expect(known).toContain(id)
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
