import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** What is wrong with a content file, and where, in words for the person who edits it. */
export interface ContentProblem {
  readonly file: string
  readonly line: number
  readonly message: string
}

export type Path = readonly (string | number)[]

/** A content file that was read, able to say on which line a value stands. */
export interface YamlFile {
  readonly name: string
  readonly data: unknown
  readonly lineOf: (path: Path) => number
}

/** Collects problems of all files, so that one run shows every one of them. */
export interface Problems {
  readonly list: ContentProblem[]
  readonly at: (file: YamlFile, path: Path, message: string) => void
}

export const collectProblems = (): Problems => {
  const list: ContentProblem[] = []
  return { list, at: (file, path, message) => void list.push({ file: file.name, line: file.lineOf(path), message }) }
}

/** Reads one file; a file that is missing or is no YAML is a problem, not an exception. */
export const readYaml = (root: string, path: string, problems: Problems): YamlFile | undefined => {
  const name = relative(root, path)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    problems.list.push({ file: name, line: 1, message: 'the file is missing or cannot be read' })
    return undefined
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      problems.list.push({ file: name, line: lines.linePos(error.pos[0]).line, message: `this is not valid YAML: ${error.message}` })
    }
    return undefined
  }
  return { name, data: document.toJS(), lineOf }
}

/** Checks a file, or a part of it, against a schema; every mismatch is told with its line. */
export const checked = <T>(file: YamlFile, schema: z.ZodType<T>, problems: Problems, data: unknown = file.data, at: Path = []): T | undefined => {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const path = [...at, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))]
    // A key that nobody knows stands on its own line, not on that of the thing it was written into.
    const where = issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path
    problems.at(file, where, `${path.join('.') || 'the file'}: ${issue.message}`)
  }
  return undefined
}

/** Runs a maker that throws on a value out of range and turns that into a problem. */
export const attempt = <T>(file: YamlFile, path: Path, problems: Problems, make: () => T): T | undefined => {
  try {
    return make()
  } catch (error) {
    problems.at(file, path, `${path.join('.')}: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}
