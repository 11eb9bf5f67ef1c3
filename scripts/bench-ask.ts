// How well and how fast questions are answered, and what each part of the finding adds. The questions are those that were learnt from.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { ask, compileIndex, measure, openIndex, openMeaning, passagesOf, readerOf, scopeOf, toAnswerable, type Asking, type LabelledQuestion, type Passage } from '@rhomboid/ask'
import { VECTORS } from '@rhomboid/ask/vectors.ts'
import { loadContent, toRuleSet } from '@rhomboid/content'
import { loadLexicon } from '@rhomboid/content/lexicon.ts'
import { loadAskWords } from '@rhomboid/content/load-ask.ts'
import { loadHandbook } from '@rhomboid/content/load-handbook.ts'
import MiniSearch from 'minisearch'
import { parse } from 'yaml'

const loaded = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value => {
  if (result.ok) return result.value
  throw new Error('The content has mistakes: node content/check.ts says which.')
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** @param file questions with their right replies, as in content/ask/questions.dev.yaml */
export function benchAsk(file: string | URL = new URL('../content/ask/questions.dev.yaml', import.meta.url)): readonly string[] {
  const content = loaded(loadContent())
  const { synonyms, scope } = loaded(loadAskWords())
  const passages = passagesOf(content, loaded(loadHandbook(content)))
  const lexicon = loaded(loadLexicon(content.screening))
  const rules = toRuleSet(content.screening)
  const questions = parse(readFileSync(file, 'utf8')) as readonly LabelledQuestion[]
  const answerable = questions.filter(({ kind }) => kind === 'answer')
  const meaning = openMeaning(VECTORS)

  const recall = (find: (question: string) => readonly string[]): string => {
    const found = answerable.map(({ q, expect = [] }) => find(q).map((id) => expect.includes(id)))
    const share = (most: number): string => percent(found.filter((hits) => hits.slice(0, most).includes(true)).length / found.length)
    return `first ${share(1)}, first three ${share(3)}`
  }
  const plain = (withExamples: boolean): ((question: string) => readonly string[]) => {
    const search = new MiniSearch<Passage & { readonly said: string }>({ fields: ['title', 'page', 'answer', 'more', 'said'] })
    search.addAll(passages.map((passage) => ({ ...passage, said: withExamples ? passage.examples.join(' ') : '' })))
    return (question) => search.search(question, { fuzzy: 0.2 }).slice(0, 3).map(({ id }) => String(id))
  }
  const ours = (groups: typeof synonyms, withMeaning: boolean): ((question: string) => readonly string[]) => {
    const reader = readerOf(groups)
    const index = openIndex(passages, compileIndex(passages, reader, withMeaning ? meaning : undefined), reader, withMeaning ? meaning : undefined)
    return (question) => index.find(question, 3).map(({ passage }) => passage.id)
  }

  const reader = readerOf(synonyms)
  const compiled = compileIndex(passages, reader, meaning)
  const shown = passages.map(toAnswerable(scope, reader))
  const text = JSON.stringify({ index: compiled, synonyms, scope })
  const size = (data: string): string => `${(gzipSync(data, { level: 9 }).length / 1_000).toFixed(1)} kB`
  const started = performance.now()
  const opened = JSON.parse(text) as { readonly index: typeof compiled }
  const openedReader = readerOf(synonyms)
  const index = openIndex(shown, opened.index, openedReader, openMeaning(VECTORS))
  const asking: Asking = { index, lexicon, rules, scope: scopeOf(scope, openedReader) }
  const opening = performance.now() - started
  for (const { q } of questions) ask(q, asking)
  const times = questions
    .map(({ q }) => {
      const begun = performance.now()
      ask(q, asking)
      return performance.now() - begun
    })
    .sort((a, b) => a - b)
  const at = (share: number): string => `${(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(1)} ms`
  const measured = measure(questions, (question) => ask(question, asking))

  return [
    `Ask: ${passages.length} passages; index ${size(text)} gzipped, texts ${size(JSON.stringify(shown))}, word vectors ${size(VECTORS.words + VECTORS.values)}`,
    `Ask: opened in ${opening.toFixed(0)} ms; a question takes median ${at(0.5)}, p99 ${at(0.99)}`,
    `Ask, found by BM25 over title and text: ${recall(plain(false))}; with the examples: ${recall(plain(true))}`,
    `Ask, found by our likeness to the examples: ${recall(ours([], false))}; with synonyms: ${recall(ours(synonyms, false))}; with word vectors: ${recall(ours(synonyms, true))}`,
    `Ask, replies to ${measured.answerable} answerable questions: first ${percent(measured.recallAt1)}, first three ${percent(measured.recallAt3)}, turned away ${percent(measured.refused)}, sent for help ${percent(measured.falseHelp)}`,
    `Ask, rightly refused ${percent(measured.rightlyRefused)} of ${measured.refusals}; danger recognised ${percent(measured.dangerRecall)} of ${measured.dangers}`,
  ]
}
