import { useState } from 'preact/hooks'
import { adapting } from '../messages/adapting-en.ts'
import { words } from '../messages/index.ts'
import { keep } from '../record.ts'
import { Drawing } from './drawing.tsx'

const { today } = words

const FACTS = [
  [today.private, today.privateText],
  [today.plan, today.planText],
  [today.honest, today.honestText],
] as const

/** The first page of all: what this is, and two doors: relief now, and the way to a programme. Also what the build writes; `waits` while the store is still being read. */
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
            {/* Links, so that they lead on before any script has run. */}
            <div class="first-door">
              <a class="button button-primary" href="/relief/">
                {adapting.relief.title}
              </a>
              <p class="soft">{adapting.relief.first}</p>
            </div>
            <div class="first-door">
              <a class="button button-second" href="/check-in/" onClick={() => void keep({ kind: 'check-in-started' }).catch(setFailure)}>
                {today.start}
              </a>
              <p class="soft">{today.takes}</p>
            </div>
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
