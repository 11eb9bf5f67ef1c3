import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Proposal } from './lexicon.ts'
import { dangersOf, readOwnWords } from './read.ts'
import { SMALL } from './small-lexicon.fixture.ts'

const read = (text: string): readonly Proposal[] => readOwnWords(text, SMALL)
const of = (text: string, question: string): Proposal | undefined => read(text).find((one) => one.question === question)
const dangers = (text: string): readonly (string | undefined)[] => dangersOf(read(text)).map(({ danger }) => danger)

describe('what is said', () => {
  test('is proposed with the very words that it was read from, and never more', () => {
    expect(read('Well, my CHEST really hurts.')).toEqual([{ question: 'chestPain', answer: 'yes', because: 'CHEST really hurts', certainty: 'said', about: 'self', danger: 'chest' }])
  })

  test('is found in either order, misspelt, or run together', () => {
    for (const text of ['a pain in my chest', 'chet pain', 'chestpain', 'chesst is tight']) expect(of(text, 'chestPain'), text).toMatchObject({ about: 'self', danger: 'chest' })
  })

  test('in a list of parts counts for each of them, but a new statement is no list', () => {
    expect(dangers('my back and chest hurts')).toEqual(['chest'])
    expect(dangers('my back hurts, chest is fine')).toEqual([])
  })

  test('as a hint is only asked about', () => {
    expect(of('my chest feels so very weird', 'chestPain')).toMatchObject({ certainty: 'perhaps', about: 'unsure', danger: 'chest' })
  })

  test('in one form of a word alone does not answer to another', () => {
    expect(of('I fainted', 'collapse')).toMatchObject({ answer: ['fainted'] })
    expect(of('a faint idea', 'collapse')).toBeUndefined()
  })

  test('that sounds like it and is something else is nothing', () => {
    expect(read('chest of drawers hurts of course')).toEqual([])
  })

  test('that is a figure of speech is no danger, whatever the sign', () => {
    expect(dangers('chest press and it hurts')).toEqual([])
    expect(dangers('my chest hurts')).toEqual(['chest'])
  })

  test('counts only in company where it needs it, in whatever sentence that stands', () => {
    expect(dangers('I have a headache')).toEqual([])
    expect(dangers('I have a headache. I am pregnant.')).toEqual(['pregnancy'])
  })
})

describe('what is denied', () => {
  test.each(['no chest pain', 'I have not got any pain in my chest', 'without chest pain', 'my chest is not tight', 'no numb leg or chest pain', 'chest pain: none', 'chest pain? no.', 'never had chest pain'])('“%s” is never proposed as so, and may be confirmed as "no"', (text) => {
    expect(of(text, 'chestPain')).toMatchObject({ answer: 'no', about: 'denied' })
    expect(dangers(text)).not.toContain('chest')
  })

  test.each(['no fever, chest pain since morning', 'no idea why my chest hurts', 'I could not sleep because my chest hurts', 'not only chest pain', 'no I have chest pain', 'my leg is fine but chest hurts', 'no pain except in my chest', 'no chest pain until today', 'no fever and chest pain'])('“%s” denies something else', (text) => {
    expect(dangers(text)).toContain('chest')
  })

  test('is part of the sign itself where it belongs to it: "cannot feel"', () => {
    expect(dangers("can't feel my leg")).toEqual(['legs'])
    expect(dangers('cannot sleep')).toEqual([])
  })

  test('of one line of a list says nothing of the others, so nothing is proposed', () => {
    expect(read('I have not fainted')).toEqual([])
  })

  test('reaches over a list that is answered "no" as a whole, and no further', () => {
    expect(dangers('they asked about chest pain, numb leg: all no')).toEqual([])
    expect(dangers('They asked about chest pain, numb leg. All no.')).toEqual([])
    expect(dangers('none of these: chest pain, numb leg')).toEqual([])
    expect(dangers('they asked about chest pain: all no, but I fainted')).toEqual(['collapse'])
    expect(dangers('my chest hurts, they asked about a numb leg: all no')).toEqual(['chest'])
    expect(dangers('my chest hurts, all no')).toEqual(['chest'])
  })

  test('is taken back by what comes before it, but not by an asking that comes first', () => {
    expect(of('no chest pain before today', 'chestPain')).toMatchObject({ about: 'self' })
    expect(of('no chest pain, before you ask', 'chestPain')).toMatchObject({ about: 'denied' })
  })

  test('and said in another sentence is said', () => {
    expect(of('No chest pain. My chest is tight.', 'chestPain')).toMatchObject({ answer: 'yes', about: 'self' })
  })
})

