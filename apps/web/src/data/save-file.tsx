import { fileName, recordToFile, RECORD_VERSION } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Line } from '../components/fields.tsx'
import { data } from '../messages/data-en.ts'
import { rememberSaved } from '../platform/backup.ts'
import { today } from '../platform/clock.ts'
import { saveFile } from '../platform/files.ts'
import { PASSPHRASE_LEAST, seal } from '../platform/seal.ts'
import { events, openRecord, person, present, settings } from '../record.ts'
import { Passphrase } from './passphrase.tsx'

const text = data.save

/** The whole record as one file, locked when the person wants it. */
export function SaveFile() {
  const [isLocked, setLocked] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string>()
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure

  const save = async (): Promise<void> => {
    await openRecord()
    const name = fileName(settings.value.name, today(), 'json')
    const plain = recordToFile({ version: RECORD_VERSION, settings: settings.value, events: events.value }, today())
    const sessions = present.value.sessions.length
    if (isLocked) setSaid(text.locking)
    saveFile(name, isLocked ? await seal(plain, passphrase) : plain, 'application/json')
    rememberSaved(person.value, sessions)
    setPassphrase('')
    setAgain('')
    setSaid(text.saved(name))
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const found = !isLocked ? undefined : passphrase.length < PASSPHRASE_LEAST ? text.tooShort : passphrase !== again ? text.notTheSame : undefined
    setProblem(found)
    setSaid('')
    if (found === undefined) void save().catch(setFailure)
  }
  return (
    <section id="save">
      <form class="stack" onSubmit={submit}>
        <h2>{text.title}</h2>
        <p>{text.lead}</p>
        <Line label={text.lock} mark={isLocked ? 'yes' : undefined} onMark={(mark) => setLocked(mark === 'yes')} />
        {isLocked ? (
          <>
            <p class="soft small">{text.help}</p>
            <Passphrase id="passphrase" label={text.passphrase} value={passphrase} isNew onType={setPassphrase} problem={problem} />
            <Passphrase id="passphrase-again" label={text.again} value={again} isNew onType={setAgain} problem={undefined} />
          </>
        ) : (
          <p class="soft small">{text.open}</p>
        )}
        <Button look="primary" type="submit">
          {text.action}
        </Button>
        <output>{said}</output>
      </form>
    </section>
  )
}
