import { amountOf, answersToPerson, CHANGE_REASONS, contributors, day, instant, planProgramme, presentOf, previewOf, restAnsweredNo, screen, type Answer, type AdaptRequest, type Change, type Prescription } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { changeInWords, stepInWords } from './adaptation-words.ts'
import { readingAgeOf } from './reading-age.fixture.ts'
import { contentForTests } from './testing.ts'

const { content, rules, library } = contentForTests()
const words = content.words.adaptation
const UNFILLED = /[{}]|undefined|NaN|\[object/

const textsIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [])

/** Somebody on the first morning of a programme. */
const requestOf = (given: Readonly<Record<string, Answer>>): AdaptRequest => {
  const answers = restAnsweredNo(rules.bank, { age: 40, painNow: 3, durationDays: 20, minutes: 15, daysAWeek: 4, goal: 'move', strengthWork: 'mostWeeks', toHand: ['band'], cannotDo: [], ...given })
  const screening = screen(rules, answers, instant(0))
  const person = answersToPerson(answers, library.constants.household)
  if (!('clearance' in screening) || !screening.clearance || !person.ok) throw new Error('no clearance')
  const contributing = contributors(screening.clearance, content.contributors, rules, answers)
  const { clearance } = screening
  const planned = planProgramme({ clearance, person: person.value, library, contributing, today: day(0), now: instant(1), weeks: 4 })
  if (!planned.ok) throw new Error('no programme')
  const present = presentOf([{ kind: 'planned', id: 'p', at: instant(1), programme: planned.value }])
  return { programme: planned.value, present, person: person.value, clearance, library, contributing, constants: content.adaptation, today: day(0), now: instant(2) }
}

describe('the words of adaptation', () => {
  test('are read with ease at 11', () => {
    expect(readingAgeOf(textsIn(words))).toBeLessThanOrEqual(11)
    const hard = textsIn(words).filter((text) => text.split(' ').length > 5 && readingAgeOf([text]) > 12)
    expect(hard).toEqual([])
  })

  test('never praise, never promise, and name no diagnosis', () => {
    for (const text of textsIn(words)) expect(text).not.toMatch(/!|\bsafe\b|well done|great|diagnos/i)
  })

  test('say every kind of change, in one direction and the other, with everything filled in', () => {
    const from: Prescription = { exercise: 'plank', form: 'main', dosage: library.exercises.get('plank')?.forms[0].dosage.start ?? neverHere() }
    const to: Prescription = { ...from, dosage: library.exercises.get('plank')?.forms[0].dosage.usual.to ?? neverHere() }
    const because = CHANGE_REASONS[0]
    const changes: readonly Change[] = [
      { kind: 'progressed', exercise: 'plank', from, to, because },
      { kind: 'regressed', exercise: 'plank', from: to, to: from, because },
      { kind: 'progressed', exercise: 'plank', from, to: { ...to, form: 'knees' }, because },
      { kind: 'swapped', exercise: 'plank', from, to: { ...to, exercise: 'cat-cow' }, because },
      { kind: 'eased', exercise: 'plank', range: 0.75, because },
      { kind: 'full-again', exercise: 'plank', range: 1, because },
      { kind: 'level', from: 1, to: 2, because },
      { kind: 'level', from: 2, to: 0, because },
      { kind: 'level', from: 0, to: 0, because },
      { kind: 'deload-began', because },
      { kind: 'deload-ended', because },
    ]
    const said = changes.map((change) => changeInWords(change, content))
    expect(new Set(said).size).toBe(changes.length)
    for (const sentence of said) expect(sentence).not.toMatch(UNFILLED)
    expect(said[0]).toContain('up from')
    expect(said[4]).toContain('25 percent')
    expect(said[6]).toContain(content.words.programme.levels['2'].name)
  })

  test('still say a change of an exercise that is gone from the library', () => {
    expect(changeInWords({ kind: 'eased', exercise: 'gone', range: 0.75, because: 'amber' }, content)).toContain('gone')
  })
})

describe('every next step of many people', () => {
  test.each<[string, Readonly<Record<string, Answer>>]>([
    ['used to strength work', {}],
    ['70 with weak bones', { age: 70, boneRisks: ['weakBones'] }],
    ['with a painful shoulder and wrist', { bodyLimits: ['shoulder', 'wrist'] }],
    ['who cannot get to the floor', { cannotDo: ['floor'] }],
    ['with high pain', { painNow: 7 }],
  ])('%s: has its words, stays within the most, and obeys what health forbids', (_, given) => {
    const request = requestOf(given)
    const steps = previewOf(request).flatMap(({ up, down }) => [...up, ...down])
    expect(steps.length).toBeGreaterThan(5)
    const codes = new Set(request.clearance.precautions)
    for (const choice of steps) {
      expect(stepInWords(choice, content)).not.toMatch(UNFILLED)
      const form = library.exercises.get(choice.to.exercise)?.forms.find(({ id }) => id === choice.to.form)
      if (!form) throw new Error(`${choice.to.exercise} has no form ${choice.to.form}`)
      expect(amountOf(choice.to.dosage)).toBeLessThanOrEqual(Math.max(amountOf(form.dosage.most), amountOf(choice.from.dosage)))
      expect(form.level).toBeLessThanOrEqual(request.programme.level)
      expect(Object.entries(form.precautions).some(([code, action]) => action.kind === 'exclude' && codes.has(code as never))).toBe(false)
      expect(request.person.cannot.has(form.position)).toBe(false)
    }
  })
})

const neverHere = (): never => {
  throw new Error('the plank is in the library')
}
