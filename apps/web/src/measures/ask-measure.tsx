import '../components/one-tap.css'
import { isNonEmpty, valueProblems, type Measure, type Values } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { OneOf, WholeNumber, ZeroToTen } from '../components/fields.tsx'
import { measuring as text } from '../messages/measures-en.ts'
import type { Asked } from './words.ts'

interface AskMeasureProps {
  readonly measure: Measure
  readonly asked: readonly Asked[]
  readonly onAnswer: (values: Values) => void
}

/** The questions of one measure. A single number is one tap; several are kept together, and each may stay open. */
export function AskMeasure({ measure, asked, onAnswer }: AskMeasureProps) {
  const [first] = asked
  if (asked.length === 1 && first?.answer.kind === 'scale') return <OneTap asked={first} onPick={(value) => onAnswer({ [first.id]: value })} />
  return <Several measure={measure} asked={asked} onAnswer={onAnswer} />
}

/** Buttons and no radio boxes: with the arrow keys, those would tell a number at every step. */
function OneTap({ asked: { id, ask, low, high }, onPick }: { readonly asked: Asked; readonly onPick: (value: number) => void }) {
  return (
    <fieldset class="one-tap" aria-describedby={`${id}-ends`}>
      <legend>{ask}</legend>
      <div class="one-tap-row">
        {Array.from({ length: 11 }, (_, value) => (
          <button key={value} type="button" onClick={() => onPick(value)}>
            {value}
          </button>
        ))}
      </div>
      <div id={`${id}-ends`} class="scale-ends soft small">
        <span>0: {low}</span>
        <span>10: {high}</span>
      </div>
    </fieldset>
  )
}

function Several({ measure, asked, onAnswer }: AskMeasureProps) {
  const [values, setValues] = useState<Values>({})
  const [problems, setProblems] = useState<readonly string[]>()
  const set = (id: string, value: number | string | undefined): void => {
    const { [id]: _before, ...rest } = values
    setValues(value === undefined ? rest : { ...rest, [id]: value })
  }
  const submit = (): void => {
    const wrong = valueProblems(
      measure,
      values,
      asked.map(({ id }) => id),
    ).map(({ item }) => item)
    if (!isNonEmpty(Object.keys(values)) || isNonEmpty(wrong)) setProblems(wrong)
    else onAnswer(values)
  }
  return (
    <form
      class="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {asked.map((one) => (
        <Item key={one.id} name={`${measure.id}-${one.id}`} asked={one} value={values[one.id]} problem={problems?.includes(one.id) === true} onPick={(value) => set(one.id, value)} />
      ))}
      {problems?.length === 0 && !isNonEmpty(Object.keys(values)) && (
        <p class="problem small" role="alert">
          {text.needOne}
        </p>
      )}
      <div class="actions">
        <Button type="submit">{text.keep}</Button>
      </div>
    </form>
  )
}

interface ItemProps {
  readonly name: string
  readonly asked: Asked
  readonly value: number | string | undefined
  readonly problem: boolean
  readonly onPick: (value: number | string | undefined) => void
}

function Item({ name, asked: { ask, answer, low, high, unit, options }, value, problem, onPick }: ItemProps) {
  switch (answer.kind) {
    case 'scale':
      return <ZeroToTen name={name} legend={ask} value={typeof value === 'number' ? value : undefined} onPick={onPick} low={low} high={high} />
    case 'choice':
      return <OneOf name={name} legend={ask} options={options} value={typeof value === 'string' ? value : undefined} onPick={onPick} />
    case 'count':
      return <WholeNumber name={name} label={ask} value={typeof value === 'number' ? value : undefined} onPick={onPick} min={0} max={answer.to} unit={unit} problem={problem ? text.wholeNumber(answer.to) : undefined} />
  }
}
