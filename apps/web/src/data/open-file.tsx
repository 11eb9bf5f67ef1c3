import { FILE_AT_MOST, fileToRecord, RECORD_VERSION, type FileContents } from '@rhomboid/domain'
import { useRef, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { dateInWords } from '../day-words.ts'
import { data } from '../messages/data-en.ts'
import { today } from '../platform/clock.ts'
import { readText } from '../platform/files.ts'
import { isSealed, openSealed } from '../platform/seal.ts'
import { addPerson, openRecord, present, replaceRecord, storage } from '../record.ts'
import { Asking } from './asking.tsx'
import { Passphrase } from './passphrase.tsx'

const text = data.open

type Step =
  | { readonly kind: 'none' | 'reading' | 'done' }
  | { readonly kind: 'sealed'; readonly sealed: string; readonly problem?: string; readonly isBusy?: boolean }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'contents'; readonly contents: FileContents }

/** A saved file, looked at first; it changes something only when the person says so. */
export function OpenFile() {
  const [step, setStep] = useState<Step>({ kind: 'none' })
  const [passphrase, setPassphrase] = useState('')
  const input = useRef<HTMLInputElement>(null)

  const look = (plain: string): void => {
    const contents = fileToRecord(plain)
    setStep(contents.ok ? { kind: 'contents', contents: contents.value } : { kind: 'problem', problem: data.problem(contents.error) })
  }
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setStep({ kind: 'reading' })
    setPassphrase('')
    // A locked file is a third longer than what is in it.
    const plain = await readText(file, FILE_AT_MOST * 2).catch(() => '')
    if (plain === undefined) setStep({ kind: 'problem', problem: data.problem({ type: 'too-big', size: file.size, most: FILE_AT_MOST }) })
    else if (isSealed(plain)) setStep({ kind: 'sealed', sealed: plain })
    else look(plain)
  }
  const unlock = async (sealed: string): Promise<void> => {
    setStep({ kind: 'sealed', sealed, isBusy: true })
    const opened = await openSealed(sealed, passphrase)
    if (opened.ok) return look(opened.value)
    const problem = data.problem(opened.error)
    setStep(opened.error.type === 'wrong-passphrase' ? { kind: 'sealed', sealed, problem } : { kind: 'problem', problem })
  }
  const leave = (): void => {
    if (input.current) input.current.value = ''
    setStep({ kind: 'none' })
  }
  const write = (work: Promise<void>): void =>
    void work.then(
      () => {
        if (input.current) input.current.value = ''
        setStep({ kind: 'done' })
      },
      () => setStep({ kind: 'problem', problem: text.cannotWrite }),
    )
  return (
    <section class="stack" id="open">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <div class="stack">
        <label for="open-file">
          <strong>{text.choose}</strong>
        </label>
        <br />
        <input ref={input} id="open-file" type="file" accept=".json,application/json" onChange={(event) => void choose(event.currentTarget.files?.[0])} />
      </div>
      {step.kind === 'sealed' && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (!step.isBusy) void unlock(step.sealed)
          }}
        >
          <Passphrase id="unlock" label={text.sealed} value={passphrase} onType={setPassphrase} problem={step.problem} />
          <Button type="submit">{text.unlock}</Button>
        </form>
      )}
      {step.kind === 'problem' && (
        <div class="notice stack" role="alert">
          <p>
            <strong>{step.problem}</strong>
          </p>
          <p>{text.nothingChanged}</p>
        </div>
      )}
      {step.kind === 'contents' && (
        <Contents contents={step.contents} onReplace={() => write(replaceRecord(step.contents.record))} onAdd={() => write(openRecord().then(() => addPerson(step.contents.record.settings.name, step.contents.record)))} onLeave={leave} />
      )}
      <output>{step.kind === 'reading' ? text.reading : step.kind === 'done' ? text.done : step.kind === 'sealed' && step.isBusy ? text.unlocking : ''}</output>
    </section>
  )
}

/** What is in the file, and the three things that can be done with it. */
function Contents({ contents, onReplace, onAdd, onLeave }: { readonly contents: FileContents; readonly onReplace: () => void; readonly onAdd: () => void; readonly onLeave: () => void }) {
  const { record, version, savedOn, from, to, sessions } = contents
  const [isAsking, setAsking] = useState(false)
  const here = present.value.sessions.length
  const facts: readonly (readonly [string, string])[] = [
    [data.people.name, record.settings.name || data.people.noName],
    [text.days, from === undefined || to === undefined ? text.nothing : text.fromTo(dateInWords(today(from)), dateInWords(today(to)))],
    [text.sessions, String(sessions)],
    [text.entries, String(record.events.length)],
    [text.version, version < RECORD_VERSION ? text.versionOld(version) : String(version)],
    ...(savedOn === undefined ? [] : [[text.savedOn, dateInWords(savedOn)] as const]),
  ]
  return (
    <div class="sheet stack">
      <h3>{text.inIt}</h3>
      <dl class="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        <Button onClick={() => setAsking(true)}>{text.replace}</Button>
        {storage.value === 'lasting' && <Button onClick={onAdd}>{text.add}</Button>}
        <Button look="quiet" onClick={onLeave}>
          {text.leave}
        </Button>
      </div>
      {isAsking && <Asking id="replace" title={text.replaceTitle} ask={text.replaceAsk(here)} yes={text.replaceYes} no={text.replaceNo} onYes={onReplace} onClose={() => setAsking(false)} />}
    </div>
  )
}
