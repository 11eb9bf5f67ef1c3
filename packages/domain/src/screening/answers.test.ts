import { describe, expect, test } from 'vitest'
import { answerProblem, answersProblems, isUnsure, negativeAnswer, restAnsweredNo, withoutDoubt, type Answers } from './answers.ts'
import { bankOf, choice, number, ticks, yesNo } from './small-rules.fixture.ts'

const plain = yesNo('plain')
const asksForGood = yesNo('canWalk', { reassuring: 'yes' })
const privately = yesNo('private', { skippable: true })
const one = choice('one', ['none', 'left', 'right'])
const any = ticks('any', ['cold', 'heat'])
const score = number('score', 0, 10)
const bank = bankOf([plain, asksForGood, privately, one, any, score])

describe('an answer fits its question', () => {
  test.each([
    [plain, 'yes'],
    [plain, 'no'],
    [one, 'none'],
    [one, 'right'],
    [any, []],
    [any, ['cold']],
    [any, ['heat', 'cold']],
    [any, ['cold?', 'heat']],
    [score, 0],
    [score, 10],
  ])('$id: %j', (question, given) => {
    expect(answerProblem(question, given)).toBeUndefined()
  })

  test.each([plain, one, any, score])('$id: "not sure" is always an answer, and so is a second one', (question) => {
    expect(answerProblem(question, 'unsure')).toBeUndefined()
    expect(answerProblem(question, 'still-unsure')).toBeUndefined()
  })
})

describe('an answer does not fit its question', () => {
  const YES_NO = ['yes', 'no', 'unsure', 'still-unsure']
  const CHOICE = ['none', 'left', 'right', 'unsure', 'still-unsure']
  const TICK = ['a list of: cold, heat', 'unsure', 'still-unsure']
  const NUMBER = ['a whole number from 0 to 10 (points)', 'unsure', 'still-unsure']

  test.each([
    [plain, 'maybe', 'wrong-kind', YES_NO],
    [plain, true, 'wrong-kind', YES_NO],
    [plain, 1, 'wrong-kind', YES_NO],
    [plain, null, 'wrong-kind', YES_NO],
    [plain, undefined, 'wrong-kind', YES_NO],
    [plain, ['yes'], 'wrong-kind', YES_NO],
    [plain, '', 'wrong-kind', YES_NO],
    [plain, 'YES', 'wrong-kind', YES_NO],
    [plain, 'skipped', 'wrong-kind', YES_NO],
    [one, 'up', 'unknown-option', CHOICE],
    [one, 'yes', 'unknown-option', CHOICE],
    [one, ['left'], 'wrong-kind', CHOICE],
    [one, 2, 'wrong-kind', CHOICE],
    [any, 'cold', 'wrong-kind', TICK],
    [any, { cold: true }, 'wrong-kind', TICK],
    [any, [1], 'wrong-kind', TICK],
    [any, ['cold', 'rain'], 'unknown-option', TICK],
    [any, ['cold??'], 'unknown-option', TICK],
    [any, ['?'], 'unknown-option', TICK],
    [score, 11, 'out-of-range', NUMBER],
    [score, -1, 'out-of-range', NUMBER],
    [score, 2.5, 'wrong-kind', NUMBER],
    [score, '5', 'wrong-kind', NUMBER],
    [score, Number.NaN, 'wrong-kind', NUMBER],
    [score, Number.POSITIVE_INFINITY, 'wrong-kind', NUMBER],
    [score, 'skipped', 'wrong-kind', NUMBER],
  ])('$id: %j', (question, given, type, accepted) => {
    expect(answerProblem(question, given)).toEqual({ type, question: question.id, given, accepted })
  })
})

describe('a private question', () => {
  test('may be passed over, and says so; no other question may', () => {
    expect(answerProblem(privately, 'skipped')).toBeUndefined()
    expect(answerProblem(privately, 'maybe')?.accepted).toEqual(['yes', 'no', 'unsure', 'still-unsure', 'skipped'])
    for (const question of [plain, one, any, score]) expect(answerProblem(question, 'skipped')?.type).toBe('wrong-kind')
  })
})

describe('a set of answers', () => {
  test('may be screened when each one fits, even when most are missing', () => {
    expect(answersProblems(bank, {})).toEqual([])
    expect(answersProblems(bank, { plain: 'yes', score: 3 })).toEqual([])
  })

  test('has every problem told, a question that nobody asks among them', () => {
    expect(answersProblems(bank, { plain: 'maybe', score: 3, any: ['rain'], colour: 'red' }).map(({ question, type }) => [question, type])).toEqual([
      ['plain', 'wrong-kind'],
      ['any', 'unknown-option'],
      ['colour', 'unknown-question'],
    ])
    expect(answersProblems(bank, { colour: 'red' })[0]?.accepted).toEqual(['plain', 'canWalk', 'private', 'one', 'any', 'score'])
  })
})

describe('the answer that says "nothing of the sort"', () => {
  test('is "no", or "yes" where that is the good news, the harmless choice, or no tick; a number has none', () => {
    expect([plain, asksForGood, one, any, score].map(negativeAnswer)).toEqual(['no', 'yes', 'none', [], undefined])
  })

  test('fills what was not answered, and never replaces what was', () => {
    expect(restAnsweredNo(bank, { plain: 'yes', any: ['cold'], score: 4 })).toEqual({ plain: 'yes', canWalk: 'yes', private: 'no', one: 'none', any: ['cold'], score: 4 })
    expect(restAnsweredNo(bank, {})).not.toHaveProperty('score')
    expect(answersProblems(bank, restAnsweredNo(bank, {}))).toEqual([])
  })
})

describe('a question that another answer implies', () => {
  // Whoever says that the legs get worse fast cannot have been asked about weak legs and said "no".
  const legs = bankOf([choice('legs', ['neither', 'one']), yesNo('worseFast', { implies: 'legs' }), yesNo('steady', { reassuring: 'yes', implies: 'legs' })])
  test.each<readonly [string, Answers, boolean]>([
    ['stays open after a worry', { worseFast: 'yes' }, false],
    ['stays open after a doubt', { worseFast: 'unsure' }, false],
    ['stays open after the worrying answer of a question that asks for a good thing', { steady: 'no' }, false],
    ['is filled after "no"', { worseFast: 'no', steady: 'yes' }, true],
    ['is filled when nobody asked', {}, true],
  ])('%s', (_name, given, isFilled) => {
    expect('legs' in restAnsweredNo(legs, given)).toBe(isFilled)
  })

  test('keeps the answer that was given to it', () => {
    expect(restAnsweredNo(legs, { worseFast: 'yes', legs: 'neither' })['legs']).toBe('neither')
  })
})

describe('the signs of doubt', () => {
  test('are two words, and a question mark behind a tick', () => {
    expect(['unsure', 'still-unsure', 'yes', 'no', 'skipped', 'none'].map(isUnsure)).toEqual([true, true, false, false, false, false])
    expect(isUnsure(['unsure'])).toBe(false)
    expect(['heart', 'heart?', 'what??'].map(withoutDoubt)).toEqual(['heart', 'heart', 'what?'])
  })
})
