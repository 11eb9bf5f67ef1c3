import type { Moment } from '@rhomboid/domain'
import { words } from '../messages/index.ts'

/** Seconds from here on are shown as minutes and seconds. */
const AS_CLOCK = 100

/** `7`, or `4:05` for a long walk. */
export const countdownOf = (left: number): string => {
  const whole = Math.ceil(left)
  return whole < AS_CLOCK ? words.session.countdown(whole) : words.session.clock(Math.floor(whole / 60), whole % 60)
}

/** The seconds that are left, large enough for two metres, over a bar that runs out with them. */
export function Countdown({ moment: { span, left } }: { readonly moment: Moment }) {
  const text = countdownOf(left)
  return (
    <div class={`count count-${span.kind}`}>
      <p class="countdown" role="timer" data-signs={text.length}>
        {text}
      </p>
      <svg class="count-bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="count-track" width="100" height="2" />
        <rect class="count-left" width={Math.max(0, (left / span.length) * 100).toFixed(2)} height="2" />
      </svg>
    </div>
  )
}
