import { join } from 'node:path'
import type { Content } from './content.ts'
import { coverageOf } from './coverage.ts'
import { textsIn } from './check-words.ts'
import { ITEM_FOLDERS, type Handbook, type HandbookItem, type ItemWords } from './handbook.ts'
import { readReadingExceptions } from './reading-exceptions.ts'
import { collectProblems, readYaml, type ContentProblem, type Path } from './schema/yaml-file.ts'

/** Years, for all that a page says. */
export const MOST_ON_A_PAGE = 11
/** Years, for one passage, which may be read alone as an answer. */
export const MOST_IN_A_PART = 12

/** The age, in years, at which texts are read with ease; some words count as easy. The formula is handed in, so that whoever only reads the handbook need not carry it. */
export type ReadingAge = (texts: readonly string[], known: readonly string[]) => number

/** What is read together: a page, or a part of one. */
export interface Read {
  readonly item: HandbookItem
  readonly part?: string
  readonly path: Path
  readonly age: number
}

/** The reading age of every page and of every part of it: each passage, the head, "not for" and the guide. */
export const readingAges = ({ items, words }: Pick<Handbook, 'items' | 'words'>, readingAge: ReadingAge, known: readonly string[] = []): { readonly pages: readonly Read[]; readonly parts: readonly Read[] } => {
  const ageOf = (value: unknown): number => readingAge(textsIn(value).map(({ text }) => text), known)
  return {
    pages: items.map((item) => ({ item, path: [], age: ageOf(words[item.id]) })),
    parts: items.flatMap((item) => partsOf(words[item.id]).map(({ part, path, value }) => ({ item, part, path, age: ageOf(value) }))),
  }
}

interface Part {
  readonly part: string
  readonly path: Path
  readonly value: unknown
}

const partsOf = (words: ItemWords | undefined): readonly Part[] => {
  if (!words) return []
  const { title, description, lead, passages, notFor, guide } = words
  return [
    { part: 'head', path: ['title'], value: [title, description, lead] },
    ...Object.entries(passages).map(([id, value]) => ({ part: id, path: ['passages', id], value })),
    ...(notFor ? [{ part: 'notFor', path: ['notFor'], value: notFor }] : []),
    ...(guide ? [{ part: 'guide', path: ['guide'], value: guide }] : []),
  ]
}

/** The same question, however it is typed: small letters, no signs. */
export const sameQuestion = (example: string): string => (example.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/**
 * What reading the handbook does not see: that every statement of the articles is covered or
 * left out with a reason, that all is easy to read, and that each example question belongs
 * to one passage. Without a formula the reading age is not looked at.
 */
export const checkHandbook = (content: Pick<Content, 'facts' | 'exercises'>, handbook: Handbook, root: string, readingAge?: ReadingAge): readonly ContentProblem[] => {
  const problems = collectProblems()
  const factsFile = readYaml(root, join(root, 'facts.yaml'), problems)
  const coverage = coverageOf(content, handbook)
  content.facts.forEach(({ id }, index) => {
    if ((coverage.get(id) ?? []).length === 0 && factsFile) problems.at(factsFile, [index], `coverage: ${id} is on no page and in no exercise, and not-carried.yaml gives no reason`)
  })

  const files = new Map(handbook.items.map((item) => [item.id, readYaml(root, join(root, ITEM_FOLDERS[item.kind], item.id, 'words', 'en.yaml'), problems)]))
  if (readingAge) {
    const exceptions = readReadingExceptions(root)
    const excused = new Set(exceptions.parts.map(({ at }) => at))
    const { pages, parts } = readingAges(handbook, readingAge, exceptions.words.map(({ word }) => word))
    for (const { item, part, path, age } of [...pages, ...parts]) {
      const file = files.get(item.id)
      const most = part === undefined ? MOST_ON_A_PAGE : MOST_IN_A_PART
      const at = part === undefined ? item.id : `${item.id}#${part}`
      if (file && age > most && !excused.has(at)) problems.at(file, path, `reading age: ${at} is read at ${age.toFixed(1)} years; at most ${most}`)
    }
    const exceptionsFile = readYaml(root, join(root, 'reading-age-exceptions.yaml'), problems)
    exceptions.parts.forEach(({ at }, index) => {
      const found = [...pages, ...parts].find(({ item, part }) => at === (part === undefined ? item.id : `${item.id}#${part}`))
      const isNeeded = found !== undefined && found.age > (found.part === undefined ? MOST_ON_A_PAGE : MOST_IN_A_PART)
      if (exceptionsFile && !isNeeded) problems.at(exceptionsFile, ['parts', index], `reading age: ${at} needs no exception`)
    })
  }

  const seen = new Map<string, string>()
  for (const { id, passages } of handbook.items) {
    for (const passage of passages) {
      handbook.words[id]?.passages[passage.id]?.examples.forEach((example, index) => {
        const question = sameQuestion(example)
        const before = seen.get(question)
        const file = files.get(id)
        if (before !== undefined && file) problems.at(file, ['passages', passage.id, 'examples', index], `example: "${example}" belongs to ${before} already`)
        seen.set(question, before ?? `${id}#${passage.id}`)
      })
    }
  }
  return problems.list
}
