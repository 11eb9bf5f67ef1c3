/** Notifications of the browser, while a page of ours is open. Where there are none, all calls stay in the page. */
export const notificationsAllowed = (): 'yes' | 'no' | 'not-asked' | 'not-here' => {
  if (typeof Notification === 'undefined') return 'not-here'
  switch (Notification.permission) {
    case 'granted':
      return 'yes'
    case 'denied':
      return 'no'
    default:
      return 'not-asked'
  }
}

/** Asks the person. Call it only from a tap that switches something on that needs it. */
export const askForNotifications = async (): Promise<boolean> => {
  try {
    return notificationsAllowed() !== 'not-here' && (await Notification.requestPermission()) === 'granted'
  } catch {
    return false
  }
}

/**
 * Shows one notification; a later one with the same tag takes its place. The words say
 * nothing of anybody's health: others may see the screen.
 *
 * @returns takes it away again
 */
export const notify = (title: string, body: string, tag: string, onClick: () => void): (() => void) => {
  if (notificationsAllowed() !== 'yes') return () => undefined
  try {
    const shown = new Notification(title, { body, tag, icon: '/icon-192.png' })
    shown.addEventListener('click', () => {
      window.focus()
      shown.close()
      onClick()
    })
    return () => shown.close()
  } catch {
    // Phones show notifications only through a service worker; the call in the page remains.
    return () => undefined
  }
}
