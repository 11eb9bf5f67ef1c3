import { describe, expect, test } from 'vitest'
import { holds } from '../knowledge/dosages.fixture.ts'
import { dose, exercise, form, libraryOf } from '../programme/small-library.fixture.ts'
import { dueMovement } from '../reminders/due-movement.ts'
import { clearanceWith } from '../screening/clearance.fixture.ts'
import { day, weekday } from '../units.ts'
import { programmeToPrescription, textToPrescription, type PrescriptionFile } from './prescription-file.ts'
import { lookAt, takeOver } from './take-over.ts'

const SMALL = dose(2, holds(3, 10), 10)
const LIBRARY = libraryOf([
  exercise('turn', { forms: [form(), form({ id: 'seated', direction: 'easier', position: 'seated' })] }),
  exercise('press', { forms: [form({ level: 2, demands: ['load'] })] }),
  exercise('arch', { forms: [form({ precautions: { OX: { kind: 'exclude' }, HB: { kind: 'limit', holdAtMost: 5 } } })] }),
  exercise('cat-cow', { forms: [form({ position: 'all-fours' })] }),
])
const one = (name: string, way = 'main', dosage = SMALL) => ({ exercise: name, form: way, dosage })
const plan = (...exercises: readonly ReturnType<typeof one>[]): PrescriptionFile => ({ kind: 'rhomboid-plan', version: 1, by: 'A. Physio', note: 'Take your time.', sessions: [{ days: [0, 2, 4], rounds: 2, exercises }] })
/** Day 4 of 1970 was a Monday. */
const MONDAY = day(4)

describe('a plan as text', () => {
  test('opens as what was written', () => {
    const whole = plan(one('turn'), one('press'))
    expect(textToPrescription(JSON.stringify(whole))).toEqual({ ok: true, value: whole })
  })

  test.each<readonly [string, unknown, object]>([
    ['nothing', '', { type: 'empty' }],
    ['no JSON', '{"kind":', { type: 'unreadable' }],
    ['a record', '{"kind":"rhomboid-record"}', { type: 'not-ours' }],
    ['a later version', { ...plan(one('turn')), version: 2 }, { type: 'from-the-future', version: 2, known: 1 }],
    ['no session', { ...plan(), sessions: [] }, { type: 'wrong', mistake: { field: 'sessions' } }],
    ['a session without exercises', plan(), { type: 'wrong', mistake: { field: 'sessions[0].exercises' } }],
    ['a hundred and one repetitions', plan({ ...one('turn'), dosage: { ...SMALL, work: { ...SMALL.work, count: 101 } } as never }), { type: 'wrong', mistake: { field: 'sessions[0].exercises[0].dosage.work.count' } }],
    ['an eighth day', { ...plan(one('turn')), sessions: [{ days: [7], rounds: 1, exercises: [one('turn')] }] }, { type: 'wrong', mistake: { field: 'sessions[0].days[0]' } }],
    ['two sessions on a day', { ...plan(one('turn')), sessions: [plan(one('turn')).sessions[0], plan(one('turn')).sessions[0]] }, { type: 'wrong', mistake: { field: 'sessions[1].days[0]' } }],
    ['a note of a book', { ...plan(one('turn')), note: 'x'.repeat(1_001) }, { type: 'wrong', mistake: { field: 'note' } }],
    ['a field that nobody knows', { ...plan(one('turn')), html: '<script>' }, { type: 'wrong', mistake: { field: 'html' } }],
    ['far too much', ' '.repeat(200_001), { type: 'too-big' }],
  ])('%s is refused, and says why', (_name, given, problem) => {
    const opened = textToPrescription(typeof given === 'string' ? given : JSON.stringify(given))
    expect(opened.ok ? undefined : opened.error).toMatchObject(problem)
  })
})

