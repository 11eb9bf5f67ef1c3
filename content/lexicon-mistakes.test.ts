import type { EmergencyBox } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadLexicon } from './lexicon.ts'
import { toLexicon, waysOf } from './schema/lexicon.ts'
import { collectProblems, type YamlFile } from './schema/yaml-file.ts'
import { contentForTests } from './testing.ts'

const { content, rules } = contentForTests()
const real = loadLexicon(content.screening)
if (!real.ok) throw new Error('the real lexicon has mistakes')

const file = (name: string, data: unknown): YamlFile => ({ name, data, lineOf: () => 7 })
const GRAMMAR = file('grammar.yaml', { lists: real.value.lists })
const WORDS = { misspellings: file('misspellings.yaml', { words: { chet: 'chest' } }), ordinary: file('ordinary.yaml', { words: 'right' }) }

/** What is said of a sign file, by its entry or its lists in YAML. */
const mistakes = (yaml: string, boxes: readonly EmergencyBox[] = content.screening.checkIn.emergencyBoxes): readonly string[] => {
  const problems = collectProblems()
  toLexicon({ ...WORDS, signs: [GRAMMAR, file('sign.yaml', parse(yaml))] }, rules.bank, boxes, problems)
  return problems.list.map(({ file: where, line, message }) => `${where}:${line} ${message}`)
}
const entry = (text: string): string => `entries: [{ ${text} }]`

describe('a mistake in the lexicon', () => {
  test.each([
    ['a question that does not exist', entry('question: chestpane, answer: "yes", says: ["a"]'), 'chestpane is no question'],
    ['an answer that its question does not take', entry('question: legs, answer: three, says: ["a"]'), '"three" is no answer to legs'],
    ['a danger that opens another box', entry('question: chestPain, answer: "yes", danger: legs, says: ["a"]'), 'no emergency box legs covers chestPain'],
    ['a phrase that cannot be read', entry('question: legs, answer: one, says: ["a (b"]'), 'a bracket is not closed'],
    ['a list that nobody wrote', entry('question: legs, answer: one, says: ["@leggs hurt"]'), 'there is no list @leggs'],
    ['an entry without a phrase', entry('question: legs, answer: one'), 'an entry needs a phrase'],
    ['a list that stands in two files', 'lists: { chest: ["a"] }', 'the list @chest stands in two files'],
    ['a list that names itself', `lists: { mine: ["@mine"] }\n${entry('question: legs, answer: one, says: ["@mine"]')}`, 'the list @mine names itself'],
    ['a key that means nothing', entry('question: legs, answer: one, says: ["a"], sayz: ["b"]'), 'Unrecognized key'],
  ])('%s is told with its file and line', (_what, yaml, message) => {
    expect(mistakes(yaml)).toEqual(expect.arrayContaining([expect.stringMatching(/^(sign|grammar)\.yaml:7 /), expect.stringContaining(message)]))
  })

  test('is not seen where there is none', () => {
    expect(mistakes(entry('question: chestPain, answer: "yes", danger: chest, cross: [{ where: "@chest", what: "odd|not quite right" }]'))).toEqual([])
  })
})

test('the ways of a line are parted outside brackets alone', () => {
  expect(waysOf('a b|(c|d) e | f')).toEqual(['a b', '(c|d) e', 'f'])
})
