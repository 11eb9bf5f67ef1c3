import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answered, logOf, planned, SCREENED, STARTED, stamped, type Happening } from './events.fixture.ts'
import { MIGRATIONS, openRecord, type Migration } from './migrations.ts'
import { presentOf } from './present.ts'
import { DEFAULT_SETTINGS, EMPTY_RECORD, FIGURE_BUILDS, FIGURE_SKINS, RECORD_VERSION, type PersonRecord } from './record.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const saved = (file: string): unknown => JSON.parse(readFileSync(join(FIXTURES, file), 'utf8'))

describe('a record of today', () => {
  test('opens as it is', () => {
    expect(openRecord(EMPTY_RECORD)).toEqual({ ok: true, value: EMPTY_RECORD })
  })

  test('that is written and read again is the same, and adds up to the same', () => {
    const some = fc.array(
      fc.constantFrom<Happening>(STARTED, answered('age', 40), answered('place', ['back?', 'neck']), { kind: 'unanswered', question: 'age' }, SCREENED, planned(7), { kind: 'session-done', log: logOf(5) }, { kind: 'check-in-renewed', asks: ['age'] }),
      { maxLength: 20 },
    )
    const settings = fc.record({ ...Object.fromEntries(Object.entries(DEFAULT_SETTINGS).map(([key, value]) => [key, fc.constant(value)])) as { readonly [Key in keyof typeof DEFAULT_SETTINGS]: fc.Arbitrary<(typeof DEFAULT_SETTINGS)[Key]> }, region: fc.constantFrom('unknown', 'GB-ENG', 'DE'), voice: fc.boolean(), sounds: fc.boolean(), theme: fc.constantFrom<'system' | 'light' | 'dark'>('system', 'light', 'dark'), figure: fc.record({ build: fc.constantFrom(...FIGURE_BUILDS), skin: fc.constantFrom(...FIGURE_SKINS) }) })
    fc.assert(
      fc.property(some, settings, (happened, chosen) => {
        const record: PersonRecord = { version: RECORD_VERSION, settings: chosen, events: stamped(...happened) }
        const read = openRecord(JSON.parse(JSON.stringify(record)))
        expect(read).toEqual({ ok: true, value: record })
        if (read.ok) expect(presentOf(read.value.events)).toEqual(presentOf(record.events))
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})

describe('what is no record', () => {
  const event = { id: 'e1', at: 0, kind: 'check-in-started' }
  const record = { version: RECORD_VERSION, settings: DEFAULT_SETTINGS, events: [event] }
  test.each<readonly [string, unknown, string]>([
    ['nothing', null, 'it is not an object'],
    ['nothing at all', undefined, 'it is not an object'],
    ['a text', 'record', 'it is not an object'],
    ['a list', [record], 'it is not an object'],
    ['an empty object', {}, 'it has no version'],
    ['one with a version in words', { ...record, version: '1' }, 'it has no version'],
    ['one with half a version', { ...record, version: 1.5 }, 'it has no version'],
    ['one of version 0', { ...record, version: 0 }, 'it has no version'],
    ['one without settings', { version: RECORD_VERSION, events: [] }, 'it has no settings'],
    ['one with empty settings', { version: RECORD_VERSION, settings: null, events: [] }, 'it has no settings'],
    ['one without events', { version: RECORD_VERSION, settings: DEFAULT_SETTINGS }, 'it has no list of events'],
    ['one with events that are no list', { ...record, events: { e1: event } }, 'it has no list of events'],
    ['one with an event without an id', { ...record, events: [event, { ...event, id: undefined }] }, 'event 2 has no id, time or kind'],
    ['one with an event without a time', { ...record, events: [{ ...event, at: '2026-11-21' }] }, 'event 1 has no id, time or kind'],
    ['one with an event at no time', { ...record, events: [{ ...event, at: Number.NaN }] }, 'event 1 has no id, time or kind'],
    ['one with an event without a kind', { ...record, events: [event, event, { id: 'e3', at: 0 }] }, 'event 3 has no id, time or kind'],
    ['one with an event that is nothing', { ...record, events: [null] }, 'event 1 has no id, time or kind'],
  ])('%s is refused, and says why', (_name, given, why) => {
    expect(openRecord(given)).toEqual({ ok: false, error: { type: 'not-a-record', why } })
  })

  test('a record from the future is refused, with both versions', () => {
    expect(openRecord({ version: RECORD_VERSION + 1 })).toEqual({ ok: false, error: { type: 'from-the-future', version: RECORD_VERSION + 1, known: RECORD_VERSION } })
  })
})

describe('migrations', () => {
  // Made up: 1 → 2 renames the colours to theme, 2 → 3 gives every event a kind.
  const up: readonly Migration[] = [
    { from: 1, up: ({ colours, ...rest }) => ({ ...rest, settings: { theme: colours } }) },
    { from: 2, up: (record) => ({ ...record, events: (record['events'] as readonly object[]).map((event) => ({ kind: 'check-in-started', ...event })) }) },
  ]
  const old = { version: 1, colours: 'dark', events: [{ id: 'e1', at: 5 }] }
  const today = { version: 3, settings: { theme: 'dark' }, events: [{ id: 'e1', at: 5, kind: 'check-in-started' }] }

  test('are done one after the other, from the version of the record on', () => {
    expect(openRecord(old, up, 3)).toEqual({ ok: true, value: today })
    expect(openRecord({ version: 2, settings: { theme: 'dark' }, events: [{ id: 'e1', at: 5 }] }, up, 3)).toEqual({ ok: true, value: today })
    expect(openRecord(today, up, 3)).toEqual({ ok: true, value: today })
  })

  test('are found by their number, not by their place', () => {
    expect(openRecord(old, [...up].reverse(), 3)).toEqual({ ok: true, value: today })
  })

  test('leave the saved record as it was', () => {
    const before = JSON.stringify(old)
    openRecord(old, up, 3)
    expect(JSON.stringify(old)).toBe(before)
  })

  test('with a gap are our own mistake, and thrown', () => {
    expect(() => openRecord(old, up.slice(1), 3)).toThrow('no migration leads from version 1 to 2')
    expect(() => openRecord(old, up, 4)).toThrow('no migration leads from version 3 to 4')
  })

  test('may not make something that is no record', () => {
    expect(openRecord(old, [{ from: 1, up: () => ({}) }], 2)).toEqual({ ok: false, error: { type: 'not-a-record', why: 'it has no settings' } })
  })

  test('of ours are numbered from 1 without a gap, up to the version of today', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: RECORD_VERSION - 1 }, (_, index) => index + 1))
  })
})

test('the choice of a figure that version 2 brought is read as it was kept', () => {
  const opened = openRecord(saved('record-2.json'))
  expect(opened.ok && opened.value.settings.figure).toEqual({ build: 'pregnant', skin: 'chestnut' })
})

test('what version 3 brought has a beginning in an older record, and is read as it was kept in a new one', () => {
  const older = openRecord(saved('record-2.json'))
  expect(older.ok && older.value.settings).toMatchObject({ name: '', language: 'system', voiceRate: 1, reminders: { on: false }, breaks: { on: false } })
  const opened = openRecord(saved('record-3.json'))
  expect(opened.ok && opened.value.settings).toMatchObject({ name: 'Sam', reminders: { on: true, times: ['08:30', '17:00'] }, breaks: { every: 30, length: 60 } })
})

describe('every version that was ever saved', () => {
  test('has a saved file of its own', () => {
    expect(readdirSync(FIXTURES).sort()).toEqual(Array.from({ length: RECORD_VERSION }, (_, index) => `record-${index + 1}.json`))
  })

  test.each(readdirSync(FIXTURES))('%s opens', (file) => {
    expect(openRecord(saved(file)).ok).toBe(true)
  })

  test('version 1 still tells of the person who saved it', () => {
    const opened = openRecord(saved('record-1.json'))
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    const { settings, events } = opened.value
    expect(settings).toMatchObject({ region: 'DE', voice: false, sounds: true, theme: 'dark', figure: { build: 'narrow', skin: 'sand' } })
    const present = presentOf(events)
    expect(present).toMatchObject({
      answers: { age: 38, painNow: 3, painSite: ['betweenBlades', 'baseOfNeck'], goal: 'move', minutes: 10, chestPain: 'no' },
      screened: { disposition: 'self-care', rules: [], region: 'DE' },
      planFromThisCheckIn: true,
      leftOut: ['superman'],
      programme: { level: 1, levelBecause: 'first-programme' },
    })
    expect(present.programme?.weeks).toHaveLength(1)
    expect(present.sessions).toHaveLength(1)
    const [session] = present.sessions
    expect(session).toMatchObject({ completed: true, painAfter: 2, effort: 4 })
    expect(new Set(session?.items.map(({ outcome }) => outcome))).toEqual(new Set(['done', 'skipped']))
    expect(session?.items.filter(({ step }) => step === 'easier')).toHaveLength(1)
    expect(present.checkIn).toEqual({ startedAt: Date.UTC(2026, 10, 22, 9), lastAnswerAt: Date.UTC(2026, 10, 22, 9, 0, 28, 220) })
  })
})
