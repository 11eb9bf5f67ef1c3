import { describe, expect, test } from 'vitest'
import type { Answer } from './answers.ts'
import type { Condition } from './condition.ts'
import { evaluate, type Doubt, type Finding } from './evaluate.ts'
import { all, any, atLeast, choice, no, not, number, situation, ticked, ticks, yes, yesNo } from './small-rules.fixture.ts'

const QUESTIONS = [yesNo('a'), choice('c', ['none', 'some', 'much']), number('n', 0, 10), ticks('t', ['x', 'y', 'z']), yesNo('p', { skippable: true })]
const DOUBTS: readonly Doubt[] = ['counts', 'follow-up', 'never']

/** Each way to test one answer, with an answer that makes it so and one that does not. */
const LEAVES: readonly (readonly [name: string, condition: Condition, so: Answer, notSo: Answer])[] = [
  ['yes', yes('a'), 'yes', 'no'],
  ['no', no('a'), 'no', 'yes'],
  ['chosen', { kind: 'chosen', question: 'c', oneOf: ['some', 'much'] }, 'much', 'none'],
  ['number', { kind: 'number', question: 'n', from: 4, to: 6 }, 5, 7],
  ['ticked', ticked('t', ['x', 'y']), ['y', 'z'], ['z']],
]

const questionOf = (condition: Condition): string => {
  if (condition.kind === 'not') return questionOf(condition.of)
  if (!('question' in condition)) throw new Error(`${condition.kind} asks no question`)
  return condition.question
}

const finding = (condition: Condition, answer: Answer | undefined, doubt: Doubt): Finding =>
  evaluate(condition, situation(QUESTIONS, answer === undefined ? {} : { [questionOf(condition)]: answer }), doubt).finding

describe.each(LEAVES)('a condition of the kind "%s"', (_name, condition, so, notSo) => {
  //             answer                   counts     follow-up   never
  const TRUTHS: readonly (readonly [string, Answer | undefined, Finding, Finding, Finding])[] = [
    ['what is asked for', so, 'present', 'present', 'present'],
    ['something else', notSo, 'absent', 'absent', 'absent'],
    ['no answer yet', undefined, 'unknown', 'unknown', 'unknown'],
    ['"not sure"', 'unsure', 'present', 'unknown', 'absent'],
    ['"not sure" again', 'still-unsure', 'present', 'present', 'absent'],
    ['"I would rather not say"', 'skipped', 'absent', 'absent', 'absent'],
  ]
  test.each(TRUTHS)('with %s', (_answer, answer, ...expected) => {
    expect(DOUBTS.map((doubt) => finding(condition, answer, doubt))).toEqual(expected)
  })

  // Doubt counts towards the rule on both sides of a "not"; only what is certain turns round.
  const NEGATED: readonly (readonly [string, Answer | undefined, Finding, Finding, Finding])[] = [
    ['what is asked for', so, 'absent', 'absent', 'absent'],
    ['something else', notSo, 'present', 'present', 'present'],
    ['no answer yet', undefined, 'unknown', 'unknown', 'unknown'],
    ['"not sure"', 'unsure', 'present', 'unknown', 'absent'],
    ['"not sure" again', 'still-unsure', 'present', 'present', 'absent'],
  ]
  test.each(NEGATED)('under "not", with %s', (_answer, answer, ...expected) => {
    expect(DOUBTS.map((doubt) => finding(not(condition), answer, doubt))).toEqual(expected)
  })

  test('twice under "not" is what it was, doubt included', () => {
    for (const answer of [so, notSo, undefined, 'unsure', 'still-unsure'] as const) {
      for (const doubt of DOUBTS) expect(finding(not(not(condition)), answer, doubt)).toBe(finding(condition, answer, doubt))
    }
  })
})

describe('a number', () => {
  test.each([
    [{ from: 4, to: 6 }, [4, 5, 6]],
    [{ from: 4 }, [4, 5, 6, 7, 8, 9, 10]],
    [{ to: 6 }, [0, 1, 2, 3, 4, 5, 6]],
  ])('with the borders %o is so for %o, borders included', (range, so) => {
    const values = Array.from({ length: 11 }, (_, value) => value)
    expect(values.filter((value) => finding({ kind: 'number', question: 'n', ...range }, value, 'counts') === 'present')).toEqual(so)
  })
})

