import { compileLexicon, type CompiledLexicon, type CompiledPhrase } from './compiled.ts'
import type { Answer } from '../answers.ts'
import type { Lexicon, LexiconEntry, Proposal } from './lexicon.ts'
import { mark, matchesOf, type Marked, type Match } from './match.ts'
import { numbersIn } from './numbers.ts'
import { scopeOf, type ScopeOf } from './scope.ts'
import { sentencesOf } from './words.ts'

/**
 * Reads what somebody wrote in their own words and proposes answers, each with the very
 * words that it was read from. Nothing is answered by it: the person says of each whether
 * it is right. It errs to asking: a sign that is feared, supposed or only a little there is
 * proposed too, as `perhaps`. Each sentence is read by itself, so their order says nothing.
 */
export const readOwnWords = (text: string, lexicon: Lexicon): readonly Proposal[] => {
  const compiled = compileLexicon(lexicon)
  const proposals = new Map<string, Proposal>()
  for (const sentence of sentencesOf(text)) {
    const marked = mark(sentence, compiled)
    readSentence(marked, text, compiled, (proposal) => keepBest(proposals, proposal))
  }
  return settled([...proposals.values()], lexicon)
}

/** What opens the emergency page, one proposal for each box: what was said outright comes before what was only feared. */
export const dangersOf = (proposals: readonly Proposal[]): readonly Proposal[] => {
  const byBox = new Map<string, Proposal>()
  for (const proposal of proposals) {
    if (proposal.danger === undefined) continue
    const before = byBox.get(proposal.danger)
    if (!before || strength(proposal) > strength(before)) byBox.set(proposal.danger, proposal)
  }
  return [...byBox.values()]
}

const readSentence = (marked: Marked, text: string, compiled: CompiledLexicon, keep: (proposal: Proposal) => void): void => {
  let scope: ScopeOf | undefined
  for (const { entry, says, hints, unless } of compiled.entries) {
    const said = says.flatMap((phrase) => matchesOf(phrase, marked, compiled))
    const hinted = hints.flatMap((phrase) => matchesOf(phrase, marked, compiled))
    if (said.length + hinted.length === 0) continue
    const otherwise = new Set(unless.flatMap((phrase: CompiledPhrase) => matchesOf(phrase, marked, compiled)).flatMap(({ used }) => used))
    scope ??= scopeOf(marked, compiled)
    for (const [matches, asks] of [[said, false], [hinted, true]] as const) {
      for (const match of matches) {
        if (match.used.some((at) => otherwise.has(at))) continue
        const proposal = toProposal(entry, match, asks, scope, marked, text)
        if (proposal) keep(proposal)
      }
    }
  }
  for (const { question, value, first, end } of numbersIn(marked, text)) {
    scope ??= scopeOf(marked, compiled)
    const match: Match = { first, end, used: Array.from({ length: end - first }, (_one, index) => first + index) }
    const { about } = scope(match, 'counts', false)
    if (about === 'another' || about === 'denied') continue
    keep({ question, answer: value, because: wordsOf(match, marked, text), certainty: 'said', about: about === 'unsure' ? 'unsure' : 'self' })
  }
}

const toProposal = (entry: LexiconEntry, match: Match, asks: boolean, scopeOfMatch: ScopeOf, marked: Marked, text: string): Proposal | undefined => {
  const { about, isOthersNow } = scopeOfMatch(match, entry.past, asks)
  const because = wordsOf(match, marked, text)
  const { question, danger } = entry
  if (about === 'denied') {
    const answer = deniedAnswer(entry.answer)
    return answer === undefined ? undefined : { question, answer, because, certainty: 'said', about }
  }
  const opens = danger !== undefined && (about === 'self' || about === 'unsure' || isOthersNow)
  return { question, answer: entry.answer, because, certainty: about === 'self' ? 'said' : 'perhaps', about, ...(opens ? { danger } : {}) }
}

/** What a denial can be confirmed as: the other answer of a yes-no question. One line of a list, or one of several choices, denied says nothing of the others. */
const deniedAnswer = (answer: Answer): Answer | undefined => (answer === 'yes' ? 'no' : undefined)

const wordsOf = ({ used, end }: Match, { words }: Marked, text: string): string => text.slice(words[used[0] ?? 0]?.from ?? 0, words[end - 1]?.to ?? 0)

const strength = ({ certainty, about, danger }: Proposal): number => (danger === undefined ? 0 : 4) + (certainty === 'said' ? 2 : 0) + (about === 'self' ? 1 : 0)

/** One proposal for each answer and what it is about; the strongest stays, and of equal ones the first. */
const keepBest = (proposals: Map<string, Proposal>, proposal: Proposal): void => {
  const key = JSON.stringify([proposal.question, proposal.answer, proposal.about])
  const before = proposals.get(key)
  if (!before || strength(proposal) > strength(before)) proposals.set(key, proposal)
}

/** What needs company has it; what was said of oneself makes the same thing denied, past or another's needless. Dangers come first. */
const settled = (all: readonly Proposal[], { entries }: Lexicon): readonly Proposal[] => {
  const isOwn = ({ about }: Proposal): boolean => about === 'self' || about === 'unsure'
  const own = new Set(all.filter(isOwn).map(({ question }) => question))
  const needs = new Map(entries.flatMap(({ question, answer, needs: needed }) => (needed === undefined ? [] : [[JSON.stringify([question, answer]), needed] as const])))
  const claimed = new Set(all.filter(isOwn).map(({ question, answer }) => JSON.stringify([question, answer])))
  return all
    .filter(({ question, answer }) => {
      const needed = needs.get(JSON.stringify([question, answer]))
      return needed === undefined || own.has(needed)
    })
    .filter((proposal) => {
      if (proposal.about === 'self') return true
      const { question, answer, about } = proposal
      if (about === 'denied') return !own.has(question)
      if (about === 'unsure') return !all.some((other) => other.about === 'self' && other.question === question && JSON.stringify(other.answer) === JSON.stringify(answer))
      return !claimed.has(JSON.stringify([question, answer]))
    })
    .sort((a, b) => Number(b.danger !== undefined) - Number(a.danger !== undefined))
}
