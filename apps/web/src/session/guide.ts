import { type ReadonlySignal, useSignal } from '@preact/signals'
import { momentOf, step, type Effect, type Player, type PlayerEvent, type Span } from '@rhomboid/domain'
import { useEffect, useRef } from 'preact/hooks'
import { allowSounds, play } from '../platform/sounds.ts'
import { hush, say } from '../platform/speech.ts'
import { keepAwake } from '../platform/wake-lock.ts'
import { keepUnderway, settings } from '../record.ts'
import type { Began } from './log-keeping.ts'
import { onMediaKeys } from './media-keys.ts'
import { doneLine, isTicked, sceneOf, spokenAt, type SessionWords } from './script.ts'
import { BEGIN, DONE, REST, TICK } from './sounds.ts'

export interface Guide {
  readonly player: ReadonlySignal<Player>
  readonly send: (event: PlayerEvent) => void
}

export interface Begun {
  readonly player: Player
  readonly began: Began
  readonly words: SessionWords
  readonly onEnded: (player: Player) => void
  readonly onDanger: (player: Player) => void
  /** Asked each time before a pause ends: the clearance may have run out, or a danger sign was told in another tab. */
  readonly mayGoOn: () => boolean
  readonly onHeldBack: () => void
}

const TICK_MS = 200
/** In a longer gap between two ticks the page stood still, and nobody saw its seconds: they do not count. Seconds. */
const STOOD_STILL = 5
/** After a still longer one the device slept: the session waits where it was. Seconds. */
const ASLEEP = 30

/** Drives a session: real seconds go in, and what the player answers becomes voice, sound and what is kept. */
export const useGuide = (begun: Begun): Guide => {
  const player = useSignal(begun.player)
  const latest = useRef(begun)
  latest.current = begun

  const keepNow = () => void keepUnderway({ ...latest.current.began, player: player.value }).catch(() => undefined)

  const perform = (effects: readonly Effect[]): void => {
    const { words, onEnded, onDanger } = latest.current
    for (const effect of effects) {
      switch (effect.kind) {
        case 'enter':
          if (player.value.status === 'running') enter(player.value, effect.span, words)
          break
        case 'count-down': {
          const span = momentOf(player.value)?.span
          if (span && settings.value.sounds && isTicked(player.value, span)) play(TICK)
          break
        }
        case 'keep':
          // How a session ended is kept together with its log.
          if (player.value.status !== 'finished' && player.value.status !== 'stopped') keepNow()
          break
        case 'ask-about-pain':
          hush()
          break
        case 'finished':
          hush()
          if (settings.value.sounds) play(DONE)
          if (settings.value.voice) say(doneLine(words))
          onEnded(player.value)
          break
        case 'screen':
          hush()
          onDanger(player.value)
          break
      }
    }
  }

  const take = (event: PlayerEvent): void => {
    const [next, effects] = step(player.value, event)
    player.value = next
    perform(effects)
  }

  const pause = (): void => {
    take({ kind: 'pause' })
    hush()
  }

  const send = (event: PlayerEvent): void => {
    allowSounds()
    if (event.kind === 'resume' && !latest.current.mayGoOn()) {
      latest.current.onHeldBack()
      return
    }
    if (event.kind === 'pause') pause()
    else take(event)
    // Somebody who comes back in the middle of a count hears what to do.
    if (event.kind === 'resume' && settings.value.voice) sayAgain(player.value, latest.current.words)
  }

  const pass = (seconds: number): void => {
    const shown = secondsShown(player.value)
    // A tick ends where its span ends; what is left of it belongs to the next one.
    for (let left = seconds; left > 0 && player.value.status === 'running'; ) {
      const share = Math.min(left, momentOf(player.value)?.left ?? left)
      take({ kind: 'tick', seconds: share })
      left -= share
      if (share <= 0) break
    }
    // Kept whenever another second stands on the screen, so that it comes back with the same one.
    if (player.value.status === 'running' && secondsShown(player.value) !== shown) keepNow()
  }

  const isRunning = player.value.status === 'running'
  useEffect(() => {
    if (!isRunning) return undefined
    let before = performance.now()
    let wasHidden = document.hidden
    const onHiding = () => (wasHidden ||= document.hidden)
    document.addEventListener('visibilitychange', onHiding)
    const timer = setInterval(() => {
      const gone = (performance.now() - before) / 1000
      before += gone * 1000
      if (gone > (wasHidden ? STOOD_STILL : ASLEEP)) pause()
      else if (gone <= STOOD_STILL) pass(gone)
      wasHidden = document.hidden
    }, TICK_MS)
    const letSleep = keepAwake()
    return () => {
      document.removeEventListener('visibilitychange', onHiding)
      clearInterval(timer)
      letSleep()
    }
  }, [isRunning])

  useEffect(() => {
    const onLeaving = () => {
      if (isOpen(player.value)) keepNow()
    }
    document.addEventListener('visibilitychange', onLeaving)
    addEventListener('pagehide', onLeaving)
    const letKeysGo = onMediaKeys({
      play: () => send({ kind: 'resume' }),
      pause: () => send({ kind: 'pause' }),
      previoustrack: () => send({ kind: 'back' }),
      nexttrack: () => send({ kind: 'skip' }),
    })
    return () => {
      document.removeEventListener('visibilitychange', onLeaving)
      removeEventListener('pagehide', onLeaving)
      letKeysGo()
      // Somebody went to another page in the middle of it.
      if (isOpen(player.value)) pause()
    }
  }, [])

  return { player, send }
}

const isOpen = ({ status }: Player): boolean => status !== 'finished' && status !== 'stopped'

/** The number on the stage: whole seconds left of the moment. */
export const secondsShown = (player: Player): number => Math.ceil(momentOf(player)?.left ?? 0)

const enter = (player: Player, span: Span, words: SessionWords): void => {
  const moment = momentOf(player)
  if (!moment) return
  const { sounds, voice } = settings.value
  if (sounds && (span.kind === 'rest' || span.kind === 'change-sides')) play(REST)
  if (sounds && span.kind === 'work' && isFirstOfWork(player, moment.index)) play(BEGIN)
  const spoken = voice ? spokenAt(player, moment, words) : undefined
  if (spoken !== undefined) say(spoken)
}

const sayAgain = (player: Player, words: SessionWords): void => {
  const moment = momentOf(player)
  if (moment && spokenAt(player, moment, words) === undefined) say(sceneOf(player, moment, words).phase)
}

/** Work that begins after something else, not one repetition after another. */
const isFirstOfWork = (player: Player, index: number): boolean => player.timeline.spans[index - 1]?.kind !== 'work'
