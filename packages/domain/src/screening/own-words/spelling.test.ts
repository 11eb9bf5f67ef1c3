import { describe, expect, test } from 'vitest'
import { isOneLetterAway, partedWord, spellingOf } from './spelling.ts'
import type { Word } from './words.ts'
import { stemOf } from './words.ts'

const written = new Map(['chest', 'tight', 'numbness', 'breathe', 'leg', 'pain'].map((word) => [word, stemOf(word)]))
const spelling = spellingOf(new Set([...written.values(), 'right', 'bread']), written)
const word = (plain: string): Word => ({ plain, stem: stemOf(plain), from: 0, to: plain.length, afterComma: false })
const meant = (plain: string): readonly string[] => spelling.meantBy(word(plain))

describe('a misspelt word', () => {
  test.each([
    ['chst', 'chest'],
    ['cheest', 'chest'],
    ['chezt', 'chest'],
    ['hcest', 'chest'],
    ['numbnes', 'numb'],
    ['brethe', 'breath'],
  ])('of five letters or more is found one letter away: "%s"', (wrong, stem) => {
    expect(meant(wrong)).toContain(stem)
  })

  test('that is right as it is stays what it is: "right" is not "tight"', () => {
    expect(meant('right')).toEqual(['right'])
  })

  test('of few letters is left alone, and so is one that begins with another letter', () => {
    expect(meant('lag')).toEqual([])
    expect(meant('fight')).toEqual([])
  })

  test('with a letter too many of the same kind is found, however short', () => {
    expect(meant('paiin')).toContain('pain')
  })

  test('of endless length costs nothing', () => {
    expect(meant('c'.repeat(10_000))).toEqual([])
  })
})

test('one letter away is one missing, added, wrong or two swapped, and no more', () => {
  for (const near of ['hest', 'chests', 'chast', 'chset', 'chest']) expect(isOneLetterAway('chest', near), near).toBe(true)
  for (const far of ['hst', 'chaats', 'sehct', 'cseht']) expect(isOneLetterAway('chest', far), far).toBe(false)
})

test('two words without a space between them are parted', () => {
  expect(partedWord(word('chestpain'), written)).toEqual(['chest', 'pain'])
  expect(partedWord(word('chesthouse'), written)).toEqual([])
})
