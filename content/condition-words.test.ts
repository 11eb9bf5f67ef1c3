import type { Condition } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { conditionInWords, questionsIn, sentenceToLines } from './condition-words.ts'
import { contentForTests } from './testing.ts'

const { content } = contentForTests()
const { screening, words } = content
const said = (condition: Condition): readonly string[] => sentenceToLines(conditionInWords(condition, screening, words.screening))
const ask = (id: string): string => `“${words.screening.questions[id]?.ask}”`
const option = (id: string, one: string): string => `“${words.screening.questions[id]?.options?.[one]}”`
const yes = (question: string): Condition => ({ kind: 'yes', question })

describe('a condition in words', () => {
  test.each<readonly [string, Condition, readonly string[]]>([
    ['a yes', yes('tearing'), [`- ${ask('tearing')} answered “Yes”`]],
    ['a no', { kind: 'no', question: 'checked' }, [`- ${ask('checked')} answered “No”`]],
    ['a choice', { kind: 'chosen', question: 'rash', oneOf: ['under3Days', 'from3Days'] }, [`- ${ask('rash')} answered ${option('rash', 'under3Days')} or ${option('rash', 'from3Days')}`]],
    ['one tick', { kind: 'ticked', question: 'fever', atLeast: 1, of: ['veryIll'] }, [`- ${ask('fever')} ticked: ${option('fever', 'veryIll')}`]],
    ['one tick of several', { kind: 'ticked', question: 'fever', atLeast: 1, of: ['veryIll', 'shivering'] }, [`- ${ask('fever')} ticked, one or more of: ${option('fever', 'veryIll')}, ${option('fever', 'shivering')}`]],
    ['two ticks of several', { kind: 'ticked', question: 'fever', atLeast: 2, of: ['veryIll', 'shivering'] }, [`- ${ask('fever')} ticked, at least 2 of: ${option('fever', 'veryIll')}, ${option('fever', 'shivering')}`]],
    ['a number from', { kind: 'number', question: 'age', from: 65 }, [`- ${ask('age')} 65 years or more`]],
    ['a number to', { kind: 'number', question: 'durationDays', to: 14 }, [`- ${ask('durationDays')} 14 days or less`]],
    ['a number between', { kind: 'number', question: 'age', from: 18, to: 44 }, [`- ${ask('age')} from 18 to 44 years`]],
    ['another rule', { kind: 'not', of: { kind: 'rule', id: 'E13' } }, [`- unless rule E13 fires (${words.screening.rules['E13']?.because})`]],
    ['all, any and a count within each other', { kind: 'all', of: [yes('tearing'), { kind: 'any', of: [yes('lump'), { kind: 'count', atLeast: 2, of: [yes('phlegm'), yes('effort')] }] }] }, ['- All of:', `  - ${ask('tearing')} answered “Yes”`, '  - At least one of:', `    - ${ask('lump')} answered “Yes”`, '    - At least 2 of:', `      - ${ask('phlegm')} answered “Yes”`, `      - ${ask('effort')} answered “Yes”`]],
    ['a list of one, without a heading', { kind: 'any', of: [yes('lump')] }, [`- ${ask('lump')} answered “Yes”`]],
    ['a negation of several', { kind: 'not', of: { kind: 'any', of: [yes('lump'), yes('effort')] } }, ['- Unless:', '  - At least one of:', `    - ${ask('lump')} answered “Yes”`, `    - ${ask('effort')} answered “Yes”`]],
    ['a finding that takes doubt as so', { kind: 'finding', id: 'nonMechanical' }, [`- “non mechanical”, where “not sure” counts as so: ${ask('movingChangesIt')} answered “No”`]],
    ['a finding of several parts', { kind: 'finding', id: 'constantNightOrBone' }, ['- “constant night or bone”: at least one of:', ...['nightPain', 'constantWorse', 'boneSore'].map((id) => `  - ${ask(id)} answered “Yes”`)]],
  ])('%s', (_what, condition, lines) => {
    expect(said(condition)).toEqual(lines)
  })

  test('of every rule names each of its questions by its wording, and no code', () => {
    for (const { id, when } of screening.rules) {
      const text = said(when).join('\n')
      for (const question of questionsIn(when, screening)) expect(text, id).toContain(ask(question))
      expect(text, id).not.toMatch(/undefined|\[object|[a-z][A-Z]/)
    }
  })

  test('asks the questions of its findings, each once, and leaves those of other rules to them', () => {
    expect(questionsIn({ kind: 'all', of: [{ kind: 'finding', id: 'abruptSevere' }, yes('worstEver'), { kind: 'not', of: { kind: 'rule', id: 'E1' } }] }, screening)).toEqual(['howStarted', 'worstEver'])
  })
})
