import type { Content } from '@rhomboid/content/content.ts'
import type { Handbook, ItemKind } from '@rhomboid/content/handbook.ts'
import { CONTENT_KINDS, type ContentKind } from './arguments.ts'
import { doseInWords } from './plan-words.ts'

/** One thing that Rhomboid knows, as other programs read it. */
export interface ContentItem {
  readonly id: string
  /** Ids of sources.yaml or facts.yaml; empty where there are none. */
  readonly sources: readonly string[]
  /** Ids of facts.yaml: statements of the five articles that it covers; empty where there are none. */
  readonly facts: readonly string[]
  readonly [more: string]: unknown
}

/** One item among all, whatever it is. */
export interface ListedItem extends ContentItem {
  readonly kind: string
  readonly title: string
}

/** What one item of a kind is called. The handbook's questions are `faq`, because the check-in has questions too. */
const ONE: Readonly<Record<ContentKind, string>> = {
  exercises: 'exercise',
  questions: 'question',
  rules: 'rule',
  contributors: 'contributor',
  regions: 'region',
  sources: 'source',
  facts: 'fact',
  thresholds: 'threshold',
  precautions: 'precaution',
  techniques: 'technique',
  situations: 'situation',
  faq: 'faq',
  warnings: 'warning',
}

/** The kinds that are pages of the handbook. */
export const PAGE_KINDS: Readonly<Partial<Record<ContentKind, ItemKind>>> = { techniques: 'technique', situations: 'situation', faq: 'question', warnings: 'warning' }

/** Everything there is, each with its kind, what it is called, and the facts that it covers. */
export const allItems = (content: Content, handbook: Handbook): readonly ListedItem[] =>
  CONTENT_KINDS.flatMap((kind) =>
    contentItems(kind, content, handbook).map((item) => ({ id: item.id, kind: ONE[kind], title: titleOf(kind, item.id, content, handbook), sources: item.sources, facts: item.facts })),
  )

const titleOf = (kind: ContentKind, id: string, { words, regions, sources, facts, thresholds }: Content, handbook: Handbook): string => {
  switch (kind) {
    case 'exercises':
      return words.exercises[id]?.name ?? id
    case 'questions':
      return words.screening.questions[id]?.ask ?? id
    case 'rules':
      return words.screening.rules[id]?.because ?? id
    case 'contributors':
      return words.contributors.contributors[id]?.what ?? id
    case 'regions':
      return regions.find((one) => one.id === id)?.name ?? id
    case 'sources':
      return sources.find((one) => one.id === id)?.title ?? id
    case 'facts':
      return facts.find((one) => one.id === id)?.about ?? id
    case 'thresholds':
      return thresholds.find((one) => one.id === id)?.why ?? id
    case 'precautions':
      return words.screening.precautions[id as keyof typeof words.screening.precautions]?.who ?? id
    case 'techniques':
    case 'situations':
    case 'faq':
    case 'warnings':
      return handbook.words[id]?.title ?? id
  }
}

/** @param handbook read only where its pages are wanted: the rest of the content does not need it */
export const contentItems = (kind: ContentKind, content: Content, handbook?: Handbook): readonly ContentItem[] => {
  const known = new Set(content.facts.map(({ id }) => id))
  return rawItems(kind, content, handbook).map(({ id, sources, facts, ...rest }) => ({ id, sources, facts: facts ?? sources.filter((one) => known.has(one)), ...rest }))
}

/** What has no list of facts covers those among its sources. */
type RawItem = Omit<ContentItem, 'facts'> & { readonly id: string; readonly sources: readonly string[]; readonly facts?: readonly string[] }

const rawItems = (kind: ContentKind, content: Content, handbook: Handbook | undefined): readonly RawItem[] => {
  const { screening, words } = content
  switch (kind) {
    case 'exercises':
      return content.exercises.map(({ id, sources, sourceDose, forms, ...rest }) => {
        const own = words.exercises[id]
        const [main] = forms
        return {
          id,
          sources,
          facts: [...new Set([...sources, ...sourceDose.facts])].filter((one) => content.facts.some((fact) => fact.id === one)),
          name: own?.name,
          summary: own?.summary,
          steps: own?.steps,
          dosage: { ...main.dosage, words: doseInWords(main.dosage.start, content), source: sourceDose },
          ...rest,
          forms,
          words: own,
        }
      })
    case 'questions':
      return screening.questions.map(({ id, number, answer, ...rest }) => {
        const own = words.screening.questions[id]
        return {
          id,
          sources: [],
          number,
          ask: own?.ask,
          help: own?.help,
          short: own?.short,
          answer,
          options: 'options' in answer ? answer.options.map((option) => ({ id: option, words: own?.options?.[option] })) : [],
          ...rest,
        }
      })
    case 'rules':
      return screening.rules.map(({ id, disposition, when, source, ...rest }) => ({ id, sources: source, disposition, words: words.screening.rules[id], condition: when, ...rest }))
    case 'contributors':
      return content.contributors.contributors.map(({ id, source, ...rest }) => ({ id, sources: source, words: words.contributors.contributors[id], ...rest }))
    case 'regions':
      return content.regions.map(({ id, ...rest }) => ({ id, sources: [], ...rest }))
    case 'sources':
      return content.sources.map(({ id, ...rest }) => ({ id, sources: [], ...rest }))
    case 'facts':
      return content.facts.map(({ id, source, ...rest }) => ({ id, sources: [source], ...rest }))
    case 'thresholds':
      return content.thresholds.map(({ id, source, ...rest }) => ({ id, sources: source, ...rest }))
    case 'precautions':
      return screening.precautions.map(({ code, when }) => ({ id: code, sources: [], words: words.screening.precautions[code], condition: when }))
    case 'techniques':
    case 'situations':
    case 'faq':
    case 'warnings':
      return (handbook?.items ?? [])
        .filter((item) => item.kind === PAGE_KINDS[kind])
        .map(({ id, sources, facts, kind: _kind, ...rest }) => ({ id, sources, facts, title: handbook?.words[id]?.title, description: handbook?.words[id]?.description, ...rest, words: handbook?.words[id] }))
  }
}
