import { toLibrary, toRuleSet } from '@rhomboid/content/content.ts'
import { answersToPerson, EMPTY_RECORD, instant, instantToDay, painScore, planProgramme, restAnsweredNo, screen, type PersonRecord, type RecordEvent } from '@rhomboid/domain'
import { describe, expect, test, vi } from 'vitest'
import { content, jsonOn, NOW, runOn, well } from './testing.ts'

// A machine that does much else takes its time.
vi.setConfig({ testTimeout: 30_000 })

const HOUR = 3_600_000
const startedAt = instant(NOW - HOUR)
const rules = toRuleSet(content.screening)
const answers = restAnsweredNo(rules.bank, { goal: 'move', strengthWork: 'never', toHand: [], cannotDo: [], ...well().answers })
const screening = screen(rules, answers, startedAt)
const person = answersToPerson(answers, content.programme.household)
if (!('clearance' in screening) || !screening.clearance || !person.ok) throw new Error('somebody who is well may exercise')
const programme = planProgramme({ clearance: screening.clearance, person: person.value, library: toLibrary(content), contributing: [], today: instantToDay(startedAt), now: startedAt, weeks: 4 })
if (!programme.ok) throw new Error('a programme can be made')
const planned = { kind: 'planned', id: 'p', at: instant(startedAt + 1_000), programme: programme.value } as const
const upToPlan: readonly RecordEvent[] = [
  { kind: 'check-in-started', id: 'c', at: startedAt },
  ...Object.entries(answers).map(([question, answer], index): RecordEvent => ({ kind: 'answered', id: `a${index}`, at: instant(startedAt + 1 + index), question, answer, page: 'p' })),
  planned,
]
const now = NOW
const first = programme.value.weeks[0]?.days[0]
if (!first || first.kind === 'rest') throw new Error('the programme begins with a session')
/** A session of the first day that went badly. */
const red: readonly RecordEvent[] = [
  {
    kind: 'session-done',
    id: 's1',
    at: instant(planned.at + 1),
    log: {
      startedAt: instant(planned.at + 1),
      endedAt: instant(planned.at + 2),
      completed: true,
      items: first.items.map(({ exercise, form, dosage }) => ({ exercise, form, dosage, plannedExercise: exercise, plannedForm: form, outcome: 'done', step: 'as-planned', hurt: false, worked: dosage.rest })),
      painBefore: painScore(2),
      painAfter: painScore(7),
    },
  },
]
const withEvents = (events: readonly RecordEvent[]): PersonRecord => ({ ...EMPTY_RECORD, events })

describe('rhomboid adapt', () => {
  test('says that nothing changes, and shows every next step', async () => {
    const { code, json } = await jsonOn(withEvents(upToPlan), ['adapt'], { now })
    expect(code).toBe(0)
    expect(json).toMatchObject({ changes: [], clearanceOver: false, toScreening: null, review: null })
    expect(json.preview.length).toBeGreaterThan(2)
    for (const { up, down } of json.preview) for (const { words, to } of [...up, ...down]) expect(`${words} ${to.dose}`).not.toMatch(/[{}]|undefined|NaN/)
    const { shown } = await runOn(withEvents(upToPlan), ['adapt'], { now })
    expect(shown).toMatch(/^Nothing changes\.\n/)
    expect(shown).toContain(content.words.adaptation.preview.up)
    expect(shown).not.toMatch(/[{}]|undefined|NaN/)
  })

  test('says what changes after a session that was too much, and why', async () => {
    const { code, json } = await jsonOn(withEvents([...upToPlan, ...red]), ['adapt'], { now })
    expect(code).toBe(0)
    expect(json.changes.length).toBeGreaterThan(1)
    expect(json.changes[0]).toMatchObject({ because: 'red', kind: 'regressed', reason: content.words.adaptation.reasons.red })
    const { shown } = await runOn(withEvents([...upToPlan, ...red]), ['adapt'], { now })
    expect(shown).toContain(content.words.adaptation.reasons.red)
    // Lines are wrapped.
    expect(shown.replace(/\s+/g, ' ')).toContain(content.words.adaptation.waits['red-lately'])
  })

  test('a record whose check is too old is read as of its last day', async () => {
    const { json } = await jsonOn(withEvents(upToPlan), ['adapt'], { now: now + 30 * 86_400_000 })
    expect(json).toMatchObject({ clearanceOver: true, asOf: new Date(planned.at).toISOString() })
    expect((await runOn(withEvents(upToPlan), ['adapt'], { now: now + 30 * 86_400_000 })).shown).toContain('too old to count')
  })

  test('without a programme or a clearance there is nothing to adapt, and the exit code says so', async () => {
    expect(await jsonOn(withEvents([]), ['adapt'], { now })).toEqual({ code: 3, json: { adapted: null, because: 'no-programme' } })
    const danger: RecordEvent = { kind: 'answered', id: 'd', at: instant(planned.at + 1), question: 'chestPain', answer: 'yes', page: 'emergency' }
    expect(await jsonOn(withEvents([...upToPlan, danger]), ['adapt'], { now })).toEqual({ code: 3, json: { adapted: null, because: 'no-clearance' } })
  })

  test('what cannot be used is said in one line', async () => {
    expect((await runOn('{', ['adapt'])).complaints).toContain('this is not JSON')
    expect((await runOn({}, ['adapt'])).complaints).toContain('this is no record of Rhomboid')
    expect((await runOn('', ['adapt', '--weeks'])).complaints).toContain('does not take --weeks')
    expect((await runOn('', ['adapt', 'again'])).complaints).toContain('"again" is one thing too many.')
    expect((await runOn('', ['adapt', '--help'])).shown).toContain('rhomboid adapt RECORD')
  })
})
