import type { Instant, Relief } from '@rhomboid/domain'

/**
 * A guide that is under way, so that a page that was loaded anew goes on where it was. It
 * is kept for this tab alone, and not in the record: nothing has happened yet that is worth
 * keeping, it is about these few minutes, and it goes with the tab or with another person.
 */
const KEY = 'rhomboid-relief'

/** Minutes after which what was begun is begun anew: whatever lay on the skin was left long ago. */
const STALE_MINUTES = 10

interface Kept {
  readonly technique: string
  readonly relief: Relief
  readonly at: Instant
}

export const keepRelief = (technique: string, relief: Relief, at: Instant): void => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ technique, relief, at } satisfies Kept))
  } catch {
    // A browser that keeps nothing begins anew after a reload.
  }
}

export const dropRelief = (): void => {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing was kept.
  }
}

/** What was under way here not long ago: paused, or waiting for the look at the skin that it waited for. */
export const keptRelief = (technique: string, at: Instant): Relief | undefined => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null
    if (!kept || kept.technique !== technique || at - kept.at > STALE_MINUTES * 60_000 || at < kept.at) return undefined
    const { relief } = kept
    if (relief.status === 'asking') return relief
    return relief.status === 'running' || relief.status === 'paused' ? { ...relief, status: 'paused' } : undefined
  } catch {
    return undefined
  }
}
