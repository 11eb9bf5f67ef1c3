import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { progress } from '../messages/progress-en.ts'

const text = progress.tell

/** Letters of one telling: what the record takes at most is more. */
const LETTERS = 4_000

interface OwnWordsProps {
  readonly name: string
  readonly label: string
  readonly help: string
  /** What stands there at first. */
  readonly before?: string
  /** May be kept empty, to take back what was told. */
  readonly mayBeEmpty?: boolean
  readonly lines?: number
  readonly onKeep: (told: string) => Promise<void>
  readonly children?: ComponentChildren
}

/** A box for somebody's own words. It is kept when they say so, and then it says so. */
export function OwnWords({ name, label, help, before = '', mayBeEmpty = false, lines = 3, onKeep, children }: OwnWordsProps) {
  const [told, setTold] = useState(before)
  const [state, setState] = useState<'open' | 'empty' | 'kept'>('open')
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const submit = (): void => {
    const plain = told.trim()
    if (plain === '' && !mayBeEmpty) return setState('empty')
    onKeep(plain).then(() => {
      setState('kept')
      if (!mayBeEmpty) setTold('')
    }, setFailure)
  }
  return (
    <form
      class="stack own-words-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label for={name}>
        <strong>{label}</strong>
      </label>
      <p id={`${name}-help`} class="soft small">
        {help}
      </p>
      <textarea
        id={name}
        class="field"
        rows={lines}
        dir="auto"
        maxLength={LETTERS}
        value={told}
        aria-describedby={`${name}-help`}
        {...(state === 'empty' ? { 'aria-invalid': true } : {})}
        onInput={(event) => {
          setTold(event.currentTarget.value)
          setState('open')
        }}
      />
      {children}
      <div class="actions">
        <Button type="submit">{text.keep}</Button>
        <output class={state === 'empty' ? 'problem small' : 'small'}>{state === 'empty' ? text.empty : state === 'kept' ? text.kept : ''}</output>
      </div>
    </form>
  )
}