describe('what may be done of it', () => {
  const because = (name: string, clearance = clearanceWith(), way = 'main', dosage = SMALL) => lookAt(plan(one(name, way, dosage)), clearance, LIBRARY).refused[0]?.because

  test('all that the library knows and the clearance allows', () => {
    const { taken, refused } = lookAt(plan(one('turn'), one('turn'), one('press')), clearanceWith(), LIBRARY)
    expect(taken.map(({ exercise: name }) => name)).toEqual(['turn', 'press'])
    expect(refused).toEqual([])
  })

  test('what it leaves out is named with its reason', () => {
    expect(because('backflip')).toEqual({ kind: 'unknown-exercise' })
    expect(because('turn', clearanceWith(), 'upside-down')).toEqual({ kind: 'unknown-form' })
    expect(because('arch', clearanceWith({ precautions: ['OX'] }))).toEqual({ kind: 'not-allowed', because: { kind: 'precaution', code: 'OX' } })
    expect(because('press', clearanceWith({ holds: ['load'] }))).toEqual({ kind: 'not-allowed', because: { kind: 'hold', hold: 'load' } })
    expect(because('press', clearanceWith({ level: 1 }))).toEqual({ kind: 'not-allowed', because: { kind: 'level', level: 2 } })
  })

  test('never more than the most that is done of it, nor a hold that is too long for the person', () => {
    expect(because('turn', clearanceWith(), 'main', dose(4, holds(3, 10)))).toEqual({ kind: 'too-much' })
    expect(because('turn', clearanceWith(), 'main', dose(1, holds(3, 30)))).toEqual({ kind: 'too-much' })
    expect(because('arch')).toBeUndefined()
    expect(because('arch', clearanceWith({ precautions: ['HB'] }))).toEqual({ kind: 'too-much' })
    expect(because('arch', clearanceWith({ precautions: ['HB'] }), 'main', dose(1, holds(3, 5)))).toBeUndefined()
  })
})

describe('taken over', () => {
  const taken = takeOver(plan(one('turn'), one('backflip'), one('press')), clearanceWith(), LIBRARY, MONDAY, 4)

  test('it is a programme of whole weeks with what may be done on its days, and nothing else', () => {
    expect(taken?.weeks.map(({ days }) => days.length)).toEqual([7, 7, 7, 7])
    for (const planned of taken?.weeks.flatMap(({ days }) => days) ?? []) {
      expect(planned.kind).toBe([0, 2, 4].includes(weekday(planned.day)) ? 'move' : 'rest')
      if (planned.kind !== 'rest') expect([planned.rounds, planned.items.map((item) => item.exercise)]).toEqual([2, ['turn', 'press']])
    }
    expect(taken).toMatchObject({ from: MONDAY, level: 2, libraryVersion: LIBRARY.version })
  })

  test('it keeps the dose as it was written, and knows an easier way where there is one', () => {
    const [first] = taken?.weeks[0]?.days ?? []
    expect(first?.kind === 'move' && first.items[0]).toMatchObject({ dosage: SMALL, easier: { exercise: 'turn', form: 'seated' } })
  })

  test('it can be handed on as the plan that it was, without the exercise that was left out', () => {
    expect(taken && programmeToPrescription(taken, day(6), { by: 'Me' })).toEqual({ kind: 'rhomboid-plan', version: 1, by: 'Me', sessions: [{ days: [0, 2, 4], rounds: 2, exercises: [one('turn'), one('press')] }] })
  })

  test('a plan of which nothing is left is none', () => {
    expect(takeOver(plan(one('backflip')), clearanceWith(), LIBRARY, MONDAY, 4)).toBeUndefined()
    expect(programmeToPrescription({ ...(taken ?? { weeks: [] }), weeks: [] } as never, MONDAY)).toBeUndefined()
  })

  test('a short break offers its movements that suit a desk, in turn and in their easiest way', () => {
    const items = takeOver(plan(one('cat-cow'), one('turn'), one('arch')), clearanceWith(), LIBRARY, MONDAY, 1)?.weeks[0]?.days[0]
    if (items?.kind !== 'move') throw new Error('the day has no session')
    const at = (turn: number, clearance = clearanceWith()) => dueMovement(items.items, clearance, LIBRARY, turn)?.exercise
    expect([at(0), at(1), at(2)]).toEqual(['turn', 'arch', 'turn'])
    expect(dueMovement(items.items, clearanceWith(), LIBRARY, 0)?.form).toBe('seated')
    expect(at(1, clearanceWith({ precautions: ['OX'] }))).toBe('turn')
    expect(dueMovement([], clearanceWith(), LIBRARY, 3)).toBeUndefined()
  })
})
