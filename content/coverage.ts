import type { Content } from './content.ts'
import type { Handbook } from './handbook.ts'

/** Where each statement of the five articles is dealt with: ids of exercises and pages, `not-carried`, or nothing yet. */
export const coverageOf = (content: Pick<Content, 'facts' | 'exercises'>, handbook: Pick<Handbook, 'items' | 'notCarried'>): ReadonlyMap<string, readonly string[]> =>
  new Map(
    content.facts.map(({ id }) => [
      id,
      [
        ...content.exercises.filter((exercise) => [...exercise.sources, ...exercise.sourceDose.facts].includes(id)).map((exercise) => `exercise:${exercise.id}`),
        ...handbook.items.filter(({ facts }) => facts.includes(id)).map((item) => `${item.kind}:${item.id}`),
        ...handbook.notCarried.filter(({ fact }) => fact === id).map(() => 'not-carried'),
      ],
    ]),
  )
