import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../answers.ts'
import { evaluate } from '../evaluate.ts'
import { situationOf } from '../screen.ts'
import { number, ruleSet, ticked, ticks, yesNo, choice } from '../small-rules.fixture.ts'
import { kindsOfAnswer, numberKinds } from './answer-kinds.ts'
import type { Leaf } from './leaves.ts'

const OPTIONS = ['a', 'b', 'c', 'd']
const leafOnTicks = fc.subarray(OPTIONS, { minLength: 1 }).chain((of) => fc.integer({ min: 1, max: of.length }).map((atLeast) => ticked('t', of, atLeast) as Leaf))
const anyTicks = fc.tuple(...OPTIONS.map((option) => fc.constantFrom([], [option], [`${option}?`]))).map((lists) => lists.flat())
const leafOnNumber = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.constantFrom('from', 'to', 'both')).map(
  ([a, b, which]): Leaf => ({ kind: 'number', question: 'n', ...(which === 'to' ? {} : { from: Math.min(a, b) }), ...(which === 'from' ? {} : { to: Math.max(a, b) }) }),
)

const rules = ruleSet([ticks('t', OPTIONS), number('n', 0, 20)], [])
/** What every leaf makes of an answer, whether doubt counts or not. */
const takenBy = (leaves: readonly Leaf[], id: string, answer: Answer): string =>
  JSON.stringify(leaves.flatMap((leaf) => (['counts', 'follow-up', 'never'] as const).map((doubt) => evaluate(leaf, situationOf(rules, { [id]: answer }), doubt).finding)))

describe('the kinds of answer that rules can tell apart', () => {
  test('stand for every list of ticks', () => {
    fc.assert(
      fc.property(fc.array(leafOnTicks, { minLength: 1, maxLength: 3 }), anyTicks, (leaves, list) => {
        const kinds = kindsOfAnswer(ticks('t', OPTIONS), leaves).filter((given): given is readonly string[] => Array.isArray(given))
        expect(kinds.map((kind) => takenBy(leaves, 't', kind))).toContain(takenBy(leaves, 't', list))
      }),
      { numRuns: 600, seed: 1 },
    )
  })

  test('stand for every number', () => {
    fc.assert(
      fc.property(fc.array(leafOnNumber, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 20 }), (leaves, value) => {
        const kind = numberKinds(0, 20, leaves).find(({ from, to }) => from <= value && value <= to)
        expect(takenBy(leaves, 'n', kind?.shown ?? -1)).toBe(takenBy(leaves, 'n', value))
      }),
      { numRuns: 600, seed: 2 },
    )
  })

  test('of a number are the two sides of each limit', () => {
    expect(numberKinds(0, 120, [{ kind: 'number', question: 'n', from: 65 }])).toEqual([
      { from: 0, to: 64, shown: 64 },
      { from: 65, to: 120, shown: 65 },
    ])
    expect(numberKinds(0, 120, [{ kind: 'number', question: 'n', to: 17 }]).map(({ shown }) => shown)).toEqual([17, 18])
  })

  test('begin with the harmless one, and end with "not sure", skipped where it may be, and no answer', () => {
    expect(kindsOfAnswer(yesNo('q', { reassuring: 'yes' }), [])).toEqual(['yes', 'no', 'unsure', 'still-unsure', undefined])
    expect(kindsOfAnswer(yesNo('q', { skippable: true }), [])).toEqual(['no', 'yes', 'unsure', 'still-unsure', 'skipped', undefined])
    expect(kindsOfAnswer(choice('q', ['none', 'some', 'much']), [{ kind: 'chosen', question: 'q', oneOf: ['some', 'much'] }])).toEqual(['none', 'some', 'unsure', 'still-unsure', undefined])
  })
})
