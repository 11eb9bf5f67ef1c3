import { useState } from 'preact/hooks'
import { words } from '../messages/index.ts'
import { keep } from '../record.ts'
import { Drawing } from './drawing.tsx'

const { today } = words

const FACTS = [
  [today.private, today.privateText],
  [today.plan, today.planText],
  [today.honest, today.honestText],
] as const

/** The first page of all: what this is, and one thing to do. Also what the build writes; `waits` while the store is still being read. */
export function FirstVisit({ waits }: { readonly waits: boolean }) {
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  return (
    <div class={waits ? 'column column-wide until-read' : 'column column-wide'}>
      <div class="first">
        <div class="first-words">
          <h1>{today.title}</h1>
          <p class="first-lead">{today.lead}</p>
          <div class="first-start">
            {/* A link, so that it leads on before any script has run. */}
            <a class="button button-primary" href="/check-in/" onClick={() => void keep({ kind: 'check-in-started' }).catch(setFailure)}>
              {today.start}
            </a>
            <p class="soft">{today.takes}</p>
          </div>
        </div>
        <Drawing />
      </div>
      <dl class="facts">
        {FACTS.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
