import type { Question } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { checklistAnswers, markOf, marksCount, stillOpen, withMark } from './drafts.ts'

const yesNo: Question = { id: 'weightLoss', number: 'Q20', answer: { kind: 'yes-no' }, skippable: false, reassuring: 'no' }
const ticks: Question = { id: 'fever', number: 'Q13', answer: { kind: 'tick', options: ['temperature', 'veryIll'] }, skippable: false, reassuring: 'no' }

describe('a checklist', () => {
  test('a line goes from open to ticked to not sure and back to open', () => {
    const ticked = withMark({}, yesNo, 'yes')
    expect(markOf(ticked, yesNo)).toBe('yes')
    const unsure = withMark(ticked, yesNo, 'unsure')
    expect(markOf(unsure, yesNo)).toBe('unsure')
    expect(markOf(withMark(unsure, yesNo, undefined), yesNo)).toBeUndefined()
  })

  test('each option of a tick question stands for itself, and "not sure" is kept apart from "yes"', () => {
    const drafts = withMark(withMark({}, ticks, 'yes', 'temperature'), ticks, 'unsure', 'veryIll')
    expect(drafts).toEqual({ fever: ['temperature', 'veryIll?'] })
    expect(markOf(drafts, ticks, 'veryIll')).toBe('unsure')
    expect(withMark(drafts, ticks, 'yes', 'veryIll')).toEqual({ fever: ['temperature', 'veryIll'] })
    expect(marksCount(drafts)).toBe(2)
  })

  test('a finished list answers "no" for the lines left alone, and never for a number', () => {
    const age: Question = { id: 'age', number: 'Q40', answer: { kind: 'number', min: 0, max: 120, unit: 'years' }, skippable: false, reassuring: 'no' }
    expect(checklistAnswers([yesNo, ticks, age], withMark({}, ticks, 'unsure', 'veryIll'))).toEqual({ weightLoss: 'no', fever: ['veryIll?'] })
  })

  test('a question is open until it has an answer', () => {
    expect(stillOpen([yesNo, ticks], { fever: [] }).map(({ id }) => id)).toEqual(['weightLoss'])
  })
})
