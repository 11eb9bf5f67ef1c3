import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDosage, breaths, holds, reps, steady } from '../knowledge/dosages.fixture.ts'
import { GET_READY, sessionSeconds, type Prescription } from '../programme/programme.ts'
import { prescription } from './sessions.fixture.ts'
import { itemStart, layOut, momentAt, type Span } from './timeline.ts'

/** A span in a few letters: what, how long, and where it stands. */
const brief = (span: Span): string => {
  switch (span.kind) {
    case 'ready':
      return `ready ${span.length}`
    case 'work':
      return `${span.phase} ${span.length} (set ${span.set}/${span.sets}, ${span.repetition}/${span.repetitions}${span.side ? `, ${span.side}` : ''})`
    case 'rest':
      return `rest ${span.length} before set ${span.set}/${span.sets}`
    case 'change-sides':
      return `to the ${span.to} ${span.length}`
  }
}
const laidOut = (...items: readonly Prescription[]) => layOut(items).spans.map(brief)

describe('counted truths', () => {
  test('2 sets of 3 holds of 10 s with 30 s rest are 7 spans and 90 s after getting ready', () => {
    const timeline = layOut([prescription('hold', 2, holds(3, 10), 30)])
    expect(timeline.spans.map(brief)).toEqual([
      'ready 8',
      'hold 10 (set 1/2, 1/3)',
      'hold 10 (set 1/2, 2/3)',
      'hold 10 (set 1/2, 3/3)',
      'rest 30 before set 2/2',
      'hold 10 (set 2/2, 1/3)',
      'hold 10 (set 2/2, 2/3)',
      'hold 10 (set 2/2, 3/3)',
    ])
    expect(timeline.spans.filter(({ kind }) => kind !== 'ready')).toHaveLength(7)
    expect(timeline.length - GET_READY).toBe(90)
  })

  test('each side: the right one first, a change of 5 s, then the left one, in every set', () => {
    expect(laidOut(prescription('stretch', 2, holds(1, 20), 10, 'each'))).toEqual([
      'ready 8',
      'hold 20 (set 1/2, 1/1, right)',
      'to the left 5',
      'hold 20 (set 1/2, 1/1, left)',
      'rest 10 before set 2/2',
      'hold 20 (set 2/2, 1/1, right)',
      'to the left 5',
      'hold 20 (set 2/2, 1/1, left)',
    ])
  })

  test('repetitions go out, hold and come back; a phase of no length is left out', () => {
    expect(laidOut(prescription('row', 1, reps(2, 2, 1, 3)))).toEqual([
      'ready 8',
      'out 2 (set 1/1, 1/2)',
      'hold 1 (set 1/1, 1/2)',
      'back 3 (set 1/1, 1/2)',
      'out 2 (set 1/1, 2/2)',
      'hold 1 (set 1/1, 2/2)',
      'back 3 (set 1/1, 2/2)',
    ])
    expect(laidOut(prescription('roll', 1, reps(2, 1.5, 0, 1.5))).slice(1)).toEqual(['out 1.5 (set 1/1, 1/2)', 'back 1.5 (set 1/1, 1/2)', 'out 1.5 (set 1/1, 2/2)', 'back 1.5 (set 1/1, 2/2)'])
  })

  test('breaths go in and out, and a walk goes on', () => {
    expect(laidOut(prescription('breathe', 1, breaths(2, 4, 6))).slice(1)).toEqual(['in 4 (set 1/1, 1/2)', 'out 6 (set 1/1, 1/2)', 'in 4 (set 1/1, 2/2)', 'out 6 (set 1/1, 2/2)'])
    expect(laidOut(prescription('walk', 1, steady(600)))).toEqual(['ready 8', 'steady 600 (set 1/1, 1/1)'])
  })

  test('sets without rest follow at once', () => {
    expect(laidOut(prescription('hold', 2, holds(1, 10)))).toEqual(['ready 8', 'hold 10 (set 1/2, 1/1)', 'hold 10 (set 2/2, 1/1)'])
  })

  test('each exercise of a session begins with getting ready', () => {
    const timeline = layOut([prescription('a', 1, holds(1, 10)), prescription('b', 1, holds(2, 5)), prescription('c', 1, steady(60))])
    expect(timeline.spans.map(({ item, kind }) => `${item} ${kind}`)).toEqual(['0 ready', '0 work', '1 ready', '1 work', '1 work', '2 ready', '2 work'])
    expect([0, 1, 2, 3].map((item) => itemStart(timeline, item))).toEqual([0, 18, 36, 104])
    expect(timeline.length).toBe(104)
  })

  test('no exercise at all takes no time', () => {
    expect(layOut([])).toEqual({ items: [], spans: [], length: 0 })
    expect(itemStart(layOut([]), 0)).toBe(0)
    expect(momentAt(layOut([]), 0)).toBeUndefined()
  })
})

