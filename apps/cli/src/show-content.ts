import { itemsOf, reviewNotice, type Content } from '@rhomboid/content/content.ts'
import { CONTENT_KINDS, type ContentKind } from './arguments.ts'
import { contentItems, type ContentItem } from './content-items.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { contentList as say } from './messages.ts'
import { openPage } from './page.ts'
import { printJson } from './print-json.ts'
import type { Terminal } from './terminal.ts'

/** Everything of one kind; without a kind, how many there are of each. */
export const showContent = (what: ContentKind | undefined, json: boolean, content: Content, terminal: Terminal): ExitCode => {
  const items: readonly ContentItem[] =
    what === undefined ? CONTENT_KINDS.map((kind) => ({ id: kind, sources: [], count: contentItems(kind, content).length })) : contentItems(what, content)
  if (json) {
    printJson(terminal, items)
    return EXIT.done
  }
  const page = openPage(terminal)
  if (what === undefined) {
    page.bullets(items.map(({ id, count }) => say.kind(id, Number(count))))
    page.blank()
    page.soft(say.more)
  } else {
    for (const item of items) {
      page.strong(headOf(what, item, content))
      for (const line of linesOf(what, item, content)) page.paragraph(line, 1)
      if (item.sources.length > 0) page.soft(say.sources(item.sources), 1)
    }
  }
  page.blank()
  page.soft(reviewNotice(content, [...itemsOf('rule', content.screening.rules), ...itemsOf('question', content.screening.questions), ...itemsOf('exercise', content.exercises)]))
  terminal.out(page.text())
  return EXIT.done
}

const headOf = (kind: ContentKind, { id }: ContentItem, content: Content): string => {
  const { screening } = content
  switch (kind) {
    case 'exercises':
      return say.named(id, content.words.exercises[id]?.name ?? '')
    case 'questions':
      return say.named(`${screening.questions.find((one) => one.id === id)?.number ?? ''} ${id}`, content.words.screening.questions[id]?.ask ?? '')
    case 'rules':
      return say.named(id, screening.rules.find((one) => one.id === id)?.disposition ?? '')
    case 'regions':
      return say.named(id, content.regions.find((one) => one.id === id)?.name ?? '')
    case 'contributors':
    case 'sources':
    case 'facts':
    case 'thresholds':
    case 'precautions':
      return id
  }
}

const linesOf = (kind: ContentKind, { id }: ContentItem, content: Content): readonly string[] => {
  const { words, screening } = content
  const one = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => list.filter((candidate) => candidate.id === id)
  switch (kind) {
    case 'exercises':
      return [words.exercises[id]?.summary ?? '', ...one(content.exercises).map(({ sourceDose }) => say.sourceDose(sourceDose.words))]
    case 'questions':
      return one(screening.questions).flatMap(({ answer }) => ('options' in answer ? [answer.options.join(', ')] : answer.kind === 'number' ? [`${answer.min}–${answer.max} ${answer.unit}`] : []))
    case 'rules':
      return [words.screening.rules[id]?.because ?? '', ...one(screening.rules).map(({ evidence }) => words.programme.evidence[evidence])]
    case 'contributors':
      return [words.contributors.contributors[id]?.what ?? '', words.contributors.contributors[id]?.why ?? '']
    case 'regions':
      return one(content.regions).flatMap(({ emergency, note }) => [say.emergency(emergency), ...(note === undefined ? [] : [note])])
    case 'sources':
      return one(content.sources).flatMap(({ title, year, url }) => [year === undefined ? title : `${title} (${year})`, ...(url === undefined ? [] : [url])])
    case 'facts':
      return one(content.facts).map(({ about }) => about)
    case 'thresholds':
      return one(content.thresholds).map(({ value, unit, why }) => `${value} ${unit}: ${why}`)
    case 'precautions':
      return screening.precautions.filter(({ code }) => code === id).map(({ code }) => words.screening.precautions[code].who)
  }
}
