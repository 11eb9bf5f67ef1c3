import { dataFrame } from './messages/data-frame-en.ts'
import { people, settings } from './record.ts'

/** Whose pages these are, where several people share a device: nobody should follow somebody else's plan. */
export function WhoIsHere() {
  if (people.value.length < 2) return null
  return (
    <a class="who-is-here" href="/data/#people" dir="auto">
      {dataFrame.who(settings.value.name || dataFrame.noName)}
    </a>
  )
}
