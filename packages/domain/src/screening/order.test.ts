import { describe, expect, test } from 'vitest'
import { instant } from '../units.ts'
import type { Answers } from './answers.ts'
import { answerEmergencyPage, nextPage, type CheckInPlan, type NextPage } from './order.ts'
import { all, choice, no, number, rule, ruleSet, ticked, ticks, yes, yesNo } from './small-rules.fixture.ts'

const rules = ruleSet(
  [
    yesNo('chest'),
    yesNo('steady', { reassuring: 'yes' }),
    ticks('faint', ['blackOut', 'droop']),
    choice('legs', ['fine', 'one', 'both']),
    number('age', 0, 120),
    yesNo('fever'),
    yesNo('tired'),
    yesNo('cough'),
    yesNo('blood', { askWhen: yes('cough') }),
    ticks('feels', ['ache', 'tight']),
    yesNo('worseAtDesk', { askWhen: ticked('feels', ['tight']) }),
    choice('goal', ['ease', 'move']),
  ],
  [
    rule('E1', 'emergency', yes('chest')),
    rule('E2', 'emergency', ticked('faint', ['blackOut', 'droop'])),
    rule('E3', 'emergency', { kind: 'chosen', question: 'legs', oneOf: ['both'] }),
    rule('E4', 'emergency', all(no('steady'), { kind: 'chosen', question: 'legs', oneOf: ['one'] })),
    rule('U1', 'urgent', yes('blood')),
    rule('S1', 'soon', yes('fever')),
    rule('R1', 'routine', yes('tired'), { holds: ['load'] }),
    rule('R2', 'routine', { kind: 'number', question: 'age', to: 17 }, { programme: { kind: 'none' } }),
  ],
)
const plan: CheckInPlan = {
  askAgain: [],
  reviews: { days: [], asks: [] },
  emergencyBoxes: [
    { id: 'chestBox', covers: ['chest'], immediate: false, reopens: [] },
    { id: 'steadyBox', covers: ['steady'], immediate: false, reopens: [] },
    { id: 'faintBox', covers: ['faint'], immediate: true, reopens: [] },
    { id: 'legsBox', covers: ['legs'], immediate: false, reopens: [] },
  ],
  pages: [
    { id: 'detail', kind: 'questions', purpose: 'safety', questions: ['legs'] },
    { id: 'about', kind: 'questions', purpose: 'safety', questions: ['age'] },
    { id: 'lately', kind: 'checklist', purpose: 'safety', questions: ['fever', 'tired', 'cough'] },
    { id: 'more', kind: 'questions', purpose: 'safety', questions: ['blood'] },
    { id: 'feels', kind: 'questions', purpose: 'contributors', questions: ['feels', 'worseAtDesk'] },
    { id: 'plan', kind: 'questions', purpose: 'programme', questions: ['goal'] },
  ],
}

const next = (answers: Answers): NextPage => nextPage(plan, rules, answers, instant(0), undefined)
/** The page in a few words: what is asked, or how it ended. */
const brief = (answers: Answers): string => {
  const found = next(answers)
  switch (found.kind) {
    case 'page':
      return `${found.page.id}: ${found.questions.join(' ')}`
    case 'follow-up':
      return `again: ${found.question}`
    case 'emergency-page':
      return 'emergency page'
    case 'done':
      return `done: ${found.screening.kind}`
  }
}
const NOTHING_TICKED = answerEmergencyPage(plan, rules, {}, [])
const afterSafety: Answers = { ...NOTHING_TICKED, age: 40, fever: 'no', tired: 'no', cough: 'no' }

describe('the emergency page', () => {
  test('comes first, whatever else is known already', () => {
    expect(brief({})).toBe('emergency page')
    expect(brief({ age: 40, fever: 'yes', blood: 'yes', goal: 'ease' })).toBe('emergency page')
  })

  test('is passed by when the answers are an emergency already', () => {
    expect(brief({ chest: 'yes' })).toBe('done: emergency')
  })

  test('without a tick says "nothing of the sort" to everything that it stands for', () => {
    expect(NOTHING_TICKED).toEqual({ chest: 'no', steady: 'yes', faint: [], legs: 'fine' })
  })

  test('with a tick for one yes-no question answers it, and leads to the emergency at once', () => {
    const answers = answerEmergencyPage(plan, rules, {}, ['chestBox'])
    expect(answers).toEqual({ chest: 'yes', steady: 'yes', faint: [], legs: 'fine' })
    expect(brief(answers)).toBe('done: emergency')
  })

  test('with a tick for an immediate box asks nobody which of the things it is', () => {
    const answers = answerEmergencyPage(plan, rules, {}, ['faintBox'])
    expect(answers['faint']).toBe('unsure')
    expect(brief(answers)).toBe('done: emergency')
  })

  test('with a tick for any other box leaves its question open, and that comes next', () => {
    const answers = answerEmergencyPage(plan, rules, {}, ['legsBox'])
    expect(answers).not.toHaveProperty('legs')
    expect(brief(answers)).toBe('detail: legs')
    expect(brief({ ...answers, legs: 'both' })).toBe('done: emergency')
    expect(brief({ ...answers, legs: 'one' })).toBe('about: age')
  })

  test('keeps what was answered elsewhere', () => {
    expect(answerEmergencyPage(plan, rules, { age: 40, chest: 'yes' }, [])).toEqual({ age: 40, ...NOTHING_TICKED })
  })

  test('filled in a second time opens a box that is ticked only now', () => {
    expect(answerEmergencyPage(plan, rules, NOTHING_TICKED, ['legsBox'])).not.toHaveProperty('legs', 'fine')
  })

  test('with a tick opens again what the danger hangs on, and without one leaves it as it was', () => {
    const [chest, ...others] = plan.emergencyBoxes
    if (!chest) throw new Error('the plan has no box')
    const reopening: CheckInPlan = { ...plan, emergencyBoxes: [{ ...chest, reopens: ['age', 'fever'] }, ...others] }
    const before: Answers = { age: 40, fever: 'no', tired: 'no' }
    expect(answerEmergencyPage(reopening, rules, before, ['chestBox'])).toEqual({ ...NOTHING_TICKED, chest: 'yes', tired: 'no' })
    expect(answerEmergencyPage(reopening, rules, before, ['steadyBox'])).toMatchObject(before)
  })

  test('is shown until every box is settled', () => {
    expect(brief({ chest: 'no', age: 40, fever: 'no', tired: 'no', cough: 'no', feels: [], goal: 'ease' })).toBe('emergency page')
  })
})

