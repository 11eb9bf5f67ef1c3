import type { HandbookPage } from 'virtual:content/handbook-pages'
import type listData from 'virtual:content/handbook'

export type HandbookList = typeof listData
export type { HandbookPage }

let list: Promise<HandbookList> | undefined
let loadedList: HandbookList | undefined

/** What all pages are called and about. */
export const loadList = (): Promise<HandbookList> => (list ??= import('virtual:content/handbook').then(({ default: data }) => (loadedList = data)))
export const listIfLoaded = (): HandbookList | undefined => loadedList

const loadedPages = new Map<string, HandbookPage>()

/** One page by its id; `undefined` when there is none. */
export const loadPage = async (id: string): Promise<HandbookPage | undefined> => {
  const known = loadedPages.get(id)
  if (known) return known
  const { default: pages } = await import('virtual:content/handbook-pages')
  const page = await pages[id]?.()
  if (page) loadedPages.set(id, page.default)
  return page?.default
}
export const pageIfLoaded = (id: string): HandbookPage | undefined => loadedPages.get(id)
