import { describe, expect, test } from 'vitest'
import { instant } from '../units.ts'
import type { Answers } from './answers.ts'
import { clearanceWith } from './clearance.fixture.ts'
import { rank, RANKED, type Rule, type RuleDisposition } from './rule.ts'
import { clearanceHolds, screen } from './screen.ts'
import { all, no, not, rule, ruleSet, ticked, ticks, yes, yesNo } from './small-rules.fixture.ts'

const LETTERS = ['e', 'u', 's', 'r'] as const
const DISPOSITION: Readonly<Record<(typeof LETTERS)[number], RuleDisposition>> = { e: 'emergency', u: 'urgent', s: 'soon', r: 'routine' }
const QUESTIONS = [...LETTERS.map((id) => yesNo(id)), yesNo('checked'), ticks('t', ['x', 'y'])]
const FOUR = LETTERS.map((id) => rule(id.toUpperCase(), DISPOSITION[id], yes(id)))
const CALM: Answers = { e: 'no', u: 'no', s: 'no', r: 'no', checked: 'no', t: [] }
const NOON = instant(1_000_000)

const look = (rules: readonly Rule[], answers: Answers, region?: string) => screen(ruleSet(QUESTIONS, rules), answers, NOON, region)

describe('the highest rule that fires wins, and every reason is kept', () => {
  const subsets = Array.from({ length: 16 }, (_, bits) => LETTERS.filter((_letter, index) => bits & (1 << index)))
  test.each(subsets.map((letters) => [letters.join('') || 'nothing', letters] as const))('%s', (_name, letters) => {
    // The rules lie in another order than their ranks.
    const screening = look([...FOUR].reverse(), { ...CALM, ...Object.fromEntries(letters.map((id) => [id, 'yes'])) })
    expect(screening.kind).toBe(letters[0] ? DISPOSITION[letters[0]] : 'self-care')
    // From the highest to the lowest.
    expect(screening.because.map(({ rule: id }) => id)).toEqual(letters.map((id) => id.toUpperCase()))
    expect(screening.because.map(({ disposition }) => disposition)).toEqual(letters.map((id) => DISPOSITION[id]))
  })

  test('a reason carries what the person said', () => {
    const [reason] = look([rule('U1', 'urgent', ticked('t', ['x', 'y']))], { t: ['x', 'y?'] }).because
    expect(reason?.said).toEqual([
      { question: 't', option: 'x', unsure: false },
      { question: 't', option: 'y', unsure: true },
    ])
  })

  test('the ranks rise from self-care to emergency', () => {
    expect(RANKED.map(rank)).toEqual([0, 1, 2, 3, 4])
    expect(RANKED[0]).toBe('self-care')
    expect(RANKED[4]).toBe('emergency')
  })
})

describe('an answer that is missing', () => {
  test('does not hold up an emergency', () => {
    expect(look(FOUR, { e: 'yes' })).toMatchObject({ kind: 'emergency', because: [{ rule: 'E' }] })
  })

  test('holds up anything else while it could still raise the result, and what is certain is told', () => {
    expect(look(FOUR, { s: 'yes', r: 'no' })).toMatchObject({ kind: 'ask', unanswered: ['e', 'u'], atLeast: 'soon', because: [{ rule: 'S' }] })
  })

  test('holds nothing up where it can no longer change a thing', () => {
    expect(look(FOUR, { e: 'no', u: 'yes' })).toMatchObject({ kind: 'urgent' })
  })

  test('is never read as "no": without any answer everything is asked and nobody is cleared', () => {
    const screening = look(FOUR, {})
    expect(screening).toMatchObject({ kind: 'ask', unanswered: ['e', 'u', 's', 'r'], atLeast: 'self-care', because: [] })
    expect('clearance' in screening).toBe(false)
  })

  test('of the rule with the fewest open questions is asked for first', () => {
    const rules = [rule('A', 'soon', all(yes('s'), yes('r'), yes('checked'))), rule('B', 'routine', all(yes('r'), yes('u'))), rule('C', 'routine', yes('e'))]
    expect(look(rules, {})).toMatchObject({ kind: 'ask', unanswered: ['e', 'r', 'u', 's', 'checked'] })
  })
})

describe('"not sure"', () => {
  test.each([
    ['emergency', 'unsure', 'emergency'],
    ['urgent', 'unsure', 'urgent'],
    ['soon', 'unsure', 'ask'],
    ['routine', 'unsure', 'ask'],
    ['soon', 'still-unsure', 'soon'],
    ['routine', 'still-unsure', 'routine'],
  ] as const)('to a rule of %s, when it is "%s", leads to %s', (disposition, answer, kind) => {
    expect(look([rule('X', disposition, yes('s'))], { s: answer }).kind).toBe(kind)
  })
})

