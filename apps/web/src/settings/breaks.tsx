import { breakCounts, seconds, type Settings } from '@rhomboid/domain'
import { tellBreak } from '../breaks/watch.ts'
import { Button } from '../components/button.tsx'
import { Line, Lines, OneOf } from '../components/fields.tsx'
import { data } from '../messages/data-en.ts'
import { today } from '../platform/clock.ts'
import { askForNotifications, notificationsAllowed } from '../platform/notifications.ts'
import { present, settings } from '../record.ts'
import { Time } from './times.tsx'

const text = data.breaks

/** Minutes between breaks, and seconds of one, to choose from. */
const EVERY = [30, 35, 40, 45, 60]
const LENGTHS = [30, 45, 60, 180]

/** What is offered, and what was set before it was offered. */
const withOwn = (offered: readonly number[], own: number): readonly number[] => [...new Set([...offered, own])].sort((a, b) => a - b)

interface BreaksProps {
  readonly onChange: (change: Partial<Settings>) => void
}

/** Short breaks from sitting: how often, how long, when not, and how it went. */
export function Breaks({ onChange }: BreaksProps) {
  const { breaks } = settings.value
  const change = (next: Partial<Settings['breaks']>): void => onChange({ breaks: { ...breaks, ...next } })
  const switchOn = (on: boolean): void => {
    change({ on })
    if (on && notificationsAllowed() === 'not-asked') void askForNotifications()
  }
  const counts = breakCounts(present.value.breaks, today(), today)
  const hasAny = present.value.breaks.length > 0
  return (
    <section class="stack" id="breaks">
      <Lines name="breaks" legend={<h2>{text.title}</h2>} help={text.lead}>
        <Line label={text.on} mark={breaks.on ? 'yes' : undefined} onMark={(mark) => switchOn(mark === 'yes')} />
      </Lines>
      {breaks.on && (
        <>
          <OneOf name="break-every" legend={text.every} inRow options={withOwn(EVERY, breaks.every).map((one) => ({ value: String(one), label: text.minutes(one) }))} value={String(breaks.every)} onPick={(picked) => change({ every: Number(picked) })} />
          <OneOf
            name="break-length"
            legend={text.length}
            inRow
            options={withOwn(LENGTHS, breaks.length).map((one) => ({ value: String(one), label: one > 60 && one % 60 === 0 ? text.minutes(one / 60) : text.seconds(one) }))}
            value={String(breaks.length)}
            onPick={(picked) => change({ length: seconds(Number(picked)) })}
          />
          <fieldset aria-describedby="quiet-help">
            <legend>{text.quiet}</legend>
            <p id="quiet-help" class="soft small">
              {text.quietHelp}
            </p>
            <div class="times">
              <Time id="quiet-from" label={text.quietFrom} value={breaks.quiet.from} onPick={(from) => change({ quiet: { ...breaks.quiet, from } })} />
              <Time id="quiet-to" label={text.quietTo} value={breaks.quiet.to} onPick={(to) => change({ quiet: { ...breaks.quiet, to } })} />
            </div>
          </fieldset>
          <Button onClick={() => void tellBreak('start')}>{text.now}</Button>
        </>
      )}
      {(breaks.on || hasAny) && (
        <>
          <h3>{text.counts}</h3>
          <dl class="break-counts">
            <div>
              <dt>{text.today}</dt>
              <dd>{text.countsLine(counts.today)}</dd>
            </div>
            <div>
              <dt>{text.week}</dt>
              <dd>{text.countsLine(counts.week)}</dd>
            </div>
          </dl>
          <p class="soft small">{text.skippedFine}</p>
        </>
      )}
      <p class="soft small">{text.evidence}</p>
    </section>
  )
}
