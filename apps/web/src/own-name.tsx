import { data } from './messages/data-en.ts'
import { settings } from './record.ts'

const text = data.people

/** What the person is called here and on their report. */
export function OwnName({ onChange }: { readonly onChange: (name: string) => void }) {
  return (
    <div class="stack">
      <label for="own-name">
        <strong>{text.name}</strong>
      </label>
      <p class="soft small" id="own-name-help">
        {text.nameHelp}
      </p>
      <input
        id="own-name"
        class="field"
        type="text"
        dir="auto"
        maxLength={80}
        autocomplete="off"
        aria-describedby="own-name-help"
        value={settings.value.name}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
    </div>
  )
}
