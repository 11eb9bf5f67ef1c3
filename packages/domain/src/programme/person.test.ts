import { describe, expect, test } from 'vitest'
import type { Answers } from '../screening/answers.ts'
import { answersToPerson } from './person.ts'

const ANSWERS: Answers = { age: 40, painNow: 3, durationDays: 20, minutes: 10, daysAWeek: 4, goal: 'ease', strengthWork: 'never', toHand: [], cannotDo: [], walksAsNormal: 'yes' }
const personOf = (answers: Answers, excluded: readonly string[] = []) => {
  const made = answersToPerson(answers, ['chair', 'mat'], excluded)
  if (!made.ok) throw new Error(`missing: ${made.error.questions.join(', ')}`)
  return made.value
}

describe('answers become a person', () => {
  test('with what was said, and with what every home has', () => {
    expect(personOf({ ...ANSWERS, toHand: ['band', 'ballOrBench'] }, ['plank'])).toEqual({
      age: 40,
      painNow: 3,
      durationDays: 20,
      minutes: 10,
      daysAWeek: 4,
      goal: 'ease',
      doesStrengthWork: false,
      walksAsNormal: true,
      toHand: new Set(['chair', 'mat', 'band', 'ball-or-bench']),
      cannot: new Set(),
      excluded: new Set(['plank']),
    })
  })

  test.each([
    ['floor', ['all-fours', 'kneeling', 'prone', 'supine', 'side-lying']],
    ['kneel', ['all-fours', 'kneeling']],
    ['lieFront', ['prone']],
    ['lieBack', ['supine']],
    ['lieSide', ['side-lying']],
    // Not sure whether one can lie on the front reads as "cannot".
    ['lieFront?', ['prone']],
  ])('who cannot do "%s" has these positions closed: %j', (tick, closed) => {
    expect([...personOf({ ...ANSWERS, cannotDo: [tick] }).cannot]).toEqual(closed)
  })

  test.each([
    ['never', false],
    ['someWeeks', true],
    ['mostWeeks', true],
  ])('strength work "%s" counts as %s', (strengthWork, does) => {
    expect(personOf({ ...ANSWERS, strengthWork }).doesStrengthWork).toBe(does)
  })

  test('a thing that one is not sure to have is not counted on', () => {
    expect([...personOf({ ...ANSWERS, toHand: ['band?'] }).toHand]).not.toContain('band')
  })

  test('walking needs a plain "yes"', () => {
    for (const answer of ['no', 'unsure', 'still-unsure', 'skipped']) expect(personOf({ ...ANSWERS, walksAsNormal: answer }).walksAsNormal).toBe(false)
    const { walksAsNormal: _gone, ...without } = ANSWERS
    expect(personOf(without).walksAsNormal).toBe(false)
  })
})

describe('nothing that is missing is guessed', () => {
  const NEEDED = ['age', 'painNow', 'durationDays', 'minutes', 'daysAWeek', 'goal', 'strengthWork', 'toHand', 'cannotDo']

  test('without any answer everything needed is named', () => {
    expect(answersToPerson({}, [])).toEqual({ ok: false, error: { type: 'missing-answers', questions: NEEDED } })
  })

  test.each(NEEDED)('%s, when not answered or answered with "not sure"', (id) => {
    const { [id]: _gone, ...without } = ANSWERS
    const missing = { ok: false, error: { type: 'missing-answers', questions: [id] } }
    expect(answersToPerson(without, [])).toEqual(missing)
    expect(answersToPerson({ ...ANSWERS, [id]: 'unsure' }, [])).toEqual(missing)
    expect(answersToPerson({ ...ANSWERS, [id]: 'still-unsure' }, [])).toEqual(missing)
  })

  test('an answer of the wrong kind makes nobody', () => {
    expect(answersToPerson({ ...ANSWERS, minutes: 'ten' }, []).ok).toBe(false)
    expect(answersToPerson({ ...ANSWERS, goal: 'fly' }, []).ok).toBe(false)
    expect(answersToPerson({ ...ANSWERS, cannotDo: 'floor' }, []).ok).toBe(false)
  })
})
