import { GRAMMAR_LISTS, type GrammarList, type Lexicon, type LexiconEntry } from './lexicon.ts'
import { readPhrase, type Atom, type Part } from './notation.ts'
import { spellingOf, type Spelling } from './spelling.ts'
import { stemOf, stemsOf } from './words.ts'

/** All ways to say a part of a phrase have one number. */
export type TermId = number

export type CompiledPart = { readonly kind: 'term'; readonly term: TermId; readonly isOptional: boolean } | Extract<Part, { kind: 'gap' }>
export type CompiledPhrase = readonly CompiledPart[]

/** The words of all terms, one letter tree for all of them: a text is walked along it once. */
export interface Branch {
  readonly next: Map<string, Branch>
  readonly terms: TermId[]
}

export interface CompiledEntry {
  readonly entry: LexiconEntry
  readonly says: readonly CompiledPhrase[]
  readonly hints: readonly CompiledPhrase[]
  readonly unless: readonly CompiledPhrase[]
}

export interface Beginning {
  readonly place: number
  readonly phrase: CompiledPhrase
  /** A hint only asks. */
  readonly asks: boolean
}

export interface CompiledLexicon {
  readonly root: Branch
  readonly termCount: number
  readonly grammar: Readonly<Record<GrammarList, TermId>>
  readonly entries: readonly CompiledEntry[]
  readonly figures: readonly CompiledPhrase[]
  /** The phrases that begin with a term, so that only those are tried whose beginning is there. */
  readonly beginningWith: ReadonlyMap<TermId, readonly Beginning[]>
  /** Stems that stand in a phrase of an entry: what a list of denied things is made of. */
  readonly findings: ReadonlySet<string>
  readonly written: ReadonlyMap<string, string>
  /** A wrong spelling → the words that are meant, each by its stem and in its exact form. */
  readonly misspellings: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly spelling: Spelling
  /** Words that are meant in one form alone, as `=faint`. */
  readonly exactForms: ReadonlySet<string>
}

const compiled = new WeakMap<Lexicon, CompiledLexicon>()

/** Reads a lexicon once; throws with a sentence where its notation is wrong. */
export const compileLexicon = (lexicon: Lexicon): CompiledLexicon => {
  const before = compiled.get(lexicon)
  if (before) return before
  const made = compile(lexicon)
  compiled.set(lexicon, made)
  return made
}

const compile = (lexicon: Lexicon): CompiledLexicon => {
  const expand = expander(lexicon)
  const root: Branch = { next: new Map(), terms: [] }
  const ids = new Map<string, TermId>()
  const written = new Map<string, string>()
  const known = new Set<string>()
  const findings = new Set<string>()

  // A word stands in hundreds of phrases: what it comes to is found once.
  const stemsByWord = new Map<string, readonly string[]>()
  const wordStems = (word: string): readonly string[] => {
    const before = stemsByWord.get(word)
    if (before) return before
    const stems = stemsOf(word)
    stemsByWord.set(word, stems)
    for (const stem of stems) {
      known.add(stem)
      // The word itself is right too, though the phrase wants it in one form alone.
      if (stem.startsWith('=')) known.add(stemOf(stem.slice(1)))
    }
    const bare = word.replace(/^=/, '')
    if (/^\p{L}+$/u.test(bare)) written.set(bare, stemOf(bare))
    return stems
  }
  const add = (stems: readonly string[], term: TermId): void => {
    let branch = root
    for (const stem of stems) {
      let next = branch.next.get(stem)
      if (!next) branch.next.set(stem, (next = { next: new Map(), terms: [] }))
      branch = next
    }
    // The words of one term come one after the other: it can only be the last.
    if (branch.terms.at(-1) !== term) branch.terms.push(term)
  }
  /** By the number of the term. */
  const stemsByTerm: ReadonlySet<string>[] = []
  const termOf = (choices: readonly (readonly Atom[])[]): TermId => {
    const key = JSON.stringify(choices)
    const before = ids.get(key)
    if (before !== undefined) return before
    const term = ids.size
    ids.set(key, term)
    const inTerm = new Set<string>()
    for (const words of expand(choices)) {
      const stems = words.length === 1 ? wordStems(words[0] ?? '') : words.flatMap(wordStems)
      for (const stem of stems) inTerm.add(stem)
      add(stems, term)
    }
    stemsByTerm.push(inTerm)
    return term
  }
  const grammar = Object.fromEntries(GRAMMAR_LISTS.map((list) => [list, termOf([[{ kind: 'list', list }]])])) as Record<GrammarList, TermId>
  const phraseOf = (phrase: string): CompiledPhrase =>
    readPhrase(phrase).map((part) => (part.kind === 'gap' ? part : { kind: 'term', term: termOf(part.choices), isOptional: part.isOptional }))
  const entries = lexicon.entries.map((entry): CompiledEntry => ({
    entry,
    says: entry.says.map(phraseOf),
    // A danger is read more loosely too, and then only asked about.
    hints: [...entry.hints.map(phraseOf), ...(entry.danger === undefined ? [] : entry.says.map(phraseOf).filter(hasGap).map(loosened))],
    unless: entry.unless.map(phraseOf),
  }))
  const figures = lexicon.figures.map(phraseOf)
  const little = new Set(['little', 'light', 'prepositions', 'subjects', 'negators', 'orWords', 'breaks', 'newItem'].flatMap((list) => expand([[{ kind: 'list', list }]]).flatMap((words) => (words.length === 1 ? words.map(stemOf) : []))))
  const inPhrases = new Set(entries.flatMap(({ says, hints }) => [...says, ...hints].flatMap((phrase) => phrase.flatMap((part) => (part.kind === 'term' ? [part.term] : [])))))
  for (const term of inPhrases) for (const stem of stemsByTerm[term] ?? []) if (!little.has(stem)) findings.add(stem)
  const beginningWith = new Map<TermId, Beginning[]>()
  entries.forEach(({ says, hints }, place) => {
    for (const [phrases, asks] of [[says, false], [hints, true]] as const) {
      for (const phrase of phrases) {
        const [first] = phrase
        if (first?.kind !== 'term') continue
        const beginning = { place, phrase, asks }
        const list = beginningWith.get(first.term)
        if (list) list.push(beginning)
        else beginningWith.set(first.term, [beginning])
      }
    }
  })
  for (const word of lexicon.ordinary) known.add(stemOf(word))
  return {
    root,
    termCount: ids.size,
    grammar,
    entries,
    figures,
    beginningWith,
    findings,
    written,
    misspellings: new Map(Object.entries(lexicon.misspellings).map(([wrong, right]) => [wrong, right.split(' ').flatMap((word) => stemsOf(word).map((stem) => [stem, `=${word}`]))])),
    spelling: spellingOf(known, written),
    exactForms: new Set([...known].filter((stem) => stem.startsWith('='))),
  }
}

