import type { Content } from '@rhomboid/content/content.ts'
import type { ContentKind } from './arguments.ts'
import { doseInWords } from './plan-words.ts'

/** One thing that Rhomboid knows, as other programs read it. */
export interface ContentItem {
  readonly id: string
  /** Ids of sources.yaml or facts.yaml; empty where there are none. */
  readonly sources: readonly string[]
  readonly [more: string]: unknown
}

export const contentItems = (kind: ContentKind, content: Content): readonly ContentItem[] => {
  const { screening, words } = content
  switch (kind) {
    case 'exercises':
      return content.exercises.map(({ id, sources, sourceDose, forms, ...rest }) => {
        const own = words.exercises[id]
        const [main] = forms
        return {
          id,
          sources,
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
  }
}