describe('whose it is and when', () => {
  test('another’s is not one’s own, and one who tells of themselves again is', () => {
    expect(of('my mum had chest pain', 'chestPain')).toMatchObject({ about: 'another' })
    expect(of('my mum had cancer and I have chest pain', 'chestPain')).toMatchObject({ about: 'self' })
    expect(of('lifting my son, chest hurts', 'chestPain')).toMatchObject({ about: 'self' })
    expect(of('chest pain killed my mum', 'chestPain')).toMatchObject({ about: 'another' })
  })

  test('another’s danger is one only while it goes on, and only for somebody near', () => {
    expect(dangers('my son fainted')).toEqual(['collapse'])
    expect(dangers('my son fainted years ago, he was five')).toEqual([])
    expect(dangers('a friend fainted')).toEqual([])
    expect(dangers('a friend fainted just now')).toEqual(['collapse'])
  })

  test('another’s danger is only told of where the speaker’s own trouble is, unless it is written for them', () => {
    expect(dangers('my son fainted. my back is sore from carrying')).toEqual([])
    expect(dangers('typing for my son, he fainted, his back hurts. my back is fine')).toEqual(['collapse'])
  })

  test('another’s danger is only told of where nothing happens now, the speaker is in it, and the ache is nobody else’s', () => {
    expect(dangers('my son fainted and I carried him. Sore back.')).toEqual([])
    expect(dangers('my son fainted now and I carried him. Sore back.')).toEqual(['collapse'])
    expect(dangers('my son fainted. Sore back.')).toEqual(['collapse'])
  })

  test('what somebody sees at work is told of others, but "my" and "now" are the speaker’s', () => {
    expect(dangers('Nurse, chest pain all day on the ward. My back is sore.')).toEqual([])
    expect(dangers('Nurse, my chest hurts on the ward. My back is sore.')).toEqual(['chest'])
    expect(dangers('Nurse, chest pain now on the ward. My back is sore.')).toEqual(['chest'])
    expect(dangers('Chest pain all day on the ward. My back is sore.')).toEqual(['chest'])
  })

  test('what is said of somebody by a word before them, or of somebody who was seen, is theirs', () => {
    expect(of('I lift fainted people', 'collapse')).toMatchObject({ about: 'another' })
    expect(of('I saw people fainted', 'collapse')).toMatchObject({ about: 'another' })
    expect(of('I fainted, people saw', 'collapse')).toMatchObject({ about: 'self' })
  })

  test('a number is one in words too', () => {
    expect(of('chest pain nine years ago', 'chestPain')).toMatchObject({ about: 'past' })
    expect(of('chest pain some days', 'chestPain')).toMatchObject({ about: 'self' })
  })

  test('what a thermometer shows is a fever, and an age is none', () => {
    expect(of('38.6 this evening', 'fever')).toMatchObject({ answer: ['temperature'] })
    for (const text of ['I am 38', '37.4 this evening', '39 weeks']) expect(of(text, 'fever'), text).toBeUndefined()
  })

  test('what belongs to another is theirs, whatever the speaker does with it', () => {
    expect(of('lifting my mum, her leg is numb', 'legs')).toMatchObject({ about: 'another' })
    expect(of('I sit with people with chest pain', 'chestPain')).toMatchObject({ about: 'another' })
  })

  test('a part of the body that is his or hers is not mine', () => {
    expect(of('his chest is weird', 'chestPain')).toMatchObject({ about: 'another' })
    expect(of('I only ask, his leg is not mine', 'legs')).toMatchObject({ about: 'another' })
    expect(of('my leg is not mine', 'legs')).toMatchObject({ about: 'self' })
    expect(dangers('I have a sore back, his leg is numb')).toEqual([])
  })

  test('behind a comma, what strikes me is mine', () => {
    expect(of('mum fainted, chest pain in my back', 'chestPain')).toMatchObject({ about: 'self' })
    expect(of('mum fainted, chest pain in her back', 'chestPain')).toMatchObject({ about: 'another' })
  })

  test('an ache is the speaker’s where they are the last one named', () => {
    expect(dangers('my son fainted and I carry him, sore back')).toEqual([])
    expect(dangers('my son fainted, sore back')).toEqual(['collapse'])
  })

  test('an animal’s is never a danger', () => {
    expect(dangers('the dog fainted now')).toEqual([])
  })

  test('a text that begins with a person whom something is done to is read to its end', () => {
    expect(dangers('mum with my mum fainted')).toEqual(expect.any(Array))
    expect(dangers('with my son, chest pain')).toEqual(['chest'])
  })

  test('the past ends some things, after years others, and some never', () => {
    expect(of('as a child I fainted', 'collapse')).toMatchObject({ about: 'past' })
    expect(of('a crash months ago', 'bigInjury')).toMatchObject({ about: 'self' })
    expect(of('a crash 10 years ago', 'bigInjury')).toMatchObject({ about: 'past' })
    expect(of('cancer in 2003', 'cancerEver')).toMatchObject({ about: 'self' })
    expect(of('chest pain some weeks ago', 'chestPain')).toMatchObject({ about: 'unsure' })
  })

  test('what is still so is not past', () => {
    expect(of('a crash years ago and still my chest hurts', 'chestPain')).toMatchObject({ about: 'self' })
    expect(of('chest pain since years ago', 'chestPain')).toMatchObject({ about: 'self' })
    expect(of('chest pain years ago, fine since', 'chestPain')).toMatchObject({ about: 'past' })
  })

  test('what is feared, supposed or asked is asked about', () => {
    for (const text of ['maybe chest pain', 'worried, chest pain', 'not sure if it is chest pain', 'is it chest pain?']) expect(of(text, 'chestPain'), text).toMatchObject({ certainty: 'perhaps', about: 'unsure', danger: 'chest' })
  })
})

