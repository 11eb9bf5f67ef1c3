import { join } from 'node:path'
import { CONTENT_ROOT, itemsOf, loadContent, reviewNotice, type Content, type ContentProblem } from '@rhomboid/content'
import { compileIndex, openMeaning, passagesOf, readerOf, toAnswerable } from '@rhomboid/ask'
import { VECTORS } from '@rhomboid/ask/vectors.ts'
import type { Handbook } from '@rhomboid/content/handbook.ts'
import { loadAskWords } from '@rhomboid/content/load-ask.ts'
import { loadLexicon } from '@rhomboid/content/lexicon.ts'
import { loadHandbook } from '@rhomboid/content/load-handbook.ts'
import { loadWorkstation } from '@rhomboid/content/load-workstation.ts'
import { picturesOf } from '@rhomboid/content/stills.ts'
import type { Result } from '@rhomboid/domain'
import type { Plugin } from 'vite'

/**
 * The content as modules of data, split by what a page needs. It is read and checked here,
 * at build time: content with a mistake stops the build with file and line, and the
 * browser never carries the validator.
 */
const PARTS: Readonly<Record<string, (content: Content) => unknown>> = {
  regions: ({ regions }) => regions,
  screening: (content) => ({ ...content.screening, bodyMap: content.bodyMap, words: { ...content.words.screening, notReviewed: reviewNotice(content, itemsOf('rule', content.screening.rules)) } }),
  report: ({ outcomes, words }) => ({ outcomes, words: words.report, measures: words.measures }),
  // How every form moves: only a page that shows the moving figure loads it.
  clips: ({ clips }) => clips,
  // When a dose goes up, stays or goes down, and how it is said: loaded after the first page can be read.
  adaptation: ({ adaptation, words }) => ({ constants: adaptation, words: words.adaptation }),
  plan: ({ version, exercises, clips, programme, contributors, sources, words, reviews }) => ({
    version,
    pictures: picturesOf({ exercises, clips, words }),
    exercises,
    programme,
    contributors,
    // Only what the page cites, and only what it shows of it.
    sources: sources.map(({ id, title, url }) => ({ id, title, url })),
    words: { exercises: words.exercises, programme: words.programme, contributors: words.contributors, precautions: words.screening.precautions, holds: words.screening.holds, notReviewed: reviewNotice({ reviews, words }, itemsOf('exercise', exercises)) },
  }),
}

const LEXICON = 'lexicon'
/** The list of all pages of the handbook, the way to each, and each by itself: a page loads its own words only. */
const HANDBOOK = 'handbook'
const HANDBOOK_PAGES = 'handbook-pages'
const HANDBOOK_PAGE = 'handbook/'
/** The passages of the question box, and what it knows of words. */
const ASK = 'ask'
const ASK_INDEX = 'ask-index'
/** What is asked about how things go, its numbers and words, and the techniques that can be tried. */
const OUTCOMES = 'outcomes'
/** The check of a place to work. */
const WORKSTATION = 'workstation'
const PREFIX = 'virtual:content/'

const handbookList = ({ items, words, labels }: Handbook, content: Content): unknown => ({
  labels,
  pages: items.map(({ id, kind, group, tags, guide }) => ({ id, kind, group, tags, title: words[id]?.title, description: words[id]?.description, ...(guide ? { guided: guide.minutes } : {}) })),
  notReviewed: reviewNotice(content, []),
})

const handbookPage = (id: string, { items, words }: Handbook, { sources, words: all }: Content): unknown => {
  const item = items.find((one) => one.id === id)
  const own = words[id]
  if (!item || !own) throw new Error(`there is no page of the handbook called ${id}`)
  const cited = new Set([...item.sources, ...item.passages.flatMap((passage) => passage.sources)].map((source) => source.split('.')[0]))
  const passages = Object.fromEntries(Object.entries(own.passages).map(([passage, { examples: _examples, ...shown }]) => [passage, shown]))
  return {
    item,
    words: { ...own, passages },
    related: item.related.map((other) => ({ id: other, title: words[other]?.title })),
    exercises: item.exercises.map((exercise) => ({ id: exercise, name: all.exercises[exercise]?.name })),
    sources: sources.filter((source) => cited.has(source.id)).map(({ id: source, title, url }) => ({ id: source, title, url })),
    evidence: all.programme.evidence,
  }
}

