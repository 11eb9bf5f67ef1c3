import { expect, test } from 'vitest'
import { statementsIn } from './statements.ts'

test('what is told stays, and the question behind it goes', () => {
  expect(statementsIn('My chest is tight and my arm feels heavy, is it just my back?')).toBe('my chest is tight, and my arm feels heavy')
  expect(statementsIn('back hurts what position should I sleep in')).toBe('back hurts')
})

test('a question alone tells nothing', () => {
  for (const question of ['Could it be my heart?', 'what are the signs of a heart attack', 'can trapped wind give pain', 'should I call a doctor', 'is it serious']) expect(statementsIn(question), question).toBe('')
})

test('a question that takes a sign for granted tells of it', () => {
  expect(statementsIn('why am I so short of breath')).toContain('short of breath')
  expect(statementsIn('is crushing pain in my chest just from the gym')).toBe('crushing pain in my chest')
})

test('small words do not make a sign smaller', () => {
  expect(statementsIn('my lips look a bit blue')).toBe('my lips look blue')
})

test('a statement behind a question is still told', () => {
  expect(statementsIn('what can I do, my chest is squeezing')).toBe('my chest is squeezing')
  expect(statementsIn('should I call 999 my chest hurts')).toBe('my chest hurts')
  expect(statementsIn('should I stop if my chest hurts')).toBe('')
})
