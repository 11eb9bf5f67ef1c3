import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Answers } from './answers.ts'
import type { Condition } from './condition.ts'
import { evaluate, type Doubt, type Evaluation } from './evaluate.ts'
import type { Question } from './question.ts'
import { choice, number, situation, ticks, yes, yesNo } from './small-rules.fixture.ts'

/** `depends` is asked only after "yes" to `gate`. Small enough that every way to answer can be tried. */
const QUESTIONS: readonly Question[] = [
  yesNo('a'),
  yesNo('b'),
  choice('c', ['none', 'some']),
  number('n', 0, 2),
  ticks('t', ['x', 'y']),
  yesNo('gate'),
  yesNo('depends', { askWhen: yes('gate') }),
]
const WAYS: Readonly<Record<string, readonly Answer[]>> = {
  a: ['yes', 'no', 'still-unsure'],
  b: ['yes', 'no', 'skipped'],
  c: ['none', 'some'],
  n: [0, 1, 2],
  t: [[], ['x'], ['x', 'y'], ['y?']],
  gate: ['yes', 'no', 'unsure'],
  depends: ['yes', 'no', 'unsure'],
}
const DOUBTS: readonly Doubt[] = ['counts', 'follow-up', 'never']

const leafOf = (id: string): fc.Arbitrary<Condition> => {
  switch (id) {
    case 'c':
      return fc.constant({ kind: 'chosen', question: id, oneOf: ['some'] })
    case 'n':
      return fc.constantFrom<Condition>({ kind: 'number', question: id, from: 1 }, { kind: 'number', question: id, to: 1 }, { kind: 'number', question: id, from: 1, to: 1 })
    case 't':
      return fc.constantFrom<Condition>({ kind: 'ticked', question: id, of: ['x'], atLeast: 1 }, { kind: 'ticked', question: id, of: ['x', 'y'], atLeast: 2 })
    default:
      return fc.constantFrom<Condition>({ kind: 'yes', question: id }, { kind: 'no', question: id })
  }
}

/** A tree whose leaves are the given questions, each as often as it is listed. */
const treeOf = (ids: readonly string[]): fc.Arbitrary<Condition> => {
  const [only] = ids
  if (only !== undefined && ids.length === 1) return fc.oneof({ weight: 3, arbitrary: leafOf(only) }, { weight: 1, arbitrary: leafOf(only).map((of): Condition => ({ kind: 'not', of })) })
  return fc.integer({ min: 1, max: ids.length - 1 }).chain((cut) =>
    fc
      .tuple(treeOf(ids.slice(0, cut)), treeOf(ids.slice(cut)), fc.constantFrom('all', 'any', 'count'), fc.boolean())
      .map(([left, right, kind, negated]): Condition => {
        const of = [left, right]
        const made: Condition = kind === 'count' ? { kind, atLeast: 1 + (cut % 2), of } : kind === 'all' ? { kind, of } : { kind: 'any', of }
        return negated ? { kind: 'not', of: made } : made
      }),
  )
}

const IDS = QUESTIONS.map(({ id }) => id)
const anyCondition = fc.array(fc.constantFrom(...IDS), { minLength: 1, maxLength: 6 }).chain(treeOf)
/** Each question at most once, and no gate beside what depends on it: then what is open is exact. */
const readOnce = fc.subarray(IDS.filter((id) => id !== 'gate'), { minLength: 1 }).chain(treeOf)
const someAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...IDS.map((id) => fc.option(fc.constantFrom(...(WAYS[id] ?? []), 'unsure' as const), { nil: undefined, freq: 1 })))
  .map((given) => Object.fromEntries(IDS.flatMap((id, index) => (given[index] === undefined ? [] : [[id, given[index]]]))) as Answers)
  .filter((answers) => applies(answers, 'depends') || answers['depends'] === undefined)

const applies = (answers: Answers, id: string): boolean => id !== 'depends' || answers['gate'] === 'yes' || answers['gate'] === 'unsure' || answers['gate'] === 'still-unsure'