describe('numbers', () => {
  test.each([
    ['I am 34 years old', 'age', 34],
    ['34yo', 'age', 34],
    ['F 52', 'age', 52],
    ['I am 9 and my back hurts', 'age', 9],
    ['I am ten my back hurts', 'age', 10],
    ['I turned 8 last week', 'age', 8],
    ['forty-two years old', 'age', 42],
    ['it has hurt for 3 weeks', 'durationDays', 21],
    ['since two days', 'durationDays', 2],
    ['it started yesterday', 'durationDays', 1],
    ['for a couple of months', 'durationDays', 61],
    ['pain 7/10', 'painNow', 7],
    ['eight out of ten', 'painNow', 8],
    ['pain level is about 4', 'painNow', 4],
    ['I am 30 weeks pregnant', 'pregnancyWeeks', 30],
  ])('“%s” answers %s with %i', (text, question, value) => {
    expect(of(text, question)).toMatchObject({ answer: value, about: 'self' })
  })

  test.each(['twice a week', '2 years ago I moved house', 'my son is 12 years old', 'I ran 10 km', 'page 34', 'I am 9 weeks in', 'I am 2 and a bit late'])('“%s” answers nothing by its number', (text) => {
    expect(read(text).filter(({ answer }) => typeof answer === 'number')).toEqual([])
  })
})

describe('for any text', () => {
  const SAID = ['my chest hurts', 'pins and needles in my leg', 'I fainted', 'crash', 'I am pregnant with a headache', 'maybe chest pain']
  const NEUTRAL = ['The weather is mild.', 'I like tea!', 'Work was long;', 'So be it.', 'lorem ipsum dolor.', '12 34 56.']
  const key = ({ question, answer, about, danger, certainty }: Proposal): string => JSON.stringify([question, answer, about, danger, certainty])

  test('more said beside it never takes a danger away', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAID), fc.array(fc.constantFrom(...NEUTRAL, ...SAID.map((said) => `${said}.`))), fc.array(fc.constantFrom(...NEUTRAL)), (said, before, after) => {
        const found = dangers([...before, `${said}.`, ...after].join(' '))
        for (const danger of dangers(said)) expect(found).toContain(danger)
      }),
    )
  })

  test('the order of sentences says nothing', () => {
    const sentences = [...SAID, 'no chest pain', 'my mum had a crash', 'as a child I fainted'].map((said) => `${said}.`)
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences), (some) => {
        const all = (text: readonly string[]) => read(text.join(' ')).map(key).sort()
        expect(all([...some].reverse())).toEqual(all(some))
      }),
    )
  })

  test('hostile letters do no harm, and what is shown stood in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('', ...SAID), (noise, said) => {
        const text = `${noise}\n${said}`
        for (const { because } of read(text)) expect(text).toContain(because)
      }),
    )
  })

  test('a very long one is read to its end', () => {
    for (const part of ['chest ', 'no ', 'my mum ', 'numb or ', '?! ', '\u0301']) expect(dangers(`${part.repeat(20_000 / part.length)}. I fainted`)).toContain('collapse')
  })
})
