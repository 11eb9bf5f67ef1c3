import { words } from './messages/index.ts'
import { region, telephone } from './region.ts'
import { storage } from './record.ts'

/** The emergency number, on every screen. Until a browser has taken over, and where no number is known, it says so in words. */
export function EmergencyLink() {
  const { emergency, name } = region.value
  if (emergency === null || storage.value === 'opening') {
    return (
      <a class="emergency-link" href="/settings/">
        {words.emergency.unknown}
      </a>
    )
  }
  return (
    <a class="emergency-link" href={telephone(emergency)} aria-label={words.emergency.spoken(emergency, name)}>
      <span>{words.emergency.call(emergency)}</span> <span class="emergency-place">{name}</span>
    </a>
  )
}
