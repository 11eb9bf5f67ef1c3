import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, effort, painScore, seconds } from '../units.ts'
import { CARRIED_OVER } from './episode.ts'
import { answered, logOf, planned, programmeOf, SCREENED, STARTED, stamped, type Happening } from './events.fixture.ts'
import { answersGivenAt, presentOf } from './present.ts'
import type { RecordEvent } from './record.ts'

const now = (...happened: readonly Happening[]) => presentOf(stamped(...happened))

describe('without anything that happened', () => {
  test('nothing is so, and no clearance could run from anywhere', () => {
    const present = presentOf([])
    const nothing = { activities: [], adaptations: [], breaks: [], days: [], experiments: [], flares: [], harms: [], leftOut: [], measured: [], notes: [], pains: [], plans: [], questions: [], reliefs: [], sessions: [] }
    expect(present).toEqual({ ...nothing, answers: {}, givenAt: {}, planFromThisCheckIn: false })
    expect(answersGivenAt(present)).toBe(0)
  })
})

describe('answers', () => {
  test('add up, and a later one replaces an earlier one', () => {
    expect(now(STARTED, answered('age', 40), answered('fever', 'no'), answered('age', 41)).answers).toEqual({ age: 41, fever: 'no' })
  })

  test('are all gone once a new check-in begins', () => {
    expect(now(STARTED, answered('age', 40), STARTED).answers).toEqual({})
    expect(now(STARTED, answered('age', 40), STARTED, answered('fever', 'no')).answers).toEqual({ fever: 'no' })
  })

  test('that are asked again are gone when a check-in is renewed; the others stay', () => {
    expect(now(STARTED, answered('age', 40), answered('fever', 'no'), { kind: 'check-in-renewed', asks: ['fever', 'cough'] }).answers).toEqual({ age: 40 })
  })

  test('can be taken back one by one, and given anew', () => {
    expect(now(STARTED, answered('age', 40), answered('fever', 'no'), { kind: 'unanswered', question: 'fever' }).answers).toEqual({ age: 40 })
    expect(now(STARTED, answered('fever', 'no'), { kind: 'unanswered', question: 'fever' }, answered('fever', 'yes')).answers).toEqual({ fever: 'yes' })
    expect(now(STARTED, answered('age', 40), { kind: 'unanswered', question: 'never asked' }).answers).toEqual({ age: 40 })
  })
})

describe('the check-in', () => {
  test('began at its start, and its last answer has a time of its own', () => {
    const present = now(STARTED, answered('age', 40), answered('fever', 'no'))
    expect(present.checkIn).toEqual({ startedAt: 1_000, lastAnswerAt: 3_000 })
    // A clearance runs from the earlier of the two, the most careful reading.
    expect(answersGivenAt(present)).toBe(1_000)
  })

  test('begins anew when it is renewed or started again', () => {
    expect(now(STARTED, answered('age', 40), { kind: 'check-in-renewed', asks: [] }, answered('fever', 'no')).checkIn).toEqual({ startedAt: 3_000, lastAnswerAt: 4_000 })
    expect(now(STARTED, answered('age', 40), STARTED).checkIn).toEqual({ startedAt: 3_000, lastAnswerAt: 3_000 })
  })

  test('began with its first answer where the start itself was lost', () => {
    expect(now(answered('age', 40), answered('fever', 'no')).checkIn).toEqual({ startedAt: 1_000, lastAnswerAt: 2_000 })
  })
})

describe('the result', () => {
  test('is the latest one, until a check-in is started or renewed, or an answer changes', () => {
    const second = { ...SCREENED, disposition: 'soon', rules: ['D1'] } as const
    expect(now(STARTED, SCREENED).screened).toMatchObject({ disposition: 'self-care', id: 'e2' })
    expect(now(STARTED, SCREENED, second).screened).toMatchObject({ disposition: 'soon', rules: ['D1'] })
    expect(now(STARTED, SCREENED, STARTED).screened).toBeUndefined()
    expect(now(STARTED, SCREENED, { kind: 'check-in-renewed', asks: [] }).screened).toBeUndefined()
    // It was made of other answers.
    expect(now(STARTED, SCREENED, answered('fever', 'yes')).screened).toBeUndefined()
    expect(now(STARTED, SCREENED, { kind: 'unanswered', question: 'fever' }).screened).toBeUndefined()
  })
})

