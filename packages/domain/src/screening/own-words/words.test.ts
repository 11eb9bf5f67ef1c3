import { describe, expect, test } from 'vitest'
import { sentencesOf, stemOf } from './words.ts'

const plain = (text: string): readonly (readonly string[])[] => sentencesOf(text).map(({ words }) => words.map((word) => word.plain))

describe('a text in words', () => {
  test('holds a list and the "no" to all of it together', () => {
    expect(plain('They asked about fever, rash. All no. So what')).toHaveLength(2)
    expect(plain('Fever? Rash? No to all.')).toHaveLength(2)
    expect(plain('A rash. None of it helped')).toHaveLength(2)
  })

  test('keeps the place of each word in the text as it was written', () => {
    const text = 'My  CHEST hurts!'
    const words = sentencesOf(text)[0]?.words ?? []
    expect(words.map(({ from, to }) => text.slice(from, to))).toEqual(['My', 'CHEST', 'hurts'])
  })

  test('spells short forms out, whatever apostrophe they have, so that a denial is a word of its own', () => {
    expect(plain('I can’t, haven`t and don\'t')).toEqual([['i', 'cannot', 'have', 'not', 'and', 'do', 'not']])
  })

  test('takes a picture of a part of the body for its word, where it stands, and passes over any other', () => {
    expect(plain('pain \u{1F981}\u2764\uFE0F hurts \u{1F62D}')).toEqual([['pain', 'heartsign', 'hurts']])
  })

  test('drops capitals, accents, signs that cannot be seen, and letters that are drawn out', () => {
    expect(plain('Che\u200Bst PAIIIIN, naïve')).toEqual([['chest', 'paiin', 'naive']])
  })

  test('ends a sentence at a stop or a new line, but not at a decimal point or at three points', () => {
    expect(plain('It is 38.5 now. Bad\nVery bad... so bad')).toEqual([['it', 'is', '38.5', 'now'], ['bad'], ['very', 'bad', 'so', 'bad']])
  })

  test('does not take "I’ll" for "ill", nor "she’d" for a shed', () => {
    expect(plain('I’ll ask, she\'d know')).toEqual([['i', 'will', 'ask', 'she', 'had', 'know']])
  })

  test('takes "chest pain? no" as one statement, and another question as a question', () => {
    expect(plain('chest pain? no. Is it bad?')).toEqual([['chest', 'pain', 'no'], ['is', 'it', 'bad']])
    expect(sentencesOf('Is it bad?')[0]?.isQuestion).toBe(true)
  })

  test('reads a sentence without a stop in pieces that overlap, so that every phrase is whole in one of them', () => {
    const words = Array.from({ length: 200 }, (_word, at) => `w${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`)
    const pieces = plain(words.join(' ')).map((piece) => piece.join(' '))
    for (let at = 0; at + 20 <= words.length; at += 1) expect(pieces.some((piece) => piece.includes(words.slice(at, at + 20).join(' ')))).toBe(true)
  })
})

describe('an ending', () => {
  test.each([
    ['numbness', 'numb'],
    ['tingling', 'tingle'],
    ['breathing', 'breathe'],
    ['weakness', 'weak'],
    ['heaviness', 'heavy'],
    ['stabbing', 'stab'],
    ['passed', 'pass'],
    ['suddenly', 'sudden'],
    ['painful', 'pain'],
    ['legs', 'leg'],
    ['blotches', 'blotch'],
  ])('is taken off, so that "%s" is "%s"', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other))
  })

  test.each(['this', 'was', 'need', 'evening', 'bleed', 'bring', 'red', 'less', 'yes'])('that is none stays: "%s"', (word) => {
    expect(stemOf(word)).toBe(word)
  })
})
