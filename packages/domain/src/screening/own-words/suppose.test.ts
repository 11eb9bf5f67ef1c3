import { expect, test } from 'vitest'
import type { Question } from '../question.ts'
import type { RuleSet } from '../rule.ts'
import type { Proposal } from './lexicon.ts'
import { emergenciesIn, supposedAnswers } from './suppose.ts'

const question = (id: string, answer: Question['answer'] = { kind: 'yes-no' }): Question => ({ id, number: 'Q01', answer, skippable: false, reassuring: 'no' })
const rule = (id: string, disposition: 'emergency' | 'urgent', questions: readonly string[]): RuleSet['rules'][number] => ({
  id,
  disposition,
  when: { kind: 'all', of: questions.map((one) => ({ kind: 'yes' as const, question: one })) },
  holds: [],
  programme: { kind: 'by-disposition' },
  locks: [],
  source: ['R01'],
  evidence: 'D',
  inForceFrom: '2026-01-01',
})
const RULES: RuleSet = {
  version: 'test',
  bank: new Map([question('effort'), question('atRest'), question('lump'), question('feels', { kind: 'tick', options: ['ache', 'tight'] })].map((one) => [one.id, one])),
  findings: new Map(),
  rules: [rule('E1', 'emergency', ['effort', 'atRest']), rule('U1', 'urgent', ['lump'])],
  precautions: [],
  clearanceHours: 24,
  levelAtMost: { 'self-care': 3, routine: 1 },
}
const proposal = (id: string, answer: Proposal['answer'], about: Proposal['about'] = 'self'): Proposal => ({ question: id, answer, because: 'words', certainty: 'said', about })

test('two things that are no emergency alone are one together, also where one is only feared', () => {
  expect(emergenciesIn([proposal('effort', 'yes')], RULES)).toEqual([])
  expect(emergenciesIn([proposal('effort', 'yes'), proposal('atRest', 'yes', 'unsure')], RULES).map((reason) => reason.rule)).toEqual(['E1'])
})

test('what is another’s, past or denied is not supposed', () => {
  for (const about of ['another', 'past', 'denied'] as const) expect(emergenciesIn([proposal('effort', 'yes'), proposal('atRest', 'yes', about)], RULES), about).toEqual([])
})

test('less than an emergency is none, and nothing at all is nothing', () => {
  expect(emergenciesIn([proposal('lump', 'yes')], RULES)).toEqual([])
  expect(emergenciesIn([], RULES)).toEqual([])
})

test('of a list every line is supposed, of anything else the first reading', () => {
  expect(supposedAnswers([proposal('feels', ['ache']), proposal('feels', ['tight']), proposal('effort', 'yes'), proposal('effort', 'no')], RULES)).toEqual({ feels: ['ache', 'tight'], effort: 'yes' })
})
