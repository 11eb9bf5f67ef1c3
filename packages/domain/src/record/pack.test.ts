import { expect, test } from 'vitest'
import type { Item, Programme } from '../programme/programme.ts'
import { day, instant, repetitions, seconds, sets } from '../units.ts'
import { packEvent, unpackEvent, type StoredEvent } from './pack.ts'
import type { RecordEvent } from './record.ts'

const item = (exercise: string): Item => ({
  exercise,
  form: 'main',
  dosage: { sets: sets(2), work: { kind: 'holds', count: repetitions(3), length: seconds(10) }, rest: seconds(30), sides: 'none' },
  because: { kind: 'goal' },
  doseBecause: 'start',
  advice: [],
})
const TWELVE = Array.from({ length: 12 }, (_, index) => item(`exercise-${index}`))
const programme: Programme = {
  from: day(20_000),
  level: 1,
  levelBecause: 'first-programme',
  leftOut: [],
  libraryVersion: 'l',
  rulesVersion: 'r',
  weeks: Array.from({ length: 4 }, (_, week) => ({
    number: week + 1,
    days: Array.from({ length: 7 }, (_unused, at) => (at % 2 === 1 ? { kind: 'rest' as const, day: day(20_000 + week * 7 + at) } : { kind: 'move' as const, day: day(20_000 + week * 7 + at), rounds: 1, items: week < 2 ? TWELVE.slice(0, 6) : TWELVE.slice(6) })),
  })),
}
const planned: RecordEvent = { id: 'a', at: instant(1), kind: 'planned', programme }
const adapted: RecordEvent = { id: 'b', at: instant(2), kind: 'adapted', programme, changes: [] }
const ended: RecordEvent = { id: 'c', at: instant(3), kind: 'plan-ended' }

test.each([planned, adapted, ended])('an event "$kind" comes back from the store exactly as it went', (event) => {
  expect(unpackEvent(JSON.parse(JSON.stringify(packEvent(event))) as StoredEvent)).toEqual(event)
})

test('an event that was kept before programmes were packed is read as it is', () => {
  expect(unpackEvent(planned)).toEqual(planned)
})

test('what repeats stands once: a packed programme of four weeks is less than a quarter of itself', () => {
  expect(JSON.stringify(packEvent(planned)).length).toBeLessThan(JSON.stringify(planned).length / 4)
})

test('a programme that names an item that is not there is refused, never shortened', () => {
  const packed = packEvent(planned) as unknown as { programme: { items: readonly Item[] } }
  expect(() => unpackEvent({ ...packed, programme: { ...packed.programme, items: [] } } as unknown as StoredEvent)).toThrow('names item 0')
})
