import { words } from './messages/index.ts'

/** A page of ours that gives nothing away: somebody looks at a stretch. Ours, so that no other site is asked for anything or told anything. */
export const NEUTRAL_PAGE = '/exercises/cat-cow/'

/** Pages that show what somebody told us. */
const TELLING: readonly string[] = ['/check-in/', '/result/']

/** Kept while somebody who left has not come back by their own choice; gone when the tab is closed. It says nothing of any answer. */
const LEFT = 'rhomboid-left'

/** Whether the page that is shown came by "Back" or "Forward", not by a link or an address. */
let cameByHistory = false

export const isTelling = (path: string): boolean => TELLING.includes(path.endsWith('/') ? path : `${path}/`)

/**
 * Empties the page at once and puts a harmless one in its place, so that "Back" does not
 * lead to it. Nothing is deleted. Without a connection the place of the page stays empty.
 */
export const leaveQuickly = (): void => {
  remember(true)
  document.title = words.leave.title
  // Whatever the next page takes to load, and whether it loads at all: nothing can be read from here on.
  document.documentElement.hidden = true
  location.replace(NEUTRAL_PAGE)
}

/** A telling page that "Back" brought up after somebody left: the harmless page comes instead. Whoever follows a link to it means it. */
export const isLeftBehind = (): boolean => cameByHistory && hasLeft() && isTelling(location.pathname)

/** Watches how pages come up. Once, before the first page is drawn. */
export const watchHistory = (): void => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  cameByHistory = navigation?.type === 'back_forward'
  addEventListener('popstate', () => {
    cameByHistory = true
  })
  for (const meant of ['click', 'submit']) {
    addEventListener(
      meant,
      () => {
        cameByHistory = false
      },
      true,
    )
  }
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !hasLeft()) return
    cameByHistory = true
    // What the browser kept alive was emptied when somebody left.
    if (isLeftBehind()) leaveQuickly()
    else location.reload()
  })
}

/** Somebody opened a telling page by their own choice. */
export const comeBack = (): void => remember(false)

const hasLeft = (): boolean => {
  try {
    return sessionStorage.getItem(LEFT) !== null
  } catch {
    return false
  }
}

const remember = (left: boolean): void => {
  try {
    if (left) {
      // What the tab still held of a check-in goes too.
      sessionStorage.clear()
      sessionStorage.setItem(LEFT, '1')
    } else sessionStorage.removeItem(LEFT)
  } catch {
    // A browser that keeps nothing still leaves; only the guard against "Back" is weaker.
  }
}