describe('the programme', () => {
  test('is the latest one, and outlives a new check-in, but then it is no longer from this one', () => {
    expect(now(STARTED, planned(1), planned(2))).toMatchObject({ programme: programmeOf(2), planFromThisCheckIn: true })
    expect(now(STARTED, planned(1), STARTED)).toMatchObject({ programme: programmeOf(1), planFromThisCheckIn: false })
    expect(now(STARTED, planned(1), STARTED, planned(2))).toMatchObject({ programme: programmeOf(2), planFromThisCheckIn: true })
  })

  test('is still from this check-in after a quick safety check', () => {
    expect(now(STARTED, planned(1), { kind: 'check-in-renewed', asks: ['fever'] })).toMatchObject({ programme: programmeOf(1), planFromThisCheckIn: true })
  })

  test('is none once it ended, until the next one is planned', () => {
    expect(now(STARTED, planned(1), { kind: 'plan-ended' })).toMatchObject({ planFromThisCheckIn: false })
    expect(now(STARTED, planned(1), { kind: 'plan-ended' })).not.toHaveProperty('programme')
    expect(now(STARTED, planned(1), { kind: 'plan-ended' }, planned(2))).toMatchObject({ programme: programmeOf(2), planFromThisCheckIn: true })
  })

  test('is none before one was planned', () => {
    expect(now(STARTED, SCREENED)).not.toHaveProperty('programme')
  })
})

describe('exercises that the person does not want', () => {
  const out = (exercise: string) => ({ kind: 'exercise-left-out', exercise }) as const
  const back = (exercise: string) => ({ kind: 'exercise-taken-back', exercise }) as const
  test('are left out until they are taken back, whatever check-in comes in between', () => {
    expect(now(out('plank'), out('row')).leftOut).toEqual(['plank', 'row'])
    expect(now(out('plank'), out('row'), back('plank')).leftOut).toEqual(['row'])
    expect(now(out('plank'), back('plank'), out('plank')).leftOut).toEqual(['plank'])
    expect(now(out('plank'), out('plank')).leftOut).toEqual(['plank'])
    expect(now(back('plank')).leftOut).toEqual([])
    expect(now(out('plank'), STARTED).leftOut).toEqual(['plank'])
  })
})

describe('sessions', () => {
  const done = (startedAt: number) => ({ kind: 'session-done', log: logOf(startedAt) }) as const
  test('are kept in the order in which they were done, each with the id of its event', () => {
    expect(now(done(10), done(20)).sessions).toEqual([
      { ...logOf(10), id: 'e1' },
      { ...logOf(20), id: 'e2' },
    ])
  })

  test('take the closing answers that were given, and do without the others', () => {
    expect(now(done(10), { kind: 'session-closed', session: 'e1', painAfter: painScore(2), effort: effort(4) }).sessions).toEqual([{ ...logOf(10), id: 'e1', painAfter: 2, effort: 4 }])
    expect(now(done(10), { kind: 'session-closed', session: 'e1', effort: effort(0) }).sessions).toEqual([{ ...logOf(10), id: 'e1', effort: 0 }])
    expect(now(done(10), { kind: 'session-closed', session: 'e1' }).sessions).toEqual([{ ...logOf(10), id: 'e1' }])
  })

  test('that nobody did cannot be closed', () => {
    expect(now({ kind: 'session-closed', session: 'e9', painAfter: painScore(2) }).sessions).toEqual([])
  })

  test('outlive new check-ins', () => {
    expect(now(done(10), STARTED).sessions).toHaveLength(1)
  })
})

