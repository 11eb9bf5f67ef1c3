import { signal } from '@preact/signals'

/** `ready`: a new edition is here and waits for a page to ask for it. */
export const newEdition = signal<'none' | 'ready'>('none')

let waiting: ServiceWorker | undefined

/**
 * Keeps the whole product on this device once the first page is at rest. A browser without
 * service workers, or a private window that forbids them, goes on with a connection.
 */
export const keepOffline = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('/sw.js')
    const look = () => {
      // Without a controller this is the very first edition: there is nothing to replace.
      if (!registration.waiting || !navigator.serviceWorker.controller) return
      waiting = registration.waiting
      newEdition.value = 'ready'
    }
    look()
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
  } catch {
    // Offline use is a gift, not a promise: the pages work without it.
  }
}

/** Takes the new edition now: the page opens anew with it. */
export const takeNewEdition = (): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting?.postMessage('take-over')
}
