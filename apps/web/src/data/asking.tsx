import { useEffect, useRef } from 'preact/hooks'
import '../components/asking.css'
import { Button } from '../components/button.tsx'

interface AskingProps {
  readonly id: string
  readonly title: string
  readonly ask: string
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onClose: () => void
}

/** A question before something that cannot be undone. The first button has the focus: the one that loses nothing. */
export function Asking({ id, title, ask, yes, no, onYes, onClose }: AskingProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="ask" aria-labelledby={`${id}-title`} onClose={onClose}>
      <div class="stack">
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{ask}</p>
        <div class="actions">
          <Button look="primary" onClick={() => dialog.current?.close()}>
            {no}
          </Button>
          <Button
            onClick={() => {
              dialog.current?.close()
              onYes()
            }}
          >
            {yes}
          </Button>
        </div>
      </div>
    </dialog>
  )
}