describe('a page', () => {
  test('follows in the order of the plan, and asks only what can still change something', () => {
    expect(brief(NOTHING_TICKED)).toBe('about: age')
    expect(brief({ ...NOTHING_TICKED, age: 40 })).toBe('lately: fever tired cough')
    expect(brief({ ...NOTHING_TICKED, age: 40, tired: 'no' })).toBe('lately: fever cough')
    expect(brief({ ...NOTHING_TICKED, age: 40, fever: 'no', tired: 'no', cough: 'yes' })).toBe('more: blood')
    expect(brief(afterSafety)).toBe('feels: feels')
  })

  test('asks a dependent question only once its condition is met, and then even on a page that was shown', () => {
    expect(brief({ ...afterSafety, feels: ['ache'] })).toBe('plan: goal')
    expect(brief({ ...afterSafety, feels: ['tight'] })).toBe('feels: worseAtDesk')
    expect(brief({ ...afterSafety, feels: ['tight'], worseAtDesk: 'no' })).toBe('plan: goal')
  })

  test('is never shown once all is answered', () => {
    expect(brief({ ...afterSafety, feels: [], goal: 'move' })).toBe('done: self-care')
  })

  test('does not ask what an urgent result makes pointless', () => {
    expect(brief({ ...NOTHING_TICKED, age: 40, cough: 'yes', blood: 'yes' })).toBe('done: urgent')
  })

  test('leaves out contributors and programme as soon as no programme is possible', () => {
    expect(brief({ ...afterSafety, fever: 'yes' })).toBe('done: soon')
    expect(brief({ ...afterSafety, age: 12 })).toBe('done: routine')
    // Still asked for safety, because it could be urgent; the rest is not worth the person's time.
    expect(brief({ ...NOTHING_TICKED, age: 40, fever: 'yes' })).toBe('lately: cough')
    expect(brief({ ...NOTHING_TICKED, age: 40, fever: 'yes', cough: 'no' })).toBe('done: soon')
  })

  test('asks for contributors with a routine result, which leaves a programme open', () => {
    expect(brief({ ...afterSafety, tired: 'yes' })).toBe('feels: feels')
    expect(brief({ ...afterSafety, tired: 'yes', feels: [], goal: 'ease' })).toBe('done: routine')
  })

  test('for contributors may stand before one for safety, as long as a programme is possible', () => {
    const early: CheckInPlan = { ...plan, pages: [...plan.pages].sort((a, b) => (a.purpose === 'contributors' ? -1 : b.purpose === 'contributors' ? 1 : 0)) }
    const first = (answers: Answers) => nextPage(early, rules, answers, instant(0), undefined)
    expect(first(NOTHING_TICKED)).toMatchObject({ kind: 'page', questions: ['feels'] })
    expect(first({ ...NOTHING_TICKED, fever: 'yes' })).toMatchObject({ kind: 'page', questions: ['cough'] })
    expect(first({ ...NOTHING_TICKED, age: 12 })).toMatchObject({ kind: 'page', questions: ['fever', 'cough'] })
  })
})

describe('after "not sure"', () => {
  test('the question is asked again in other words before anything else', () => {
    expect(brief({ ...NOTHING_TICKED, age: 40, fever: 'unsure' })).toBe('again: fever')
    expect(brief({ ...afterSafety, tired: 'unsure' })).toBe('again: tired')
  })

  test('a second one counts, and nobody is asked a third time', () => {
    expect(brief({ ...afterSafety, fever: 'still-unsure' })).toBe('done: soon')
    expect(brief({ ...afterSafety, fever: 'no', tired: 'still-unsure' })).toBe('feels: feels')
  })

  test('about an emergency nobody is asked again: it counts at once', () => {
    expect(brief({ ...NOTHING_TICKED, chest: 'unsure' })).toBe('done: emergency')
  })

  test('about what only decides on contributors nobody is asked again', () => {
    expect(brief({ ...afterSafety, feels: 'unsure', goal: 'ease', worseAtDesk: 'no' })).toBe('done: self-care')
  })
})
