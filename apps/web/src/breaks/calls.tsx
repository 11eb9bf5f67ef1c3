import { POSTPONE_MINUTES } from '@rhomboid/domain'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, ButtonLink } from '../components/button.tsx'
import { Still } from '../figure/still.tsx'
import { data } from '../messages/data-en.ts'
import { now } from '../platform/clock.ts'
import { settings } from '../record.ts'
import './breaks.css'
import { movementNow, type Movement } from './movement.ts'
import { reminding, tellBreak, timer, watch } from './watch.ts'

/** What calls now: a break that is offered or runs, or a reminder. It stands in the page and never takes it over. */
export function Calls({ isBusy }: { readonly isBusy: boolean }) {
  const busy = useRef(isBusy)
  busy.current = isBusy
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => watch(() => busy.current), [])
  if (failure !== undefined) throw failure
  const { kind } = timer.value
  const isCalling = kind === 'offered' || kind === 'running'
  return (
    <div class="calls no-print" aria-live="polite">
      {isCalling && <Break onFailure={setFailure} />}
      {!isCalling && !isBusy && reminding.value && <Reminder />}
    </div>
  )
}

function Break({ onFailure }: { readonly onFailure: (failure: unknown) => void }) {
  const text = data.breaks
  const [movement, setMovement] = useState<Movement>()
  const [isRest, setRest] = useState(false)
  useEffect(() => {
    // Without what the movement needs, rest is offered.
    movementNow().then(setMovement, () => undefined)
  }, [])
  const tell = (kind: Parameters<typeof tellBreak>[0]): void => void tellBreak(kind).catch(onFailure)
  const state = timer.value
  if (state.kind === 'running') {
    const left = Math.max(0, Math.ceil(settings.value.breaks.length - (Math.max(now(), state.lastTick) - state.from) / 1000))
    return (
      <section class="call" aria-label={text.running}>
        <h2>{text.running}</h2>
        {movement && !isRest ? (
          <div class="call-move">
            {movement.picture !== undefined && <Still src={movement.picture} />}
            <div>
              <p>
                <strong>{movement.name}</strong>
              </p>
              <p>{movement.summary}</p>
              <p class="small">{text.hurts}</p>
            </div>
          </div>
        ) : (
          <p>{text.restText}</p>
        )}
        {/* Counted in sight only: a screen reader that was told every second could not be heard over. */}
        <p class="call-left" aria-live="off">
          {text.left(left)}
        </p>
        <div class="actions">
          <Button onClick={() => tell('stop')}>{text.stop}</Button>
        </div>
      </section>
    )
  }
  const begin = (rest: boolean): void => {
    setRest(rest)
    tell('start')
  }
  return (
    <section class="call" aria-label={text.offer}>
      <h2>{text.offer}</h2>
      {movement && <p>{text.moveText(movement.name)}</p>}
      <div class="actions">
        {movement && (
          <Button look="primary" onClick={() => begin(false)}>
            {text.move}
          </Button>
        )}
        <Button look={movement ? 'second' : 'primary'} onClick={() => begin(true)}>
          {text.rest}
        </Button>
        <Button look="quiet" onClick={() => tell('postpone')}>
          {text.postpone(POSTPONE_MINUTES)}
        </Button>
        <Button look="quiet" onClick={() => tell('skip')}>
          {text.skip}
        </Button>
      </div>
    </section>
  )
}

function Reminder() {
  const text = data.reminders
  const close = (): void => {
    reminding.value = undefined
  }
  return (
    <section class="call" aria-label={text.call}>
      <h2>{text.call}</h2>
      <p>{text.callText}</p>
      <div class="actions">
        <ButtonLink href="/" look="primary">
          {text.go}
        </ButtonLink>
        <Button look="quiet" onClick={close}>
          {text.later}
        </Button>
      </div>
    </section>
  )
}
