import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../units.ts'
import { answered, planned, stamped, STARTED } from './events.fixture.ts'
import { fileName, recordToFile } from './export.ts'
import { fileToRecord, type FileProblem } from './import.ts'
import { openRecord } from './migrations.ts'
import { DEFAULT_SETTINGS, EMPTY_RECORD, RECORD_VERSION, type PersonRecord } from './record.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const TODAY = day(20_778)
const saved = (version: number): string => readFileSync(join(FIXTURES, `record-${version}.json`), 'utf8')
const today = (): PersonRecord => {
  const opened = openRecord(JSON.parse(saved(RECORD_VERSION)))
  if (!opened.ok) throw new Error('the fixture does not open')
  return opened.value
}
const small: PersonRecord = { version: RECORD_VERSION, settings: DEFAULT_SETTINGS, events: stamped(STARTED, answered('age', 40), answered('painSite', ['neck?']), planned(20_000)) }

const problemOf = (text: string): FileProblem | undefined => {
  const opened = fileToRecord(text)
  return opened.ok ? undefined : opened.error
}
/** The file of a small record with one thing in it changed. */
const changed = (change: (file: { readonly settings: Record<string, unknown>; readonly events: Record<string, unknown>[] } & Record<string, unknown>) => void): string => {
  const file = JSON.parse(recordToFile(small, TODAY))
  change(file)
  return JSON.stringify(file)
}

describe('a saved file', () => {
  test.each([
    ['a whole record', today()],
    ['an empty record', EMPTY_RECORD],
    ['a small record', small],
  ])('of %s opens as what was saved', (_name, record) => {
    const opened = fileToRecord(recordToFile(record, TODAY))
    expect(opened.ok && opened.value.record).toEqual(record)
    expect(opened.ok && opened.value).toMatchObject({ version: RECORD_VERSION, savedOn: TODAY })
  })

  test('has one event on each line', () => {
    const lines = recordToFile(small, TODAY).trimEnd().split('\n')
    expect(lines).toHaveLength(2 + small.events.length + 1)
    expect(JSON.parse(lines[2]?.replace(/,$/, '') ?? '')).toEqual(small.events[0])
  })

  test('says what is in it', () => {
    const opened = fileToRecord(recordToFile(today(), TODAY))
    expect(opened.ok && opened.value).toMatchObject({ sessions: 1, from: Math.min(...today().events.map(({ at }) => at)), to: Math.max(...today().events.map(({ at }) => at)) })
    const empty = fileToRecord(recordToFile(EMPTY_RECORD, TODAY))
    expect(empty.ok && empty.value).toEqual({ record: EMPTY_RECORD, version: RECORD_VERSION, savedOn: TODAY, sessions: 0 })
  })

  test.each(readdirSync(FIXTURES).map((_, index) => index + 1))('of version %i, bare as it was kept, opens', (version) => {
    const opened = fileToRecord(saved(version))
    expect(opened.ok && opened.value).toMatchObject({ version, sessions: 1 })
    expect(opened.ok && opened.value.record.version).toBe(RECORD_VERSION)
  })

  test('with a mark of byte order before it opens', () => {
    expect(fileToRecord(`\uFEFF${recordToFile(small, TODAY)}`).ok).toBe(true)
  })
})

