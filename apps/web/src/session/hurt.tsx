import type { PlayerItem } from '@rhomboid/domain'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { EmergencyLink } from '../emergency-link.tsx'
import { words } from '../messages/index.ts'

type Choice = 'danger' | 'easier' | 'next' | 'stop'

interface HurtProps {
  readonly now: PlayerItem
  readonly isLast: boolean
  readonly onChoice: (choice: Choice) => void
}

/** "That hurt": the danger signs are asked before anything else is offered. Closing it without an answer is no way on. */
export function Hurt({ now, isLast, onChoice }: HurtProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isHarmless, setHarmless] = useState(false)
  const open = () => {
    if (dialog.current?.isConnected && !dialog.current.open) dialog.current.showModal()
  }
  useLayoutEffect(open, [])
  useLayoutEffect(() => {
    heading.current?.focus()
    dialog.current?.scrollTo({ top: 0 })
  }, [isHarmless])
  const canEase = now.planned.easier !== undefined && now.step !== 'easier'
  return (
    <dialog ref={dialog} class="hurt" aria-labelledby="hurt-title" onCancel={(event) => event.preventDefault()} onClose={open}>
      <div class="hurt-page stack">
        <div class="hurt-top">
          <EmergencyLink />
        </div>
        <h2 id="hurt-title" ref={heading} tabIndex={-1}>
          {isHarmless ? words.session.hurtThen : words.session.hurtTitle}
        </h2>
        {isHarmless ? (
          <div class="hurt-choices">
            {canEase && (
              <Button look="primary" wide onClick={() => onChoice('easier')}>
                {words.session.hurtEasier}
              </Button>
            )}
            <Button look={canEase ? 'second' : 'primary'} wide onClick={() => onChoice('next')}>
              {isLast ? words.session.hurtLast : words.session.hurtNext}
            </Button>
            <Button wide onClick={() => onChoice('stop')}>
              {words.session.hurtStop}
            </Button>
          </div>
        ) : (
          <>
            <p class="hurt-ask">{words.session.hurtAsk}</p>
            <ul class="hurt-signs">
              {words.session.hurtSigns.map((sign) => (
                <li key={sign}>{sign}</li>
              ))}
            </ul>
            <div class="hurt-choices">
              <Button look="alarm" wide onClick={() => onChoice('danger')}>
                {words.session.hurtYes}
              </Button>
              <Button wide onClick={() => setHarmless(true)}>
                {words.session.hurtNo}
              </Button>
            </div>
          </>
        )}
      </div>
    </dialog>
  )
}
