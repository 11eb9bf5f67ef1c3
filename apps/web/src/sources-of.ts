import type { PlanContent } from './content.ts'

/** The sources that an exercise cites, each once: a statement such as `S0.cat-cow` belongs to its source S0. */
export const sourcesOf = (cited: readonly string[], { sources }: Pick<PlanContent, 'sources'>): PlanContent['sources'] => {
  const ids = new Set(cited.map((id) => id.split('.')[0]))
  return sources.filter(({ id }) => ids.has(id))
}
