import type { Marked, ReadWord } from './match.ts'
import { ONES, TENS } from './number-words.ts'

/** A number that was read from words, and where it stands. */
export interface ReadNumber {
  readonly question: 'age' | 'durationDays' | 'painNow' | 'pregnancyWeeks'
  readonly value: number
  readonly first: number
  readonly end: number
}

/** Days of a unit; a month is 30.44 days on average, as in the question of the check-in. */
const UNITS: Readonly<Record<string, number>> = { hour: 1 / 24, hr: 1 / 24, day: 1, night: 1, week: 7, wk: 7, fortnight: 14, month: 30.44, mth: 30.44, mnth: 30.44, year: 365.25, yr: 365.25, decade: 3652.5 }
const OLD_WORDS = new Set(['old', 'yo'])
const SEX = new Set(['m', 'f', 'male', 'femal', 'female', 'woman', 'man', 'lady', 'guy', 'bloke', 'girl', 'boy', 'lad'])

/** Below it, "i am 2 and …" is hardly an age that somebody writes of themselves. */
const YOUNGEST_TOLD = 5
/** "im 9 my back hurts", but not "im 9 weeks …". */
const isNewSaying = (word: ReadWord | undefined): boolean => word === undefined || word.afterComma || isOneOf(word, 'and', 'n', 'my', 'but', 'so', 'with')

/** "My daughter is 8", "mum's 81". */
const KIN = new Set(['son', 'daughter', 'boy', 'girl', 'lad', 'lass', 'child', 'kid', 'mum', 'mom', 'mam', 'mother', 'dad', 'father', 'gran', 'nan', 'grandma', 'grandad', 'grandson', 'granddaughter', 'husband', 'wife', 'he', 'she'])

/** A number at a place, in digits or words, and where it ends. */
const numberAt = (words: readonly ReadWord[], at: number): { readonly value: number; readonly end: number; readonly isDigits: boolean } | undefined => {
  const plain = words[at]?.plain
  if (plain === undefined) return undefined
  if (/^\d{1,5}$/.test(plain)) return { value: Number(plain), end: at + 1, isDigits: true }
  if (/^\d{1,2}[.,]\d$/.test(plain)) return { value: Number(plain.replace(',', '.')), end: at + 1, isDigits: true }
  const tens = TENS[plain]
  if (tens !== undefined) {
    const one = ONES[words[at + 1]?.plain ?? '']
    return one !== undefined && one >= 1 && one < 10 && words[at + 1]?.plain.length !== 1 ? { value: tens + one, end: at + 2, isDigits: false } : { value: tens, end: at + 1, isDigits: false }
  }
  const one = Object.hasOwn(ONES, plain) ? ONES[plain] : undefined
  if (one === undefined) return undefined
  // "a couple of weeks", "a few days", "half a year"
  let end = at + 1
  if ((plain === 'a' || plain === 'an') && Object.hasOwn(ONES, words[end]?.plain ?? '')) return numberAt(words, end)
  while (['of', 'a', 'an'].includes(words[end]?.plain ?? '') && end < at + 3) end += 1
  return { value: one, end, isDigits: false }
}

const unitAt = (words: readonly ReadWord[], at: number): number | undefined => {
  const stem = words[at]?.stem
  return stem !== undefined && Object.hasOwn(UNITS, stem) ? UNITS[stem] : undefined
}

const isOneOf = (word: ReadWord | undefined, ...plain: readonly string[]): boolean => word !== undefined && plain.includes(word.plain)

