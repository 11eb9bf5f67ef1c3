import type { CompiledLexicon } from './compiled.ts'
import type { PastMeans, Proposal } from './lexicon.ts'
import type { Marked, Match } from './match.ts'
import { achesThemselves, personOf } from './whose.ts'

export type About = Proposal['about']

/** What a sentence says around a match: whose it is, when it was, and whether it is denied or only feared. */
export interface Scope {
  readonly about: About
  /** Somebody who may be beside the speaker has it now. */
  readonly isOthersNow: boolean
}

/** What the whole text says of whose trouble it tells. */
export interface Story {
  /** The speaker has a trouble of their own, and writes for nobody else: another's danger is only told of. */
  readonly isOwn: boolean
  /** Nothing says that the trouble is the speaker's own, so that somebody else's may be what it is about. */
  readonly isPerhapsAnothers: boolean
  /** The speaker works among the ill, and writes of a trouble of their own. */
  readonly isAmongTheIll: boolean
}

export const storyOf = (sentences: readonly Marked[], lexicon: CompiledLexicon): Story => {
  const { grammar } = lexicon
  const some = (term: number): boolean => sentences.some(({ holds }) => holds(term))
  const isOwn = (some(grammar.ownTrouble) || sentences.some((sentence) => achesThemselves(sentence, lexicon)) || isTold(sentences, lexicon)) && !some(grammar.onBehalf)
  return { isOwn, isPerhapsAnothers: !isOwn && some(grammar.bodyParts), isAmongTheIll: isOwn && some(grammar.jobs) }
}

/** "My dad passed out, I carried him. Back is sore": nothing happens now, the speaker is in it, and the ache is nobody else's. */
const isTold = (sentences: readonly Marked[], { grammar: { aches, happeningNow, self, dependants, strangers } }: CompiledLexicon): boolean =>
  sentences.some(({ words }) => words.some(({ plain }) => plain === 'i')) &&
  !sentences.some(({ holds }) => holds(happeningNow)) &&
  sentences.some(({ holds }) => holds(aches) && !holds(self) && !holds(dependants) && !holds(strangers))

export type ScopeOf = (match: Match, past: PastMeans, asks: boolean) => Scope

/** Looks at one sentence once, and then at each match in it. */
export const scopeOf = (marked: Marked, lexicon: CompiledLexicon, story: Story): ScopeOf => {
  const denied = denialsIn(marked, lexicon)
  const clauses = clausesIn(marked, lexicon)
  const { grammar } = lexicon
  const holds = (term: number, from: number, end: number): boolean => {
    for (let at = from; at < end; at += 1) if (marked.has(term, at)) return true
    return false
  }
  /** "Still", but not in "fine since". */
  const holdsStill = (from: number, end: number): boolean => {
    for (let at = from; at < end; at += 1) if (marked.has(grammar.stillSo, at) && !marked.has(grammar.overNow, at)) return true
    return false
  }
  const isDoubtful = marked.isQuestion || holds(grammar.doubts, 0, marked.words.length)
  /** "13 hours of chest pains, the patients, not me" */
  const isOfTheJob = story.isAmongTheIll && holds(grammar.atWork, 0, marked.words.length)
  const isSpoken = ({ first, used }: Match): boolean => [first - 2, first - 1, ...used].some((at) => marked.has(grammar.self, at))
  return (match, past, asks) => {
    const [from, end] = clauses(match)
    const others = personOf(match, marked, lexicon)
    if (denied(match)) return { about: 'denied', isOthersNow: false }
    if (others !== undefined) {
      const isNow = others === 'dependant' ? holds(grammar.happeningNow, 0, marked.words.length) || !holds(grammar.toldOfThePast, 0, marked.words.length) : holds(grammar.happeningNow, from, end)
      // Of somebody else only what is told outright: "my dad has angina" is no emergency.
      return { about: 'another', isOthersNow: isNow && !asks && !story.isOwn && others !== 'animal' }
    }
    if (isOfTheJob && !isSpoken(match) && !holds(grammar.happeningNow, from, end)) return { about: 'another', isOthersNow: false }
    if (past !== 'counts' && !holdsStill(from, end)) {
      if (holds(grammar.yearsAgo, from, end)) return { about: 'past', isOthersNow: false }
      if (past === 'ends' && holds(grammar.longAgo, from, end)) return { about: 'past', isOthersNow: false }
      if (past === 'ends' && holds(grammar.someWeeksAgo, from, end)) return { about: holds(grammar.overNow, from, end) ? 'past' : 'unsure', isOthersNow: false }
    }
    return { about: asks || isDoubtful ? 'unsure' : 'self', isOthersNow: false }
  }
}

