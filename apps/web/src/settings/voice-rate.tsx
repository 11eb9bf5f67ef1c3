import type { Settings } from '@rhomboid/domain'
import { useEffect } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { OneOf } from '../components/fields.tsx'
import { data } from '../messages/data-en.ts'
import { hush, lookForVoice, say, voiceFound } from '../platform/speech.ts'
import { settings } from '../record.ts'

const text = data.voice

const RATES = Object.entries(text.rates)
  .map(([rate, label]) => ({ value: rate, label }))
  .sort((a, b) => Number(a.value) - Number(b.value))

/** How fast the voice speaks, with a way to hear it. */
export function VoiceRate({ onChange }: { readonly onChange: (change: Partial<Settings>) => void }) {
  const { voiceRate } = settings.value
  useEffect(() => {
    const end = lookForVoice('en')
    return () => {
      end()
      hush()
    }
  }, [])
  // A pace from elsewhere shows as the nearest that is offered.
  const nearest = RATES.reduce((best, one) => (Math.abs(Number(one.value) - voiceRate) < Math.abs(Number(best.value) - voiceRate) ? one : best))
  return (
    <div class="stack">
      <OneOf name="voice-rate" legend={text.rate} inRow options={RATES} value={nearest.value} onPick={(picked) => onChange({ voiceRate: Number(picked) })} />
      {voiceFound.value === 'found' && <Button onClick={() => say(text.sample)}>{text.try}</Button>}
    </div>
  )
}
