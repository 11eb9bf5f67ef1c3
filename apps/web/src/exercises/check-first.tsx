import { words } from '../messages/index.ts'

const text = words.exercises

/** Whoever comes here first has not been asked yet whether exercises suit them. */
export function CheckFirst() {
  return (
    <p class="notice check-first no-print">
      {text.checkFirst} <a href="/check-in/">{text.check}</a>
    </p>
  )
}
