import type { KeptSession } from '@rhomboid/domain'
import { Changes } from '../adapting/changes.tsx'
import type { Found } from '../adapting/found.ts'
import { ButtonLink } from '../components/button.tsx'
import { Column } from '../components/page.tsx'
import { loadAdaptation, type AdaptationContent, type PlanContent } from '../content.ts'
import { adapting } from '../messages/adapting-en.ts'
import { words } from '../messages/index.ts'
import { present, storage } from '../record.ts'
import { useLoaded } from '../use-loaded.ts'
import { nameOf } from './script.ts'

interface KeptProps {
  readonly log: KeptSession | undefined
  readonly isPainHigh: boolean
  /** What adapting found; absent where it could not be done yet. */
  readonly found: Found | undefined
  readonly plan: PlanContent
}

/** What was done, what changed with it, and what to heed until tomorrow. */
export function Kept({ log, isPainHigh, found, plan }: KeptProps) {
  const adaptation = useLoaded(loadIfThere)
  const done = log?.items.filter(({ outcome }) => outcome === 'done') ?? []
  const changed = present.value.adaptations.filter(({ at, changes }) => log !== undefined && at >= log.endedAt && changes.length > 0)
  const { toScreening: why, review } = found ?? {}
  return (
    <Column>
      <div class="stack-wide">
        <div class="stack">
          <h1 tabIndex={-1}>{words.session.kept}</h1>
          <p>{storage.value === 'lasting' ? words.session.keptText : words.notKept}</p>
        </div>
        {why && (
          <section class="notice notice-alarm stack">
            <h2>{adapting.signs.title}</h2>
            <p>{adaptation?.words.screening[why]}</p>
            <ButtonLink href="/check-in/" look="primary" wide>
              {adapting.signs.action}
            </ButtonLink>
          </section>
        )}
        {log && (
          <section class="sheet stack">
            <p>
              <strong>{words.session.done(done.length, log.items.length)}</strong>
            </p>
            {done.length > 0 && (
              <ul>
                {done.map((item) => (
                  <li key={item.exercise}>{nameOf(item, plan.words)}</li>
                ))}
              </ul>
            )}
          </section>
        )}
        {adaptation && changed.length > 0 && <Changes adaptations={changed} plan={plan} adaptation={adaptation} />}
        {review && adaptation && (
          <section class="sheet stack">
            <h2>{adapting.look.title}</h2>
            <p>{adaptation.words.review[review]}</p>
            <ButtonLink href="/report/">{adapting.look.report}</ButtonLink>
          </section>
        )}
        {isPainHigh && !why && <p class="notice">{words.session.highPain}</p>}
        <p>{words.session.tomorrow}</p>
        <ButtonLink href="/" look={why ? 'second' : 'primary'}>
          {words.session.home}
        </ButtonLink>
      </div>
    </Column>
  )
}

/** The words of changes. That the session is kept is said without them too. */
const loadIfThere = (): Promise<AdaptationContent | undefined> => loadAdaptation().catch(() => undefined)
