import type { Clearance } from '@rhomboid/domain'
import { contributingNow } from '../coach.ts'
import { loadPlan, type ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { useLoaded } from '../use-loaded.ts'

/** What may be adding to the pain: never a diagnosis, at most a few things, each with one small thing to try. */
export function Contributing({ content, clearance }: { readonly content: ScreeningContent; readonly clearance: Clearance }) {
  const plan = useLoaded(loadPlan)
  if (!plan) return null
  const found = contributingNow(clearance, content, plan)
  const text = plan.words.contributors
  return (
    <section class="stack">
      <h2>{words.result.contributing}</h2>
      {found.length === 0 && <p>{words.result.contributingNone}</p>}
      {found.map(({ contributor, fit }) => {
        const own = text.contributors[contributor.id]
        return (
          own && (
            <div key={contributor.id} class="sheet stack">
              <p>
                <strong>{text.levels[fit].replace('{what}', own.what)}</strong>
              </p>
              <p>{own.why}</p>
              <p>
                <span class="soft">{words.result.tip}: </span>
                {own.tip}
              </p>
            </div>
          )
        )
      })}
      {text.always.map((line) => (
        <p key={line} class="soft">
          {line}
        </p>
      ))}
    </section>
  )
}
