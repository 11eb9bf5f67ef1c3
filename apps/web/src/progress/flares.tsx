import type { Day, Flare } from '@rhomboid/domain'
import { dateInWords } from '../day-words.ts'
import { progress } from '../messages/progress-en.ts'
import { today as dayOf } from '../platform/clock.ts'

const text = progress.flares

/** First and last day of a flare; the last is open while it lasts. */
export interface Flared {
  readonly from: Day
  readonly to?: Day
}

export const flaredDays = (flares: readonly Flare[]): readonly Flared[] => flares.map(({ from, until }) => ({ from: dayOf(from), ...(until === undefined ? {} : { to: dayOf(until) }) }))

/** Every flare with its days, the latest first. */
export function Flares({ flares }: { readonly flares: readonly Flared[] }) {
  return (
    <section class="stack">
      <h2>{text.title}</h2>
      <p class="soft">{text.text}</p>
      {flares.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul>
          {[...flares].reverse().map(({ from, to }) => (
            <li key={from}>{to === undefined ? text.open(dateInWords(from)) : text.closed(dateInWords(from), dateInWords(to))}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
