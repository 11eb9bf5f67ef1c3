import { isNonEmpty, type Day, type Present } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { progress } from '../messages/progress-en.ts'
import { keep } from '../record.ts'

const text = progress.tell
const KINDS = ['usual', 'rest', 'sick'] as const

const HOURS = 24
const MINUTES = 60

/** What kind of day it is: one tap. Sitting and sleep are folded: they help the search, and nobody has to tell them. */
export function DayTold({ days, today }: { readonly days: Present['days']; readonly today: Day }) {
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const told = days.find(({ on }) => on === today)
  return (
    <div class="stack">
      <fieldset class="stack" aria-describedby="day-help">
        <legend>{text.today}</legend>
        <div class="actions">
          {KINDS.map((as) => (
            <Button key={as} pressed={told?.as === as} onClick={() => void keep({ kind: 'day-told', on: today, as }).catch(setFailure)}>
              {text.kinds[as]}
            </Button>
          ))}
        </div>
        <p id="day-help" class="soft small">
          {text.sickHelp}
        </p>
      </fieldset>
      <details class="fold">
        <summary>{text.times}</summary>
        <Times sleep={told?.sleep} sitting={told?.sitting} onKeep={(times) => keep({ kind: 'day-told', on: today, ...times })} onFailure={setFailure} />
      </details>
    </div>
  )
}

interface TimesProps {
  /** Minutes, as they were told. */
  readonly sleep: number | undefined
  readonly sitting: number | undefined
  readonly onKeep: (times: { readonly sleep?: number; readonly sitting?: number }) => Promise<void>
  readonly onFailure: (failure: unknown) => void
}

const toHours = (minutes: number | undefined): string => (minutes === undefined ? '' : String(Math.round((minutes / MINUTES) * 2) / 2))

function Times({ sleep, sitting, onKeep, onFailure }: TimesProps) {
  const [hours, setHours] = useState({ sleep: toHours(sleep), sitting: toHours(sitting) })
  const [state, setState] = useState<'open' | 'wrong' | 'kept'>('open')
  const submit = (): void => {
    const told = Object.entries(hours).flatMap(([which, value]): readonly (readonly [string, number])[] => (value.trim() === '' ? [] : [[which, Number(value.replace(',', '.'))]]))
    if (!isNonEmpty(told) || told.some(([, value]) => !(value >= 0 && value <= HOURS))) return setState('wrong')
    onKeep(Object.fromEntries(told.map(([which, value]) => [which, Math.round(value * MINUTES)]))).then(() => setState('kept'), onFailure)
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p class="soft small">{text.timesHelp}</p>
      {(['sleep', 'sitting'] as const).map((which) => (
        <p key={which} class="hours">
          <label for={`hours-${which}`}>{text[which]}</label>
          <span>
            <input
              id={`hours-${which}`}
              class="field field-short"
              inputMode="decimal"
              autocomplete="off"
              value={hours[which]}
              onInput={(event) => {
                setHours({ ...hours, [which]: event.currentTarget.value })
                setState('open')
              }}
            />{' '}
            {text.hours}
          </span>
        </p>
      ))}
      <div class="actions">
        <Button type="submit">{text.keep}</Button>
        <output class={state === 'wrong' ? 'problem small' : 'small'}>{state === 'wrong' ? text.hoursWrong : state === 'kept' ? text.kept : ''}</output>
      </div>
    </form>
  )
}
