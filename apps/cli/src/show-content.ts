import { itemsOf, reviewNotice, type Content } from '@rhomboid/content/content.ts'
import type { Handbook } from '@rhomboid/content/handbook.ts'
import { CONTENT_KINDS, type ContentKind } from './arguments.ts'
import { allItems, contentItems, PAGE_KINDS, type ContentItem } from './content-items.ts'
import { OurBug } from './crash.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { broken, contentCheck, contentList as say } from './messages.ts'
import { openPage } from './page.ts'
import { printJson } from './print-json.ts'
import type { Terminal } from './terminal.ts'

/** Everything of one kind; without a kind, how many there are of each, or as JSON every single item. */
export const showContent = async (what: ContentKind | undefined, json: boolean, content: Content, terminal: Terminal): Promise<ExitCode> => {
  const handbook = what === undefined || PAGE_KINDS[what] !== undefined ? await handbookOrThrow(content) : undefined
  if (json) {
    printJson(terminal, what === undefined && handbook ? allItems(content, handbook) : what === undefined ? [] : contentItems(what, content, handbook))
    return EXIT.done
  }
  const page = openPage(terminal)
  if (what === undefined) {
    page.bullets(CONTENT_KINDS.map((kind) => say.kind(kind, contentItems(kind, content, handbook).length)))
    page.blank()
    page.soft(say.more)
  } else {
    for (const item of contentItems(what, content, handbook)) {
      page.strong(headOf(what, item, content, handbook))
      for (const line of linesOf(what, item, content, handbook)) page.paragraph(line, 1)
      if (item.sources.length > 0) page.soft(say.sources(item.sources), 1)
      if (handbook && item.facts.length > 0) page.soft(say.facts(item.facts), 1)
    }
  }
  page.blank()
  page.soft(reviewNotice(content, [...itemsOf('rule', content.screening.rules), ...itemsOf('question', content.screening.questions), ...itemsOf('exercise', content.exercises)]))
  terminal.out(page.text())
  return EXIT.done
}

/** The handbook is read from its files, which takes a while, so only when it is wanted. */
const handbookOrThrow = async (content: Content): Promise<Handbook> => {
  const { loadHandbook } = await import('@rhomboid/content/load-handbook.ts')
  const loaded = loadHandbook(content)
  if (loaded.ok) return loaded.value
  throw new OurBug(undefined, undefined, [broken.content(loaded.error.length), ...loaded.error.map(({ file, line, message }) => `  ${contentCheck.problem(file, line, message)}`)])
}

const headOf = (kind: ContentKind, { id }: ContentItem, content: Content, handbook: Handbook | undefined): string => {
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
    case 'techniques':
    case 'situations':
    case 'faq':
    case 'warnings':
      return say.named(id, handbook?.words[id]?.title ?? '')
    case 'contributors':
    case 'sources':
    case 'facts':
    case 'thresholds':
    case 'precautions':
      return id
  }
}

const linesOf = (kind: ContentKind, { id }: ContentItem, content: Content, handbook: Handbook | undefined): readonly string[] => {
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
    case 'techniques':
    case 'situations':
    case 'faq':
    case 'warnings':
      return [handbook?.words[id]?.description ?? '', ...Object.values(handbook?.words[id]?.passages ?? {}).map(({ title }) => say.section(title))]
  }
}
