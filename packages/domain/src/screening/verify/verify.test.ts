import { describe, expect, test } from 'vitest'
import { restAnsweredNo } from '../answers.ts'
import { screen } from '../screen.ts'
import { all, any, choice, no, not, number, rule, ticked, ticks, yes, yesNo } from '../small-rules.fixture.ts'
import { CHECKS, type CheckName, type Exception } from './finding.ts'
import { onePage, subjectWith } from './small-subject.fixture.ts'
import type { Subject } from './subject.ts'
import { verifyRules, type Verification } from './verify.ts'

const FEW = { seed: 1, people: 60 }
const verify = (subject: Subject, exceptions: readonly Exception[] = []): Verification => verifyRules(subject, exceptions, FEW)
const failuresOf = (verification: Verification, check: CheckName) => verification.checks.find((one) => one.check === check)?.failures ?? []
const failing = (verification: Verification): readonly CheckName[] => verification.checks.flatMap(({ check, failures }) => (failures.length > 0 ? [check] : []))

const A = yesNo('a')
const B = yesNo('b')
const C = yesNo('c')

/** Every operator, a question that is asked only of some, a number with a limit, and a rule that stands back for a higher one. */
const sound = (): Subject =>
  subjectWith(
    [A, B, yesNo('followsA', { askWhen: yes('a') }), ticks('signs', ['x', 'y', 'z']), number('years', 0, 120), choice('legs', ['neither', 'one', 'both']), yesNo('seen')],
    [
      rule('E1', 'emergency', all(yes('a'), yes('followsA'))),
      rule('U1', 'urgent', any(ticked('signs', ['x', 'y', 'z'], 2), { kind: 'chosen', question: 'legs', oneOf: ['both'] })),
      rule('D1', 'soon', all(yes('b'), not({ kind: 'rule', id: 'U1' })), { lowered: { to: 'routine', when: yes('seen') } }),
      rule('D2', 'soon', { kind: 'chosen', question: 'legs', oneOf: ['one'] }),
      rule('R1', 'routine', { kind: 'number', question: 'years', from: 50 }, { programme: { kind: 'up-to', level: 0 } }),
    ],
    { mayLower: [{ question: 'seen', answers: ['yes'], reason: 'somebody looked' }] },
  )

describe('sound rules', () => {
  const verification = verify(sound())

  test('hold in all that is checked, and each check looked at something', () => {
    // D1 stands back for a rule that may still be open: what is certain may then be less for a while.
    expect(failing(verification).filter((check) => check !== 'certain-stays-certain')).toEqual([])
    expect(verification.checks.map(({ check }) => check)).toEqual([...CHECKS])
    expect(verification.checks.filter(({ tried }) => tried === 0)).toEqual([])
  })

  test('are told rule by rule, with how many combinations there were', () => {
    // followsA and a: yes, no, not sure, still not sure and no answer each.
    expect(verification.rules[0]).toMatchObject({ rule: 'E1', questions: 2, isWhole: true, tried: 25, all: 25 })
    expect(verification.rules.every(({ isWhole }) => isWhole)).toBe(true)
  })

  test('say through which rules an answer lowers', () => {
    expect(verification.mayLower).toEqual([{ question: 'seen', answers: ['yes'], reason: 'somebody looked', rules: ['D1'] }])
  })

  test('come out alike from the same seed', () => {
    expect(verify(sound())).toEqual(verify(sound()))
  })
})

