import { describe, expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { screen, situationOf } from '../screen.ts'
import { all, any, atLeast, choice, no, not, number, rule, ruleSet, ticked, ticks, yes, yesNo } from '../small-rules.fixture.ts'
import { kindsOfAnswer } from './answer-kinds.ts'
import { chanceFrom } from '../../chance.ts'
import { harmlessNumbers, listAnswers, onlyWhatApplies, otherwiseHarmless } from './harmless.ts'
import { reachOf } from './leaves.ts'
import { peopleBy } from './people.ts'
import { shrink } from './shrink.ts'
import { subjectWith } from './small-subject.fixture.ts'
import { waysTo } from './ways.ts'
import { worseBy } from './worse.ts'

const QUESTIONS = [yesNo('a'), yesNo('b'), yesNo('later', { askWhen: yes('a') }), ticks('t', ['x', 'y']), number('years', 0, 120), choice('legs', ['neither', 'one', 'both']), yesNo('moves', { reassuring: 'yes' }), yesNo('private', { skippable: true })]

describe('chance', () => {
  test('is the same from the same seed, and lies where it should', () => {
    const numbers = (seed: number) => Array.from({ length: 200 }, chanceFrom(seed).next)
    expect(numbers(7)).toEqual(numbers(7))
    expect(numbers(7)).not.toEqual(numbers(8))
    expect(numbers(7).every((one) => one >= 0 && one < 1)).toBe(true)
    const chance = chanceFrom(1)
    expect(new Set(Array.from({ length: 200 }, () => chance.whole(3, 6)))).toEqual(new Set([3, 4, 5, 6]))
    expect(() => chance.oneOf([])).toThrow('nothing to pick')
  })
})

describe('what a rule hangs on', () => {
  test('is followed through findings, other rules and the question of whether something is asked', () => {
    const rules = ruleSet(QUESTIONS, [rule('U1', 'urgent', { kind: 'finding', id: 'f' }), rule('D1', 'soon', all(yes('moves'), not({ kind: 'rule', id: 'U1' })))], {
      named: [{ id: 'f', when: yes('later'), doubtCounts: false }],
    })
    const reach = reachOf([rules.rules[1]?.when ?? yes('a')], rules)
    expect(reach.questions).toEqual(['a', 'later', 'moves'])
    expect(reach.rules.map(({ id }) => id)).toEqual(['U1'])
  })
})

describe('steps towards danger', () => {
  const rules = ruleSet(QUESTIONS, [rule('D1', 'soon', any(...QUESTIONS.slice(0, 2).map(({ id }) => yes(id)), { kind: 'number', question: 'years', from: 60 }))])
  const isWorse = worseBy(rules, [{ question: 'b', answers: ['yes'], reason: 'looked at' }])
  const question = (id: string) => rules.bank.get(id) ?? yesNo(id)
  test.each([
    ['a', 'no', 'yes', true],
    ['a', 'no', 'unsure', true],
    ['a', 'unsure', 'yes', true],
    ['a', 'unsure', 'still-unsure', true],
    ['a', undefined, 'no', true],
    ['a', 'yes', 'no', false],
    ['a', 'yes', undefined, false],
    ['b', 'no', 'yes', false],
    ['b', undefined, 'yes', true],
    ['moves', 'yes', 'no', true],
    ['moves', 'no', 'yes', false],
    ['private', 'skipped', 'yes', true],
    ['t', [], ['x?'], true],
    ['t', ['x?'], ['x'], true],
    ['t', ['x'], ['x', 'y'], true],
    ['t', ['x'], ['y'], false],
    ['t', ['x'], ['x?'], false],
    ['legs', 'neither', 'one', true],
    ['legs', 'one', 'both', false],
    ['years', 59, 60, true],
    ['years', 60, 59, false],
  ] as const)('%s from %j to %j: %s', (id, from, to, expected) => {
    expect(isWorse(question(id), from, to)).toBe(expected)
  })

  test('a number that is ever asked to be small has no direction', () => {
    const both = ruleSet(QUESTIONS, [rule('D1', 'soon', any({ kind: 'number', question: 'years', from: 60 }, { kind: 'number', question: 'years', to: 17 }))])
    expect(worseBy(both, [])(question('years'), 30, 60)).toBe(false)
  })
})

describe('ways to make a condition so', () => {
  const rules = ruleSet(QUESTIONS, [rule('U1', 'urgent', all(yes('a'), ticked('t', ['x', 'y'], 2)))], { named: [{ id: 'f', when: no('moves'), doubtCounts: false }] })
  const conditions = [
    all(yes('a'), yes('b')),
    any(yes('a'), { kind: 'number' as const, question: 'years', from: 65 }),
    atLeast(2, yes('a'), yes('b'), { kind: 'finding', id: 'f' }),
    all(yes('later'), not(yes('b'))),
    all({ kind: 'rule', id: 'U1' }, not({ kind: 'chosen', question: 'legs', oneOf: ['neither'] })),
  ]
  test.each(conditions.map((condition) => [JSON.stringify(condition), condition] as const))('do so: %s', (_text, condition) => {
    const reach = reachOf([condition], rules)
    const kinds = new Map(reach.questions.map((id) => [id, kindsOfAnswer(rules.bank.get(id) ?? yesNo(id), reach.leaves)]))
    const ways = waysTo(condition, rules, (id) => kinds.get(id) ?? [])
    expect(ways.length).toBeGreaterThan(0)
    for (const way of ways) {
      const answers = Object.fromEntries([...way].map(([id, fitting]) => [id, kinds.get(id)?.[fitting[0] ?? 0] ?? 'no']))
      expect(evaluate(condition, situationOf(rules, otherwiseHarmless(rules, { years: 30 }, answers)), 'never').finding, JSON.stringify(answers)).toBe('present')
    }
  })

  test('are none when it contradicts itself', () => {
    expect(waysTo(all(yes('a'), no('a')), rules, () => ['no', 'yes'])).toEqual([])
  })
})

describe('people', () => {
  const subject = subjectWith(QUESTIONS, [rule('D1', 'soon', { kind: 'number', question: 'years', from: 60 }), rule('R1', 'routine', { kind: 'number', question: 'years', to: 17 }), rule('P1', 'soon', yes('b'), { regions: ['XX'] })])

  test('never answer what would not be asked of them, and live in every region that has a rule', () => {
    const next = peopleBy(subject, chanceFrom(3), true)
    const people = Array.from({ length: 300 }, next)
    for (const { answers } of people) if (answers['later'] !== undefined) expect(['yes', 'unsure', 'still-unsure', undefined]).toContain(answers['a'])
    expect(new Set(people.map(({ region }) => region))).toEqual(new Set([undefined, 'XX']))
    expect(people.some(({ answers }) => answers['years'] === 60) && people.some(({ answers }) => answers['years'] === 17)).toBe(true)
    expect(people.some(({ answers }) => answers['b'] === undefined)).toBe(true)
  })

  test('without a sign have numbers in the middle of what is harmless', () => {
    expect(harmlessNumbers(subject)).toEqual({ years: 38 })
    expect(screen(subject.rules, otherwiseHarmless(subject.rules, { years: 38 }, {}), 0 as never).kind).toBe('self-care')
  })

  test('are written down in few words when the rest is harmless, and in full when it is not', () => {
    const harmless = otherwiseHarmless(subject.rules, { years: 38 }, { b: 'yes' })
    expect(listAnswers(subject.rules, { answers: harmless, region: 'XX' })).toEqual({ answers: { b: 'yes', years: 38 }, restAnsweredNo: true, region: 'XX' })
    expect(listAnswers(subject.rules, { answers: { b: 'yes' } })).toEqual({ answers: { b: 'yes' }, restAnsweredNo: false })
  })

  test('lose, one after the other, what no longer applies', () => {
    const chain = ruleSet([yesNo('a'), yesNo('b', { askWhen: yes('a') }), yesNo('c', { askWhen: yes('b') })], [])
    expect(onlyWhatApplies(chain, { a: 'no', b: 'yes', c: 'yes' })).toEqual({ a: 'no' })
  })
})

describe('a counterexample', () => {
  test('shrinks to what it needs: harmless answers for the rest, and no tick too many', () => {
    const start = { answers: { a: 'yes', b: 'yes', t: ['x', 'y', 'z'], years: 70 } as const }
    const smallest = shrink(start, (id) => ({ a: 'no', b: 'no', t: [] as string[] })[id], ({ answers }) => answers['b'] === 'yes' && Array.isArray(answers['t']) && answers['t'].includes('y'))
    expect(smallest.answers).toEqual({ a: 'no', b: 'yes', t: ['y'] })
  })
})
