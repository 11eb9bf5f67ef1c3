import { BACKUP_SESSIONS } from '@rhomboid/domain'
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Column } from './components/page.tsx'
import { present } from './record.ts'

/** The word about a copy, on the first page, once there is enough to lose; it is loaded only then. */
export function BackupWhenDue() {
  const hasEnough = present.value.sessions.length >= BACKUP_SESSIONS
  const [Reminder, setReminder] = useState<ComponentType>()
  useEffect(() => {
    if (hasEnough) void import('./backup-reminder.tsx').then(({ BackupReminder }) => setReminder(() => BackupReminder)).catch(() => undefined)
  }, [hasEnough])
  return hasEnough && Reminder ? (
    <Column>
      <Reminder />
    </Column>
  ) : null
}
