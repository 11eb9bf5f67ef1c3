import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { err, isNonEmpty, ok, type NonEmpty, type Result } from '@rhomboid/domain'
import { z } from 'zod'
import { checked, collectProblems, readYaml, type ContentProblem } from './schema/yaml-file.ts'

const ROOT = dirname(fileURLToPath(import.meta.url))

/** What the question box knows of words: see content/ask/README.md. */
export interface AskWords {
  readonly synonyms: readonly (readonly string[])[]
  readonly scope: {
    readonly own: { readonly parts: readonly string[]; readonly deeds: readonly string[] }
    readonly elsewhere: readonly string[]
    readonly never: readonly string[]
    readonly smallTalk: readonly string[]
    readonly harmless: readonly string[]
    readonly languages: Readonly<Record<string, readonly string[]>>
  }
}

const word = z.string().trim().min(1)
const synonymsSchema = z.array(z.array(word).min(2))
const scopeSchema = z
  .strictObject({
    own: z.strictObject({ parts: z.array(word), deeds: z.array(word) }),
    // By class, so that a gap shows; the class itself means nothing.
    elsewhere: z.record(z.string(), z.array(word)),
    never: z.array(word),
    smallTalk: z.array(word),
    harmless: z.array(word),
    languages: z.record(z.string(), z.array(word).min(5)),
  })
  .transform(({ elsewhere, ...others }) => ({ ...others, elsewhere: Object.values(elsewhere).flat() }))

/** Reads and checks the words; a word that stands for two things is a problem, because only one of them would ever be found. */
export const loadAskWords = (root: string = ROOT): Result<AskWords, NonEmpty<ContentProblem>> => {
  const problems = collectProblems()
  const synonymsFile = readYaml(root, join(root, 'ask', 'synonyms.yaml'), problems)
  const scopeFile = readYaml(root, join(root, 'ask', 'scope.yaml'), problems)
  const synonyms = synonymsFile && checked(synonymsFile, synonymsSchema, problems)
  const scope = scopeFile && checked(scopeFile, scopeSchema, problems)
  if (synonyms && synonymsFile) {
    const seen = new Map<string, string>()
    synonyms.forEach((group, place) => {
      for (const one of new Set(group)) {
        const before = seen.get(one)
        if (before !== undefined) problems.at(synonymsFile, [place], `"${one}" stands for "${before}" already`)
        seen.set(one, group[0] ?? one)
      }
    })
  }
  if (isNonEmpty(problems.list)) return err(problems.list)
  if (!synonyms || !scope) throw new Error('the words of the question box could not be read, and no problem says why')
  return ok({ synonyms, scope })
}
