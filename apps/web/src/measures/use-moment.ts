import type { Instant } from '@rhomboid/domain'
import { useEffect, useState } from 'preact/hooks'
import { now } from '../platform/clock.ts'

/** The moment for which something is drawn; what was left open over night is drawn anew when it is looked at. */
export const useMoment = (): Instant => {
  const [moment, setMoment] = useState(now)
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setMoment(now())
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return moment
}
