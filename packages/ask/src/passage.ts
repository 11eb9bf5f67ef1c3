import type { Evidence } from '@rhomboid/domain'
import type { Content } from '@rhomboid/content/content.ts'
import type { Handbook, Tag } from '@rhomboid/content/handbook.ts'

/** What can be given as an answer: words of the content, with where they stand and how well they are supported. */
export interface Answerable {
  /** `heat#how-long`: page and section. */
  readonly id: string
  /** The address of the section in the pages. */
  readonly path: string
  readonly page: string
  readonly title: string
  /** Two or three sentences, exactly as they stand in the content. */
  readonly answer: string
  readonly evidence: Evidence
  readonly sources: readonly string[]
  readonly tags: readonly string[]
  /** What it speaks of by name though it lies outside the handbook, such as a knee. */
  readonly names: readonly string[]
}

/** The same with all that helps to find it and is never shown. */
export interface Passage extends Omit<Answerable, 'names'> {
  /** Questions that this passage was written to answer. */
  readonly examples: readonly string[]
  /** Further words of the section. */
  readonly more: string
}

/** Everything that the question box can answer with: each section of the handbook, and each exercise. */
export const passagesOf = (content: Pick<Content, 'exercises'> & { readonly words: Pick<Content['words'], 'exercises'> }, handbook: Handbook): readonly Passage[] => [
  ...handbook.items.flatMap((item): readonly Passage[] => {
    const words = handbook.words[item.id]
    if (!words) return []
    return item.passages.flatMap(({ id, evidence, sources }) => {
      const section = words.passages[id]
      if (!section) return []
      const { title, answer, examples, more = [], steps = [], avoid = [] } = section
      return [{ id: `${item.id}#${id}`, path: `/learn/${item.id}/#${id}`, page: words.title, title, answer, evidence, sources, tags: item.tags.map((tag: Tag) => tag), examples, more: [...more, ...steps, ...avoid].join(' ') }]
    })
  }),
  ...content.exercises.flatMap((exercise): readonly Passage[] => {
    const words = content.words.exercises[exercise.id]
    if (!words) return []
    const { name, summary, steps, feel, stop } = words
    return [
      {
        id: `exercise:${exercise.id}`,
        path: `/exercises/${exercise.id}/`,
        page: name,
        title: name,
        answer: [summary, feel, stop].join(' '),
        evidence: exercise.evidence,
        sources: exercise.sources,
        tags: ['exercise'],
        examples: [],
        more: steps.join(' '),
      },
    ]
  }),
]
