import type { CompiledLexicon } from './compiled.ts'
import type { Marked, Match } from './match.ts'

/** "I push his chair, upper back tired": the last person named before the ache is the speaker. */
export const achesThemselves = ({ words, has }: Marked, { grammar: { aches, self, dependants, strangers, animals } }: CompiledLexicon): boolean =>
  words.some((_word, at) => {
    if (!has(aches, at) || has(aches, at - 1)) return false
    for (let before = at - 1; before >= 0; before -= 1) {
      if (has(dependants, before) || has(strangers, before) || has(animals, before)) {
        // "I lift him", but not "he".
        if (isObject(words, before)) continue
        return false
      }
      if (has(self, before)) return true
    }
    return false
  })

const OBJECT = new Set(['him', 'her', 'his', 'them', 'their'])
/** Before a person and what that person does: "saw a man collapse". */
const PERCEIVED = new Set(['saw', 'seen', 'watched', 'watching', 'found', 'heard', 'witnessed'])
const isObject = (words: Marked['words'], at: number): boolean => OBJECT.has(words[at]?.plain ?? '')

/** Never the object of what is done. */
const SUBJECT = new Set(['he', 'she'])
const POSSESSIVE = new Set(['his', 'her', 'their'])
/** After a person: what follows is theirs. */
const CARRIES_ON = new Set(['with', 'who', 'whose', 'whod', 'whos'])

/** Whose it is, when it is not the speaker's own: the nearest person before the match, or one named as having it behind. */
export const personOf = (match: Match, marked: Marked, lexicon: CompiledLexicon): 'dependant' | 'stranger' | 'animal' | undefined => {
  const { first, end, used } = match
  const { has, words } = marked
  const { self, dependants, strangers, animals, objectMarks, familyMarks } = lexicon.grammar
  const isOther = (at: number): boolean => has(dependants, at) || has(strangers, at) || has(animals, at)
  if (has(familyMarks, end)) return 'stranger'
  // "unconscious people"
  if (end <= first + 3 && words[end]?.afterComma === false && has(strangers, end) && !used.some((at) => has(self, at))) return 'stranger'
  // "his legs are numb, not mine"; "patients with chest pain all day, my back aches"
  if (POSSESSIVE.has(words[first]?.plain ?? '') && isOther(first) && !used.some((at) => has(self, at))) return 'dependant'
  const before = words[first - 1]?.plain ?? ''
  if (POSSESSIVE.has(before) && !used.includes(first - 1)) return isOther(first - 1) ? 'dependant' : 'stranger'
  if (CARRIES_ON.has(before) && isOther(first - 2)) return has(dependants, first - 2) ? 'dependant' : 'stranger'
  // "better off without me" is about me, whoever would be better off.
  if (used.some((at) => has(self, at))) return undefined
  const own = new Set(used)
  for (let at = end - 1; at >= 0; at -= 1) {
    if (own.has(at)) continue
    if (isOther(at)) {
      if (at < first && isSpeakersNext(match, at, marked, self)) return undefined
      const kind = has(animals, at) ? 'animal' : has(dependants, at) ? 'dependant' : 'stranger'
      const plain = words[at]?.plain ?? ''
      // "his weak arm", "patients with sepsis", "she cannot feel her legs"
      if (POSSESSIVE.has(plain) && own.has(at + 1)) return kind
      if ((at < first && SUBJECT.has(plain)) || CARRIES_ON.has(words[at + 1]?.plain ?? '')) return kind
      let before = at
      while (before > 0 && isOther(before)) before -= 1
      if (at === first - 1 && [before, before - 1].some((mark) => PERCEIVED.has(words[mark]?.plain ?? ''))) return kind
      // "lifting my son", "had two kids"
      if (has(objectMarks, before) || has(objectMarks, before - 1) || at > first) {
        // Where the text begins with a person, that person is done with.
        at = Math.min(at, before + 1)
        continue
      }
      return kind
    }
    if (has(self, at)) return undefined
  }
  return undefined
}

/** "Uncle died of it, an hour ago a sudden pain struck between my blades": behind a comma, and told as the speaker's own. */
const isSpeakersNext = ({ first, end }: Match, person: number, { words, has }: Marked, self: number): boolean => {
  let isBehindComma = false
  for (let at = person + 1; at <= first; at += 1) isBehindComma ||= words[at]?.afterComma === true
  for (let at = end; isBehindComma && at < end + 5 && words[at]?.afterComma !== true; at += 1) if (has(self, at)) return !has(self, at + 1)
  return false
}
