import type { Player, Prescription } from '@rhomboid/domain'
import { useEffect, useRef } from 'preact/hooks'
import { words as messages } from '../messages/index.ts'
import { exerciseWords, variantWords, type SessionWords } from './script.ts'

interface AboutProps {
  readonly player: Player
  readonly item: number
  readonly isReady: boolean
  readonly words: SessionWords
}

/** Wide enough to have the steps beside the stage all the time. */
const WIDE = '(min-width: 64rem) and (min-height: 40rem)'

/** How the exercise is done: open while one gets ready, one tap away afterwards. */
export function About({ player, item, isReady, words }: AboutProps) {
  const fold = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (fold.current) fold.current.open = isReady || matchMedia(WIDE).matches
  }, [isReady, item])
  const now = player.items[item]
  if (!now) return null
  const text = exerciseWords(now.doing, words)
  const variant = variantWords(now.doing, words)
  return (
    <div class="about">
      <details ref={fold} class="fold">
        <summary>{messages.session.steps}</summary>
        <div class="stack about-text">
          {variant && <p class="about-variant">{variant.change}</p>}
          <ol>
            {text.steps.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
          {isReady && <p>{text.breathing}</p>}
          <p>{text.stop}</p>
        </div>
      </details>
    </div>
  )
}

/** Short sentences that stand by the stage the whole time: how to breathe, and what this person heeds. */
export function Cues({ player, item, isReady, words, heeds }: AboutProps & { readonly heeds: (doing: Prescription) => readonly string[] }) {
  const now = player.items[item]
  if (!now) return null
  return (
    <div class="cues">
      {!isReady && <p>{exerciseWords(now.doing, words).breathing}</p>}
      {heeds(now.doing).map((one) => (
        <p key={one} class="cue-limit">
          {one}
        </p>
      ))}
    </div>
  )
}
