import type { Pictures } from '@rhomboid/content/stills.ts'
import { words } from '../messages/index.ts'
import { Still } from './still.tsx'

/** Where a movement begins and how far it goes, side by side. */
export function StartAndEnd({ pictures }: { readonly pictures: Pictures }) {
  return (
    <figure class="start-and-end" role="group" aria-label={pictures.alt.right}>
      {(['start', 'end'] as const).map((pose) => (
        <figure key={pose}>
          <Still src={pictures[pose]} />
          <figcaption>{words.figure[pose]}</figcaption>
        </figure>
      ))}
    </figure>
  )
}
