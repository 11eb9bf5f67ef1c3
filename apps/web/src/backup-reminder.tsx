import { isBackupDue } from '@rhomboid/domain'
import { useEffect, useState } from 'preact/hooks'
import { data } from './messages/data-en.ts'
import { sessionsSaved } from './platform/backup.ts'
import { lasting, type Lasting } from './platform/lasting.ts'
import { person, present, storage } from './record.ts'

/** Says that a copy is due: the browser may clear its store, and some sessions are in no saved file. Otherwise nothing. */
export function BackupReminder() {
  const [state, setState] = useState<Lasting>()
  useEffect(() => void lasting().then(setState), [])
  if (storage.value !== 'lasting' || state === undefined) return null
  const sessions = present.value.sessions.length
  const saved = sessionsSaved(person.value)
  if (!isBackupDue(sessions, saved, state !== 'kept')) return null
  return (
    <p class="notice">
      {data.keeping.backup(sessions - saved)} <a href="/data/#save">{data.keeping.backupAction}</a>
    </p>
  )
}