describe('a rule that a check may lower', () => {
  const LOWERED = [rule('U', 'urgent', yes('u'), { lowered: { to: 'routine', when: yes('checked') } })]
  test.each([
    ['stays as it is without the check', 'no', 'urgent'],
    ['is lowered by it', 'yes', 'routine'],
    ['is not lowered by a doubt', 'unsure', 'urgent'],
    ['is not lowered by a second doubt', 'still-unsure', 'urgent'],
    ['is not lowered when that was passed over', 'skipped', 'urgent'],
  ] as const)('%s', (_name, checked, kind) => {
    expect(look(LOWERED, { u: 'yes', checked })).toMatchObject({ kind, because: [{ rule: 'U', disposition: kind }] })
  })

  test('waits for the check, certain of the lower rank only', () => {
    expect(look(LOWERED, { u: 'yes' })).toMatchObject({ kind: 'ask', unanswered: ['checked'], atLeast: 'routine' })
  })

  test('does not ask for the check when it did not fire', () => {
    expect(look(LOWERED, { u: 'no' }).kind).toBe('self-care')
  })

  test('does not wait for the check when another rule is as high anyway', () => {
    expect(look([...LOWERED, rule('V', 'urgent', yes('s'))], { u: 'yes', s: 'yes' }).kind).toBe('urgent')
  })

  test('waits for the check before it leaves open the limited programme of another rule', () => {
    const rules = [rule('A', 'soon', yes('s'), { lowered: { to: 'routine', when: yes('checked') } }), rule('B', 'soon', yes('r'), { programme: { kind: 'up-to', level: 1 } })]
    expect(look(rules, { s: 'yes', r: 'yes', checked: 'no' })).not.toHaveProperty('clearance')
    expect(look(rules, { s: 'yes', r: 'yes' })).not.toHaveProperty('clearance')
  })
})

describe('the clearance', () => {
  const level = (rules: readonly Rule[], answers: Answers) => {
    const screening = look(rules, { ...CALM, ...answers })
    return 'clearance' in screening ? screening.clearance?.level : undefined
  }
  const upTo = (id: string, disposition: RuleDisposition, most: 0 | 1 | 2 | 3) => rule(id.toUpperCase(), disposition, yes(id), { programme: { kind: 'up-to', level: most } })

  test('is at the level of its disposition, and there is none from "soon" upwards', () => {
    expect([{}, { r: 'yes' }, { s: 'yes' }, { u: 'yes' }, { e: 'yes' }].map((answers) => level(FOUR, answers as Answers))).toEqual([3, 1, undefined, undefined, undefined])
  })

  test('is narrowed by a rule that limits the programme, never widened', () => {
    expect(level([upTo('r', 'routine', 0)], { r: 'yes' })).toBe(0)
    expect(level([upTo('r', 'routine', 3)], { r: 'yes' })).toBe(1)
    expect(level([upTo('r', 'routine', 0)], {})).toBe(3)
  })

  test('stays open with "soon" only when every rule that asks for it says how much', () => {
    expect(level([upTo('s', 'soon', 1)], { s: 'yes' })).toBe(1)
    expect(level([upTo('s', 'soon', 1), upTo('r', 'soon', 0)], { s: 'yes', r: 'yes' })).toBe(0)
    expect(level([upTo('s', 'soon', 1), rule('R', 'soon', yes('r'))], { s: 'yes', r: 'yes' })).toBeUndefined()
    expect(level([upTo('s', 'soon', 1), upTo('r', 'routine', 0)], { s: 'yes', r: 'yes' })).toBe(0)
    expect(level([upTo('u', 'urgent', 1)], { u: 'yes' })).toBeUndefined()
  })

  test('is never higher with one more reason than without it', () => {
    const rules = [rule('R', 'routine', yes('r')), upTo('s', 'soon', 2)]
    expect(level(rules, { r: 'yes' })).toBe(1)
    expect(level(rules, { r: 'yes', s: 'yes' })).toBeLessThanOrEqual(1)
  })

  test('is not given where a rule says "none", however low that rule is', () => {
    const none = rule('R', 'routine', yes('r'), { programme: { kind: 'none' } })
    expect(look([none], { r: 'yes' }).kind).toBe('routine')
    expect(level([none], { r: 'yes' })).toBeUndefined()
    expect(level([none, upTo('s', 'soon', 1)], { r: 'yes', s: 'yes' })).toBeUndefined()
  })

  test('carries what is held back, each once, from every rule that fired', () => {
    const rules = [rule('R', 'routine', yes('r'), { holds: ['load', 'twist'] }), rule('S', 'routine', yes('s'), { holds: ['twist', 'prone'] }), rule('U', 'urgent', yes('u'), { holds: ['flexion'] })]
    expect(look(rules, { ...CALM, r: 'yes', s: 'yes' })).toMatchObject({ holds: ['load', 'twist', 'prone'], clearance: { holds: ['load', 'twist', 'prone'] } })
    expect(look(rules, CALM)).toMatchObject({ holds: [], clearance: { holds: [] } })
  })

  test('waits for a rule that could still narrow it, although the rank would stay', () => {
    const held = [rule('R', 'routine', yes('r')), rule('H', 'routine', yes('s'), { holds: ['load'] })]
    expect(look(held, { r: 'yes' })).toMatchObject({ kind: 'ask', unanswered: ['s'] })
    expect(look([rule('R', 'routine', yes('r')), rule('P', 'routine', yes('s'))], { r: 'yes' })).toMatchObject({ kind: 'routine', clearance: { level: 1 } })
    expect(look([upTo('s', 'soon', 1), rule('Z', 'soon', yes('r'))], { s: 'yes' })).toMatchObject({ kind: 'ask', unanswered: ['r'] })
    // Where no programme is open anyway, nobody is asked.
    expect(look([rule('S', 'soon', yes('s')), rule('H', 'routine', yes('r'), { holds: ['load'] })], { s: 'yes' })).toMatchObject({ kind: 'soon' })
  })

  test('runs for the hours that the rules say, from when the answers were given, and names their version', () => {
    const screening = screen(ruleSet(QUESTIONS, FOUR, { clearanceHours: 24, version: 'rules-7' }), CALM, instant(5_000))
    expect(screening).toMatchObject({ rulesVersion: 'rules-7', clearance: { validUntil: 5_000 + 24 * 60 * 60 * 1_000, rulesVersion: 'rules-7' } })
    expect(screen(ruleSet(QUESTIONS, FOUR, { clearanceHours: 2 }), CALM, instant(0))).toMatchObject({ clearance: { validUntil: 7_200_000 } })
  })
})