describe('the moment at a second', () => {
  // ready 0–8, hold 8–18, rest 18–48, hold 48–58
  const timeline = layOut([prescription('hold', 2, holds(1, 10), 30)])
  test.each([
    [0, 'ready', 0, 8],
    [7.5, 'ready', 7.5, 0.5],
    [8, 'work', 0, 10],
    [17, 'work', 9, 1],
    [18, 'rest', 0, 30],
    [47.75, 'rest', 29.75, 0.25],
    [48, 'work', 0, 10],
    [57, 'work', 9, 1],
  ])('%d is in "%s", %d s after its start and %d s before its end: a border belongs to what begins', (at, kind, elapsed, left) => {
    expect(momentAt(timeline, at)).toMatchObject({ span: { kind }, elapsed, left })
  })

  test.each([-1, -0.001, 58, 58.001, 1_000, Number.POSITIVE_INFINITY])('%d is before the start or after the end: there is none', (at) => {
    expect(momentAt(timeline, at)).toBeUndefined()
  })
})

const anySession: fc.Arbitrary<readonly Prescription[]> = fc
  .array(anyDosage, { minLength: 1, maxLength: 8 })
  .map((dosages) => dosages.map((dosage, index) => ({ exercise: `x${index}`, form: 'main', dosage })))

describe('of any session', () => {
  test('the layout lasts as long as the plan says: 1,000 prescriptions', () => {
    for (const dosage of fc.sample(anyDosage, { numRuns: 1_000, seed: 1 })) {
      const items = [{ exercise: 'x', form: 'main', dosage }]
      expect(layOut(items).length).toBeCloseTo(sessionSeconds(items), 6)
    }
    fc.assert(
      fc.property(anySession, (items) => {
        expect(layOut(items).length).toBeCloseTo(sessionSeconds(items), 6)
      }),
      { seed: 2 },
    )
  })

  test('the spans touch one another without a gap, from the first second to the last, and none is empty', () => {
    fc.assert(
      fc.property(anySession, (items) => {
        const { spans, length } = layOut(items)
        spans.forEach((span, index) => {
          expect(span.length).toBeGreaterThan(0)
          expect(span.from).toBe(index === 0 ? 0 : (spans[index - 1]?.from ?? 0) + (spans[index - 1]?.length ?? 0))
        })
        expect((spans.at(-1)?.from ?? 0) + (spans.at(-1)?.length ?? 0)).toBe(length)
      }),
      { seed: 3 },
    )
  })

  test('every second is in exactly one span, and that one is found', () => {
    fc.assert(
      fc.property(anySession, (items) => {
        const timeline = layOut(items)
        for (let at = 0; at < timeline.length; at += Math.max(0.5, timeline.length / 300)) {
          const inside = timeline.spans.filter(({ from, length }) => from <= at && at < from + length)
          expect(inside).toHaveLength(1)
          const moment = momentAt(timeline, at)
          if (moment?.span !== inside[0]) expect(moment?.span).toBe(inside[0])
          expect((moment?.elapsed ?? 0) + (moment?.left ?? 0)).toBeCloseTo(inside[0]?.length ?? 0, 6)
        }
      }),
      { numRuns: 60, seed: 4 },
    )
  })

  test('both sides do the same', () => {
    fc.assert(
      fc.property(anyDosage, (dosage) => {
        const { spans } = layOut([{ exercise: 'x', form: 'main', dosage: { ...dosage, sides: 'each' } }])
        const worked = (side: string) => spans.flatMap((span) => (span.kind === 'work' && span.side === side ? [[span.phase, span.length, span.set, span.repetition]] : []))
        expect(worked('left')).toEqual(worked('right'))
      }),
      { seed: 5 },
    )
  })
})
