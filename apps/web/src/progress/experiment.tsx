import type { MeasureWords } from '@rhomboid/content/content.ts'
import { fill } from '@rhomboid/content/fill.ts'
import { experimentInWords } from '@rhomboid/content/measure-words.ts'
import { daysOf, mayTry, resultOf, type DoneId, type Experiment, type Present } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../components/button.tsx'
import { dayInWords, weekdayInShort } from '../day-words.ts'
import { daysFrom, minutesEastOf } from '../measures/start.ts'
import { progress } from '../messages/progress-en.ts'
import { now } from '../platform/clock.ts'
import { events, keep } from '../record.ts'
import { ChoosePair, type ChoosePairProps } from './choose-pair.tsx'
import { dayOnAxis } from './day-labels.ts'

const text = progress.experiment

interface ExperimentProps extends ChoosePairProps {
  readonly words: MeasureWords
}

/** Two things alternated by chance: the one under way, what came out of earlier ones, or a new one. */
export function Experiments(props: ExperimentProps) {
  const { present, progress: its, words } = props
  const underway = present.experiments.findLast(({ endedAt, from, order }) => endedAt === undefined && its.today <= from + order.length)
  const over = present.experiments.filter((one) => one !== underway)
  return (
    <section class="stack">
      <h2>{words.experiment.title}</h2>
      {underway ? (
        <Underway {...props} experiment={underway} />
      ) : (
        <>
          <div class="says">
            <p>{words.experiment.about}</p>
            <p class="soft">{words.experiment.safe}</p>
          </div>
          <ChoosePair {...props} />
        </>
      )}
      {over.length > 0 && <Results {...props} experiments={over} />}
    </section>
  )
}

function Underway({ experiment, progress: { today }, present, words, options, nameOf, clearance }: ExperimentProps & { readonly experiment: Experiment }) {
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const at = today - experiment.from
  const [first, second] = experiment.options
  const drawn = (index: number): DoneId | undefined => (experiment.order[index] === undefined ? undefined : experiment.options[experiment.order[index]])
  const mine = drawn(Math.max(at, 0))
  const option = options.find(({ id }) => id === mine)
  const isOpen = clearance !== undefined && option !== undefined && mayTry(option, clearance, present.leftOut, now())
  return (
    <div class="sheet stack">
      <p class="soft">
        {text.runs(nameOf(first), nameOf(second))}. {at >= 0 && at < experiment.order.length && text.dayOf(at + 1, experiment.order.length)}
      </p>
      {mine === undefined ? (
        <p>{text.lastDay}</p>
      ) : at < 0 ? (
        <p>
          {text.begins} {text.tomorrow(nameOf(mine))}
        </p>
      ) : isOpen ? (
        <>
          <p class="experiment-today">{fill(words.experiment.today, { option: nameOf(mine) })}</p>
          <p>{words.experiment.fair}</p>
        </>
      ) : clearance === undefined ? (
        <>
          <p>{text.notToday}</p>
          <ButtonLink href="/">{text.toToday}</ButtonLink>
        </>
      ) : (
        <p>{text.gone(nameOf(mine))}</p>
      )}
      <details class="fold">
        <summary>{text.order}</summary>
        <p class="soft small">{text.drawn}</p>
        <ol class="experiment-order small">
          {experiment.order.map((_, index) => {
            const on = daysFrom(experiment.from, index)
            return (
              <li key={on} {...(on === today ? { 'aria-current': 'date' as const } : {})}>
                {weekdayInShort(on)} {dayOnAxis(on)}: {nameOf(drawn(index) ?? first)}
              </li>
            )
          })}
        </ol>
      </details>
      <Button look="quiet" onClick={() => void keep({ kind: 'experiment-ended', experiment: experiment.id }).catch(setFailure)}>
        {text.end}
      </Button>
    </div>
  )
}

/** The latest first. One that was ended early says so beside what came out. */
function Results({ experiments, progress: its, model, words, nameOf }: ExperimentProps & { readonly experiments: Present['experiments'] }) {
  const days = daysOf(events.value, its.pain, minutesEastOf(now()))
  return (
    <div class="stack">
      <h3>{text.results}</h3>
      {[...experiments].reverse().map((one) => (
        <div key={one.id} class="finding">
          <p class="soft small">
            {text.runs(nameOf(one.options[0]), nameOf(one.options[1]))}, {dayInWords(one.from)}
          </p>
          <p>
            {one.endedAt !== undefined && `${words.experiment.stopped} `}
            {experimentInWords(resultOf(one, days, model.constants), one.options, words, nameOf)}
          </p>
        </div>
      ))}
    </div>
  )
}