const outcomesPart = ({ items, words }: Handbook, content: Content): unknown => ({
  model: content.outcomes,
  words: content.words.measures,
  techniques: items.flatMap(({ id, guide }) => (guide ? [{ id, name: words[id]?.title, refusedFor: guide.refusedFor }] : [])),
})

const workstationPart = (content: Content): unknown => {
  const workstation = orThrow(loadWorkstation(content))
  const cited = new Set([...Object.values(workstation.numbers), ...workstation.changes].flatMap(({ sources }) => sources))
  return {
    workstation,
    sources: content.sources.filter(({ id }) => cited.has(id)).map(({ id, title, url }) => ({ id, title, url })),
    evidence: content.words.programme.evidence,
    notReviewed: reviewNotice(content, []),
  }
}

/** Read once for each build, and anew after a change while developing: hundreds of modules are made of it. */
let kept: { content?: Content; handbook?: Handbook } = {}
const read = (): Content => (kept.content ??= orThrow(loadContent()))
const readHandbook = (): Handbook => (kept.handbook ??= orThrow(loadHandbook(read())))

const orThrow = <T>(loaded: Result<T, readonly ContentProblem[]>): T => {
  if (loaded.ok) return loaded.value
  throw new Error(['The content has mistakes:', ...loaded.error.map(({ file, line, message }) => `content/${file}:${line}  ${message}`)].join('\n'))
}

// Parsing JSON is faster than parsing the same thing as a program.
const toModule = (data: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})`

const handbookModule = (name: string): string => {
  const content = read()
  const handbook = readHandbook()
  if (name === HANDBOOK) return toModule(handbookList(handbook, content))
  if (name === OUTCOMES) return toModule(outcomesPart(handbook, content))
  if (name === ASK || name === ASK_INDEX) {
    const { synonyms, scope } = orThrow(loadAskWords())
    const reader = readerOf(synonyms)
    const passages = passagesOf(content, handbook)
    if (name === ASK_INDEX) return toModule({ index: compileIndex(passages, reader, openMeaning(VECTORS)), synonyms, scope })
    return toModule({ passages: passages.map(toAnswerable(scope, reader)), sources: content.sources.map(({ id, title, url }) => ({ id, title, url })), evidence: content.words.programme.evidence })
  }
  if (name === HANDBOOK_PAGES) return `export default {${handbook.items.map(({ id }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`${PREFIX}${HANDBOOK_PAGE}${id}`)})`).join(',')}}`
  return toModule(handbookPage(name.slice(HANDBOOK_PAGE.length), handbook, content))
}

export const contentPlugin = (): Plugin => ({
  name: 'rhomboid-content',
  buildStart: () => void (kept = {}),
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${PREFIX}`)) return undefined
    const name = id.slice(PREFIX.length + 1)
    if (name === WORKSTATION) return toModule(workstationPart(read()))
    if (name === ASK || name === ASK_INDEX || name === OUTCOMES || name.startsWith(HANDBOOK)) return handbookModule(name)
    // The words that people use are read apart from the rest: no other page needs them.
    const part = name === LEXICON ? ({ screening }: Content) => orThrow(loadLexicon(screening)) : PARTS[name]
    if (!part) throw new Error(`there is no part of the content called ${id}`)
    return toModule(part(read()))
  },
  configureServer(server) {
    server.watcher.add(join(CONTENT_ROOT, '**/*.yaml'))
    server.watcher.on('change', (path) => {
      if (!path.endsWith('.yaml')) return
      kept = {}
      for (const module of server.moduleGraph.idToModuleMap.values()) {
        if (module.id?.startsWith(`\0${PREFIX}`)) server.moduleGraph.invalidateModule(module)
      }
      server.ws.send({ type: 'full-reload' })
    })
  },
})
