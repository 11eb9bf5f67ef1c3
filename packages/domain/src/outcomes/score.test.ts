import { describe, expect, test } from 'vitest'
import { measureById, type MeasureId } from './measure.ts'
import { MODEL } from './outcome-model.fixture.ts'
import { activitiesProblem, scoreOf, valueProblems, type Values } from './score.ts'

const measure = (id: MeasureId) => measureById(MODEL, id)
const ACTIVITIES = ['a1', 'a2', 'a3']

describe('scores', () => {
  test.each<[what: string, id: MeasureId, values: Values, value: number | undefined]>([
    ['PEG is the mean of its three', 'peg', { average: 6, enjoyment: 4, activity: 5 }, 5],
    ['PEG of nothing but zeros is 0, not missing', 'peg', { average: 0, enjoyment: 0, activity: 0 }, 0],
    ['PEG keeps its parts of a point', 'peg', { average: 6, enjoyment: 4, activity: 4 }, 14 / 3],
    ['two of three are no PEG', 'peg', { average: 6, enjoyment: 4 }, undefined],
    ['no answer is no PEG', 'peg', {}, undefined],
    ['PSFS is the mean of what was rated', 'psfs', { a1: 2, a2: 4, a3: 9 }, 5],
    ['two activities make a PSFS', 'psfs', { a1: 2, a3: 4 }, 3],
    ['one activity makes none', 'psfs', { a1: 2 }, undefined],
    ['no change is 0', 'change', { change: 'no-change' }, 0],
    ['very much worse is -3', 'change', { change: 'very-much-worse' }, -3],
    ['very much better is 3', 'change', { change: 'very-much-better' }, 3],
    ['sleep is its one number', 'sleep', { sleep: 7 }, 7],
    ['confidence is its one number', 'confidence', { confidence: 0 }, 0],
    ['three kinds of pain are kept apart', 'pain', { now: 3, worst: 8, average: 5 }, undefined],
    ['counts are kept apart', 'use', { medicineDays: 10, visits: 1, daysLost: 0 }, undefined],
  ])('%s', (_what, id, values, value) => {
    const score = scoreOf(measure(id), values, ACTIVITIES)
    if (!score.ok) throw new Error(JSON.stringify(score.error))
    expect(score.value.value).toBe(value)
    expect(score.value.items).toEqual(values)
    expect(score.value.answered).toBe(Object.keys(values).length)
  })

  test.each<[what: string, id: MeasureId, values: Record<string, unknown>, type: string]>([
    ['a number above the scale', 'peg', { average: 11 }, 'out-of-range'],
    ['a number below it', 'sleep', { sleep: -1 }, 'out-of-range'],
    ['half a point', 'pain', { now: 3.5 }, 'wrong-kind'],
    ['not a number', 'pain', { now: Number.NaN }, 'wrong-kind'],
    ['a number in words', 'confidence', { confidence: '7' }, 'wrong-kind'],
    ['a day too many', 'use', { medicineDays: 29 }, 'out-of-range'],
    ['a choice that is not there', 'change', { change: 'better' }, 'unknown-choice'],
    ['a number where a choice is asked', 'change', { change: 2 }, 'wrong-kind'],
    ['an item of another measure', 'peg', { sleep: 3 }, 'unknown-item'],
    ['an activity that nobody named', 'psfs', { a9: 3 }, 'unknown-item'],
    ['nothing at all in place of an answer', 'peg', { average: undefined }, 'wrong-kind'],
  ])('%s is an error that says what would have been right', (_what, id, values, type) => {
    const problems = valueProblems(measure(id), values, ACTIVITIES)
    expect(problems.map((problem) => problem.type)).toEqual([type])
    expect(problems[0]?.accepted.length).toBeGreaterThan(1)
    expect(scoreOf(measure(id), values as Values, ACTIVITIES).ok).toBe(false)
  })
})

test('three to five activities are named, each once and with a name', () => {
  const psfs = measure('psfs')
  const problem = (...names: readonly string[]) => activitiesProblem(psfs, names)?.type
  expect(problem('cook', 'drive', 'lift')).toBeUndefined()
  expect(problem('cook', 'drive', 'lift', 'sew', 'run')).toBeUndefined()
  expect(problem('cook', 'drive')).toBe('too-few')
  expect(problem('cook', 'drive', 'lift', 'sew', 'run', 'swim')).toBe('too-many')
  expect(problem('cook', 'drive', ' ')).toBe('no-name')
  expect(problem('cook', 'drive', ' Cook')).toBe('same-name')
})
