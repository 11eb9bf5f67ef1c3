import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effort, painScore } from '../units.ts'
import { answered, logOf, planned, programmeOf, SCREENED, STARTED, stamped, type Happening } from './events.fixture.ts'
import { answersGivenAt, presentOf } from './present.ts'
import type { RecordEvent } from './record.ts'

const now = (...happened: readonly Happening[]) => presentOf(stamped(...happened))

describe('without anything that happened', () => {
  test('nothing is so, and no clearance could run from anywhere', () => {
    const present = presentOf([])
    expect(present).toEqual({ answers: {}, givenAt: {}, planFromThisCheckIn: false, leftOut: [], sessions: [] })
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
