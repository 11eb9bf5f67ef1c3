import { momentOf, type PlayerEvent, type Prescription } from '@rhomboid/domain'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlanContent } from '../content.ts'
import { words as messages } from '../messages/index.ts'
import { About, Cues } from './about.tsx'
import { Controls } from './controls.tsx'
import { Countdown } from './countdown.tsx'
import { SessionFigure } from './figure.tsx'
import { useGuide, type Begun } from './guide.ts'
import { Hurt } from './hurt.tsx'
import { Keys } from './key-help.tsx'
import { useKeys } from './keys.ts'
import { hasLongPhase, nameOf, nextName, sceneOf, type Scene } from './script.ts'
import { VoiceToggle } from './voice-toggle.tsx'

interface GuidedProps extends Begun {
  /** True when somebody has just pressed Start; what was left comes back paused. */
  readonly startNow: boolean
  readonly pictures: PlanContent['pictures']
  /** Advice for this person beside what is being done. */
  readonly heeds: (doing: Prescription) => readonly string[]
}

/** The guided session: one stage to look at and a few large things to press. */
export function Guided({ startNow, heeds, pictures, ...begun }: GuidedProps) {
  const { words } = begun
  const { player: state, send: take } = useGuide(begun)
  const main = useRef<HTMLButtonElement>(null)
  const [keysOn, setKeysOn] = useState(true)
  const player = state.value
  const moment = momentOf(player)
  const isAsking = player.status === 'asking-about-pain'
  const isRunning = player.status === 'running'

  const send = (event: PlayerEvent): void => {
    take(event)
    // What was pressed can vanish with the exercise; the large button always stands.
    if (event.kind !== 'pause' && event.kind !== 'resume' && event.kind !== 'that-hurt') main.current?.focus({ preventScroll: true })
  }
  useKeys(keysOn && !isAsking, isRunning, send)
  useEffect(() => {
    main.current?.focus({ preventScroll: true })
    if (startNow) take({ kind: 'resume' })
  }, [])

  const item = moment?.span.item ?? player.items.length - 1
  const now = player.items[item]
  if (!moment || !now) return null
  const scene = sceneOf(player, moment, words)
  const { span } = moment
  const after = span.kind === 'work' || span.kind === 'ready' ? undefined : nextName(player, item, words)
  const left = Math.ceil(player.timeline.length - player.elapsed)
  return (
    <div class={`guided guided-${span.kind}${now.doing.dosage.sides === 'each' ? ' guided-sided' : ''}`}>
      <div class="progress-row">
        <progress max={player.timeline.length} value={player.elapsed} aria-label={messages.session.whole} />
        <p class="small">
          {messages.session.of(item + 1, player.items.length)}
          <span class="soft">{messages.session.left(messages.session.clock(Math.floor(left / 60), left % 60))}</span>
        </p>
        <VoiceToggle />
      </div>
      <Stage onTap={() => send({ kind: isRunning ? 'pause' : 'resume' })}>
        <h1 tabIndex={-1}>{nameOf(now.doing, words)}</h1>
        <p class={hasLongPhase(now.doing, words) ? 'phase phase-tall' : 'phase'}>{scene.phase}</p>
        <SessionFigure player={player} moment={moment} pictures={pictures} />
        <Countdown moment={moment} />
        <Caption scene={scene} isPaused={!isRunning && !isAsking} />
        {after !== undefined && <p class="after soft">{messages.session.after(after)}</p>}
      </Stage>
      <div class="beside">
        <Cues player={player} item={item} isReady={span.kind === 'ready'} words={words} heeds={heeds} />
        <About player={player} item={item} isReady={span.kind === 'ready'} words={words} />
        <Keys isOn={keysOn} onChange={setKeysOn} />
      </div>
      <Controls player={player} item={item} main={main} send={send} />
      {isAsking && <Hurt now={now} isLast={item === player.items.length - 1} onChoice={(choice) => send({ kind: 'after-hurt', choice })} />}
    </div>
  )
}

/** A tap anywhere on it pauses or goes on. For the keyboard there are a button and a key, so it is no control of its own. */
function Stage({ onTap, children }: { readonly onTap: () => void; readonly children: ComponentChildren }) {
  const stage = useRef<HTMLElement>(null)
  const tap = useRef(onTap)
  tap.current = onTap
  useEffect(() => {
    const at = stage.current
    const onClick = () => tap.current()
    at?.addEventListener('click', onClick)
    return () => at?.removeEventListener('click', onClick)
  }, [])
  return (
    <section ref={stage} class="stage">
      {children}
    </section>
  )
}

/** What is said, to read: it changes with the phases, and is read out by a screen reader when it does. */
function Caption({ scene, isPaused }: { readonly scene: Scene; readonly isPaused: boolean }) {
  const [first, ...rest] = scene.caption
  // What stands above in large letters is not shown twice.
  const classOf = (part: string | undefined) => (part === scene.phase ? 'unseen' : undefined)
  return (
    <p class={`caption${scene.side ? ` caption-${scene.side}` : ''}`} aria-live="polite">
      {isPaused && <span class="paused">{messages.session.paused}</span>}
      <span class={scene.side ? 'side' : classOf(first)}>
        {scene.side && <Arrow />}
        {first}
      </span>
      {rest.map((part, place) => (
        <span key={place} class={classOf(part)}>
          {part}
        </span>
      ))}
    </p>
  )
}

/** Points to the side that the word beside it names; the style sheet turns it round for the left. */
function Arrow() {
  return (
    <svg class="arrow" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M3 12h17M13 5l7 7-7 7" />
    </svg>
  )
}
