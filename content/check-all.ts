import type { ContentProblem } from './schema/yaml-file.ts'
import { checkHandbook, type ReadingAge } from './check-handbook.ts'
import { checkWords } from './check-words.ts'
import { loadLexicon } from './lexicon.ts'
import { CONTENT_ROOT, loadContent } from './load.ts'
import { loadAskWords } from './load-ask.ts'
import { loadHandbook } from './load-handbook.ts'
import { loadWorkstation } from './load-workstation.ts'

/** What was read and what is wrong with it. */
export interface Checked {
  readonly problems: readonly ContentProblem[]
  /** How many there are of each; nothing is counted where something could not be read. */
  readonly counts: Readonly<Record<string, number>>
}

/**
 * Reads everything and says everything that is wrong with it: shapes, ids and sources, links
 * between pages, coverage of the articles, doses, claims and blame; the reading age where a
 * formula is given.
 */
export const checkContent = (root: string = CONTENT_ROOT, readingAge?: ReadingAge): Checked => {
  const words = checkWords(root)
  const loaded = loadContent(root)
  if (!loaded.ok) return { problems: together(loaded.error, words), counts: {} }
  const content = loaded.value
  const lexicon = loadLexicon(content.screening, root)
  const ask = loadAskWords(root)
  const handbook = loadHandbook(content, root)
  const workstation = loadWorkstation(content, root)
  const problems = together(
    lexicon.ok ? [] : lexicon.error,
    ask.ok ? [] : ask.error,
    workstation.ok ? [] : workstation.error,
    handbook.ok ? checkHandbook(content, handbook.value, root, readingAge) : handbook.error,
    words,
  )
  return {
    problems,
    counts: {
      exercises: content.exercises.length,
      pages: handbook.ok ? handbook.value.items.length : 0,
      passages: handbook.ok ? handbook.value.items.flatMap(({ passages }) => passages).length : 0,
      facts: content.facts.length,
      questions: content.screening.questions.length,
      rules: content.screening.rules.length,
      sources: content.sources.length,
      phrases: lexicon.ok ? lexicon.value.entries.length : 0,
    },
  }
}

/** All problems by file and line, each once: a file that cannot be read is met by more than one reader. */
const together = (...lists: readonly (readonly ContentProblem[])[]): readonly ContentProblem[] => {
  const all = new Map(lists.flat().map((problem) => [`${problem.file}:${problem.line} ${problem.message}`, problem]))
  return [...all.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
