import { words } from '../messages/index.ts'

/** Which key does what. They can be turned off, for somebody whose voice or device types letters by itself. */
export function Keys({ isOn, onChange }: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  return (
    <details class="fold key-help small">
      <summary>{words.session.keys}</summary>
      <ul>
        {words.session.keysText.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <label class="choice">
        <input type="checkbox" checked={isOn} onChange={() => onChange(!isOn)} />
        <span>{words.session.keysUse}</span>
      </label>
    </details>
  )
}
