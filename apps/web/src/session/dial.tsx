import type { Moment, Player } from '@rhomboid/domain'
import { useEffect, useRef } from 'preact/hooks'
import { words } from '../messages/index.ts'
import { breathAt } from './script.ts'

/** Seconds from here on are shown as minutes and seconds. */
const AS_CLOCK = 100

/** `7`, or `4:05` for a long walk. */
export const countdownOf = (left: number): string => {
  const whole = Math.ceil(left)
  return whole < AS_CLOCK ? words.session.countdown(whole) : words.session.clock(Math.floor(whole / 60), whole % 60)
}

/** The seconds that are left, large enough for two metres, on a disc that opens and closes with the breath of the phase. */
export function Dial({ player, moment }: { readonly player: Player; readonly moment: Moment }) {
  const dial = useRef<HTMLDivElement>(null)
  const breath = breathAt(player, moment)
  useEffect(() => {
    dial.current?.style.setProperty('--breath', breath.toFixed(3))
  }, [breath])
  const { span, left } = moment
  const text = countdownOf(left)
  return (
    <div ref={dial} class={`dial dial-${span.kind}`}>
      <svg class="dial-picture" viewBox="0 0 200 200" aria-hidden="true" focusable="false">
        <circle class="dial-disc" cx="100" cy="100" r="90" />
        <circle class="dial-track" cx="100" cy="100" r="95" />
        <circle class="dial-left" cx="100" cy="100" r="95" pathLength={1} strokeDasharray="1" strokeDashoffset={(1 - left / span.length).toFixed(4)} transform="rotate(-90 100 100)" />
      </svg>
      <p class="countdown" role="timer" data-signs={text.length}>
        {text}
      </p>
    </div>
  )
}
