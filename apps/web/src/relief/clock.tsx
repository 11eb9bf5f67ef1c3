import { breathAt, reliefSeconds, stepSeconds, type Guide, type GuideStep, type Relief } from '@rhomboid/domain'
import { relief as text } from '../messages/relief-en.ts'

/** Seconds from here on are shown as minutes and seconds. */
const AS_CLOCK = 60

/** How long this step still takes, or the breath that is taken now. A screen reader hears neither: each second would be one too many. */
export function Clock({ step, relief, guide }: { readonly step: GuideStep; readonly relief: Relief; readonly guide: Guide }) {
  if (step.kind === 'breaths') return <Breath step={step} relief={relief} />
  const left = Math.max(0, Math.ceil(stepSeconds(step, relief) - relief.elapsed))
  const shown = left >= AS_CLOCK ? text.clock(Math.floor(left / 60), left % 60) : String(left)
  return (
    <div class="relief-clock">
      <p class="relief-number" role="timer" aria-live="off" data-signs={shown.length}>
        {shown}
      </p>
      <p class="small soft">{text.wholeLeft(minutesLeft(guide, relief))}</p>
    </div>
  )
}

function Breath({ step, relief }: { readonly step: Extract<GuideStep, { kind: 'breaths' }>; readonly relief: Relief }) {
  const { phase, left, breath } = breathAt(step, relief.elapsed)
  const spent = 1 - left / (phase === 'in' ? step.in : step.out)
  const air = phase === 'in' ? spent : 1 - spent
  return (
    <div class="relief-clock">
      <p class="relief-breath" data-phase={phase} data-breath={breath} style={`--air: ${air.toFixed(3)}`}>
        <span class="relief-word">{phase === 'in' ? text.in : text.out}</span>
        <span class="relief-number" aria-hidden="true" data-signs="2">
          {Math.max(1, Math.ceil(left))}
        </span>
      </p>
      <p class="small soft">{text.breath(breath, step.count)}</p>
    </div>
  )
}

/** Whole minutes to the end of the guide, from this instant. */
const minutesLeft = (guide: Guide, relief: Relief): number => {
  const gone = guide.steps.slice(0, relief.at).reduce<number>((sum, step) => sum + stepSeconds(step, relief), relief.elapsed)
  return Math.max(1, Math.ceil((reliefSeconds(guide, relief) - gone) / 60))
}
