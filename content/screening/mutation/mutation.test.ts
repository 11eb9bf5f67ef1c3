import { chanceFrom, instant, peopleBy, screen, type Condition, type Rule, type RuleSet } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { toRuleSet } from '../../content.ts'
import { conditionMutants } from './condition-mutants.ts'
import { readEquivalent } from './equivalent.ts'
import { loadScreening } from './load-screening.ts'
import { mutantsOf } from './mutants.ts'
import { sampleOf } from './sample.ts'
import { readScenarios, screenScenario, toldBy, wantedBy, type Scenario } from './scenarios.ts'
import { killsBy, scoreOf } from './score.ts'

const rules = toRuleSet(loadScreening())
const scenarios = readScenarios()
const mutants = mutantsOf(rules)
const equivalent = readEquivalent()

const yes = (question: string): Condition => ({ kind: 'yes', question })
const small = (when: Condition, more: Partial<Rule> = {}): RuleSet => ({
  ...rules,
  findings: new Map(),
  precautions: [],
  rules: [{ id: 'R', disposition: 'soon', when, holds: [], programme: { kind: 'by-disposition' }, locks: [], source: [], evidence: 'D', inForceFrom: '2026-11-21', ...more }],
})
const scenario = (answers: Scenario['answers'], disposition: string): Scenario => ({ name: '', answers, expect: { disposition, rules: disposition === 'self-care' ? [] : ['R'] } })

describe('the scenarios', () => {
  test('come out as they say, with the level, the holds, the locks and the route where they say them', () => {
    const wrong = scenarios.filter((one) => toldBy(screenScenario(rules, one), one.expect) !== wantedBy(one.expect)).map(({ name }) => name)
    expect(wrong).toEqual([])
    for (const key of ['level', 'holds', 'locks', 'route'] as const) expect(scenarios.some(({ expect: told }) => told[key] !== undefined), key).toBe(true)
  })

  test('notice at least 95 of 100 single changes of the rules', { timeout: 120_000 }, () => {
    const { share, survivors } = scoreOf(sampleOf(mutants, 400, 1), killsBy(rules, scenarios), new Set(equivalent.map(({ id }) => id)))
    expect(share, survivors.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})

describe('mutants that are said to change nothing', () => {
  const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]))

  test('are mutants, and no scenario notices them', () => {
    expect(equivalent.filter(({ id }) => !byId.has(id))).toEqual([])
    const kills = killsBy(rules, scenarios)
    expect(equivalent.filter(({ id }) => kills(byId.get(id) ?? { id, touches: [], rules }))).toEqual([])
  })

  test('change nothing for people by chance', { timeout: 120_000 }, () => {
    const next = peopleBy({ rules }, chanceFrom(1), false)
    const people = Array.from({ length: 250 }, next)
    const all = { disposition: '', rules: [], level: 0, holds: [], locks: [], route: '' }
    const told = (set: RuleSet) => people.map(({ answers, region }) => toldBy(screen(set, answers, instant(0), region), all))
    const before = told(rules)
    for (const { id } of equivalent) expect(told(byId.get(id)?.rules ?? rules), id).toEqual(before)
  })
})

describe('a mutant', () => {
  test('differs from the rules in one thing, and each has a name of its own', () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length)
    expect(mutants.length).toBeGreaterThan(1_500)
    for (const { id, rules: changed } of sampleOf(mutants, 200, 2)) {
      const rulesChanged = changed.rules.filter((rule, index) => JSON.stringify(rule) !== JSON.stringify(rules.rules[index])).length
      const findingsChanged = [...changed.findings].filter(([name, finding]) => JSON.stringify(finding) !== JSON.stringify(rules.findings.get(name))).length
      expect(rulesChanged + findingsChanged, id).toBe(1)
    }
  })

  test.each<[string, Condition, readonly string[]]>([
    ['an operator and its parts', { kind: 'all', of: [yes('lump'), yes('weightLoss')] }, ['all → any', 'without part 1', 'without part 2']],
    ['a limit and a comparison', { kind: 'number', question: 'age', from: 65 }, ['age from 65 → 64', 'age from 65 → 66', 'age the other way round']],
    ['how many ticks', { kind: 'ticked', question: 'fever', of: ['temperature', 'shivering'], atLeast: 2 }, ['fever at least 2 → 1', 'fever with veryIll', 'fever temperature → veryIll']],
    ['an option', { kind: 'chosen', question: 'legs', oneOf: ['one', 'both'] }, ['legs without one', 'legs without both', 'legs with neither']],
    ['a negation', { kind: 'not', of: yes('lump') }, ['without not', '.not yes → no lump']],
    ['how many signs', { kind: 'count', atLeast: 2, of: [yes('lump'), yes('weightLoss'), yes('unsteady')] }, ['at least 2 → 1', 'at least 2 → 3']],
  ])('changes %s', (_what, condition, changes) => {
    expect(conditionMutants(condition, rules, 'R').map(({ what }) => what.trim())).toEqual(expect.arrayContaining([...changes]))
  })
})

describe('the score', () => {
  const limit = small({ kind: 'number', question: 'age', from: 50 })
  const survivorsOf = (set: RuleSet, list: readonly Scenario[]) => scoreOf(mutantsOf(set), killsBy(set, list), new Set()).survivors

  test('of a limit that no scenario stands next to is low, and of one with both sides full', () => {
    expect(survivorsOf(limit, [scenario({ age: 70 }, 'soon'), scenario({ age: 20 }, 'self-care')])).toEqual(['R when age from 50 → 49', 'R when age from 50 → 51'])
    expect(survivorsOf(limit, [scenario({ age: 50 }, 'soon'), scenario({ age: 49 }, 'self-care')])).toEqual([])
  })

  test('counts a change beside the condition as well', () => {
    expect(survivorsOf(small(yes('lump'), { locks: ['nsaid'] }), [scenario({ lump: 'yes' }, 'soon'), scenario({ lump: 'no' }, 'self-care')])).toEqual(['R without the lock nsaid'])
  })

  test('leaves out what changes nothing', () => {
    const list = [scenario({ age: 50 }, 'soon'), scenario({ age: 20 }, 'self-care')]
    const { share, equivalent: known, survivors } = scoreOf(mutantsOf(limit), killsBy(limit, list), new Set(['R when age from 50 → 49']))
    expect({ share, known, survivors }).toEqual({ share: 1, known: ['R when age from 50 → 49'], survivors: [] })
  })
})