describe('how a session settled', () => {
  const done = { kind: 'session-done', log: logOf(10) } as const
  test('is kept with it; of two tellings the later one counts, and what was not told stays untold', () => {
    expect(now(done, { kind: 'session-settled', session: 'e1', within: 'day' }).sessions).toEqual([{ ...logOf(10), id: 'e1', within: 'day' }])
    expect(now(done, { kind: 'session-settled', session: 'e1', within: 'day', nextMorning: painScore(4) }, { kind: 'session-settled', session: 'e1', within: 'longer' }).sessions).toEqual([{ ...logOf(10), id: 'e1', within: 'longer', nextMorning: 4 }])
    expect(now({ kind: 'session-settled', session: 'e9', within: 'hour' }).sessions).toEqual([])
  })
})

describe('adaptations', () => {
  const adapted = (from: number) => ({ kind: 'adapted', programme: programmeOf(from), changes: [] }) as const
  const undone = (adaptation: string) => ({ kind: 'adaptation-undone', adaptation }) as const
  test('change the programme, and remember the one from before', () => {
    const present = now(planned(1), adapted(2), adapted(3))
    expect(present).toMatchObject({ programme: programmeOf(3), plans: [{ programme: programmeOf(1) }] })
    expect(present.adaptations.map(({ id, before, programme }) => [id, before.from, programme.from])).toEqual([['e2', 1, 2], ['e3', 2, 3]])
  })

  test('can be taken back, with all that was built on them, once', () => {
    expect(now(planned(1), adapted(2), undone('e2')).programme).toEqual(programmeOf(1))
    const both = now(planned(1), adapted(2), adapted(3), undone('e2'))
    expect(both.programme).toEqual(programmeOf(1))
    expect(both.adaptations.map(({ undoneAt }) => undoneAt)).toEqual([4_000, 4_000])
    expect(now(planned(1), adapted(2), adapted(3), undone('e3')).programme).toEqual(programmeOf(2))
    expect(now(planned(1), adapted(2), undone('e2'), adapted(4), undone('e2')).programme).toEqual(programmeOf(4))
    expect(now(planned(1), undone('e9')).programme).toEqual(programmeOf(1))
  })

  test('of an earlier plan cannot be taken back any more, and without a programme there are none', () => {
    expect(now(planned(1), adapted(2), planned(5), undone('e2')).programme).toEqual(programmeOf(5))
    expect(now(adapted(2))).not.toHaveProperty('programme')
    expect(now(planned(1), { kind: 'plan-ended' }, adapted(2)).adaptations).toEqual([])
  })
})

describe('flares', () => {
  test('begin once and end once', () => {
    const began = { kind: 'flare-began', because: 'told' } as const
    const ended = { kind: 'flare-ended' } as const
    expect(now(ended).flares).toEqual([])
    expect(now(began, began).flares).toEqual([{ from: 1_000, because: 'told' }])
    expect(now(began, ended, ended).flares).toEqual([{ from: 1_000, because: 'told', until: 2_000 }])
    expect(now(began, ended, { kind: 'flare-began', because: 'two-reds' }).flares).toEqual([
      { from: 1_000, because: 'told', until: 2_000 },
      { from: 3_000, because: 'two-reds' },
    ])
  })
})