describe('what is not taken', () => {
  test.each<readonly [string, string, FileProblem]>([
    ['nothing', ' \n', { type: 'empty' }],
    ['a list', '[]', { type: 'not-ours' }],
    ['another JSON', '{"name":"x"}', { type: 'not-ours' }],
    ['a file of another kind', '{"kind":"rhomboid-plan","version":1}', { type: 'not-ours' }],
    ['a picture', '\u0089PNG', { type: 'unreadable', line: 1, cutOff: true }],
    ['a record of a later version', changed((file) => (file['version'] = RECORD_VERSION + 1)), { type: 'from-the-future', version: RECORD_VERSION + 1, known: RECORD_VERSION }],
    ['a file of a later version', changed((file) => (file['file'] = 2)), { type: 'from-the-future', version: 2, known: 1 }],
    ['a version in words', changed((file) => (file['version'] = '3')), { type: 'wrong', mistake: { field: 'version', wants: { kind: 'number', from: 1, to: RECORD_VERSION, whole: true } } }],
    ['settings that are a list', changed((file) => Object.assign(file, { settings: [] })), { type: 'wrong', mistake: { field: 'settings', wants: { kind: 'object' } } }],
    ['events that are none', changed((file) => Object.assign(file, { events: {} })), { type: 'wrong', mistake: { field: 'events', wants: { kind: 'list' } } }],
    ['a setting of another type', changed(({ settings }) => (settings['voice'] = 'yes')), { type: 'wrong', mistake: { field: 'settings.voice', wants: { kind: 'yes-or-no' } } }],
    ['a setting that nobody knows', changed(({ settings }) => (settings['admin'] = true)), { type: 'wrong', mistake: { field: 'settings.admin', wants: { kind: 'nothing-here' } } }],
    ['a time of no day', changed(({ settings }) => (settings['reminders'] = { on: true, times: ['24:00'] })), { type: 'wrong', mistake: { field: 'settings.reminders.times[0]', wants: { kind: 'one-of', options: ['09:00'] } } }],
  ])('%s', (_name, text, problem) => {
    expect(problemOf(text)).toEqual(problem)
  })

  test.each<readonly [string, (event: Record<string, unknown>) => void, string]>([
    ['no id', (event) => delete event['id'], 'id'],
    ['no time', (event) => (event['at'] = null), 'at'],
    ['a kind that nobody knows', (event) => (event['kind'] = 'hacked'), 'kind'],
    ['a kind that every object has', (event) => (event['kind'] = 'constructor'), 'kind'],
    ['a field of another type', (event) => (event['question'] = 7), 'question'],
    ['a field that is missing', (event) => delete event['page'], 'page'],
    ['a field that nobody knows', (event) => (event['script'] = 'x'), 'script'],
    ['an answer that is an object', (event) => (event['answer'] = {}), 'answer'],
    ['text that is far too long', (event) => (event['page'] = 'x'.repeat(100_000)), 'page'],
  ])('an event with %s is named, with its field', (_name, change, field) => {
    const problem = problemOf(changed(({ events }) => change(events[1] ?? {})))
    expect(problem).toMatchObject({ type: 'wrong-event', number: 2, mistake: { field } })
  })

  test('a mistake deep inside is named by its place and its line', () => {
    const record = today()
    const number = record.events.findIndex(({ kind }) => kind === 'session-done') + 1
    const text = recordToFile(record, TODAY).replace('"worked":', '"worked":-1')
    const problem = problemOf(text)
    expect(problem).toMatchObject({ type: 'wrong-event', number, line: number + 2 })
    expect(problem?.type === 'wrong-event' && problem.mistake.field).toMatch(/^log\.items\[\d+\]\.worked$/)
  })

  test('an event that is there twice', () => {
    expect(problemOf(changed(({ events }) => events.push({ ...events[0] })))).toEqual({ type: 'twice', number: 5, first: 1 })
  })

  test('a file that was cut off says in which line', () => {
    const whole = recordToFile(today(), TODAY)
    const cut = whole.slice(0, Math.floor(whole.length / 2))
    expect(problemOf(cut)).toEqual({ type: 'unreadable', line: cut.split('\n').length, cutOff: true })
  })

  test('a file with one broken line says which', () => {
    const lines = recordToFile(small, TODAY).split('\n')
    expect(problemOf(lines.with(3, lines[3]?.replace('"answered"', 'answered') ?? '').join('\n'))).toEqual({ type: 'unreadable', line: 4, cutOff: false })
  })

  test('a file that would write into every object changes none', () => {
    const bad = recordToFile(small, TODAY).replace('"settings":{', '"settings":{"__proto__":{"polluted":1},')
    expect(problemOf(bad)).toMatchObject({ type: 'wrong', mistake: { field: 'settings.__proto__' } })
    const inEvent = recordToFile(small, TODAY).replace('{"kind":"answered"', '{"__proto__":{"polluted":1},"kind":"answered"')
    expect(problemOf(inEvent)).toMatchObject({ type: 'wrong-event', mistake: { field: '__proto__' } })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('a list that goes thousands deep ends in words, not in a crash', () => {
    expect(problemOf(`{"kind":"rhomboid-record","file":1,"version":3,"settings":{},"events":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)).toMatchObject({ type: 'wrong-event', number: 1 })
  })

  test('too many events', () => {
    expect(problemOf(`{"version":3,"settings":{},"events":[${'0,'.repeat(200_000)}0]}`)).toMatchObject({ type: 'wrong', mistake: { field: 'events', wants: { kind: 'shorter' } } })
  })

  test('whatever one changes in a file, it opens as a record or says what is wrong', () => {
    const whole = recordToFile(small, TODAY)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(20), fc.string({ maxLength: 5 }), (at, gone, put) => {
        const opened = fileToRecord(whole.slice(0, at) + put + whole.slice(at + gone))
        expect(opened.ok ? opened.value.record.version : typeof opened.error.type).toBe(opened.ok ? RECORD_VERSION : 'string')
      }),
      { numRuns: 500, seed: 4 },
    )
  })
})

test.each([
  ['Sam', 'rhomboid-sam-2026-11-21.json'],
  ['', 'rhomboid-2026-11-21.json'],
  ['../../etc/passwd', 'rhomboid-etc-passwd-2026-11-21.json'],
  ['Zoë  Müller', 'rhomboid-zoë-müller-2026-11-21.json'],
  ['דנה', 'rhomboid-דנה-2026-11-21.json'],
  ['💪', 'rhomboid-2026-11-21.json'],
])('the file of %j is called %s', (name, file) => {
  expect(fileName(name, TODAY, 'json')).toBe(file)
})
