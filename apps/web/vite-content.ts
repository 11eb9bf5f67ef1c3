import { join } from 'node:path'
import { CONTENT_ROOT, itemsOf, loadContent, reviewNotice, type Content, type ContentProblem } from '@rhomboid/content'
import { loadLexicon } from '@rhomboid/content/lexicon.ts'
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
  screening: (content) => ({ ...content.screening, words: { ...content.words.screening, notReviewed: reviewNotice(content, itemsOf('rule', content.screening.rules)) } }),
  // How every form moves: only a page that shows the moving figure loads it.
  clips: ({ clips }) => clips,
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
const PREFIX = 'virtual:content/'

const read = (): Content => orThrow(loadContent())

const orThrow = <T>(loaded: Result<T, readonly ContentProblem[]>): T => {
  if (loaded.ok) return loaded.value
  throw new Error(['The content has mistakes:', ...loaded.error.map(({ file, line, message }) => `content/${file}:${line}  ${message}`)].join('\n'))
}

export const contentPlugin = (): Plugin => ({
  name: 'rhomboid-content',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${PREFIX}`)) return undefined
    const name = id.slice(PREFIX.length + 1)
    // The words that people use are read apart from the rest: no other page needs them.
    const part = name === LEXICON ? ({ screening }: Content) => orThrow(loadLexicon(screening)) : PARTS[name]
    if (!part) throw new Error(`there is no part of the content called ${id}`)
    // Parsing JSON is faster than parsing the same thing as a program.
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(part(read())))})`
  },
  configureServer(server) {
    server.watcher.add(join(CONTENT_ROOT, '**/*.yaml'))
    server.watcher.on('change', (path) => {
      if (!path.endsWith('.yaml')) return
      for (const module of server.moduleGraph.idToModuleMap.values()) {
        if (module.id?.startsWith(`\0${PREFIX}`)) server.moduleGraph.invalidateModule(module)
      }
      server.ws.send({ type: 'full-reload' })
    })
  },
})
