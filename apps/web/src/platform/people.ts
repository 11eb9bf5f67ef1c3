import { Dexie } from 'dexie'

/**
 * Several people on one device: each has a store of their own, named by an id. The first
 * one's is called `rhomboid`. Which stores there are is what the browser says; only who was
 * last here is kept besides, and when that is lost the first person is.
 */
export type PersonId = string

export const FIRST_PERSON: PersonId = 'rhomboid'
const PERSON = /^rhomboid(-[0-9a-f-]{36})?$/
const LAST_HERE = 'rhomboid-person'

export const newPersonId = (): PersonId => `rhomboid-${crypto.randomUUID()}`

export const personIds = async (): Promise<readonly PersonId[]> => {
  const names = (await Dexie.getDatabaseNames()).filter((name) => PERSON.test(name))
  return names.sort((a, b) => Number(b === FIRST_PERSON) - Number(a === FIRST_PERSON) || (a < b ? -1 : 1))
}

/** Who was last here. It is asked for before any store is opened, so it may name one that is gone. */
export const lastHere = (): PersonId => {
  try {
    const kept = localStorage.getItem(LAST_HERE)
    return kept !== null && PERSON.test(kept) ? kept : FIRST_PERSON
  } catch {
    return FIRST_PERSON
  }
}

/** @returns whether the browser keeps it */
export const comeHere = (person: PersonId): boolean => {
  try {
    if (person === FIRST_PERSON) localStorage.removeItem(LAST_HERE)
    else localStorage.setItem(LAST_HERE, person)
    return true
  } catch {
    return false
  }
}

/** Whose store to open: the last one here, or the first there is. */
export const personToOpen = async (): Promise<PersonId> => {
  const last = lastHere()
  if (last === FIRST_PERSON) return anyPerson()
  return (await personIds()).includes(last) ? last : anyPerson()
}

/** The first person, unless only others are left. On a first visit there is nobody, and the first person begins. */
const anyPerson = async (): Promise<PersonId> => {
  const ids = await personIds()
  return ids.includes(FIRST_PERSON) ? FIRST_PERSON : (ids[0] ?? FIRST_PERSON)
}