describe('a clearance holds', () => {
  const clearance = clearanceWith({ at: instant(1_000) })
  test.each([
    ['from when the answers were given', 1_000, true],
    ['to its last moment', 1_000 + 86_400_000, true],
    ['not after it', 1_001 + 86_400_000, false],
    ['not before the answers, as by a clock that was put right since', 999, false],
  ])('%s', (_name, at, expected) => {
    expect(clearanceHolds(clearance, instant(at))).toBe(expected)
  })
})

describe('precautions', () => {
  const withCodes = ruleSet(QUESTIONS, [rule('S', 'soon', yes('s'))], {
    precautions: [
      { code: 'WR', when: yes('r') },
      { code: 'KN', when: ticked('t', ['x']) },
      { code: 'LX', when: ticked('t', ['y']) },
    ],
  })
  test('go with the clearance, doubts included', () => {
    expect(screen(withCodes, { s: 'no', r: 'unsure', t: ['y?'] }, NOON)).toMatchObject({ clearance: { precautions: ['WR', 'LX'] } })
    expect(screen(withCodes, { s: 'no', r: 'no', t: [] }, NOON)).toMatchObject({ clearance: { precautions: [] } })
  })
  test('are asked for before there is a clearance, and not when there is none to give', () => {
    expect(screen(withCodes, { s: 'no', r: 'no' }, NOON)).toMatchObject({ kind: 'ask', unanswered: ['t'] })
    expect(screen(withCodes, { s: 'yes' }, NOON).kind).toBe('soon')
  })
})

describe('what else goes with a result', () => {
  test('a rule for some regions holds only there', () => {
    const england = [rule('P', 'soon', no('checked'), { regions: ['GB-ENG'] })]
    expect(look(england, { checked: 'no' }, 'GB-ENG').kind).toBe('soon')
    expect(look(england, { checked: 'no' }, 'GB-SCT').kind).toBe('self-care')
    expect(look(england, { checked: 'no' }).kind).toBe('self-care')
    expect(look(england, {}, 'GB-ENG')).toMatchObject({ kind: 'ask', unanswered: ['checked'] })
    expect(look(england, {}).kind).toBe('self-care')
  })

  test('the maternity route is named only when its rule decides', () => {
    const rules = [rule('M', 'soon', yes('s'), { route: 'maternity' }), rule('U', 'urgent', yes('u'))]
    expect(look(rules, { ...CALM, s: 'yes' })).toHaveProperty('route', 'maternity')
    expect(look(rules, { ...CALM, s: 'yes', u: 'yes' })).not.toHaveProperty('route')
    expect(look(rules, CALM)).not.toHaveProperty('route')
  })

  test('advice stays locked by every rule that fired, whatever decides', () => {
    const rules = [rule('R', 'routine', yes('r'), { locks: ['nsaid'] }), rule('E', 'emergency', yes('e'))]
    expect(look(rules, { ...CALM, r: 'yes', e: 'yes' }).locks).toEqual(['nsaid'])
    expect(look(rules, CALM).locks).toEqual([])
  })

  test('a rule can build on an earlier one: the softer one fires only where the harder one does not', () => {
    const rules = [rule('U', 'urgent', all(yes('s'), yes('u'))), rule('S', 'soon', all(yes('s'), not({ kind: 'rule', id: 'U' })))]
    expect(look(rules, { s: 'yes', u: 'yes' }).because.map(({ rule: id }) => id)).toEqual(['U'])
    expect(look(rules, { s: 'yes', u: 'no' }).because.map(({ rule: id }) => id)).toEqual(['S'])
    expect(look(rules, { s: 'yes' })).toMatchObject({ kind: 'ask', unanswered: ['u'] })
  })
})
