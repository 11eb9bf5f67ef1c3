import './one-tap.css'

interface OneTapProps {
  readonly name: string
  readonly legend: string
  readonly low: string
  readonly high: string
  readonly onPick: (value: number) => void
}

/** A number from 0 to 10 that is told with one tap. Buttons and no radio boxes: with the arrow keys, those would tell a number at every step. */
export function OneTap({ name, legend, low, high, onPick }: OneTapProps) {
  return (
    <fieldset aria-describedby={`${name}-ends`}>
      <legend>{legend}</legend>
      <div class="one-tap-row">
        {Array.from({ length: 11 }, (_, value) => (
          <button key={value} type="button" onClick={() => onPick(value)}>
            {value}
          </button>
        ))}
      </div>
      <div id={`${name}-ends`} class="scale-ends soft small">
        <span>0: {low}</span>
        <span>10: {high}</span>
      </div>
    </fieldset>
  )
}
