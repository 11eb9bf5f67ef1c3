import type { HandbookList } from '../handbook.ts'

type Listed = HandbookList['pages'][number]

/** Pages in which every word of the query begins some word of the title, the description or a tag; those with it in the title first. */
export const pagesWith = (query: string, { pages, labels }: Pick<HandbookList, 'pages' | 'labels'>): readonly Listed[] => {
  const wanted = wordsOf(query)
  if (wanted.length === 0) return []
  const has = (text: string): number => {
    const words = wordsOf(text)
    return wanted.filter((one) => words.some((word) => word.startsWith(one))).length
  }
  return pages
    .filter(({ title, description, tags, group }) => has([title, description, labels.groups[group] ?? '', ...tags.map((tag) => labels.tags[tag])].join(' ')) === wanted.length)
    .toSorted((one, other) => has(other.title) - has(one.title))
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
