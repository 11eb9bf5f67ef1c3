import { contentForTests } from '@rhomboid/content/testing.ts'
import type { Answers, Proposal } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { askedBack, confirmedBy, draftsFor } from './told.ts'

const { rules } = contentForTests()
const proposal = (question: string, answer: Proposal['answer'], more: Partial<Proposal> = {}): Proposal => ({ question, answer, because: 'words', certainty: 'said', about: 'self', ...more })
const asked = (...proposals: readonly Proposal[]) => askedBack(proposals, rules, {}, NONE)
const NONE: ReadonlySet<string> = new Set()
const verdictsFor = (all: ReturnType<typeof asked>, verdict: 'right' | 'wrong' | 'unsure') => Object.fromEntries(all.map(({ key }) => [key, verdict]))

describe('what is put to the person', () => {
  test('is their own, also what they denied or were not sure of, and nothing of others or of the past', () => {
    const all = asked(proposal('weightLoss', 'no', { about: 'denied' }), proposal('age', 34), proposal('lump', 'yes', { about: 'unsure' }), proposal('nightPain', 'yes', { about: 'another' }), proposal('boneSore', 'yes', { about: 'past' }))
    expect(all.map(({ question }) => question.id)).toEqual(['weightLoss', 'age', 'lump'])
  })

  test('is no question that was answered, and none that does not apply', () => {
    expect(askedBack([proposal('age', 34), proposal('pregnancyWeeks', 20)], rules, { age: 40 }, new Set(['age']))).toEqual([])
    expect(askedBack([proposal('pregnancyWeeks', 20)], rules, { pregnancy: 'pregnant' }, new Set(['pregnancy']))).toHaveLength(1)
  })

  test('is each line of a list, but only the first reading of anything else', () => {
    const all = asked(proposal('feels', ['ache']), proposal('feels', ['tight']), proposal('course', 'worse'), proposal('course', 'better'))
    expect(all.map(({ proposal: { answer } }) => answer)).toEqual([['ache'], ['tight'], 'worse'])
  })
})

describe('what the verdicts add up to', () => {
  test('"right" answers the question; of a list it only ticks the line beforehand, so that no other line is denied', () => {
    const all = asked(proposal('age', 34), proposal('weightLoss', 'yes'), proposal('feels', ['ache']), proposal('feels', ['tight']))
    expect(confirmedBy(all, verdictsFor(all, 'right'))).toEqual({ answers: { age: 34, weightLoss: 'yes' }, prefilled: { feels: ['ache', 'tight'] } })
  })

  test('"no" and silence answer nothing: the question is asked on its page', () => {
    const all = asked(proposal('age', 34), proposal('weightLoss', 'yes'), proposal('feels', ['ache']))
    expect(confirmedBy(all, verdictsFor(all, 'wrong'))).toEqual({ answers: {}, prefilled: {} })
    expect(confirmedBy(all, {})).toEqual({ answers: {}, prefilled: {} })
  })

  test('"not sure" is an answer where a question takes one, and a doubtful tick in a list', () => {
    const all = asked(proposal('weightLoss', 'yes'), proposal('feels', ['ache']), proposal('age', 34))
    expect(confirmedBy(all, verdictsFor(all, 'unsure'))).toEqual({ answers: { weightLoss: 'unsure' }, prefilled: { feels: ['ache?'] } })
  })

  test('on a later day, what is written otherwise than it was answered is asked back, and only that', () => {
    const before: Answers = { weightLoss: 'no', nightPain: 'yes', heartRisks: ['smoke'], age: 40 }
    const written = [proposal('weightLoss', 'yes'), proposal('nightPain', 'yes'), proposal('heartRisks', ['smoke']), proposal('heartRisks', ['diabetes']), proposal('age', 40)]
    const all = askedBack(written, rules, before, NONE)
    expect(all.map(({ proposal: { question, answer } }) => [question, answer])).toEqual([['weightLoss', 'yes'], ['heartRisks', ['diabetes']]])
    expect(askedBack(written, rules, before, new Set(Object.keys(before)))).toEqual([])
    expect(confirmedBy(all, verdictsFor(all, 'right'), before)).toEqual({ answers: { weightLoss: 'yes', heartRisks: ['smoke', 'diabetes'] }, prefilled: {} })
    expect(confirmedBy(all, verdictsFor(all, 'wrong'), before)).toEqual({ answers: {}, prefilled: {} })
  })

  test('a page gets the drafts of its own questions alone', () => {
    const [feels] = asked(proposal('feels', ['ache']))
    expect(draftsFor({ feels: ['ache'], triggers: ['sitting'] }, feels ? [feels.question] : [])).toEqual({ feels: ['ache'] })
  })
})
