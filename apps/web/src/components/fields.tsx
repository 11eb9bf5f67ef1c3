import type { ComponentChildren } from 'preact'

export interface Option {
  readonly value: string
  readonly label: string
}

interface GroupProps {
  readonly name: string
  readonly legend: ComponentChildren
  readonly help?: ComponentChildren
  readonly problem?: string | undefined
}

/** A question with its answers: a group that a screen reader reads as one. */
function Group({ name, legend, help, problem, children }: GroupProps & { readonly children: ComponentChildren }) {
  const described = [help ? `${name}-help` : '', problem ? `${name}-problem` : ''].filter(Boolean).join(' ')
  return (
    <fieldset {...(described ? { 'aria-describedby': described } : {})}>
      <legend>{legend}</legend>
      {help && (
        <div id={`${name}-help`} class="soft small">
          {help}
        </div>
      )}
      {problem && (
        <p id={`${name}-problem`} class="problem small">
          {problem}
        </p>
      )}
      {children}
    </fieldset>
  )
}

/** Exactly one of a few options. */
export function OneOf({ options, value, onPick, inRow = false, ...group }: GroupProps & { readonly options: readonly Option[]; readonly value: string | undefined; readonly onPick: (value: string) => void; readonly inRow?: boolean }) {
  return (
    <Group {...group}>
      <div class={inRow ? 'choices-row' : 'choices'}>
        {options.map((option) => (
          <label key={option.value} class="choice">
            <input type="radio" name={group.name} value={option.value} checked={value === option.value} onChange={() => onPick(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </Group>
  )
}

/** Whole numbers 0 to 10, each a target of its own: no dragging. */
export function ZeroToTen({ value, onPick, low, high, ...group }: GroupProps & { readonly value: number | undefined; readonly onPick: (value: number) => void; readonly low: string; readonly high: string }) {
  return (
    <Group {...group}>
      <div class="scale">
        {Array.from({ length: 11 }, (_, score) => (
          <label key={score}>
            <input type="radio" name={group.name} value={score} checked={value === score} onChange={() => onPick(score)} />
            <span>{score}</span>
          </label>
        ))}
      </div>
      <div class="scale-ends soft small" aria-hidden="true">
        <span>0: {low}</span>
        <span>10: {high}</span>
      </div>
    </Group>
  )
}

export type Mark = 'yes' | 'unsure' | undefined

/** A line to tick. Beside it, "not sure" for this line alone; without `unsure` the line is a plain box. */
export function Line({ label, mark, onMark, unsure }: { readonly label: string; readonly mark: Mark; readonly onMark: (mark: Mark) => void; readonly unsure?: string }) {
  const box = (
    <label class="choice">
      <input type="checkbox" checked={mark === 'yes'} onChange={() => onMark(mark === 'yes' ? undefined : 'yes')} />
      <span>{label}</span>
    </label>
  )
  if (unsure === undefined) return box
  return (
    <div class="line">
      {box}
      <button type="button" class="unsure-toggle" aria-pressed={mark === 'unsure'} aria-label={`${unsure}: ${label}`} onClick={() => onMark(mark === 'unsure' ? undefined : 'unsure')}>
        {unsure}
      </button>
    </div>
  )
}

/** Lines that belong together, each ticked by itself. */
export function Lines({ children, layout, ...group }: GroupProps & { readonly children: ComponentChildren; readonly layout?: 'two' | 'dense' }) {
  return (
    <Group {...group}>
      <div class={layout ? `choices choices-${layout}` : 'choices'}>{children}</div>
    </Group>
  )
}

/** A whole number, typed; the browser's own stepping and range apply. */
export function WholeNumber({ name, label, value, onPick, min, max, problem, unit, children }: { readonly name: string; readonly label: ComponentChildren; readonly value: number | undefined; readonly onPick: (value: number | undefined) => void; readonly min: number; readonly max: number; readonly problem?: string | undefined; readonly unit?: string; readonly children?: ComponentChildren }) {
  return (
    <div class="stack">
      <label for={name}>
        <strong>{label}</strong>
      </label>
      {problem && (
        <p id={`${name}-problem`} class="problem small">
          {problem}
        </p>
      )}
      <div class="actions">
        <input
          id={name}
          class="field field-short"
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={value ?? ''}
          {...(problem ? { 'aria-describedby': `${name}-problem`, 'aria-invalid': true } : {})}
          onInput={(event) => {
            const { valueAsNumber } = event.currentTarget
            onPick(Number.isFinite(valueAsNumber) ? valueAsNumber : undefined)
          }}
        />
        {unit && <span>{unit}</span>}
        {children}
      </div>
    </div>
  )
}

/** One of many, such as a country. */
export function Pick({ name, label, help, options, value, onPick }: { readonly name: string; readonly label: string; readonly help?: string; readonly options: readonly Option[]; readonly value: string; readonly onPick: (value: string) => void }) {
  return (
    <div class="stack">
      <label for={name}>
        <strong>{label}</strong>
        {help && <span class="soft small"> {help}</span>}
      </label>
      <br />
      <select id={name} class="field" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
