import { instant, presentOf, type Clearance, type Present, type Programme, type RecordEvent, type Screening } from '@rhomboid/domain'
import { expect, test } from 'vitest'

import { isFirstVisit, standingOf } from './standing.ts'

type Happening = RecordEvent extends infer One ? (One extends RecordEvent ? Omit<One, 'id' | 'at'> : never) : never

const recordOf = (...happened: readonly Happening[]): Present => presentOf(happened.map((event, index) => ({ ...event, id: String(index), at: instant(index) }) as RecordEvent))

const NOON = instant(1_000)
// Only `screen` makes a clearance; what is judged here is what follows from one.
const clearance = { level: 1, holds: [], precautions: [], validFrom: instant(0), validUntil: NOON, rulesVersion: 'r' } as unknown as Clearance
const found = { rulesVersion: 'r', holds: [], locks: [] } as const
const cleared: Screening = { ...found, kind: 'self-care', because: [], clearance }
const because = [{ rule: 'R1', disposition: 'soon', said: [] }] as const
const programme = { weeks: [] } as unknown as Programme

const started: Happening = { kind: 'check-in-started' }
const answered: Happening = { kind: 'answered', question: 'age', answer: 40, page: 'about' }
const screened: Happening = { kind: 'screened', disposition: 'self-care', rules: [], rulesVersion: 'r' }
const planned: Happening = { kind: 'planned', programme }

test('nothing kept is a first visit, and so is a check-in that was opened and left at once', () => {
  expect([recordOf(), recordOf(started)].map(isFirstVisit)).toEqual([true, true])
  expect([recordOf(started, answered), recordOf(started, answered, screened, planned, started)].map(isFirstVisit)).toEqual([false, false])
})

test('answers without a result are a check-in that is open, also when the danger signs are asked again', () => {
  const renewed: Happening = { kind: 'check-in-renewed', asks: ['chestPain'] }
  expect(standingOf(recordOf(started, answered), cleared, NOON).kind).toBe('check-in-open')
  expect(standingOf(recordOf(started, answered, screened, planned, renewed), cleared, NOON).kind).toBe('check-in-open')
})

test('a rule that came later and asks something new opens the check-in again', () => {
  const asking: Screening = { ...found, kind: 'ask', unanswered: ['new'], atLeast: 'self-care', because: [] }
  expect(standingOf(recordOf(started, answered, screened, planned), asking, NOON).kind).toBe('check-in-open')
})

test.each<Screening>([
  { ...found, kind: 'emergency', because },
  { ...found, kind: 'urgent', because },
  { ...found, kind: 'soon', because },
  { ...found, kind: 'routine', because },
])('$kind without a clearance is help first, whatever programme is kept', (screening) => {
  expect(standingOf(recordOf(started, answered, screened, planned), screening, NOON)).toEqual({ kind: 'help' })
})

test('a clearance holds to its last moment; after it the programme stands without one', () => {
  const record = recordOf(started, answered, screened, planned)
  expect(standingOf(record, cleared, NOON)).toEqual({ kind: 'programme', programme, clearance })
  expect(standingOf(record, cleared, instant(NOON + 1))).toEqual({ kind: 'programme', programme, clearance: undefined })
})

test('a programme of an earlier check-in is none', () => {
  const record = recordOf(started, answered, screened, planned, started, answered, screened)
  expect(standingOf(record, cleared, NOON)).toEqual({ kind: 'no-plan', clearance })
})
