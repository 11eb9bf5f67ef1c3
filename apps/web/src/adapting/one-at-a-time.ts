import { events, openRecord, person } from '../record.ts'

let before: Promise<unknown> = Promise.resolve()

/**
 * Runs what reads the record and keeps what follows from it, one after another, over all
 * tabs of this person: no two of them may draw the same conclusion from the same past.
 */
export const oneAtATime = <Value>(work: () => Promise<Value>): Promise<Value> => {
  const withAllKept = async (): Promise<Value> => {
    await readWhatOthersKept()
    return work()
  }
  // Where the browser knows no locks, at least this tab waits for itself.
  const own = before.then(withinTabs(withAllKept))
  before = own.catch(() => undefined)
  return own
}

const withinTabs =
  <Value>(work: () => Promise<Value>) =>
  async (): Promise<Value> =>
    'locks' in navigator ? navigator.locks.request(`rhomboid adapting ${person.value}`, async () => work()) : work()

/** What another tab kept a moment ago may not have been told here yet. Nothing that is shown here is taken back. */
const readWhatOthersKept = async (): Promise<void> => {
  const { events: kept } = await (await openRecord()).record()
  const known = new Set(events.value.map(({ id }) => id))
  const unseen = kept.filter(({ id }) => !known.has(id))
  if (unseen.length > 0) events.value = [...events.value, ...unseen].sort((a, b) => a.at - b.at)
}
