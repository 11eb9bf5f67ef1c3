import { BACKUP_SESSIONS } from './constants.ts'

/** Whether it is time to save a file: the browser may clear its store, and there are sessions that no file holds. */
export const isBackupDue = (sessions: number, sessionsSaved: number, mayBeCleared: boolean): boolean => mayBeCleared && sessions - sessionsSaved >= BACKUP_SESSIONS
