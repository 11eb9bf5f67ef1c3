import type { Proposal } from '@rhomboid/domain'
import type { Drafts } from './drafts.ts'

/** What was read from somebody's own words and is not settled yet. */
export interface Readings {
  /** To be put to them. */
  readonly read: readonly Proposal[]
  /** Confirmed lines, to be ticked beforehand on the pages that ask for them. */
  readonly prefilled: Drafts
}

export const NO_READINGS: Readings = { read: [], prefilled: {} }

/** In the tab alone, never in the record; it goes with the tab, with the end of the check-in and with "Leave quickly". */
const KEY = 'rhomboid-readings'

/**
 * Keeps the readings over a reload, for this one check-in. What was written is left out:
 * only the answers that were read from it stay, of the same kind as those in the record.
 *
 * @param checkIn when the check-in began; another one never sees them
 */
export const keepReadings = (checkIn: number, { read, prefilled }: Readings): void => {
  const isEmpty = read.length === 0 && Object.keys(prefilled).length === 0
  try {
    if (isEmpty) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify({ checkIn, read: read.map((proposal) => ({ ...proposal, because: '' })), prefilled }))
  } catch {
    // A browser that keeps nothing asks it all after a reload.
  }
}

export const readingsOf = (checkIn: number): Readings => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    return isKept(kept) && kept.checkIn === checkIn ? { read: kept.read, prefilled: kept.prefilled } : NO_READINGS
  } catch {
    return NO_READINGS
  }
}

/** Only this module writes it; anything else under its name is passed over. */
const isKept = (kept: unknown): kept is Readings & { readonly checkIn: number } =>
  typeof kept === 'object' && kept !== null && 'checkIn' in kept && 'read' in kept && Array.isArray(kept.read) && 'prefilled' in kept && typeof kept.prefilled === 'object' && kept.prefilled !== null
