type Action = 'play' | 'pause' | 'previoustrack' | 'nexttrack'

/**
 * The keys of headsets and keyboards, where the browser passes them on.
 *
 * @returns gives them back
 */
export const onMediaKeys = (doing: Readonly<Record<Action, () => void>>): (() => void) => {
  const session: MediaSession | undefined = navigator.mediaSession
  const set = (action: Action, handler: (() => void) | null): void => {
    try {
      session?.setActionHandler(action, handler)
    } catch {
      // A browser that does not know the key leaves it alone.
    }
  }
  const actions = Object.keys(doing) as Action[]
  for (const action of actions) set(action, doing[action])
  return () => {
    for (const action of actions) set(action, null)
  }
}
