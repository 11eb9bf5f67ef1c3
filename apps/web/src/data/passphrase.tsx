interface PassphraseProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly isNew?: boolean
  readonly onType: (value: string) => void
  readonly problem: string | undefined
}

export function Passphrase({ id, label, value, isNew = false, onType, problem }: PassphraseProps) {
  return (
    <div class="stack">
      <label for={id}>
        <strong>{label}</strong>
      </label>
      {problem !== undefined && (
        <p id={`${id}-problem`} class="problem small" role="alert">
          {problem}
        </p>
      )}
      <input
        id={id}
        class="field"
        type="password"
        autocomplete={isNew ? 'new-password' : 'current-password'}
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
        {...(problem === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-problem` })}
      />
    </div>
  )
}
