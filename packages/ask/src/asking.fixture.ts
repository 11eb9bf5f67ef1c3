import { readFileSync } from 'node:fs'
import { toRuleSet } from '@rhomboid/content/content.ts'
import { loadLexicon } from '@rhomboid/content/lexicon.ts'
import { loadAskWords } from '@rhomboid/content/load-ask.ts'
import { loadHandbook } from '@rhomboid/content/load-handbook.ts'
import { contentForTests } from '@rhomboid/content/testing.ts'
import { parse } from 'yaml'
import { compileIndex } from './compile.ts'
import { openIndex } from './find.ts'
import type { LabelledQuestion } from './measure.ts'
import { openMeaning } from './meaning.ts'
import { passagesOf } from './passage.ts'
import { scopeOf, toAnswerable } from './scope.ts'
import { VECTORS } from './vectors.ts'
import { readerOf } from './words.ts'

const loaded = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }): Value => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

const { content } = contentForTests()

/** The whole question box over the real content. */
export const askWords = loaded(loadAskWords())
export const reader = readerOf(askWords.synonyms)
export const passages = passagesOf(content, loaded(loadHandbook(content)))
export const meaning = openMeaning(VECTORS)
export const compiled = compileIndex(passages, reader, meaning)
export const asking = {
  index: openIndex(passages.map(toAnswerable(askWords.scope, reader)), compiled, reader, meaning),
  lexicon: loaded(loadLexicon(content.screening)),
  rules: toRuleSet(content.screening),
  scope: scopeOf(askWords.scope, reader),
}

/** Questions that were learnt from. */
export const devQuestions = parse(readFileSync(new URL('../../../content/ask/questions.dev.yaml', import.meta.url), 'utf8')) as readonly LabelledQuestion[]