describe('what else was told', () => {
  const on = day(7)
  test('of one measure on one day the later answers count, of one day all that was told', () => {
    expect(now({ kind: 'measured', measure: 'sleep', on, values: { night: 4 } }, { kind: 'measured', measure: 'sleep', on, values: { night: 2 } }).measured).toEqual([{ id: 'e2', at: 2_000, measure: 'sleep', on, values: { night: 2 } }])
    expect(now({ kind: 'day-told', on, sitting: 300 }, { kind: 'day-told', on, as: 'sick' }, { kind: 'day-told', on: day(3), sleep: 400 }).days).toEqual([
      { at: 3_000, on: 3, sleep: 400 },
      { at: 2_000, on: 7, sitting: 300, as: 'sick' },
    ])
  })

  test('questions stay until they are dropped, the last medicines and activities count, the rest adds up', () => {
    const present = now(
      { kind: 'question-kept', text: 'one' },
      { kind: 'question-kept', text: 'two' },
      { kind: 'question-dropped', question: 'e1' },
      { kind: 'medicines-told', text: 'a' },
      { kind: 'medicines-told', text: 'b' },
      { kind: 'activities-named', activities: [{ id: 'x', name: 'old' }] },
      { kind: 'activities-named', activities: [{ id: 'x', name: 'new' }] },
      { kind: 'noted', on, text: 'n' },
      { kind: 'harm-told', text: 'h', after: 'row' },
      { kind: 'break', outcome: 'taken', length: seconds(45) },
      { kind: 'relief-done', technique: 'heat', worked: seconds(600), outcome: 'done' },
    )
    expect(present.questions.map(({ text }) => text)).toEqual(['two'])
    expect(present).toMatchObject({ medicines: { text: 'b' }, activities: [{ id: 'x', name: 'new' }], notes: [{ text: 'n', on: 7 }], harms: [{ text: 'h', after: 'row' }], breaks: [{ outcome: 'taken' }], reliefs: [{ technique: 'heat' }] })
  })

  test('an experiment ends once, and pain told in a check-in is kept with its time, carried over ones not', () => {
    const experiment = { id: 'x', from: on, options: ['technique:heat', 'technique:cold'], seed: 1, order: [0, 1] } as const
    expect(now({ kind: 'experiment-began', experiment }, { kind: 'experiment-ended', experiment: 'x' }, { kind: 'experiment-ended', experiment: 'x' }).experiments).toEqual([{ ...experiment, endedAt: 2_000 }])
    expect(now(answered('painNow', 4), STARTED, answered('painNow', 'unsure'), answered('painNow', 6, CARRIED_OVER), answered('painNow', 5)).pains).toEqual([
      { at: 1_000, pain: 4 },
      { at: 5_000, pain: 5 },
    ])
  })
})

const HAPPENED: readonly Happening[] = [
  STARTED,
  answered('age', 40),
  answered('age', 41),
  answered('fever', ['temperature?']),
  { kind: 'unanswered', question: 'age' },
  { kind: 'check-in-renewed', asks: ['fever'] },
  SCREENED,
  planned(1),
  planned(2),
  { kind: 'plan-ended' },
  { kind: 'adapted', programme: programmeOf(3), changes: [] },
  { kind: 'adaptation-undone', adaptation: 'e2' },
  { kind: 'flare-began', because: 'told' },
  { kind: 'flare-ended' },
  { kind: 'question-kept', text: 'q' },
  { kind: 'question-dropped', question: 'e1' },
  { kind: 'exercise-left-out', exercise: 'plank' },
  { kind: 'exercise-taken-back', exercise: 'plank' },
  { kind: 'session-done', log: logOf(10) },
  { kind: 'session-closed', session: 'e3', painAfter: painScore(2) },
]
const anyEvents: fc.Arbitrary<readonly RecordEvent[]> = fc.array(fc.constantFrom(...HAPPENED), { maxLength: 25 }).map((list) => stamped(...list))

describe('of any events', () => {
  test('the order in which they lie does not matter, only the order in which they happened', () => {
    fc.assert(
      fc.property(
        anyEvents.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length }))),
        ([events, shuffled]) => {
          expect(presentOf(shuffled)).toEqual(presentOf(events))
        },
      ),
      { numRuns: 500, seed: 1 },
    )
  })

  test('the same event twice is the same as once, because both have one id and one time', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(), (events, which) => {
        const at = which % Math.max(events.length, 1)
        expect(presentOf([...events, ...events.slice(at, at + 1)])).toEqual(presentOf(events))
      }),
      { numRuns: 500, seed: 2 },
    )
  })

  test('the same event twice is the same as once, even when several share a moment', () => {
    const events = stamped(STARTED, answered('age', 40)).map((event) => ({ ...event, at: 1_000 }) as RecordEvent)
    expect(presentOf([...events, ...events.slice(0, 1)]).answers).toEqual({ age: 40 })
  })

  test('they are read, never changed', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const before = JSON.stringify(events)
        presentOf(Object.freeze([...events].reverse()))
        expect(JSON.stringify(events)).toBe(before)
      }),
      { numRuns: 50, seed: 3 },
    )
  })
})
