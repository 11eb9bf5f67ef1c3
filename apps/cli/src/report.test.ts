import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMPTY_RECORD, instant, type PersonRecord } from '@rhomboid/domain'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'
import { content, fakeTerminal, NOW } from './testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const record: PersonRecord = {
  ...EMPTY_RECORD,
  settings: { ...EMPTY_RECORD.settings, name: 'Sam' },
  events: [
    { kind: 'check-in-started', id: 'a', at: instant(NOW - 3_000) },
    { kind: 'answered', id: 'b', at: instant(NOW - 2_000), question: 'chestPain', answer: 'no', page: 'emergency' },
    { kind: 'noted', id: 'c', at: instant(NOW - 1_000), on: 20_778 as never, text: '=SUM(A1) <b>' },
  ],
}
const file = join(folder, 'record.json')
writeFileSync(file, JSON.stringify(record))

const report = async (...args: readonly string[]) => {
  const terminal = fakeTerminal({ input: JSON.stringify(record) })
  return { code: await run(['report', ...args], terminal), shown: terminal.shown(), complaints: terminal.complaints() }
}

describe('rhomboid report', () => {
  test('writes a PDF', async () => {
    const out = join(folder, 'a.pdf')
    expect((await report(file, '--format', 'pdf', '-o', out)).code).toBe(0)
    expect(readFileSync(out).subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(readFileSync(out).length).toBeLessThan(300_000)
  })

  test('stays under 300 kB with the pictures of sixteen exercises, more than any programme has', async () => {
    const items = content.exercises.slice(0, 16).map(({ id, forms: [main] }) => ({ exercise: id, form: main.id, dosage: main.dosage.start, because: { kind: 'goal' }, doseBecause: 'start', advice: [] }))
    const programme = { from: 20_778, level: 1, levelBecause: 'first-programme', weeks: [{ number: 1, days: [{ kind: 'move', day: Math.floor(NOW / 86_400_000), rounds: 1, items }] }], leftOut: [], libraryVersion: 'l', rulesVersion: 'r' }
    const large = join(folder, 'large.json')
    writeFileSync(large, JSON.stringify({ ...record, events: [...record.events, { kind: 'planned', id: 'd', at: NOW - 500, programme }] }))
    const out = join(folder, 'large.pdf')
    expect((await report(large, '--format', 'pdf', '-o', out)).code).toBe(0)
    const file = readFileSync(out)
    expect(file.toString('latin1').match(/\/S \/Figure/g)).toHaveLength(16)
    expect(file.length).toBeLessThan(300_000)
    expect(file.length).toBeGreaterThan(60_000)
  })

  test('gives a bundle, a table or a page on standard output', async () => {
    expect(JSON.parse((await report(file, '--format', 'fhir', '-o', '-')).shown)).toMatchObject({ resourceType: 'Bundle', type: 'document' })
    expect((await report('-', '--format', 'csv', '-o', '-')).shown).toContain("'=SUM(A1) <b>\r\n")
    const page = (await report(file, '--format', 'html', '-o', '-')).shown
    expect(page).toContain('=SUM(A1) &lt;b&gt;')
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    expect(page).not.toContain('<script')
  })

  test('sends no PDF to a terminal', async () => {
    const { code, shown } = await report(file, '--format', 'pdf', '-o', '-')
    expect(code).toBe(2)
    expect(shown).toBe('')
  })

  test.each([
    [[], /needs a file with a record/],
    [[file], /--format pdf\|fhir\|csv\|html/],
    [[file, '--format', 'pfd'], /did you mean "pdf"/],
    [[file, '--format', 'csv'], /-o FILE/],
    [[file, '--format', 'csv', '-o'], /-o needs a value/],
    [[file, '--weeks', '2'], /does not take --weeks/],
    [[join(folder, 'none.json'), '--format', 'csv', '-o', '-'], /there is no such file/],
    [[folder, '--format', 'csv', '-o', '-'], /this is a folder/],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, complaints } = await report(...args)
    expect(code).toBe(2)
    expect(complaints).toMatch(message)
  })

  test.each([
    ['{', /this is not JSON: line 1/],
    ['{"version": 1, "answers": {}}', /no record of Rhomboid/],
    ['{"version": 99}', /made by a newer Rhomboid/],
  ])('says what is wrong with the record %j, and writes nothing', async (text, message) => {
    const bad = join(folder, 'bad.json')
    writeFileSync(bad, text)
    const { code, complaints, shown } = await report(bad, '--format', 'csv', '-o', '-')
    expect(code).toBe(2)
    expect(complaints).toMatch(message)
    expect(shown).toBe('')
  })

  test('explains itself', async () => expect((await report('--help')).shown).toMatch(/^rhomboid report RECORD/))
})
