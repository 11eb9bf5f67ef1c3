import { compileLexicon, type CompiledEntry, type CompiledLexicon, type CompiledPhrase } from './compiled.ts'
import type { Answer } from '../answers.ts'
import type { QuestionId } from '../ids.ts'
import type { Lexicon, LexiconEntry, Proposal } from './lexicon.ts'
import { mark, matchesOf, type Marked, type Match } from './match.ts'
import { numbersIn } from './numbers.ts'
import { scopeOf, storyOf, type ScopeOf, type Story } from './scope.ts'
import { sentencesOf, type Sentence } from './words.ts'

/**
 * Reads what somebody wrote in their own words and proposes answers, each with the very
 * words that it was read from. Nothing is answered by it: the person says of each whether
 * it is right. It errs to asking: a sign that is feared, supposed or only a little there is
 * proposed too, as `perhaps`. Each sentence is read by itself, so their order says nothing.
 */
export const readOwnWords = (text: string, lexicon: Lexicon): readonly Proposal[] => {
  const compiled = compileLexicon(lexicon)
  const proposals = new Map<string, Found>()
  /** Entries that were said outright: nothing more can be learnt of them. */
  const settledEntries = new Set<CompiledEntry>()
  const sentences = new Map(sentencesOf(text).map((sentence) => [sentenceKey(sentence), sentence]))
  const marked = Array.from(sentences.values(), (sentence) => mark(sentence, compiled))
  const story = storyOf(marked, compiled)
  for (const one of marked) readSentence(one, text, compiled, story, settledEntries, (found) => keepBest(proposals, found))
  return settled([...proposals.values()]).map(({ needs: _needs, ...proposal }) => proposal)
}

/** Sentences that say the same are read once. */
const sentenceKey = ({ words, isQuestion }: Sentence): string => `${words.map(({ plain, afterComma }) => (afterComma ? `,${plain}` : plain)).join(' ')}${isQuestion ? '?' : ''}`

/** A proposal that counts only with another finding of the same text. */
type Found = Proposal & { readonly needs?: QuestionId }

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

const readSentence = (marked: Marked, text: string, compiled: CompiledLexicon, story: Story, done: Set<CompiledEntry>, keep: (found: Found) => void): void => {
  let scope: ScopeOf | undefined
  /** Words of a figure of speech: no danger is read from them. */
  let figures: readonly number[] | undefined
  /** By entry: the words that an `unless` of it takes away. */
  const taken = new Map<CompiledEntry, ReadonlySet<number>>()
  for (const term of marked.terms) {
    for (const { place, phrase, asks } of compiled.beginningWith.get(term) ?? []) {
      const one = compiled.entries[place]
      if (!one || done.has(one)) continue
      for (const match of matchesOf(phrase, marked, compiled)) {
        let otherwise = taken.get(one)
        if (!otherwise) {
          if (one.entry.danger !== undefined) figures ??= wordsIn(compiled.figures, marked, compiled)
          taken.set(one, (otherwise = new Set([...wordsIn(one.unless, marked, compiled), ...(one.entry.danger === undefined ? [] : (figures ?? []))])))
        }
        const words = otherwise
        if (done.has(one) || match.used.some((at) => words.has(at))) continue
        scope ??= scopeOf(marked, compiled, story)
        const found = toProposal(one.entry, match, asks, scope, marked, text)
        if (!found) continue
        keep(found)
        if (found.about === 'self') done.add(one)
      }
    }
  }
  for (const { question, value, first, end } of numbersIn(marked, text)) {
    scope ??= scopeOf(marked, compiled, story)
    const match: Match = { first, end, used: Array.from({ length: end - first }, (_one, index) => first + index) }
    const { about } = scope(match, 'counts', false)
    if (about === 'denied' || (about === 'another' && (question !== 'age' || !story.isPerhapsAnothers))) continue
    // "My daughter is 8" may be whom the check-in is for.
    keep({ question, answer: value, because: wordsOf(match, marked, text), certainty: 'said', about: about === 'self' || about === 'past' ? 'self' : 'unsure' })
  }
}

const wordsIn = (phrases: readonly CompiledPhrase[], marked: Marked, compiled: CompiledLexicon): readonly number[] => phrases.flatMap((phrase) => matchesOf(phrase, marked, compiled)).flatMap(({ used }) => used)

const toProposal = (entry: LexiconEntry, match: Match, asks: boolean, scopeOfMatch: ScopeOf, marked: Marked, text: string): Found | undefined => {
  const { about, isOthersNow } = scopeOfMatch(match, entry.past, asks)
  const because = wordsOf(match, marked, text)
  const { question, danger, needs } = entry
  if (about === 'denied') {
    const answer = deniedAnswer(entry.answer)
    return answer === undefined ? undefined : { question, answer, because, certainty: 'said', about }
  }
  const opens = danger !== undefined && (about === 'self' || about === 'unsure' || isOthersNow)
  return { question, answer: entry.answer, because, certainty: about === 'self' ? 'said' : 'perhaps', about, ...(opens ? { danger } : {}), ...(needs === undefined ? {} : { needs }) }
}

/** What a denial can be confirmed as: the other answer of a yes-no question. One line of a list, or one of several choices, denied says nothing of the others. */
const deniedAnswer = (answer: Answer): Answer | undefined => (answer === 'yes' ? 'no' : undefined)

const wordsOf = ({ used, end }: Match, { words }: Marked, text: string): string => text.slice(words[used[0] ?? 0]?.from ?? 0, words[end - 1]?.to ?? 0)

const strength = ({ certainty, about, danger }: Proposal): number => (danger === undefined ? 0 : 4) + (certainty === 'said' ? 2 : 0) + (about === 'self' ? 1 : 0)

/** One proposal for each answer and what it is about; the strongest stays, and of equal ones the first. */
const keepBest = (proposals: Map<string, Found>, found: Found): void => {
  const key = JSON.stringify([found.question, found.answer, found.about, found.needs])
  const before = proposals.get(key)
  if (!before || strength(found) > strength(before)) proposals.set(key, found)
}

const isOwn = ({ about }: Proposal): boolean => about === 'self' || about === 'unsure'
const sameAnswer = (one: Proposal, other: Proposal): boolean => one.question === other.question && JSON.stringify(one.answer) === JSON.stringify(other.answer)

/** What needs company has it; what was said of oneself makes the same thing denied, past or another's needless. Dangers come first. */
const settled = (all: readonly Found[]): readonly Found[] => {
  const own = new Set(all.filter(isOwn).map(({ question }) => question))
  const company = all.filter(({ needs }) => needs === undefined || own.has(needs))
  const others = (found: Found): readonly Found[] => company.filter((other) => other !== found && sameAnswer(other, found))
  return company
    .filter((found, place) => {
      if (found.about === 'denied') return !own.has(found.question)
      if (found.about === 'self') return !others(found).some((other) => other.about === 'self' && company.indexOf(other) < place)
      if (found.about === 'unsure') return !others(found).some(({ about }) => about === 'self')
      // Somebody else's emergency stays beside one's own past.
      return !others(found).some(isOwn)
    })
    .sort((a, b) => Number(b.danger !== undefined) - Number(a.danger !== undefined))
}
