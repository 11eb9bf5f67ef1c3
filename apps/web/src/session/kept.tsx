import type { SessionLog } from '@rhomboid/domain'
import { ButtonLink } from '../components/button.tsx'
import { Column } from '../components/page.tsx'
import { words } from '../messages/index.ts'
import { storage } from '../record.ts'
import { nameOf, type SessionWords } from './script.ts'

/** What was done, and what to heed until tomorrow. */
export function Kept({ log, isPainHigh, words: sessionWords }: { readonly log: SessionLog | undefined; readonly isPainHigh: boolean; readonly words: SessionWords }) {
  const done = log?.items.filter(({ outcome }) => outcome === 'done') ?? []
  return (
    <Column>
      <div class="stack-wide">
        <div class="stack">
          <h1 tabIndex={-1}>{words.session.kept}</h1>
          <p>{storage.value === 'lasting' ? words.session.keptText : words.notKept}</p>
        </div>
        {log && (
          <section class="sheet stack">
            <p>
              <strong>{words.session.done(done.length, log.items.length)}</strong>
            </p>
            {done.length > 0 && (
              <ul>
                {done.map((item) => (
                  <li key={item.exercise}>{nameOf(item, sessionWords)}</li>
                ))}
              </ul>
            )}
          </section>
        )}
        {isPainHigh && <p class="notice">{words.session.highPain}</p>}
        <p>{words.session.tomorrow}</p>
        <ButtonLink href="/" look="primary">
          {words.session.home}
        </ButtonLink>
      </div>
    </Column>
  )
}
