import { hush, voiceFound } from '../platform/speech.ts'
import { words } from '../messages/index.ts'
import { changeSettings, settings } from '../record.ts'

/** Turns the voice on and off; where the browser has none, says so. */
export function VoiceToggle() {
  const { voice } = settings.value
  if (voiceFound.value === 'none') return <p class="small soft no-voice">{words.session.noVoice}</p>
  return (
    <label class="choice voice-toggle">
      <input
        type="checkbox"
        checked={voice}
        onChange={() => {
          if (voice) hush()
          void changeSettings({ voice: !voice }).catch(() => undefined)
        }}
      />
      <span>{voice ? words.session.voiceOn : words.session.voiceOff}</span>
    </label>
  )
}
