import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { settings } from '../record.ts'

/**
 * Reminders and breaks, once somebody switched them on; until then nothing of them is loaded.
 *
 * @param isBusy whether a check-in or a session has the screen
 */
export function CallsWhenOn({ isBusy }: { readonly isBusy: boolean }) {
  const { reminders, breaks } = settings.value
  const isOn = reminders.on || breaks.on
  const [Calls, setCalls] = useState<ComponentType<{ readonly isBusy: boolean }>>()
  useEffect(() => {
    // Without it nothing calls, and all else goes on.
    if (isOn) void import('./calls.tsx').then(({ Calls: loaded }) => setCalls(() => loaded)).catch(() => undefined)
  }, [isOn])
  return isOn && Calls ? <Calls isBusy={isBusy} /> : null
}
