/** Whether the browser may clear what is kept when the disk is full or the site is not visited: `unknown` where it does not say. */
export type Lasting = 'kept' | 'may-be-cleared' | 'unknown'

export const lasting = async (): Promise<Lasting> => {
  try {
    const persisted = await navigator.storage?.persisted?.()
    return persisted === undefined ? 'unknown' : persisted ? 'kept' : 'may-be-cleared'
  } catch {
    return 'unknown'
  }
}

/**
 * Asks the browser to keep what is here. Some ask the person, so it is called when there is
 * something to lose and the person has just made it: a programme, a session, an import.
 */
export const askToLast = async (): Promise<Lasting> => {
  try {
    await navigator.storage?.persist?.()
  } catch {
    // The answer below says how it stands.
  }
  return lasting()
}