describe('broken rules are found, with somebody who shows it', () => {
  test('a danger that switches a rule off', () => {
    const [failure] = failuresOf(verify(subjectWith([A, B, C], [rule('D1', 'soon', all(yes('a'), no('b'))), rule('R1', 'routine', yes('c'))])), 'danger-never-lowers')
    expect(failure).toMatchObject({ about: 'b', somebody: { restAnsweredNo: true, answers: { a: 'yes' } }, step: { question: 'b', from: 'no', to: 'yes', results: ['soon', 'self-care'] } })
    expect(Object.keys(failure?.somebody?.answers ?? {})).toEqual(['a'])
  })

  test('one sign more that opens a programme', () => {
    const rules = [rule('D1', 'soon', all(yes('a'), no('b'))), rule('D2', 'soon', yes('b'), { programme: { kind: 'up-to', level: 1 } })]
    expect(failuresOf(verify(subjectWith([A, B], rules)), 'danger-never-lowers')).toMatchObject([{ about: 'b', step: { results: ['soon', 'soon'] } }])
  })

  test('a number that makes it less urgent as it grows', () => {
    const rules = [rule('D1', 'soon', all(not({ kind: 'number', question: 'pain', from: 8 }), { kind: 'number', question: 'pain', from: 5 }))]
    const [failure] = failuresOf(verify(subjectWith([number('pain', 0, 10)], rules)), 'danger-never-lowers')
    expect(failure).toMatchObject({ about: 'pain', step: { from: 5, to: 8, results: ['soon', 'self-care'] } })
  })

  test('a rule that goes silent while another one waits for an answer', () => {
    const both = { id: 'both', when: all(yes('a'), yes('b')), doubtCounts: false }
    const rules = [rule('U1', 'urgent', { kind: 'finding', id: 'both' }), rule('D1', 'soon', all(yes('c'), not({ kind: 'finding', id: 'both' })))]
    const [failure] = failuresOf(verify(subjectWith([A, B, C], rules, { named: [both] })), 'certain-stays-certain')
    expect(failure).toMatchObject({ about: 'D1', somebody: { restAnsweredNo: false }, step: { to: 'yes', results: ['soon', 'ask, at least self-care'] } })
  })

  test('a rule that can never fire', () => {
    const never = rule('D2', 'soon', { kind: 'any', of: [] })
    expect(failuresOf(verify(subjectWith([A], [rule('D1', 'soon', yes('a')), never])), 'no-dead-rule').map(({ about }) => about)).toEqual(['D2'])
  })

  test('a rule in the shadow of another one, which then never decides', () => {
    const verification = verify(subjectWith([A, B], [rule('E1', 'emergency', yes('a')), rule('U1', 'urgent', all(yes('a'), yes('b'))), rule('R1', 'routine', yes('b'))]))
    expect(failuresOf(verification, 'no-shadow')).toMatchObject([{ about: 'U1+E1', somebody: { answers: { a: 'yes', b: 'yes' } } }])
    expect(failuresOf(verification, 'no-dead-rule').map(({ about }) => about)).toEqual(['U1'])
  })

  test('two rules for the same people that ask for different things', () => {
    const verification = verify(subjectWith([A, B], [rule('D1', 'soon', yes('a')), rule('R1', 'routine', any(yes('a'), all(yes('a'), yes('b'))))]))
    expect(failuresOf(verification, 'no-contradiction')).toMatchObject([{ about: 'D1+R1', somebody: { answers: { a: 'yes' } } }])
  })

  test('a question that comes too late to be asked', () => {
    const verification = verify(subjectWith([A, yesNo('late', { askWhen: yes('a') })], [rule('E1', 'emergency', yes('a')), rule('D1', 'soon', yes('late'))]))
    expect(failuresOf(verification, 'no-unreachable-question').map(({ about }) => about)).toEqual(['late'])
  })

  test('a question that changes nothing', () => {
    expect(failuresOf(verify(subjectWith([A, B], [rule('D1', 'soon', yes('a'))])), 'every-question-matters').map(({ about }) => about)).toEqual(['b'])
  })

  test('an answer that is said to lower, and lowers nothing', () => {
    const mayLower = [{ question: 'a', answers: ['yes'], reason: 'somebody looked' }]
    expect(failuresOf(verify(subjectWith([A, B], [rule('D1', 'soon', yes('b'))], { mayLower })), 'only-declared-lower').map(({ about }) => about)).toEqual(['a'])
  })

  test('a check-in that forgets a question', () => {
    const verification = verify(subjectWith([A, B], [rule('D1', 'soon', yes('a')), rule('D2', 'soon', yes('b'))], { checkIn: onePage(['a']) }))
    expect(failuresOf(verification, 'check-in-agrees')).toMatchObject([{ about: 'soon', somebody: { answers: { b: 'yes' } } }])
  })
})

describe('a broken screening is found', () => {
  const questions = [A, B]
  const rules = [rule('D1', 'soon', yes('a')), rule('R1', 'routine', yes('b'))]

  test('when what was not asked counts as "no"', () => {
    const guessing: typeof screen = (set, answers, at, region) => screen(set, restAnsweredNo(set.bank, answers), at, region)
    const [failure] = failuresOf(verify(subjectWith(questions, rules, { screen: guessing })), 'unanswered-never-clears')
    expect(failure).toMatchObject({ about: 'a', step: { from: null, to: 'yes', results: ['self-care', 'soon'] } })
    expect(failure?.somebody?.answers).not.toHaveProperty('a')
  })

  test('when an error is swallowed and clears', () => {
    const sound_ = subjectWith(questions, rules).rules
    const swallowing: typeof screen = (set, answers, at, region) => {
      try {
        return screen(set, answers, at, region)
      } catch {
        return screen(sound_, { a: 'no', b: 'no' }, at, region)
      }
    }
    const failures = failuresOf(verify(subjectWith(questions, rules, { screen: swallowing })), 'broken-never-clears')
    expect(failures.map(({ about }) => about)).toEqual(['a', 'b', 'D1', 'R1'])
  })
})

describe('exceptions', () => {
  const dead = subjectWith([A, B], [rule('D1', 'soon', yes('a'))])

  test('let a failure pass, with their reason', () => {
    const later: readonly Exception[] = [
      { check: 'every-question-matters', about: 'b', reason: 'for later' },
      { check: 'no-unreachable-question', about: 'b', reason: 'for later too' },
    ]
    const verification = verify(dead, later)
    expect(verification.holds).toBe(true)
    expect(verification.checks.flatMap(({ accepted }) => accepted).map(({ about, reason }) => `${about} ${reason}`).sort()).toEqual(['b for later', 'b for later too'])
  })

  test('that excuse nothing do not hold', () => {
    const verification = verify(dead, [{ check: 'every-question-matters', about: 'b', reason: 'for later' }, { check: 'no-dead-rule', about: 'D1', reason: 'once' }])
    expect(verification.stale).toEqual([{ check: 'no-dead-rule', about: 'D1', reason: 'once' }])
    expect(verification.holds).toBe(false)
  })

  test('of one thing do not excuse another', () => {
    expect(verify(dead, [{ check: 'every-question-matters', about: 'a', reason: 'mistaken' }]).holds).toBe(false)
  })
})