const look = (condition: Condition, answers: Answers, doubt: Doubt): Evaluation => evaluate(condition, situation(QUESTIONS, answers), doubt)

/** Every way to answer some, all or none of these questions as well; a question that does not apply is never answered. */
const furtherAnswers = (answers: Answers, ids: readonly string[]): readonly Answers[] =>
  ids.reduce<readonly Answers[]>(
    (so, id) => so.flatMap((one) => [one, ...(answers[id] === undefined && applies(one, id) ? (WAYS[id] ?? []).map((way) => ({ ...one, [id]: way })) : [])]),
    [answers],
  )

/** Answers what is open, in every way and as long as something is, and collects how it ends. */
const endings = (condition: Condition, answers: Answers, doubt: Doubt, rounds = 8): ReadonlySet<string> => {
  const { finding, open } = look(condition, answers, doubt)
  if (finding !== 'unknown') return new Set([finding])
  if (rounds === 0) return new Set(['never ends'])
  const [first = 'nothing is open'] = open
  return new Set((WAYS[first] ?? []).filter((way) => way !== 'unsure' || doubt !== 'follow-up').flatMap((way) => [...endings(condition, { ...answers, [first]: way }, doubt, rounds - 1)]))
}

describe('a condition with answers missing', () => {
  test('once settled stays as it is, whatever else is answered', () => {
    fc.assert(
      fc.property(anyCondition, someAnswers, fc.constantFrom(...DOUBTS), (condition, answers, doubt) => {
        const { finding } = look(condition, answers, doubt)
        if (finding === 'unknown') return
        for (const id of IDS) for (const more of furtherAnswers(answers, [id])) expect(look(condition, more, doubt).finding).toBe(finding)
      }),
      { numRuns: 2_000, seed: 1 },
    )
  })

  test('while unknown names questions that apply and have no answer yet, or only a first "not sure"', () => {
    let unknowns = 0
    fc.assert(
      fc.property(anyCondition, someAnswers, fc.constantFrom(...DOUBTS), (condition, answers, doubt) => {
        const { finding, open } = look(condition, answers, doubt)
        if (finding !== 'unknown') return expect(open).toEqual([])
        unknowns += 1
        expect(open.length).toBeGreaterThan(0)
        expect(new Set(open).size).toBe(open.length)
        for (const id of open) {
          expect(applies(answers, id), id).toBe(true)
          expect(answers[id] === undefined || (answers[id] === 'unsure' && doubt === 'follow-up'), id).toBe(true)
        }
      }),
      { numRuns: 2_000, seed: 2 },
    )
    expect(unknowns).toBeGreaterThan(300)
  })

  test('cannot be settled by any question that it does not name', () => {
    fc.assert(
      fc.property(anyCondition, someAnswers, fc.constantFrom(...DOUBTS), (condition, answers, doubt) => {
        const { finding, open } = look(condition, answers, doubt)
        if (finding !== 'unknown') return
        const others = IDS.filter((id) => !open.includes(id))
        for (const more of furtherAnswers(answers, others)) expect(look(condition, more, doubt).finding).toBe('unknown')
      }),
      { numRuns: 400, seed: 3 },
    )
  })

  test('is always settled in the end by answering what it names', () => {
    fc.assert(
      fc.property(anyCondition, someAnswers, fc.constantFrom(...DOUBTS), (condition, answers, doubt) => {
        for (const ending of endings(condition, answers, doubt)) expect(['present', 'absent']).toContain(ending)
      }),
      { numRuns: 400, seed: 4 },
    )
  })

  test('that asks each question once can still turn out either way by answering what it names', () => {
    let unknowns = 0
    fc.assert(
      fc.property(readOnce, someAnswers, fc.constantFrom(...DOUBTS), (condition, answers, doubt) => {
        if (look(condition, answers, doubt).finding !== 'unknown') return
        unknowns += 1
        expect([...endings(condition, answers, doubt)].sort()).toEqual(['absent', 'present'])
      }),
      { numRuns: 600, seed: 5 },
    )
    expect(unknowns).toBeGreaterThan(100)
  })
})