/** The numbers of a sentence that answer a question by themselves. */
export const numbersIn = ({ words }: Pick<Marked, 'words'>, text: string): readonly ReadNumber[] => {
  const found: ReadNumber[] = []
  const take = (question: ReadNumber['question'], value: number, first: number, end: number): void => void found.push({ question, value, first, end })
  for (let at = 0; at < words.length; at += 1) {
    const before = words[at - 1]
    const number = numberAt(words, at)
    if (!number) {
      const days = lengthWithoutNumber(words, at)
      if (days !== undefined) take('durationDays', days, at, at + 1)
      continue
    }
    const { value, end, isDigits } = number
    const after = words[end]
    const unit = unitAt(words, end)
    const score = scoreAt(words, end, text)
    if (score !== undefined && value >= 0 && value <= 10 && Number.isInteger(value)) take('painNow', value, at, score)
    else if (unit !== undefined && unit >= 300 && OLD_WORDS.has(words[end + 1]?.plain ?? '')) age(value, at, end + 2)
    else if (unit === 7 && words.slice(end + 1, end + 3).some((word) => word.stem === 'pregnant' || word.plain === 'preg')) weeks(value, at, end + 2)
    else if (unit === undefined && value <= 10 && Number.isInteger(value) && isScoreBefore(words, at)) take('painNow', value, at, end)
    else if (unit === 7 && isOneOf(before, 'pregnant', 'preg')) weeks(value, at - 1, end + 1)
    else if (unit !== undefined) {
      const days = Math.round(value * unit)
      if (isLength(words, at, end + 1)) take('durationDays', days, at, end + 1)
    } else if (OLD_WORDS.has(after?.plain ?? '') || (isOneOf(after, 'y') && isOneOf(words[end + 1], 'o', 'old'))) age(value, at, end + 1)
    else if (isOneOf(before, 'aged', 'age') || (isOneOf(before, 'am') && isDigits && value >= 10 && !isOneOf(after, 'percent', 'kg', 'stone', 'cm', 'minutes', 'min'))) age(value, at, end)
    else if (value >= YOUNGEST_TOLD && ((isOneOf(before, 'am') && words[at - 2]?.plain === 'i' && isNewSaying(after)) || (isOneOf(before, 'turned') && isDigits))) age(value, at, end)
    else if (isDigits && KIN.has(words[isOneOf(before, 'is', 'was') ? at - 2 : at - 1]?.stem ?? '') && !isOneOf(after, 'out', 'of', 'or', 'times')) age(value, at, end)
    else if (isDigits && value >= 10 && SEX.has(after?.plain ?? '')) age(value, at, end + 1)
    else if (isDigits && value >= 10 && isOneOf(before, 'm', 'f', 'male', 'female')) age(value, at - 1, end)
  }
  return found

  function age(value: number, first: number, end: number): void {
    if (Number.isInteger(value) && value > 0 && value <= 110) take('age', value, first, end)
  }
  function weeks(value: number, first: number, end: number): void {
    if (Number.isInteger(value) && value >= 1 && value <= 45) take('pregnancyWeeks', value, first, end)
  }
}

/** "7/10", "8 out of 10": behind the score. */
const scoreAt = (words: readonly ReadWord[], end: number, text: string): number | undefined => {
  const next = words[end]
  if (next?.plain === '10' && text.slice(words[end - 1]?.to, next.from).trim() === '/') return end + 1
  if (isOneOf(next, 'out') && words[end + 1]?.plain === 'of' && isOneOf(words[end + 2], '10', 'ten')) return end + 3
  return undefined
}

/** "pain level 7", "pain is a 7": behind the word, with only little words between. */
const isScoreBefore = (words: readonly ReadWord[], at: number): boolean => {
  for (let before = at - 1; before >= 0 && before >= at - 4; before -= 1) {
    if (isOneOf(words[before], 'level', 'score', 'rating')) return true
    if (!isOneOf(words[before], 'is', 'a', 'an', 'of', 'about', 'around', 'at', 'now')) return false
  }
  return false
}

/** "for 3 weeks", "since 2 days", "3 days now", "last two months"; but not "2 weeks ago" of something else, nor "twice a week". */
const isLength = (words: readonly ReadWord[], at: number, end: number): boolean => {
  const before = words.slice(Math.max(0, at - 3), at)
  if (before.some((word) => isOneOf(word, 'for', 'since', 'past', 'last', 'over', 'lasted', 'been', 'about', 'around', 'almost', 'nearly', 'approx'))) return true
  if (isOneOf(words[end], 'now', 'already', 'straight')) return true
  // "started 3 days ago" says it too.
  return isOneOf(words[end], 'ago', 'back') && words.slice(Math.max(0, at - 5), at).some(({ stem }) => ['start', 'began', 'begin', 'hurt', 'came'].includes(stem))
}

const lengthWithoutNumber = (words: readonly ReadWord[], at: number): number | undefined => {
  const word = words[at]
  const started = words.slice(Math.max(0, at - 4), at).some(({ stem, plain }) => ['start', 'began', 'begin', 'since', 'came', 'woke'].includes(stem) || plain === 'since')
  if (!started || word === undefined) return undefined
  if (isOneOf(word, 'today') || (isOneOf(word, 'morning', 'afternoon', 'evening') && isOneOf(words[at - 1], 'this'))) return 0
  if (isOneOf(word, 'yesterday') || (isOneOf(word, 'night') && isOneOf(words[at - 1], 'last'))) return 1
  if (isOneOf(word, 'week') && isOneOf(words[at - 1], 'last')) return 7
  if (isOneOf(word, 'month') && isOneOf(words[at - 1], 'last')) return 30
  return undefined
}
