import type { PersonId } from './people.ts'

// How many sessions the last saved file held. It is a fact about this device, not about the person: in the record it would
// travel with the file to a device where nothing was saved. When it is lost, the reminder comes once too often.
const nameOf = (person: PersonId): string => `rhomboid-saved-${person}`

export const sessionsSaved = (person: PersonId): number => {
  try {
    const kept = Number(localStorage.getItem(nameOf(person)))
    return Number.isInteger(kept) && kept > 0 ? kept : 0
  } catch {
    return 0
  }
}

export const rememberSaved = (person: PersonId, sessions: number): void => {
  try {
    localStorage.setItem(nameOf(person), String(sessions))
  } catch {
    // Without a place for it, the reminder comes again.
  }
}

export const forgetSaved = (person: PersonId): void => {
  try {
    localStorage.removeItem(nameOf(person))
  } catch {
    // Nothing is there.
  }
}