describe('a tick list', () => {
  //            ticked             wanted   counts     follow-up  never
  test.each<readonly [string, readonly string[], number, Finding, Finding, Finding]>([
    ['nothing', [], 1, 'absent', 'absent', 'absent'],
    ['another option', ['z'], 1, 'absent', 'absent', 'absent'],
    ['one of two', ['x'], 1, 'present', 'present', 'present'],
    ['one where two are needed', ['x', 'z'], 2, 'absent', 'absent', 'absent'],
    ['two where two are needed', ['x', 'y'], 2, 'present', 'present', 'present'],
    ['one with a question mark', ['x?'], 1, 'present', 'present', 'absent'],
    ['one plain and one with a question mark, where two are needed', ['x', 'y?'], 2, 'present', 'present', 'absent'],
    ['another option with a question mark', ['z?'], 1, 'absent', 'absent', 'absent'],
  ])('with %s', (_name, given, needed, ...expected) => {
    expect(DOUBTS.map((doubt) => finding(ticked('t', ['x', 'y'], needed), given, doubt))).toEqual(expected)
  })

  test('with a question mark makes "not ticked" so as well, where doubt counts', () => {
    expect(finding(not(ticked('t', ['x'])), ['x?'], 'counts')).toBe('present')
    expect(finding(not(ticked('t', ['x'])), ['x?'], 'follow-up')).toBe('present')
  })

  test('that names an option twice counts it once', () => {
    expect(finding(ticked('t', ['x', 'y'], 2), ['x', 'x'], 'counts')).toBe('absent')
    expect(finding(ticked('t', ['x', 'y'], 2), ['x', 'x?'], 'counts')).toBe('absent')
  })

  test('with a question mark does not make "not ticked" so where doubt never counts', () => {
    expect(finding(not(ticked('t', ['x'])), ['x?'], 'never')).toBe('absent')
  })
})

describe('several conditions together', () => {
  // p present, a absent, u unknown
  const parts = { p: yes('p'), a: yes('a'), u: yes('u') } as const
  const known = situation([yesNo('p'), yesNo('a'), yesNo('u')], { p: 'yes', a: 'no' })
  const of = (letters: string) => [...letters].map((letter) => parts[letter as keyof typeof parts])

  test.each([
    ['pp', 'present', 'present'],
    ['pa', 'absent', 'present'],
    ['pu', 'unknown', 'present'],
    ['aa', 'absent', 'absent'],
    ['au', 'absent', 'unknown'],
    ['uu', 'unknown', 'unknown'],
  ])('%s: all of them is %s, any of them is %s, in either order', (letters, every, some) => {
    for (const order of [letters, [...letters].reverse().join('')]) {
      expect(evaluate(all(...of(order)), known, 'counts').finding).toBe(every)
      expect(evaluate(any(...of(order)), known, 'counts').finding).toBe(some)
    }
  })

  test('none at all: all of nothing is so, any of nothing is not', () => {
    expect(evaluate(all(), known, 'counts').finding).toBe('present')
    expect(evaluate(any(), known, 'counts').finding).toBe('absent')
  })

  test.each([0, 1, 2, 3, 4])('at least %i of three is settled exactly when no unknown part can change it', (needed) => {
    for (const one of 'pau') {
      for (const two of 'pau') {
        for (const three of 'pau') {
          const letters = one + two + three
          const sure = [...letters].filter((letter) => letter === 'p').length
          const most = sure + [...letters].filter((letter) => letter === 'u').length
          const expected: Finding = sure >= needed ? 'present' : most < needed ? 'absent' : 'unknown'
          expect(evaluate(atLeast(needed, ...of(letters)), known, 'counts').finding, `${needed} of ${letters}`).toBe(expected)
        }
      }
    }
  })
})

describe('what the person said', () => {
  const said = (condition: Condition, answers: Readonly<Record<string, Answer>>, doubt: Doubt = 'counts') => evaluate(condition, situation(QUESTIONS, answers), doubt).said

  test('is kept with the option and with the doubt', () => {
    expect(said(yes('a'), { a: 'yes' })).toEqual([{ question: 'a', unsure: false }])
    expect(said(yes('a'), { a: 'unsure' })).toEqual([{ question: 'a', unsure: true }])
    expect(said({ kind: 'chosen', question: 'c', oneOf: ['some', 'much'] }, { c: 'much' })).toEqual([{ question: 'c', option: 'much', unsure: false }])
    expect(said(ticked('t', ['x', 'y']), { t: ['x', 'y?', 'z'] })).toEqual([
      { question: 't', option: 'x', unsure: false },
      { question: 't', option: 'y', unsure: true },
    ])
  })

  test('is kept from every part that is so, and from no part that is not', () => {
    expect(said(any(yes('a'), { kind: 'number', question: 'n', from: 5 }, ticked('t', ['x'])), { a: 'yes', n: 7, t: ['z'] })).toEqual([
      { question: 'a', unsure: false },
      { question: 'n', unsure: false },
    ])
  })

  test('is nothing for what is absent or unknown', () => {
    expect(said(yes('a'), { a: 'no' })).toEqual([])
    expect(said(all(yes('a'), yes('p')), { a: 'yes' })).toEqual([])
  })
})

describe('a condition with a mistake in it', () => {
  test('throws: content is checked before it comes here', () => {
    expect(() => evaluate(yes('nobody'), situation(QUESTIONS, {}), 'counts')).toThrow('no question is called nobody')
    expect(() => evaluate({ kind: 'finding', id: 'nothing' }, situation(QUESTIONS, {}), 'counts')).toThrow('no finding is called nothing')
    expect(() => evaluate({ kind: 'rule', id: 'X1' }, situation(QUESTIONS, {}), 'counts')).toThrow('no rule is called X1')
  })
})
