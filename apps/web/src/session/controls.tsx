import type { Player, PlayerEvent } from '@rhomboid/domain'
import type { Ref } from 'preact'
import { words } from '../messages/index.ts'

interface ControlsProps {
  readonly player: Player
  readonly item: number
  readonly main: Ref<HTMLButtonElement>
  readonly send: (event: PlayerEvent) => void
}

/** Everything one can do in a session, in words. The large one pauses and goes on. */
export function Controls({ player, item, main, send }: ControlsProps) {
  const now = player.items[item]
  const isRunning = player.status === 'running'
  const step = (kind: 'easier' | 'harder', label: string) =>
    now?.planned[kind] && now.step !== kind ? <Control kind={kind} label={label} send={send} /> : null
  return (
    <div class="controls">
      <div class="control-row">
        <Control kind="back" label={words.session.back} send={send} />
        <button ref={main} type="button" class="button button-primary control-main" onClick={() => send({ kind: isRunning ? 'pause' : 'resume' })}>
          {isRunning ? words.session.pause : words.session.goOn}
        </button>
        <Control kind="skip" label={words.session.skip} send={send} />
      </div>
      <div class="control-row control-row-more">
        {step('easier', words.session.easier)}
        {step('harder', words.session.harder)}
        <Control kind="that-hurt" label={words.session.hurt} send={send} />
        <Control kind="stop" label={words.session.stop} send={send} />
      </div>
    </div>
  )
}

type Plain = 'back' | 'skip' | 'easier' | 'harder' | 'that-hurt' | 'stop'

function Control({ kind, label, send }: { readonly kind: Plain; readonly label: string; readonly send: ControlsProps['send'] }) {
  return (
    <button type="button" class="button button-second" onClick={() => send({ kind })}>
      {label}
    </button>
  )
}
