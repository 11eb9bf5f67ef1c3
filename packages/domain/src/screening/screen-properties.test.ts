import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../units.ts'
import type { Answer, Answers } from './answers.ts'
import type { Condition } from './condition.ts'
import { rank, type Ranked, type Rule } from './rule.ts'
import { screen, type Clearance, type Screening } from './screen.ts'
import { all, any, no, not, rule, ruleSet, ticked, ticks, yes, yesNo } from './small-rules.fixture.ts'

const QUESTIONS = [yesNo('a'), yesNo('b'), ticks('t', ['x', 'y']), yesNo('gate'), yesNo('depends', { askWhen: yes('gate') }), yesNo('checked')]
const IDS = QUESTIONS.map(({ id }) => id)
const WAYS: Readonly<Record<string, readonly Answer[]>> = {
  a: ['yes', 'no', 'still-unsure'],
  b: ['yes', 'no', 'unsure'],
  t: [[], ['x'], ['x', 'y?']],
  gate: ['yes', 'no'],
  depends: ['yes', 'no'],
  checked: ['yes', 'no', 'unsure'],
}

const leaf = fc.constantFrom<Condition>(yes('a'), no('a'), yes('b'), ticked('t', ['x']), ticked('t', ['x', 'y'], 2), yes('gate'), yes('depends'))
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf).map((of) => all(...of)) },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf).map((of) => any(...of)) },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf).map(([one, two]) => all(one, not(two))) },
)
const programme = fc.constantFrom<Rule['programme']>({ kind: 'by-disposition' }, { kind: 'by-disposition' }, { kind: 'none' }, { kind: 'up-to', level: 0 }, { kind: 'up-to', level: 2 })
const oneRule = fc.record({
  disposition: fc.constantFrom('emergency', 'urgent', 'soon', 'routine', 'soon', 'routine'),
  when: condition,
  programme,
  holds: fc.subarray<'load' | 'twist'>(['load', 'twist'], { maxLength: 1 }),
  isLowered: fc.boolean(),
})
const LOWER = { emergency: 'soon', urgent: 'soon', soon: 'routine', routine: 'routine' } as const

const rules = fc
  .array(oneRule, { minLength: 1, maxLength: 3 })
  .map((list) =>
    list.map(({ disposition, when, isLowered, ...more }, index) =>
      rule(`R${index}`, disposition, when, { ...more, ...(isLowered ? { lowered: { to: LOWER[disposition], when: yes('checked') } } : {}) }),
    ),
  )
  .map((list) => ruleSet(QUESTIONS, list, { precautions: [{ code: 'WR', when: yes('b') }] }))
const applies = (answers: Answers, id: string): boolean => id !== 'depends' || answers['gate'] === 'yes'
const someAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...IDS.map((id) => fc.option(fc.constantFrom(...(WAYS[id] ?? [])), { nil: undefined, freq: 2 })))
  .map((given) => Object.fromEntries(IDS.flatMap((id, index) => (given[index] === undefined ? [] : [[id, given[index]]]))) as Answers)
  .filter((answers) => answers['depends'] === undefined || applies(answers, 'depends'))

const look = (set: ReturnType<typeof ruleSet>, answers: Answers) => screen(set, answers, instant(0))
const certain = (screening: Screening): Ranked => (screening.kind === 'ask' ? screening.atLeast : screening.kind)
const clearanceOf = (screening: Screening): Clearance | undefined => ('clearance' in screening ? screening.clearance : undefined)

/** Every way to answer some, all or none of what was not answered yet and applies. */
const furtherAnswers = (answers: Answers): readonly Answers[] =>
  IDS.reduce<readonly Answers[]>(
    (so, id) => so.flatMap((one) => [one, ...(answers[id] === undefined && applies(one, id) ? (WAYS[id] ?? []).map((way) => ({ ...one, [id]: way })) : [])]),
    [answers],
  )

describe('screening with answers missing', () => {
  test('gives a result only when no further answer can change it, or its programme', () => {
    let settled = 0
    fc.assert(
      fc.property(rules, someAnswers, (set, answers) => {
        const before = look(set, answers)
        if (before.kind === 'ask' || before.kind === 'emergency') return
        settled += 1
        for (const more of furtherAnswers(answers)) {
          const after = look(set, more)
          expect({ kind: after.kind, ...clearanceOf(after) }, JSON.stringify(more)).toEqual({ kind: before.kind, ...clearanceOf(before) })
        }
      }),
      { numRuns: 4_000, seed: 1 },
    )
    expect(settled).toBeGreaterThan(500)
  })

  test('is certain only of what can no longer fall', () => {
    fc.assert(
      fc.property(rules, someAnswers, (set, answers) => {
        const before = rank(certain(look(set, answers)))
        for (const more of furtherAnswers(answers)) expect(rank(certain(look(set, more))), JSON.stringify(more)).toBeGreaterThanOrEqual(before)
      }),
      { numRuns: 600, seed: 2 },
    )
  })

  test('asks only for what applies and was not answered, each question once, and is done once nothing is left', () => {
    fc.assert(
      fc.property(rules, someAnswers, (set, answers) => {
        const screening = look(set, answers)
        if (screening.kind !== 'ask') return
        expect(new Set(screening.unanswered).size).toBe(screening.unanswered.length)
        for (const id of screening.unanswered) {
          expect(applies(answers, id), id).toBe(true)
          expect([undefined, 'unsure']).toContain(answers[id])
        }
        const everything: Answers = { a: 'no', b: 'no', t: [], gate: 'no', checked: 'no', ...without(answers, 'unsure') }
        expect(look(set, applies(everything, 'depends') ? { depends: 'no', ...everything } : everything).kind).not.toBe('ask')
      }),
      { numRuns: 2_000, seed: 3 },
    )
  })
})

const without = (answers: Answers, doubt: Answer): Answers => Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== doubt))
