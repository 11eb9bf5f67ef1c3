/**
 * How phrases are written in the lexicon. There are no regular expressions; this is all:
 *
 *   word            the word, in any of its endings
 *   =word           the word in this form alone: "faint" but not "fainted"
 *   @list           any word or phrase of that list
 *   a|b             either
 *   ( … )           a group, which may hold several words and alternatives
 *   x?              x may be left out
 *   _               little words (my, the, is, really …), at most six, or none
 *   ..3             any words, at most three, or none; none of them a break such as "but"
 *   #n #year #fever a number, in digits or a word; a year; a body temperature of a fever, in °C or °F
 *   #reading        the same as a thermometer shows it, to one decimal: 38.6
 *
 * A phrase begins with a word, a list or a group that cannot be left out.
 */
export type Part =
  | { readonly kind: 'term'; readonly choices: readonly (readonly Atom[])[]; readonly isOptional: boolean }
  /** `loose`: any words, but none of a new statement. */
  | { readonly kind: 'gap'; readonly most: number; readonly of: 'little' | 'any' | 'loose' }

/** A word, or the name of a list. */
export type Atom = { readonly kind: 'word'; readonly word: string } | { readonly kind: 'list'; readonly list: string }

const PIECE = /\s+|[()|?]|_(?=\s|$)|\.\.\d+|[^\s()|?]+/g
const WORD = /^(#n|#year|#fever|#reading|=?[\p{L}\p{N}'’-]+)$/u
/** Little words that `_` may pass over. */
const LITTLE_MOST = 6

/** Reads a phrase; throws with a sentence that says what is wrong with it. */
export const readPhrase = (phrase: string): readonly Part[] => {
  const pieces = phrase.match(PIECE)?.filter((piece) => piece.trim() !== '') ?? []
  if (pieces.join('') !== phrase.replace(/\s+/g, '')) throw new Error(`"${phrase}" cannot be read`)
  const parts: Part[] = []
  let at = 0
  const refuse = (why: string): never => {
    throw new Error(`"${phrase}": ${why}`)
  }
  const atom = (piece: string): Atom => {
    if (piece.startsWith('@')) return { kind: 'list', list: piece.slice(1) }
    return WORD.test(piece) ? { kind: 'word', word: piece } : refuse(`"${piece}" is no word`)
  }
  const isEnd = (piece: string | undefined): boolean => piece === undefined || piece === ')' || piece === '|'
  while (at < pieces.length) {
    const piece = pieces[at] ?? ''
    if (piece === '_' || piece.startsWith('..')) {
      parts.push(piece === '_' ? { kind: 'gap', most: LITTLE_MOST, of: 'little' } : { kind: 'gap', most: Number(piece.slice(2)), of: 'any' })
      at += 1
      continue
    }
    const choices: Atom[][] = []
    if (piece === '(') {
      let choice: Atom[] = []
      at += 1
      while (pieces[at] !== ')') {
        const inner = pieces[at]
        if (inner === undefined) refuse('a bracket is not closed')
        else if (inner === '|') {
          choices.push(choice)
          choice = []
        } else if (inner === '(' || inner === '?' || inner === '_' || inner.startsWith('..')) refuse(`"${inner}" cannot stand in a group`)
        else choice.push(atom(inner))
        at += 1
      }
      choices.push(choice)
      at += 1
    } else {
      if (isEnd(piece) || piece === '?') refuse(`"${piece}" has nothing before it`)
      choices.push([atom(piece)])
      at += 1
      while (pieces[at] === '|') {
        const next = pieces[at + 1]
        if (next === undefined || isEnd(next) || next === '(') refuse('"|" needs a word on either side')
        choices.push([atom(next ?? '')])
        at += 2
      }
    }
    if (choices.some((choice) => choice.length === 0)) refuse('an alternative is empty')
    const isOptional = pieces[at] === '?'
    if (isOptional) at += 1
    parts.push({ kind: 'term', choices, isOptional })
  }
  const [first] = parts
  const last = parts.at(-1)
  if (first?.kind !== 'term' || first.isOptional) refuse('a phrase begins with something that cannot be left out')
  if (last?.kind !== 'term') refuse('a phrase ends with a word')
  return parts
}
