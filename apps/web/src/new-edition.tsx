import { Button } from './components/button.tsx'
import { words } from './messages/index.ts'
import { newEdition, takeNewEdition } from './platform/offline.ts'

/** Says that a newer edition is here; never in the middle of a check-in, a session or a guide. */
export function NewEdition({ isBusy }: { readonly isBusy: boolean }) {
  if (newEdition.value === 'none' || isBusy) return null
  return (
    <p class="notice new-edition no-print" role="status">
      {words.newEdition.text} <Button onClick={takeNewEdition}>{words.newEdition.take}</Button>
    </p>
  )
}