const hasGap = (phrase: CompiledPhrase): boolean => phrase.some(({ kind }) => kind === 'gap')

/** The same words, with more room between them. */
const loosened = (phrase: CompiledPhrase): CompiledPhrase => phrase.map((part) => (part.kind === 'gap' ? part.of === 'little' ? { kind: 'gap', of: 'loose', most: 4 } : { kind: 'gap', of: part.of, most: part.most + 2 } : part))

/** Lists may name lists; each becomes the plain words that it stands for. */
const expander = (lexicon: Lexicon): ((choices: readonly (readonly Atom[])[]) => readonly (readonly string[])[]) => {
  const ready = new Map<string, readonly (readonly string[])[]>()
  const open = new Set<string>()
  const ofList = (name: string): readonly (readonly string[])[] => {
    const before = ready.get(name)
    if (before) return before
    const phrases = Object.hasOwn(lexicon.lists, name) ? lexicon.lists[name] : undefined
    if (!phrases) throw new Error(`there is no list @${name}`)
    if (open.has(name)) throw new Error(`the list @${name} names itself`)
    open.add(name)
    const all = phrases.flatMap((phrase) => ofParts(readPhrase(phrase), name))
    open.delete(name)
    ready.set(name, all)
    return all
  }
  const ofParts = (parts: readonly Part[], list: string): readonly (readonly string[])[] =>
    parts.reduce<readonly (readonly string[])[]>((so, part) => {
      if (part.kind === 'gap') throw new Error(`the list @${list} holds a gap; only a phrase may`)
      const choices = expand(part.choices)
      return so.flatMap((words) => [...(part.isOptional ? [words] : []), ...choices.map((choice) => [...words, ...choice])])
    }, [[]])
  const expand = (choices: readonly (readonly Atom[])[]): readonly (readonly string[])[] =>
    choices.flatMap((atoms) =>
      atoms.reduce<readonly (readonly string[])[]>(
        (so, atom) => (atom.kind === 'word' ? so.map((words) => [...words, atom.word]) : so.flatMap((words) => ofList(atom.list).map((more) => [...words, ...more]))),
        [[]],
      ),
    )
  return expand
}

/** How many different wordings a phrase stands for, with every gap left empty. */
export const countWordings = (lexicon: Lexicon, phrase: string): number => {
  const expand = expander(lexicon)
  return readPhrase(phrase).reduce((count, part) => (part.kind === 'gap' ? count : count * (expand(part.choices).length + (part.isOptional ? 1 : 0))), 1)
}
