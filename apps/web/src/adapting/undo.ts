import { mayUndo, type ChangeReason, type Present } from '@rhomboid/domain'

/** What follows from days that went by comes back by itself on the next day: taking it back would be an empty promise. */
const COMES_BACK: readonly ChangeReason[] = ['missed-week', 'deload-week', 'flare-over']

/**
 * Whether an adaptation can be taken back: only the last one that changed something, and
 * none that stands between the person and more of what hurt. A plan that was made since
 * cannot be taken back that way.
 */
export const canUndo = ({ adaptations, plans }: Pick<Present, 'adaptations' | 'plans'>, id: string): boolean => {
  const last = adaptations.findLast(({ changes, undoneAt }) => changes.length > 0 && undoneAt === undefined)
  if (last?.id !== id || last.at < (plans.at(-1)?.at ?? 0)) return false
  return mayUndo(last.changes) && last.changes.every(({ because }) => !COMES_BACK.includes(because))
}
