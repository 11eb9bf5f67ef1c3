import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { err, isNonEmpty, ok, PRECAUTIONS, type NonEmpty, type Result } from '@rhomboid/domain'
import type { Content } from './content.ts'
import { GROUPS, ITEM_FOLDERS, ITEM_KINDS, type Handbook, type HandbookItem, type ItemWords } from './handbook.ts'
import { toItem, toItemWords, toLabels, toNotCarried } from './schema/handbook.ts'
import { collectProblems, readYaml, type ContentProblem, type Problems, type YamlFile } from './schema/yaml-file.ts'

const ROOT = dirname(fileURLToPath(import.meta.url))

/**
 * Reads and checks the handbook against the rest of the content: every source, fact,
 * contributor, exercise and page that it names exists, and everything has its words.
 * Every problem is returned at once.
 */
export const loadHandbook = (content: Pick<Content, 'sources' | 'facts' | 'exercises' | 'contributors'>, root: string = ROOT): Result<Handbook, NonEmpty<ContentProblem>> => {
  const problems = collectProblems()
  const read = (...path: readonly string[]): YamlFile | undefined => readYaml(root, join(root, ...path), problems)
  const items: HandbookItem[] = []
  const words: Record<string, ItemWords> = {}
  const files = new Map<string, { readonly item: YamlFile; readonly words: YamlFile }>()
  for (const kind of ITEM_KINDS) {
    for (const id of foldersIn(join(root, ITEM_FOLDERS[kind]))) {
      const itemFile = read(ITEM_FOLDERS[kind], id, `${kind}.yaml`)
      const wordsFile = read(ITEM_FOLDERS[kind], id, 'words', 'en.yaml')
      const item = itemFile && toItem(itemFile, kind, id, problems)
      const itemWords = wordsFile && toItemWords(wordsFile, problems)
      if (!itemFile || !wordsFile || !item || !itemWords) continue
      if (words[id]) problems.at(itemFile, [], `there is another page called ${id}`)
      items.push(item)
      words[id] = itemWords
      files.set(id, { item: itemFile, words: wordsFile })
    }
  }
  const labelsFile = read('handbook', 'words', 'en.yaml')
  const labels = labelsFile && toLabels(labelsFile, problems)
  const notCarriedFile = read('not-carried.yaml')
  const notCarried = notCarriedFile && toNotCarried(notCarriedFile, problems)

  const known = {
    cited: new Set([...content.sources, ...content.facts].map(({ id }) => id)),
    facts: new Set(content.facts.map(({ id }) => id)),
    contributors: new Set(content.contributors.contributors.map(({ id }) => id)),
    exercises: new Set(content.exercises.map(({ id }) => id)),
    pages: new Set(items.map(({ id }) => id)),
  }
  for (const item of items) {
    const file = files.get(item.id)
    const itemWords = words[item.id]
    if (file && itemWords) checkItem(item, itemWords, file, known, problems)
  }
  if (labels && labelsFile) {
    for (const group of Object.values(GROUPS).flat()) if (labels.groups[group] === undefined) problems.at(labelsFile, ['groups'], `the group ${group} has no words`)
  }
  if (notCarried && notCarriedFile) {
    notCarried.forEach(({ fact }, index) => known.facts.has(fact) || problems.at(notCarriedFile, [index, 'fact'], `${fact} is no fact of facts.yaml`))
  }
  if (isNonEmpty(problems.list)) return err(problems.list)
  if (!labels || !notCarried) throw new Error('the handbook could not be read, and no problem says why')
  return ok({ items, words, labels, notCarried })
}

type Known = Readonly<Record<'cited' | 'facts' | 'contributors' | 'exercises' | 'pages', ReadonlySet<string>>>

const checkItem = (item: HandbookItem, words: ItemWords, file: { readonly item: YamlFile; readonly words: YamlFile }, known: Known, problems: Problems): void => {
  const all = (set: ReadonlySet<string>, ids: readonly string[], at: readonly (string | number)[], what: string): void =>
    ids.forEach((id, index) => set.has(id) || problems.at(file.item, [...at, index], `${id} is no ${what}`))
  all(known.cited, item.sources, ['sources'], 'source: it stands neither in sources.yaml nor in facts.yaml')
  all(known.facts, item.facts, ['facts'], 'fact of facts.yaml')
  all(known.contributors, item.contributors, ['contributors'], 'contributor')
  all(known.exercises, item.exercises, ['exercises'], 'exercise')
  all(known.pages, item.related, ['related'], 'page of the handbook')
  if (item.related.includes(item.id)) problems.at(file.item, ['related'], `${item.id} is related to itself`)
  if (known.exercises.has(item.id)) problems.at(file.item, [], `${item.id} is the id of an exercise too`)
  item.passages.forEach(({ sources }, index) => all(known.cited, sources, ['passages', index, 'sources'], 'source: it stands neither in sources.yaml nor in facts.yaml'))
  for (const { exercise } of item.guide?.steps ?? []) if (exercise !== undefined && !known.exercises.has(exercise)) problems.at(file.item, ['guide', 'steps'], `${exercise} is no exercise`)
  if (item.guide?.exercise !== undefined && !known.exercises.has(item.guide.exercise)) problems.at(file.item, ['guide', 'exercise'], `${item.guide.exercise} is no exercise`)

  const both = (what: string, wanted: readonly string[], has: readonly string[], at: readonly string[]): void => {
    for (const id of wanted) if (!has.includes(id)) problems.at(file.words, at, `${what} ${id} has no words`)
    for (const id of has) if (!wanted.includes(id)) problems.at(file.words, [...at, id], `words for ${what} ${id}, which does not exist`)
    wanted.forEach((id, index) => wanted.indexOf(id) < index && problems.at(file.item, [], `${what} ${id} stands here twice`))
  }
  both('the passage', item.passages.map(({ id }) => id), Object.keys(words.passages), ['passages'])
  both('"not for"', item.notFor, Object.keys(words.notFor ?? {}), ['notFor'])
  both('the check', item.guide?.checkFirst ?? [], Object.keys(words.guide?.checks ?? {}), ['guide', 'checks'])
  both('the step', (item.guide?.steps ?? []).map(({ id }) => id), Object.keys(words.guide?.steps ?? {}), ['guide', 'steps'])
  if (item.guide && item.kind !== 'technique') problems.at(file.item, ['guide'], 'only a technique can be guided')
  const codes: readonly string[] = PRECAUTIONS
  for (const code of item.guide?.refusedFor ?? []) if (!item.notFor.includes(code)) problems.at(file.item, ['guide', 'refusedFor'], `${code} is refused, but notFor does not say why`)
  for (const code of item.notFor) if (/^[A-Z]{2}$/.test(code) && !codes.includes(code)) problems.at(file.item, ['notFor'], `${code} is no precaution`)
}

const foldersIn = (path: string): readonly string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : []
