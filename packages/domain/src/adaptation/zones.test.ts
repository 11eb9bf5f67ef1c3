import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effort, instant, painScore, seconds, type PainScore } from '../units.ts'
import type { Settling } from '../record/record.ts'
import type { KeptSession } from '../record/sessions.ts'
import { holds } from '../knowledge/dosages.fixture.ts'
import { prescription } from '../session/sessions.fixture.ts'
import { ADAPTATION } from './constants.fixture.ts'
import { worst, zoneOf, zoneOfExercise, zoneOfSession, type Reading, type Took } from './zones.ts'

interface Row {
  readonly before?: number
  readonly after?: number
  readonly within?: Settling
  readonly morning?: number
  readonly hurt?: boolean
  readonly danger?: boolean
}

const took = ({ before, after, within, morning, hurt = false, danger }: Row): Took => ({
  hurt,
  ...(before === undefined ? {} : { painBefore: painScore(before) }),
  ...(after === undefined ? {} : { painAfter: painScore(after) }),
  ...(within === undefined ? {} : { within }),
  ...(morning === undefined ? {} : { nextMorning: painScore(morning) }),
  ...(danger === undefined ? {} : { danger }),
})
const zone = (row: Row): Reading => zoneOf(took(row), ADAPTATION)

describe('the zone of a session', () => {
  test.each<[string, Row, Reading]>([
    ['no pain at all', { before: 0, after: 0, morning: 0 }, 'green'],
    ['up to 3 is green wherever it began', { before: 0, after: 3, within: 'hour', morning: 0 }, 'green'],
    ['high pain that a session raised, though by a point only', { before: 5, after: 6, within: 'hour', morning: 5 }, 'amber'],
    ['a point above a start of 4', { before: 4, after: 5, within: 'hour', morning: 4 }, 'green'],
    ['high pain that did not rise', { before: 6, after: 6, morning: 6 }, 'green'],
    ['high pain that rose by a point', { before: 6, after: 7, within: 'hour', morning: 6 }, 'amber'],
    ['two points above the start', { before: 2, after: 4, within: 'hour', morning: 2 }, 'amber'],
    ['two points up to 6', { before: 4, after: 6, within: 'hour', morning: 4 }, 'red'],
    ['three points above the start', { before: 1, after: 4, within: 'hour', morning: 1 }, 'red'],
    ['back within a day', { before: 2, after: 3, within: 'day', morning: 2 }, 'amber'],
    ['not back within a day', { before: 2, after: 3, within: 'longer', morning: 2 }, 'red'],
    ['a point worse in the morning', { before: 2, after: 2, morning: 3 }, 'amber'],
    ['two points worse in the morning', { before: 2, after: 2, morning: 4 }, 'red'],
    ['better in the morning', { before: 5, after: 5, morning: 2 }, 'green'],
    ['a sharp pain, whatever the numbers', { before: 2, after: 2, morning: 2, hurt: true }, 'red'],
    ['the worst pain there is, and it was not there before', { before: 4, after: 10, hurt: true }, 'black'],
    ['a danger sign, whatever the numbers', { before: 2, after: 2, morning: 2, danger: true }, 'black'],
    ['nothing told', {}, 'unknown'],
    ['the morning not told', { before: 2, after: 2 }, 'unknown'],
    ['the start not told', { after: 2, within: 'hour', morning: 2 }, 'unknown'],
    ['the end not told', { before: 2, within: 'hour', morning: 2 }, 'unknown'],
    ['how fast it settled not told, and it had risen', { before: 2, after: 3, morning: 2 }, 'unknown'],
    ['the start not told, and 5 at the end', { after: 5 }, 'amber'],
    ['the start not told, and 6 at the end', { after: 6 }, 'red'],
    ['only a bad morning told', { before: 2, morning: 4 }, 'red'],
  ])('%s', (_, row, expected) => {
    expect(zone(row)).toBe(expected)
  })

  const pain = fc.integer({ min: 0, max: 10 })
  const anyRow: fc.Arbitrary<Row> = fc.record(
    { before: pain, after: pain, within: fc.constantFrom<Settling>('hour', 'day', 'longer'), morning: pain, hurt: fc.boolean() },
    { requiredKeys: ['hurt'] },
  )
  const order: readonly Reading[] = ['green', 'unknown', 'amber', 'red', 'black']

  test('never gets better when the pain after it or on the next morning is higher, or settles later', () => {
    fc.assert(
      fc.property(anyRow, fc.integer({ min: 1, max: 10 }), (row, more) => {
        const rank = (one: Row): number => order.indexOf(zone(one))
        if (row.after !== undefined) expect(rank({ ...row, after: Math.min(10, row.after + more) })).toBeGreaterThanOrEqual(rank(row))
        if (row.morning !== undefined) expect(rank({ ...row, morning: Math.min(10, row.morning + more) })).toBeGreaterThanOrEqual(rank(row))
        if (row.within === 'hour') expect(rank({ ...row, within: 'day' })).toBeGreaterThanOrEqual(rank(row))
        if (row.within === 'day') expect(rank({ ...row, within: 'longer' })).toBeGreaterThanOrEqual(rank(row))
        expect(rank({ ...row, hurt: true })).toBeGreaterThanOrEqual(rank(row))
      }),
      { numRuns: 3_000, seed: 11 },
    )
  })

  test('is never green while something was left untold, but that pain which did not rise is back already', () => {
    fc.assert(
      fc.property(anyRow, fc.constantFrom('before' as const, 'after' as const, 'within' as const, 'morning' as const), (row, untold) => {
        const { [untold]: _gone, ...rest } = row
        const isBack = untold === 'within' && row.before !== undefined && row.after !== undefined && row.after <= row.before
        expect(zone(rest) === 'green' && !isBack).toBe(false)
      }),
      { numRuns: 3_000, seed: 12 },
    )
  })

  test('is the worst of its parts', () => {
    expect(worst([])).toBe('green')
    expect(worst(['green', 'unknown'])).toBe('unknown')
    expect(worst(['unknown', 'amber'])).toBe('amber')
    expect(worst(['black', 'red', 'green'])).toBe('black')
  })
})

describe('the zone of one exercise', () => {
  const item = (exercise: string, hurt: boolean): KeptSession['items'][number] => ({ ...prescription(exercise, 1, holds(1, 10)), plannedExercise: exercise, plannedForm: 'main', outcome: 'done', step: 'as-planned', hurt, worked: seconds(10) })
  const session = (more: Partial<KeptSession>, ...items: readonly KeptSession['items'][number][]): KeptSession => ({ id: 's', startedAt: instant(0), endedAt: instant(1), completed: true, items, effort: effort(4), ...more })
  const told = (before: number, after: number, nextMorning: number): Record<'painBefore' | 'painAfter' | 'nextMorning', PainScore> => ({ painBefore: painScore(before), painAfter: painScore(after), nextMorning: painScore(nextMorning) })

  test('that hurt is red, and so is the session; the others neither count nor go down with it', () => {
    const one = session(told(2, 5, 2), item('row', true), item('turn', false))
    expect(zoneOfSession(one, ADAPTATION)).toBe('red')
    expect(one.items.map((each) => zoneOfExercise(one, each, ADAPTATION))).toEqual(['red', 'unknown'])
  })

  test('is that of the session where nobody knows which move it was', () => {
    const one = session(told(2, 5, 2), item('row', false), item('turn', false))
    expect(one.items.map((each) => zoneOfExercise(one, each, ADAPTATION))).toEqual(['red', 'red'])
  })
})
