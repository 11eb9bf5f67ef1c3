import { describe, expect, test } from 'vitest'
import type { Answers } from '../screening/answers.ts'
import { clearanceWith } from '../screening/clearance.fixture.ts'
import type { Condition } from '../screening/condition.ts'
import { all, no, not, rule, ruleSet, ticked, ticks, yes, yesNo } from '../screening/small-rules.fixture.ts'
import { contributors, type Contributor, type ContributorModel } from './contributors.ts'

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f']
const rules = ruleSet(
  [...LETTERS.map((id) => yesNo(id)), ticks('feels', ['tight', 'sharp']), yesNo('checked')],
  [rule('S1', 'soon', yes('f'))],
)
const clearance = clearanceWith()

/** So many points when a question is answered with "yes". */
const worth = (id: string, points: Readonly<Record<string, number>>, more: Partial<Contributor> = {}): Contributor => ({
  id,
  points: Object.entries(points).map(([question, add]) => ({ add, when: yes(question) })),
  visit: false,
  leads: [],
  source: [],
  ...more,
})
const model = (...list: readonly Contributor[]): ContributorModel => ({ scale: { partly: 3, well: 6, most: 3 }, contributors: list })
const found = (made: ContributorModel, answers: Answers) => contributors(clearance, made, rules, answers).map(({ contributor, points, fit }) => `${contributor.id} ${points} ${fit}`)
const everything: Answers = Object.fromEntries(LETTERS.map((id) => [id, 'yes']))

describe('what may be contributing', () => {
  test.each([
    [2, []],
    [3, ['x 3 partly']],
    [5, ['x 5 partly']],
    [6, ['x 6 well']],
    [9, ['x 9 well']],
  ])('with %i points is worded as the scale says, and below its first step not at all', (points, expected) => {
    expect(found(model(worth('x', { a: points })), everything)).toEqual(expected)
  })

  test('is the sum of its points, those that speak against it included', () => {
    const one = model(worth('x', { a: 2, b: 3, c: 2, d: -3 }))
    expect(found(one, { a: 'yes', b: 'yes', c: 'yes', d: 'yes' })).toEqual(['x 4 partly'])
    expect(found(one, { a: 'yes', b: 'yes', c: 'yes', d: 'no' })).toEqual(['x 7 well'])
    expect(found(one, { a: 'yes', b: 'no', c: 'no', d: 'yes' })).toEqual([])
  })

  test('comes best fit first, and in the order of the content where two fit as well', () => {
    expect(found(model(worth('low', { a: 3 }), worth('high', { a: 8 }), worth('low2', { a: 3 })), everything)).toEqual(['high 8 well', 'low 3 partly', 'low2 3 partly'])
  })

  test('is at most as many as the scale says', () => {
    expect(found(model(worth('v', { a: 9 }), worth('w', { a: 8 }), worth('x', { a: 7 }), worth('y', { a: 6 }), worth('z', { a: 5 })), everything)).toEqual(['v 9 well', 'w 8 well', 'x 7 well'])
  })

  test('shows what ties with the last one as well, because the order among them means nothing', () => {
    expect(found(model(worth('v', { a: 9 }), worth('w', { a: 8 }), worth('x', { a: 4 }), worth('y', { a: 4 }), worth('z', { a: 4 }), worth('q', { a: 3 })), everything)).toEqual([
      'v 9 well',
      'w 8 well',
      'x 4 partly',
      'y 4 partly',
      'z 4 partly',
    ])
    expect(found(model(worth('v', { a: 4 }), worth('w', { a: 4 }), worth('x', { a: 4 }), worth('y', { a: 4 })), everything)).toHaveLength(4)
  })

  test('with a cap is never worded more strongly, however many points it has', () => {
    expect(found(model(worth('x', { a: 50 }, { cap: 'partly' }), worth('y', { a: 50 })), everything)).toEqual(['x 50 partly', 'y 50 well'])
  })

  test('passes on its advice to book a visit and the exercises to lead with', () => {
    const [one] = contributors(clearance, model(worth('x', { a: 6 }, { visit: true, leads: ['row', 'walk'] })), rules, everything)
    expect(one?.contributor).toMatchObject({ visit: true, leads: ['row', 'walk'] })
  })
})

describe('what is shown only when something else is so', () => {
  const shown = (onlyIf: Condition, answers: Answers) => found(model(worth('x', { a: 6 }, { onlyIf })), { a: 'yes', ...answers }).length > 0
  test.each<readonly [string, Condition, Answers, boolean]>([
    ['is shown when it is', yes('checked'), { checked: 'yes' }, true],
    ['is not shown when it is not', yes('checked'), { checked: 'no' }, false],
    ['is not shown while that is unknown', yes('checked'), {}, false],
    ['is not shown when the person is not sure', yes('checked'), { checked: 'unsure' }, false],
    ['is not shown when the person is still not sure', yes('checked'), { checked: 'still-unsure' }, false],
    ['is shown when a rule did not fire', not({ kind: 'rule', id: 'S1' }), { f: 'no' }, true],
    ['is not shown when that rule fired', not({ kind: 'rule', id: 'S1' }), { f: 'yes' }, false],
    ['is not shown when a doubt made that rule fire', not({ kind: 'rule', id: 'S1' }), { f: 'still-unsure' }, false],
    ['is not shown while that rule is unknown', not({ kind: 'rule', id: 'S1' }), {}, false],
  ])('%s', (_name, onlyIf, answers, expected) => {
    expect(shown(onlyIf, answers)).toBe(expected)
  })
})

describe('"not sure"', () => {
  const conditions: readonly (readonly [string, Condition, Answers])[] = [
    ['yes', yes('a'), { a: 'unsure' }],
    ['yes, for the second time', yes('a'), { a: 'still-unsure' }],
    ['no', no('a'), { a: 'unsure' }],
    ['not yes', not(yes('a')), { a: 'unsure' }],
    ['all, one of them sure', all(yes('a'), yes('b')), { a: 'yes', b: 'unsure' }],
    ['ticked', ticked('feels', ['tight']), { feels: ['tight?'] }],
    ['ticked, about the whole list', ticked('feels', ['tight']), { feels: 'unsure' }],
    ['no answer', yes('a'), {}],
    ['not asked, under "not"', not(yes('a')), {}],
  ]
  test.each(conditions)('adds no points: %s', (_name, when, answers) => {
    expect(found(model({ ...worth('x', {}), points: [{ add: 6, when }] }), answers)).toEqual([])
  })

  test.each(conditions)('takes no points away either: %s', (_name, when, answers) => {
    const always: Condition = { kind: 'all', of: [] }
    expect(found(model({ ...worth('x', {}), points: [{ add: 6, when: always }, { add: -6, when }] }), answers)).toEqual(['x 6 well'])
  })
})
