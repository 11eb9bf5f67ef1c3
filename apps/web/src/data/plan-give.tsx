import { fileName, programmeToPrescription } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { data } from '../messages/data-en.ts'
import { today } from '../platform/clock.ts'
import { saveFile } from '../platform/files.ts'
import { present } from '../record.ts'
import { CodePicture } from './code-picture.tsx'
import { planToCode } from './plan-code.ts'

const text = data.plan

type Shown = { readonly kind: 'nothing' | 'too-big' } | { readonly kind: 'code'; readonly code: string } | { readonly kind: 'saved'; readonly name: string }

/** The person's own plan, this week's, as a file or as a code. */
export function GivePlan() {
  const [by, setBy] = useState('')
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' })
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const { programme } = present.value
  const plan = programme && programmeToPrescription(programme, today(), by.trim() ? { by: by.trim() } : {})
  if (!plan) {
    return (
      <div class="stack no-print">
        <h3>{text.give}</h3>
        <p>{text.noPlan}</p>
      </div>
    )
  }
  const plain = JSON.stringify(plan)
  const save = (): void => {
    const name = fileName('plan', today(), 'json')
    saveFile(name, plain, 'application/json')
    setShown({ kind: 'saved', name })
  }
  const show = async (): Promise<void> => {
    const code = await planToCode(plain)
    setShown(code === undefined ? { kind: 'too-big' } : { kind: 'code', code })
  }
  return (
    <div class="stack">
      <div class="stack no-print">
        <h3>{text.give}</h3>
        <div>
          <label for="plan-by">
            <strong>{text.from}</strong>
          </label>
          <br />
          <input
            id="plan-by"
            class="field"
            type="text"
            dir="auto"
            maxLength={80}
            autocomplete="off"
            value={by}
            onInput={(event) => {
              setBy(event.currentTarget.value)
              setShown({ kind: 'nothing' })
            }}
          />
        </div>
        <div class="actions">
          <Button onClick={save}>{text.file}</Button>
          <Button onClick={() => void show().catch(setFailure)}>{text.code}</Button>
        </div>
        <output>{shown.kind === 'saved' ? data.save.saved(shown.name) : shown.kind === 'too-big' ? text.tooBig : ''}</output>
      </div>
      {shown.kind === 'code' && (
        <>
          <p class="soft small">{text.codeHelp}</p>
          <CodePicture code={shown.code} />
        </>
      )}
    </div>
  )
}
