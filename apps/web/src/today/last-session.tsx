import type { Day, SessionLog } from '@rhomboid/domain'
import { dayFrom } from '../day-words.ts'
import { words } from '../messages/index.ts'
import { today as dayOf } from '../platform/clock.ts'

/** One quiet line about the latest session. */
export function LastSession({ session, today }: { readonly session: SessionLog | undefined; readonly today: Day }) {
  if (!session) return null
  const when = dayFrom(today, dayOf(session.startedAt))
  const pain = session.painAfter === undefined ? '' : words.today.painAfter(session.painAfter)
  return (
    <p class="soft">
      {words.today.last}: {words.today.lastLine(when, pain)}
    </p>
  )
}
