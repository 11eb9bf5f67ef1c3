import { clearanceHolds, isNonEmpty, type Clearance, type Instant, type Present, type Programme, type Screening } from '@rhomboid/domain'

/** Where a person stands between the first visit and a programme. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'check-in-open' }
  /** Somebody must look at it first: no programme, no session. */
  | { readonly kind: 'help' }
  /** Cleared, but no programme could be made from these answers. */
  | { readonly kind: 'no-plan'; readonly clearance: Clearance | undefined }
  /** Without a clearance, the danger signs must be asked again before anything is done. */
  | { readonly kind: 'programme'; readonly programme: Programme; readonly clearance: Clearance | undefined }

/** Nothing was answered here yet. A check-in that was opened and left at once counts as nothing. */
export const isFirstVisit = ({ answers, screened, programme, sessions }: Present): boolean =>
  screened === undefined && programme === undefined && sessions.length === 0 && !isNonEmpty(Object.keys(answers))

/**
 * What the record and its screening add up to. A programme that belongs to an earlier
 * check-in is none: its precautions may no longer be the person's.
 */
export const standingOf = (present: Present, screening: Screening, now: Instant): Standing => {
  if (isFirstVisit(present)) return { kind: 'nothing' }
  if (present.screened === undefined || screening.kind === 'ask') return { kind: 'check-in-open' }
  const issued = 'clearance' in screening ? screening.clearance : undefined
  if (!issued) return { kind: 'help' }
  const clearance = clearanceHolds(issued, now) ? issued : undefined
  const { programme, planFromThisCheckIn } = present
  return programme && planFromThisCheckIn ? { kind: 'programme', programme, clearance } : { kind: 'no-plan', clearance }
}
