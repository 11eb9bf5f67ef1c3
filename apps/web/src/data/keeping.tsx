import { useEffect, useState } from 'preact/hooks'
import { BackupReminder } from '../backup-reminder.tsx'
import { Button } from '../components/button.tsx'
import { data } from '../messages/data-en.ts'
import { askToLast, lasting, type Lasting } from '../platform/lasting.ts'

const text = data.keeping

/** Whether the browser may clear the store, in words, and the way to ask it not to. */
export function Keeping() {
  const [state, setState] = useState<Lasting>()
  const [isRefused, setRefused] = useState(false)
  useEffect(() => void lasting().then(setState), [])
  const ask = (): void =>
    void askToLast().then((now) => {
      setState(now)
      setRefused(now !== 'kept')
    })
  return (
    <section class="stack" id="keeping">
      <h2>{text.title}</h2>
      {state !== undefined && <p>{text.state[state]}</p>}
      {state === 'may-be-cleared' && <Button onClick={ask}>{text.ask}</Button>}
      <output>{isRefused && text.refused}</output>
      <BackupReminder />
    </section>
  )
}
