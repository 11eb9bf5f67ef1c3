import { describe, expect, test } from 'vitest'
import { countWordings } from './compiled.ts'
import { readPhrase } from './notation.ts'
import { SMALL } from './small-lexicon.fixture.ts'

describe('the notation of phrases', () => {
  test('has words, lists, groups, what may be left out, and two kinds of gap', () => {
    expect(readPhrase('a|b (c d|@part)? _ e ..3 f')).toEqual([
      { kind: 'term', choices: [[{ kind: 'word', word: 'a' }], [{ kind: 'word', word: 'b' }]], isOptional: false },
      { kind: 'term', choices: [[{ kind: 'word', word: 'c' }, { kind: 'word', word: 'd' }], [{ kind: 'list', list: 'part' }]], isOptional: true },
      { kind: 'gap', most: 6, of: 'little' },
      { kind: 'term', choices: [[{ kind: 'word', word: 'e' }]], isOptional: false },
      { kind: 'gap', most: 3, of: 'any' },
      { kind: 'term', choices: [[{ kind: 'word', word: 'f' }]], isOptional: false },
    ])
  })

  test.each(['', '_ a', 'a _', 'a? b', '(a', 'a|', '| a', '(a|)', 'a (b (c))', 'a (b ..3 c)', 'a .* b', 'a [bc]', '..3'])('refuses "%s" with a sentence', (phrase) => {
    expect(() => readPhrase(phrase)).toThrow(/./)
  })

  test('counts its wordings with every gap empty: each choice, and each thing left out', () => {
    expect(countWordings(SMALL, 'a|b c? _ @part')).toBe(2 * 2 * 4)
  })
})
