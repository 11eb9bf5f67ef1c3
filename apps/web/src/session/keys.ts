import type { PlayerEvent } from '@rhomboid/domain'
import { useEffect, useRef } from 'preact/hooks'

/** What the key does; the same things have buttons. */
export const eventOfKey = (key: string, isRunning: boolean): PlayerEvent | undefined => {
  switch (key.toLowerCase()) {
    case ' ':
      return { kind: isRunning ? 'pause' : 'resume' }
    case 'arrowleft':
      return { kind: 'back' }
    case 'arrowright':
      return { kind: 'skip' }
    case 'e':
      return { kind: 'easier' }
    case 'h':
      return { kind: 'harder' }
    case 'o':
      return { kind: 'that-hurt' }
    default:
      return undefined
  }
}

/** Where a key already means something of its own. */
const OWN_KEYS = 'input:not([type=checkbox]), select, textarea, dialog'
const OWN_SPACE = 'button, a, summary, input'

/** Listens while `isOn`; a key that a control needs for itself, or that belongs to a shortcut of the browser, is left alone. */
export const useKeys = (isOn: boolean, isRunning: boolean, send: (event: PlayerEvent) => void): void => {
  const latest = useRef({ isOn, isRunning, send })
  latest.current = { isOn, isRunning, send }
  useEffect(() => {
    const onKey = (key: KeyboardEvent) => {
      if (!latest.current.isOn || key.ctrlKey || key.metaKey || key.altKey || key.repeat || key.defaultPrevented) return
      const at = key.target instanceof Element ? key.target : document.body
      if (at.closest(OWN_KEYS) || (key.key === ' ' && at.closest(OWN_SPACE))) return
      const event = eventOfKey(key.key, latest.current.isRunning)
      if (!event) return
      key.preventDefault()
      latest.current.send(event)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
