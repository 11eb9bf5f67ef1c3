import type { Day, Present, Programme } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { adapting } from '../messages/adapting-en.ts'
import { today as dayOf } from '../platform/clock.ts'
import { keep } from '../record.ts'
import { weekDose } from './week-dose.ts'

const text = adapting.day
const KINDS = ['rest', 'sick'] as const

/** What was done this week of what was planned, and one tap for a day off. A second tap takes it back. */
export function Week({ programme, present, today }: { readonly programme: Programme; readonly present: Present; readonly today: Day }) {
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const { sessions, days } = present
  const done = sessions.filter(({ items }) => items.some(({ worked }) => worked > 0)).map(({ startedAt }) => dayOf(startedAt))
  const dose = weekDose({ programme, sessions: done, told: days, today })
  const told = days.find(({ on }) => on === today)?.as
  return (
    <section class="week-dose stack" aria-labelledby="week-title">
      <h2 id="week-title">{text.title}</h2>
      {dose && (
        <p>
          <strong>{text.dose[dose.of](dose.done, dose.planned)}</strong> {text.fine}
        </p>
      )}
      <fieldset>
        <legend>{text.ask}</legend>
        <div class="actions">
          {KINDS.map((as) => (
            <Button key={as} pressed={told === as} onClick={() => void keep({ kind: 'day-told', on: today, as: told === as ? 'usual' : as }).catch(setFailure)}>
              {text.kinds[as]}
            </Button>
          ))}
        </div>
      </fieldset>
    </section>
  )
}
