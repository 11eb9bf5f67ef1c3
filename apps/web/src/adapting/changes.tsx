import { changeInWords } from '@rhomboid/content/adaptation-words.ts'
import type { Adapted, Change } from '@rhomboid/domain'
import { useRef, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import type { AdaptationContent, PlanContent } from '../content.ts'
import { dayFrom } from '../day-words.ts'
import { adapting as text } from '../messages/adapting-en.ts'
import { today } from '../platform/clock.ts'
import { present } from '../record.ts'
import './changes.css'
import { undoNow } from './adapt-now.ts'
import { canUndo } from './undo.ts'

interface ChangesProps {
  /** With at least one change in all. */
  readonly adaptations: readonly Adapted[]
  readonly plan: PlanContent
  readonly adaptation: AdaptationContent
  /** Says on which day, where they are of more than one. */
  readonly dated?: boolean
}

/** What changed and why, each reason once with all that it led to, and the way back where there is one. */
export function Changes({ adaptations, plan, adaptation, dated = false }: ChangesProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const { words } = adaptation
  const all = { words: { exercises: plan.words.exercises, programme: plan.words.programme, adaptation: words } }
  const on = today()
  return (
    <section class="sheet stack changes" aria-labelledby="changes-title">
      <h2 id="changes-title" ref={heading} tabIndex={-1}>
        {text.changed}
      </h2>
      {adaptations.map((one) => (
        <div key={one.id} class="stack change">
          {dated && <p class="soft small change-day">{dayFrom(on, today(one.at))}</p>}
          {byReason(one.changes).map(([because, changes]) => (
            <div key={because}>
              <p>{words.reasons[because]}</p>
              <ul>
                {changes.map((change, index) => (
                  <li key={index}>{changeInWords(change, all)}</li>
                ))}
              </ul>
            </div>
          ))}
          {one.undoneAt !== undefined && (
            <p>
              <strong>{text.undone}</strong>
            </p>
          )}
          {canUndo(present.value, one.id) && (
            <div class="change-undo no-print">
              <p class="soft small">{words.undo}</p>
              <Button
                onClick={() => {
                  // The button goes with what it takes back.
                  undoNow(one.id).then(() => heading.current?.focus(), setFailure)
                }}
              >
                {text.undo}
              </Button>
            </div>
          )}
        </div>
      ))}
    </section>
  )
}

const byReason = (changes: readonly Change[]): readonly (readonly [Change['because'], readonly Change[]])[] => [...Map.groupBy(changes, ({ because }) => because)]
