/**
 * Keeps the screen lit. The browser takes the lock away whenever the page is hidden, so it
 * is asked for again when the page is back. Where there is no such lock, nothing happens.
 *
 * @returns lets the screen go dark again
 */
export const keepAwake = (): (() => void) => {
  let isOver = false
  let lock: WakeLockSentinel | undefined
  const ask = async (): Promise<void> => {
    if (isOver || document.visibilityState !== 'visible') return
    try {
      lock = await navigator.wakeLock?.request('screen')
    } catch {
      // Refused, as on a low battery: the screen may go dark, the session goes on.
    }
    if (isOver) await release()
  }
  const release = async (): Promise<void> => {
    const held = lock
    lock = undefined
    await held?.release().catch(() => undefined)
  }
  const onVisibility = () => void ask()
  document.addEventListener('visibilitychange', onVisibility)
  void ask()
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', onVisibility)
    void release()
  }
}
