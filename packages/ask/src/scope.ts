import type { Scope, ScopeOf } from './ask.ts'
import type { Answerable, Passage } from './passage.ts'
import { wordsOf, type Reader } from './words.ts'

/** Least share of a question's words that must be another language's small words. */
const SHARE = 0.3
const LEAST_WORDS = 2

/** Names of a text, among those that lie outside. */
const namedIn = (text: string, elsewhere: ReadonlySet<string>, reader: Reader): readonly string[] => {
  const terms = reader.termsOf(text)
  return [...new Set(terms.flatMap((term, at) => [term, `${term} ${terms[at + 1] ?? ''}`]).filter((one) => elsewhere.has(one)))]
}

const namesOf = (scope: Scope, reader: Reader): ReadonlySet<string> => new Set(scope.elsewhere.map((word) => reader.termsOf(word).join(' ')))

/** A passage as the question box shows it. */
export const toAnswerable = (scope: Scope, reader: Reader): ((passage: Passage) => Answerable) => {
  const elsewhere = namesOf(scope, reader)
  return ({ examples, more: _more, ...shown }) => ({ ...shown, names: namedIn([shown.title, shown.answer, ...examples].join(' '), elsewhere, reader) })
}

/** Reads the lists of what lies outside, once. */
export const scopeOf = (scope: Scope, reader: Reader): ScopeOf => {
  const elsewhere = namesOf(scope, reader)
  const languages = Object.values(scope.languages).map((words) => new Set(words))
  return {
    // A page that speaks of it itself is no page about something else.
    isElsewhere: (question, passage) => namedIn(question, elsewhere, reader).some((one) => !passage.names.includes(one)),
    isAnotherLanguage: (question) => {
      const words = wordsOf(question)
      return /[^\p{Script=Latin}\P{L}]/u.test(question)
        ? (question.match(/[^\p{Script=Latin}\P{L}]/gu)?.length ?? 0) > (question.match(/\p{L}/gu)?.length ?? 0) / 2
        : languages.some((small) => {
            const count = words.filter((word) => small.has(word)).length
            return count >= LEAST_WORDS && count >= words.length * SHARE
          })
    },
  }
}
