import { Column } from './components/page.tsx'
import { words } from './messages/index.ts'

/** Stands while the store or the content of a page is being read. */
export function Waiting() {
  return (
    <Column>
      <p class="soft" role="status">
        {words.loading}
      </p>
    </Column>
  )
}
