import type { Answerable, Passage } from './passage.ts'
import { isSilent, wordsOf, type Reader } from './words.ts'

/** Words that show what a question is about, apart from the passages; content/ask/scope.yaml. */
export interface Scope {
  /** What the handbook is about: where it hurts, and what is done for it. */
  readonly own: { readonly parts: readonly string[]; readonly deeds: readonly string[] }
  /** Parts of the body, illnesses and things of the world that it does not deal with. */
  readonly elsewhere: readonly string[]
  /** Phrases that are about something else though they name a part of ours: back pay, a back door, a dog's back. */
  readonly never: readonly string[]
  /** What is said without asking anything. */
  readonly smallTalk: readonly string[]
  /** What sounds like a danger and is none. */
  readonly harmless: readonly string[]
  /** Small words of other languages, by language. */
  readonly languages: Readonly<Record<string, readonly string[]>>
}

/** The same, ready to be asked. */
export interface ScopeOf {
  /** Names a part of the body that the handbook is about. */
  readonly namesPart: (question: string) => boolean
  /** Names that, or something that is done for it. */
  readonly isOwn: (question: string) => boolean
  readonly isElsewhere: (question: string, passage: Answerable) => boolean
  /** Is about something else, whatever part it names. */
  readonly isNever: (question: string) => boolean
  readonly isNothing: (question: string) => boolean
  readonly isAnotherLanguage: (question: string) => boolean
  readonly harmless: RegExp | undefined
}

/** Least share of a question's words that must be another language's small words. */
const SHARE = 0.3
const LEAST_WORDS = 2
/** Fewer different letters ask nothing. */
const LEAST_LETTERS = 2

/** Names of a text, among those of a list. */
const namedIn = (text: string, names: ReadonlySet<string>, reader: Reader): readonly string[] => {
  const terms = reader.termsOf(text)
  return [...new Set(terms.flatMap((term, at) => [term, `${term} ${terms[at + 1] ?? ''}`]).filter((one) => names.has(one)))]
}

const namesOf = (words: readonly string[], reader: Reader): ReadonlySet<string> => new Set(words.map((word) => reader.termsOf(word).join(' ')).filter((name) => name !== ''))

/** A passage as the question box shows it. */
export const toAnswerable = (scope: Scope, reader: Reader): ((passage: Passage) => Answerable) => {
  const elsewhere = namesOf(scope.elsewhere, reader)
  return ({ examples, more: _more, ...shown }) => ({ ...shown, names: namedIn([shown.title, shown.answer, ...examples].join(' '), elsewhere, reader) })
}

/** Any of some phrases, as whole words; undefined where there is none. */
const anyOf = (phrases: readonly string[]): RegExp | undefined =>
  phrases.length === 0 ? undefined : new RegExp(`\\b(?:${[...phrases].sort((a, b) => b.length - a.length).map((phrase) => phrase.replaceAll(/[^\w\s]/g, '.').replaceAll(/\s+/g, '\\s+')).join('|')})\\b`, 'giu')

/** Reads the lists once. */
export const scopeOf = (scope: Scope, reader: Reader): ScopeOf => {
  const parts = namesOf(scope.own.parts, reader)
  const own = namesOf([...scope.own.parts, ...scope.own.deeds], reader)
  const elsewhere = namesOf(scope.elsewhere, reader)
  const languages = Object.values(scope.languages).map((words) => new Set(words))
  const smallTalk = anyOf(scope.smallTalk)
  const never = anyOf(scope.never)
  return {
    harmless: anyOf(scope.harmless),
    namesPart: (question) => namedIn(question, parts, reader).length > 0,
    isOwn: (question) => namedIn(question, own, reader).length > 0,
    // A page that speaks of it itself is no page about something else.
    isElsewhere: (question, passage) => namedIn(question, elsewhere, reader).some((one) => !passage.names.includes(one)),
    isNever: (question) => never !== undefined && wordsOf(question).join(' ').search(never) >= 0,
    isNothing: (question) => {
      const words = wordsOf(question)
      const letters = words.join('')
      // "k", "aaaa", "???"
      if (new Set(letters).size < LEAST_LETTERS || !/\p{L}/u.test(question)) return true
      const rest = smallTalk === undefined ? words : wordsOf(words.join(' ').replace(smallTalk, ' '))
      return rest.every((word) => /^\d+$/.test(word) || isSilent(word)) && rest.length < words.length
    },
    isAnotherLanguage: (question) => {
      const letters = question.match(/\p{L}/gu)?.length ?? 0
      const foreign = question.match(/[^\p{Script=Latin}\P{L}]/gu)?.length ?? 0
      if (foreign > letters / 2) return true
      const words = wordsOf(question)
      return languages.some((small) => {
        const said = words.filter((word) => small.has(word))
        return new Set(said).size >= LEAST_WORDS && said.length >= words.length * SHARE
      })
    },
  }
}
