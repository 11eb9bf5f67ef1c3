import { useRef, useState } from 'preact/hooks'
import { words } from '../messages/index.ts'
import '../components/asking.css'
import { Button, ButtonLink } from '../components/button.tsx'
import { data } from '../messages/data-en.ts'
import { eraseEverything } from '../record.ts'

const text = words.settings

/** What is kept, and the way to be rid of it. */
export function Data({ lasts }: { readonly lasts: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isErased, setErased] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const close = () => dialog.current?.close()
  const erase = () =>
    void eraseEverything().then(() => {
      close()
      setErased(true)
    }, setFailure)
  return (
    <section class="stack" id="erase">
      <h2>{text.data}</h2>
      <p>{lasts ? text.dataText : text.notLasting}</p>
      <h3>{text.kept}</h3>
      <ul>
        {text.keptList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{data.nameKept}</p>
      <p>
        <ButtonLink href="/data/">{data.toPage}</ButtonLink>
      </p>
      <Button
        onClick={() => {
          setErased(false)
          dialog.current?.showModal()
        }}
      >
        {text.erase}
      </Button>
      <output class="erased">{isErased && text.erased}</output>
      <dialog ref={dialog} class="ask" aria-labelledby="erase-title">
        <div class="stack">
          <h2 id="erase-title">{text.eraseTitle}</h2>
          <p>{text.eraseAsk}</p>
          <div class="actions">
            {/* The first button has the focus: the one that loses nothing. */}
            <Button look="primary" onClick={close}>
              {text.eraseNo}
            </Button>
            <Button onClick={erase}>{text.eraseYes}</Button>
          </div>
        </div>
      </dialog>
    </section>
  )
}