/** A denial reaches over little words and a list with "or", and ends at anything else. */
const denialsIn = (marked: Marked, lexicon: CompiledLexicon): ((match: Match) => boolean) => {
  const { words, has } = marked
  const { negators, falseNegators, light, orWords, subjects, prepositions, answersNo, isFine, exceptions, breaks, newItem } = lexicon.grammar
  const isFinding = (at: number): boolean => words[at]?.stems.some((stem) => lexicon.findings.has(stem)) === true
  /** Behind the last word that a denial reaches. */
  const reachOf = (at: number): number => {
    let seen = false
    // "denies chest pain, fever, numbness", as in a letter
    const isClinical = words[at]?.stem === 'deni'
    let joined = -1
    let end = at + 1
    // A list under a denial is at most as long as a person would say.
    for (let next = at + 1; next < words.length && next < at + 32; next += 1) {
      const isOr = has(orWords, next)
      if (words[next]?.afterComma) {
        if (!isClinical && (!seen || joined >= 0)) return isOr ? walkOn(next) : next
        // A comma carries on only towards an "or" that is still to come.
        if (!isClinical && !orFollows(next)) return next
      }
      if (has(breaks, next) || (has(negators, next) && !has(falseNegators, next))) return next
      if (isOr) joined = next
      else if (seen && has(subjects, next) && !has(prepositions, next - 1) && !has(orWords, next - 1)) return next
      else if (!seen && next === at + 1 && has(subjects, next) && words[at]?.plain.startsWith('no') && !['not', 'nobody'].includes(words[at].plain)) return next
      else if (isFinding(next)) seen = true
      else if (!has(light, next) && !has(prepositions, next) && !has(subjects, next)) return next
      end = next + 1
    }
    return end
  }
  const walkOn = (from: number): number => {
    let at = from + 1
    while (at < words.length && !words[at]?.afterComma && !has(breaks, at) && (isFinding(at) || has(light, at) || has(prepositions, at))) at += 1
    return at
  }
  const orFollows = (from: number): boolean => {
    for (let at = from; at < words.length && at < from + 16; at += 1) {
      if (has(orWords, at)) return true
      if (!isFinding(at) && !has(light, at) && !has(prepositions, at)) return false
      if (has(subjects, at) && !has(prepositions, at - 1) && !has(light, at)) return false
    }
    return false
  }
  /** "no numbness except between my legs", "no chest pain until today"; but not "nobody hit me, before you ask" */
  const isTakenBack = (from: number, end: number): boolean => {
    for (let at = from + 1; at <= end + 1; at += 1) if (has(exceptions, at) && words[at + 1]?.plain !== 'you') return true
    return false
  }
  /** "my legs are fine", "bladder and bowels normal" */
  const isWell = (end: number): boolean => {
    let at = end
    while (at < end + 4 && !has(isFine, at) && (has(newItem, at) || has(orWords, at) || isFinding(at))) at += 1
    return has(isFine, at) && (at === end || has(newItem, end) || has(orWords, end))
  }
  const reach = new Map<number, number>()
  words.forEach((_word, at) => {
    if (has(negators, at) && !has(falseNegators, at)) reach.set(at, reachOf(at))
  })
  const listed = deniedLists(marked, lexicon)
  return ({ used, end }) => {
    if (listed.some(([from, to]) => end > from && end <= to)) return true
    const own = new Set(used)
    for (const [at, behind] of reach) {
      if (own.has(at)) continue
      const next = used.find((one) => one > at)
      if (next !== undefined && next < behind && !isTakenBack(at, end)) return true
    }
    // "chest pain: none", "my legs are fine"
    return has(answersNo, end) ? isClosed(marked, end + 1) : isWell(end)
  }
}

/** From where to where a whole list is answered "no": "they asked about fever, numb legs: all no", "none of these: …". */
const deniedLists = (marked: Marked, lexicon: CompiledLexicon): readonly (readonly [from: number, end: number])[] => {
  const { words, has } = marked
  const { allNo, noneOfThese, askedAbout, self, breaks } = lexicon.grammar
  const lists: (readonly [number, number])[] = []
  words.forEach((_word, at) => {
    if (has(allNo, at) && !has(allNo, at - 1)) {
      // Without a word that asks, only what is nobody's: "my chest is tight, fever, all no" says "no" to the fever alone.
      let from = at
      while (from > 0 && !has(askedAbout, from - 1) && !has(allNo, from - 1)) from -= 1
      if (from === 0) {
        from = at
        while (from > 0 && !has(self, from - 1) && !has(breaks, from - 1)) from -= 1
        while (from > 0 && from < at && words[from]?.afterComma !== true) from += 1
      }
      lists.push([from, at])
    }
    if (has(noneOfThese, at) && !has(noneOfThese, at + 1) && words[at + 1]?.afterComma === true) {
      let end = at + 1
      while (end < words.length && !has(breaks, end) && !has(self, end)) end += 1
      lists.push([at + 1, end])
    }
  })
  return lists
}

/** Nothing follows, or something new after a comma: "chest pain: no" but not "chest pain, no relief". */
const isClosed = ({ words }: Marked, at: number): boolean => at >= words.length || words[at]?.afterComma === true

/** The part of a sentence that a time belongs to: up to "but", "now", or a comma or "and" between two statements. */
const clausesIn = (marked: Marked, lexicon: CompiledLexicon): ((match: Match) => readonly [from: number, end: number]) => {
  const { words, has } = marked
  const { breaks, subjects, stillSo } = lexicon.grammar
  const isFinding = (at: number): boolean => words[at]?.stems.some((stem) => lexicon.findings.has(stem)) === true
  const borders: number[] = [0]
  let said = false
  words.forEach((word, at) => {
    const isNew = (word.afterComma || word.plain === 'and') && said && (has(subjects, at) || has(subjects, at + 1) || has(stillSo, at) || has(stillSo, at + 1))
    if (at > 0 && (isNew || has(breaks, at))) {
      borders.push(at)
      said = false
    }
    said ||= isFinding(at)
  })
  borders.push(words.length)
  return ({ first, end }) => {
    const from = borders.findLastIndex((border) => border <= first)
    const to = borders.find((border) => border >= end)
    return [borders[from] ?? 0, to ?? words.length]
  }
}
