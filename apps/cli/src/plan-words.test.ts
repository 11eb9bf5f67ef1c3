import { repetitions, seconds, sets, type Dosage, type LeftOutReason } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'

import { adviceOf, doseInWords, insteadInWords, leftOutInWords, nameOf } from './plan-words.ts'
import { content } from './testing.ts'

const hold = (count: number, length: number): Dosage['work'] => ({ kind: 'holds', count: repetitions(count), length: seconds(length) })
const times = (count: number, held = 0): Dosage['work'] => ({ kind: 'repetitions', count: repetitions(count), tempo: { out: seconds(2), hold: seconds(held), back: seconds(2) } })
const breaths = (count: number): Dosage['work'] => ({ kind: 'breaths', count: repetitions(count), in: seconds(4), out: seconds(6) })
const steady = (length: number): Dosage['work'] => ({ kind: 'steady', length: seconds(length) })

const doses: readonly (readonly [setCount: number, work: Dosage['work'], rest: number, sides: Dosage['sides'], words: string])[] = [
  [3, hold(1, 10), 30, 'each', '3 holds of 10 seconds, each side, rest 30 seconds'],
  [1, hold(1, 30), 0, 'none', 'hold 30 seconds'],
  [2, hold(3, 10), 60, 'none', '2 sets of 3 holds of 10 seconds, rest 1 minute'],
  [1, times(10), 30, 'none', '10 times'],
  [1, times(1), 30, 'none', '1 time'],
  [2, times(8, 3), 30, 'each', '2 sets of 8 times, hold 3 seconds, each side, rest 30 seconds'],
  [1, breaths(6), 0, 'none', '6 slow breaths'],
  [1, steady(300), 0, 'none', '5 minutes'],
  [1, steady(90), 0, 'none', '90 seconds'],
]

test.each(doses)('%i × %j, rest %i, sides %s, reads: %s', (setCount, work, rest, sides, words) => {
  expect(doseInWords({ sets: sets(setCount), work, rest: seconds(rest), sides }, content)).toBe(words)
})

test('a variant has its own name', () => {
  expect(nameOf({ exercise: 'row-band', form: 'main' }, content)).toBe('Band row')
  expect(nameOf({ exercise: 'row-band', form: 'no-band' }, content)).toBe('Row without a band')
})

describe('why something is not there', () => {
  test.each<readonly [LeftOutReason, string]>([
    [{ kind: 'precaution', code: 'LX' }, 'Left out because you have a latex allergy.'],
    [{ kind: 'hold', hold: 'twist' }, 'It needs twisting your back, and that waits until you have been checked.'],
    [{ kind: 'position', position: 'prone' }, "It is done lying on your front, and you said that you can't."],
    [{ kind: 'equipment', equipment: 'band' }, 'It needs an exercise band.'],
    [{ kind: 'your-choice' }, 'You left it out.'],
  ])('%j', (because, words) => {
    expect(leftOutInWords(because, content)).toBe(words)
  })

  test('another form is explained by what stands in the way of the main one', () => {
    expect(insteadInWords({ kind: 'equipment', equipment: 'band' }, content)).toContain('It needs an exercise band.')
    expect(insteadInWords({ kind: 'precaution', code: 'LX' }, content)).toContain('Because you have a latex allergy.')
  })

  test('the advice for a precaution is the one of the exercise', () => {
    expect(adviceOf('row-band', ['LX'], content)).toEqual([{ code: 'LX', words: 'Use a band made without latex.' }])
  })
})
