import { describe, expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { evaluate, type NamedFinding } from './evaluate.ts'
import { all, any, no, not, rule, ruleSet, situation, yes, yesNo } from './small-rules.fixture.ts'
import { situationOf } from './screen.ts'

describe('a question that is asked only after another one', () => {
  const QUESTIONS = [yesNo('fell'), yesNo('hard', { askWhen: yes('fell') }), yesNo('headFirst', { askWhen: yes('hard') }), yesNo('other')]
  const look = (answers: Answers, doubt: 'counts' | 'follow-up' | 'never' = 'counts') => {
    const { finding, open } = evaluate(yes('headFirst'), situation(QUESTIONS, answers), doubt)
    return { finding, open }
  }

  test.each<readonly [string, Answers, ReturnType<typeof look>]>([
    ['waits for the first question of the chain', {}, { finding: 'unknown', open: ['fell'] }],
    ['then for the next', { fell: 'yes' }, { finding: 'unknown', open: ['hard'] }],
    ['then for itself', { fell: 'yes', hard: 'yes' }, { finding: 'unknown', open: ['headFirst'] }],
    ['reads as "no" when the first answer rules it out', { fell: 'no' }, { finding: 'absent', open: [] }],
    ['reads as "no" when a later answer rules it out', { fell: 'yes', hard: 'no' }, { finding: 'absent', open: [] }],
    ['reads as "no" when the question before it was passed over', { fell: 'skipped' }, { finding: 'absent', open: [] }],
    ['is asked when the question before it was answered with "not sure"', { fell: 'unsure' }, { finding: 'unknown', open: ['hard'] }],
    ['counts once it is answered', { fell: 'yes', hard: 'yes', headFirst: 'yes' }, { finding: 'present', open: [] }],
  ])('%s', (_name, answers, expected) => {
    expect(look(answers)).toEqual(expected)
    // Whether a question applies never depends on how doubt counts in the rule that asks.
    expect(look(answers, 'never')).toEqual(expected)
    expect(look(answers, 'follow-up')).toEqual(expected)
  })

  test('that does not apply makes "not" so, and keeps nobody waiting', () => {
    expect(evaluate(not(yes('headFirst')), situation(QUESTIONS, { fell: 'no' }), 'counts')).toMatchObject({ finding: 'present', open: [] })
    expect(evaluate(no('hard'), situation(QUESTIONS, { fell: 'no' }), 'counts').finding).toBe('absent')
  })
})

describe('what is still open', () => {
  const QUESTIONS = ['a', 'b', 'c'].map((id) => yesNo(id))
  const open = (condition: Parameters<typeof evaluate>[0], answers: Answers) => evaluate(condition, situation(QUESTIONS, answers), 'follow-up').open

  test('names each question once, and none that can no longer matter', () => {
    expect(open(all(yes('a'), yes('b')), {})).toEqual(['a', 'b'])
    expect(open(any(yes('a'), all(yes('a'), yes('b'))), {})).toEqual(['a', 'b'])
    expect(open(all(yes('a'), yes('b')), { a: 'yes' })).toEqual(['b'])
    expect(open(all(yes('a'), yes('b')), { a: 'no' })).toEqual([])
    expect(open(any(all(yes('a'), yes('b')), yes('c')), { a: 'no' })).toEqual(['c'])
  })

  test('names a question that was answered with "not sure" until it was asked again', () => {
    expect(open(yes('a'), { a: 'unsure' })).toEqual(['a'])
    expect(open(yes('a'), { a: 'still-unsure' })).toEqual([])
  })
})

describe('a named finding', () => {
  const QUESTIONS = [yesNo('a')]
  const named = (doubtCounts: boolean): NamedFinding => ({ id: 'f', when: yes('a'), doubtCounts })
  const finding = (doubtCounts: boolean, answer: 'yes' | 'no' | 'unsure' | undefined, doubt: 'counts' | 'follow-up' | 'never', negated = false) => {
    const condition = { kind: 'finding', id: 'f' } as const
    return evaluate(negated ? not(condition) : condition, situation(QUESTIONS, answer === undefined ? {} : { a: answer }, [named(doubtCounts)]), doubt).finding
  }

  test('is what its condition is', () => {
    expect(['yes', 'no', undefined].map((answer) => finding(false, answer as 'yes', 'counts'))).toEqual(['present', 'absent', 'unknown'])
  })

  test('may take "not sure" as so where a rule would ask again, but never where doubt must not count', () => {
    expect(finding(false, 'unsure', 'follow-up')).toBe('unknown')
    expect(finding(true, 'unsure', 'follow-up')).toBe('present')
    expect(finding(true, 'unsure', 'never')).toBe('absent')
    expect(finding(true, 'unsure', 'never', true)).toBe('absent')
  })
})

describe('a condition that looks at another rule', () => {
  const QUESTIONS = [yesNo('a'), yesNo('b')]
  const rules = ruleSet(QUESTIONS, [rule('E1', 'emergency', yes('a')), rule('S1', 'soon', yes('b'))])
  const fired = (id: string, answers: Answers) => evaluate({ kind: 'rule', id }, situationOf(rules, answers), 'never')

  test('takes doubt as that rule takes it, not as the asking one does', () => {
    expect(fired('E1', { a: 'unsure' }).finding).toBe('present')
    expect(fired('S1', { b: 'unsure' })).toMatchObject({ finding: 'unknown', open: ['b'] })
    expect(fired('S1', { b: 'still-unsure' }).finding).toBe('present')
  })

  test('waits for that rule, and for its questions', () => {
    expect(fired('E1', {})).toEqual({ finding: 'unknown', said: [], open: ['a'] })
    expect(evaluate(not({ kind: 'rule', id: 'E1' }), situationOf(rules, {}), 'counts')).toMatchObject({ finding: 'unknown', open: ['a'] })
    expect(evaluate(not({ kind: 'rule', id: 'E1' }), situationOf(rules, { a: 'no' }), 'counts').finding).toBe('present')
  })
})
