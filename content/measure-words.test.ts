import type { Association, DoneId } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { associationInWords, experimentInWords, factorInWords, lineInWords, trendInWords } from './measure-words.ts'
import { contentForTests } from './testing.ts'

const words = contentForTests().content.words.measures
const nameOf = (id: DoneId): string => ({ 'exercise:row': 'the row', 'technique:heat': 'warmth' })[id as string] ?? id
const LOOKED = { daysWith: 14, daysWithout: 15 }
const said = (one: Association, all: readonly Association[] = [one]) => associationInWords(one, all, words, nameOf).join(' ')

describe('a finding in words', () => {
  test('says how much lower, how sure, and from where to where', () => {
    expect(said({ factor: 'exercise:row', ...LOOKED, kind: 'helps', sure: 'may-be-chance', points: -1.93, between: [-3.1, -0.8] })).toBe(
      'On days after the row, your pain was about 2 points lower. It could be chance. The true gap may be from 1 to 3 points.',
    )
    expect(said({ factor: 'sitting', moreThan: 450, ...LOOKED, kind: 'worsens', sure: 'fairly', points: 1.1, between: [0.4, 1.8] })).toBe(
      'On days after sitting for more than 7.5 hours, your pain was about 1 point higher. That was likely not just chance. The true gap may be from 0.5 to 2 points.',
    )
  })

  test('owns up when the gap may be nothing', () => {
    expect(said({ factor: 'exercise:row', ...LOOKED, kind: 'helps', sure: 'may-be-chance', points: -1, between: [-2.1, 0.1] })).toContain('may be close to nothing')
  })

  test('names all that cannot be told apart', () => {
    const row: Association = { factor: 'exercise:row', ...LOOKED, kind: 'cannot-be-told-apart', with: ['sitting', 'technique:heat'], points: -2, between: [-3, -1] }
    const sitting: Association = { factor: 'sitting', moreThan: 60, ...LOOKED, kind: 'no-clear-difference', points: 0, between: [-1, 1] }
    expect(said(row, [row, sitting])).toBe("On days after the row, your pain was not the same. But sitting for more than 1 hour and warmth came on the same days, or on all the others. We can't tell which of them it was.")
  })

  test('says how many days are missing', () => {
    expect(said({ factor: 'technique:heat', daysWith: 3, daysWithout: 8, kind: 'too-few-days', moreWith: 5, moreWithout: 0 })).toBe('Too few days to say yet. We need 5 more with warmth and 0 more without.')
  })

  test('counts breaks as people do', () => {
    expect([0, 0.5, 1, 3].map((most) => factorInWords('breaks', most, words, nameOf))).toEqual(['at least one short break', 'at least one short break', 'more than one short break', 'more than 3 short breaks'])
  })
})

test('an experiment says which was better, that there is no difference to see, or that days are missing', () => {
  const options = ['exercise:row', 'technique:heat'] as const
  expect(experimentInWords({ kind: 'difference', option: 'technique:heat', points: 1.6, blocks: 7, chance: 2 / 128 }, options, words, nameOf)).toBe(
    'On days after warmth, your pain was about 1.5 points lower than after the row. Chance alone does this about 2 times in 100.',
  )
  expect(experimentInWords({ kind: 'no-difference', points: 0.3, blocks: 7, chance: 0.6 }, options, words, nameOf)).toContain('no difference between the row and warmth')
  expect(experimentInWords({ kind: 'not-enough-days', blocks: 4, needs: 6 }, options, words, nameOf)).toContain('4 of the 6 pairs')
})

test('a trend says its label first and then each reason with its numbers', () => {
  expect(trendInWords({ label: 'improving', because: ['pain-down', 'peg-better', 'own-word-better'], numbers: { pain: { start: 6, now: 3.5 }, peg: { start: 5, now: 11 / 3 } }, rescreen: false }, words)).toEqual([
    'Your numbers are better, and so is your own word.',
    'Your pain was about 6 in the first days. In the past week it was about 3.5.',
    'Pain gets less in the way of daily life: 5 at first, 3.7 now.',
    'You said that your back is better.',
  ])
})

test('the line says where it is, and whether it was reached only once that is known', () => {
  expect(lineInWords({ start: 6, points: 2, line: 4 }, words)).toEqual(['You began at about 6. For you, 2 points less would matter. That line is at 4.'])
  expect(lineInWords({ start: 3, points: 1, line: 2, reached: true }, words)).toEqual(['You began at about 3. For you, 1 point less would matter. That line is at 2.', words.band.reached])
})
