import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answerable, CompiledIndex, Scope, Synonyms } from '@rhomboid/ask'
import type { Content } from '@rhomboid/content/content.ts'
import type { Lexicon } from '@rhomboid/domain'
import { OurBug } from './crash.ts'
import { broken } from './messages.ts'

/** What the question box needs, as plain data. */
export interface AskData {
  readonly passages: readonly Answerable[]
  readonly index: CompiledIndex
  readonly synonyms: Synonyms
  readonly scope: Scope
  readonly lexicon: Lexicon
}

/** Everything that the data is made of: the content, and the code that reads it. */
const MADE_OF = ['../../../content', '../../../packages/ask/src'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
const FOLDER = join(MADE_OF[0] ?? '', '.compiled')
const COPY = join(FOLDER, 'ask.json')

/**
 * The passages and their index, from the copy that an earlier call left behind while
 * nothing has changed since: reading a hundred pages takes a second.
 */
export const loadAskData = async (content: Content): Promise<AskData> => {
  const stamp = stampOf()
  const kept = keptCopy(stamp)
  if (kept) return kept
  const data = await makeAskData(content)
  keep(stamp, data)
  return data
}

const makeAskData = async (content: Content): Promise<AskData> => {
  const [{ loadHandbook }, { loadAskWords }, { loadLexicon }, { compileIndex, openMeaning, passagesOf, readerOf, toAnswerable }, { VECTORS }] = await Promise.all([
    import('@rhomboid/content/load-handbook.ts'),
    import('@rhomboid/content/load-ask.ts'),
    import('@rhomboid/content/lexicon.ts'),
    import('@rhomboid/ask'),
    import('@rhomboid/ask/vectors.ts'),
  ])
  const handbook = valueOf(loadHandbook(content))
  const { synonyms, scope } = valueOf(loadAskWords())
  const lexicon = valueOf(loadLexicon(content.screening))
  const reader = readerOf(synonyms)
  const passages = passagesOf(content, handbook)
  return { passages: passages.map(toAnswerable(scope, reader)), index: compileIndex(passages, reader, openMeaning(VECTORS)), synonyms, scope, lexicon }
}

interface Problem {
  readonly file: string
  readonly line: number
  readonly message: string
}

const MOST_MISTAKES = 10

const valueOf = <Value>(loaded: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: readonly Problem[] }): Value => {
  if (loaded.ok) return loaded.value
  throw new OurBug(undefined, undefined, [broken.content(loaded.error.length), ...loaded.error.slice(0, MOST_MISTAKES).map(({ file, line, message }) => `  content/${file}:${line}  ${message}`)])
}

/** Size and time of change of every file that the data is made of. */
const stampOf = (): string => {
  const hash = createHash('sha256')
  for (const folder of MADE_OF) {
    for (const path of filesIn(folder)) {
      const { mtimeMs, size } = statSync(path)
      hash.update(`${path}\0${mtimeMs}\0${size}\n`)
    }
  }
  return hash.digest('hex')
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesIn(path)
      return /\.(?:yaml|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : []
    })
    .sort()

const keptCopy = (stamp: string): AskData | undefined => {
  try {
    const kept = JSON.parse(readFileSync(COPY, 'utf8')) as { readonly stamp?: string; readonly data?: AskData }
    return kept.stamp === stamp ? kept.data : undefined
  } catch {
    return undefined
  }
}

/** Written aside and renamed, so that nobody ever reads half a copy. Where nothing may be written, there is no copy. */
const keep = (stamp: string, data: AskData): void => {
  const aside = `${COPY}.${process.pid}`
  try {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(aside, JSON.stringify({ stamp, data }))
    renameSync(aside, COPY)
  } catch {
    try {
      rmSync(aside, { force: true })
    } catch {
      // It could not even be written.
    }
  }
}
