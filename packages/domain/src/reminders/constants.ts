// Numbers of reminders and breaks, in one place so that a clinician can change them. All are our own design (D) where
// no other label stands; what a person sets (how often, how long, when not) lies in their settings.

/** Seconds without a key or a pointer after which a break may be offered: nobody is called in the middle of a word. */
export const IDLE_SECONDS = 5
/** Minutes for which a break waits for such a pause; then it is offered all the same. */
export const WAIT_MINUTES = 10
/** Minutes away from the desk that count as a break. */
export const AWAY_MINUTES = 3
/** Minutes for which an offer stands. After that it goes, and counts as skipped. */
export const OFFER_MINUTES = 10
/** Minutes by which a break is put off. */
export const POSTPONE_MINUTES = 5
/** Minutes after its time at which a reminder still calls, as when the device slept; outside quiet hours only. */
export const LATE_MINUTES = 60
/** Sessions since the last saved file from which losing them is worth a word. */
export const BACKUP_SESSIONS = 3
