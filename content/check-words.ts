import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { collectProblems, readYaml, type ContentProblem, type Path } from './schema/yaml-file.ts'
import { faultsIn } from './word-rules.ts'

/** What stands between braces is filled in by the page; in the handbook only the number to call is. */
const PLACEHOLDER = /\{(?!emergency\})[^}]*\}?/
/** A text is words alone: the page makes links, from ids that are checked. */
const MARKUP = /https?:\/\/|www\.|<\/?\w|\]\(/
const HANDBOOK = /^(?:situations|techniques|questions|warnings)\//
/** Questions as people type them, with all that people believe; never shown as ours. */
const NOT_OURS = 'examples'

/** Every file of words: no dose of a medicine, no claim that nobody can make, no word of blame, no shouting, and nothing that the pages do not fill in. */
export const checkWords = (root: string): readonly ContentProblem[] => {
  const problems = collectProblems()
  for (const name of wordFiles(root)) {
    const file = readYaml(root, join(root, name), problems)
    if (!file) continue
    for (const { path, text } of textsIn(file.data)) {
      for (const { id, message } of faultsIn(text)) problems.at(file, path, `${id}: ${path.join('.')} ${message}: "${text}"`)
      const [markup] = MARKUP.exec(text) ?? []
      if (markup !== undefined) problems.at(file, path, `link: ${path.join('.')} has "${markup}" in it; links belong into sources.yaml and "related"`)
      const [placeholder] = HANDBOOK.test(name) ? (PLACEHOLDER.exec(text) ?? []) : []
      if (placeholder !== undefined) problems.at(file, path, `placeholder: ${path.join('.')} has ${placeholder}; only {emergency} is filled in`)
    }
  }
  return problems.list
}

interface Placed {
  readonly path: Path
  readonly text: string
}

export const textsIn = (value: unknown, path: Path = []): readonly Placed[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (key === NOT_OURS ? [] : textsIn(one, [...path, key])))
}

/** Paths of all files of English words, from the root of the content. */
const wordFiles = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(join('words', 'en.yaml')) && !path.split('/').includes('node_modules'))
    .sort()
