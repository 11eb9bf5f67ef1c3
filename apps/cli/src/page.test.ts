import { expect, test } from 'vitest'

import { lengthInWords } from './messages.ts'
import { minutesAndSeconds, openPage, wrap } from './page.ts'

test('a text is broken at spaces, and a word that is too long stands alone', () => {
  expect(wrap('one two three fourteenletters', 9)).toEqual(['one two', 'three', 'fourteenletters'])
  expect(wrap('', 9)).toEqual([])
})

test('lists hang from their marks, and no two blank lines follow each other', () => {
  const page = openPage({ colours: false, width: () => 20 })
  page.title('A title')
  page.heading('Heading')
  page.bullets(['one two three four five'])
  page.steps(['first', 'second'])
  page.blank()
  page.blank()
  page.marked('00:08 ', 'a long line of words')
  expect(page.text()).toBe('A title\n\nHeading\n  - one two three\n    four five\n  1. first\n  2. second\n\n  00:08  a long line\n         of words\n')
})

test.each([
  [0, '00:00'],
  [62.9, '01:02'],
  [3725, '62:05'],
] as const)('%f seconds into a session is %s', (seconds, written) => {
  expect(minutesAndSeconds(seconds)).toBe(written)
})

test.each([
  [8, '8 s'],
  [300, '5 min'],
  [611, '10 min 11 s'],
] as const)('%i seconds last %s', (seconds, words) => {
  expect(lengthInWords(seconds)).toBe(words)
})
