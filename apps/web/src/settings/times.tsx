import type { TimeOfDay } from '@rhomboid/domain'

/** One time of a day, typed or picked with what the browser has for it. What is no time is not told. */
export function Time({ id, label, value, onPick }: { readonly id: string; readonly label: string; readonly value: TimeOfDay; readonly onPick: (time: TimeOfDay) => void }) {
  return (
    <div class="time">
      <label for={id}>
        <strong>{label}</strong>
      </label>
      <input
        id={id}
        class="field field-short"
        type="time"
        value={value}
        required
        onChange={(event) => {
          const picked = event.currentTarget.value
          if (/^([01]\d|2[0-3]):[0-5]\d$/.test(picked)) onPick(picked as TimeOfDay)
        }}
      />
    </div>
  )
}
