import type { Scope, ScopeOf } from './ask.ts'
import { wordsOf, type Reader } from './words.ts'

/** Least share of a question's words that must be another language's small words. */
const SHARE = 0.3
const LEAST_WORDS = 2

/** Reads the lists of what lies outside, once. */
export const scopeOf = (scope: Scope, reader: Reader): ScopeOf => {
  const elsewhere = new Map(scope.elsewhere.map((word) => [reader.termsOf(word).join(' '), word]))
  const languages = Object.values(scope.languages).map((words) => new Set(words))
  return {
    isElsewhere: (question, passage) => {
      const terms = reader.termsOf(question)
      const named = terms.flatMap((term, at) => [term, `${term} ${terms[at + 1] ?? ''}`]).filter((one) => elsewhere.has(one))
      if (named.length === 0) return false
      // A page that speaks of it itself is no page about something else.
      const spoken = ` ${reader.termsOf([passage.title, passage.answer, ...passage.examples].join(' ')).join(' ')} `
      return named.some((one) => !spoken.includes(` ${one} `))
    },
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
