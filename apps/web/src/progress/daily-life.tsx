import type { MeasureWords } from '@rhomboid/content/content.ts'
import { measureById, sinceStart, type MeasureId, type OutcomeModel, type Scored } from '@rhomboid/domain'
import { useCallback, useState } from 'preact/hooks'
import { dateInWords } from '../day-words.ts'
import { NameActivities } from '../measures/name-activities.tsx'
import { progress } from '../messages/progress-en.ts'
import { Chart, Numbers, type Plots } from './chart.tsx'
import { axisLabel, dayInTable, tenth } from './day-labels.ts'
import type { Progress } from './state.ts'

const text = progress.function

const SHOWN = ['peg', 'psfs', 'sleep', 'confidence'] as const satisfies readonly MeasureId[]

interface DailyLifeProps {
  readonly progress: Progress
  readonly model: OutcomeModel
  readonly words: MeasureWords
}

/** What pain keeps from, own activities, sleep and coping since the start: each in words, with a small picture and a table. */
export function DailyLife({ progress: its, model, words }: DailyLifeProps) {
  const { scores } = its.outcomes
  const isAny = SHOWN.some((id) => scores[id].some(({ score }) => score.value !== undefined))
  const word = scores.change.findLast(({ score }) => score.value !== undefined)
  return (
    <section class="stack">
      <h2>{text.title}</h2>
      {isAny ? <p class="soft">{text.lead}</p> : <p>{text.noneAtAll}</p>}
      {word && <OwnWord scored={word} words={words} />}
      {isAny && (
        <div class="small-charts">
          {SHOWN.map((id) => (
            <One key={id} id={id} progress={its} model={model} words={words} />
          ))}
        </div>
      )}
      {isAny && <Credits model={model} />}
    </section>
  )
}

/** "How it is on the whole", as it was last told. */
function OwnWord({ scored: { on, score }, words }: { readonly scored: Scored; readonly words: MeasureWords }) {
  const said = Object.values(score.items)[0]
  const options = words.measures.change.items['change']?.options
  return (
    <p>
      <strong>{text.word}:</strong> {typeof said === 'string' ? options?.[said] : said} ({dateInWords(on)})
    </p>
  )
}

function One({ id, progress: its, model, words }: DailyLifeProps & { readonly id: (typeof SHOWN)[number] }) {
  const measure = measureById(model, id)
  const { name } = words.measures[id]
  const all = its.outcomes.scores[id].filter(({ on }) => on >= its.start)
  const points = all.flatMap(({ on, score }) => (score.value === undefined ? [] : [{ on, value: score.value }]))
  const [first, last] = [points[0]?.on ?? its.start, points.at(-1)?.on ?? its.start]
  const label = text.scoreOf(name, dateInWords(first), dateInWords(last))
  const draw = useCallback(
    (plots: Plots, width: number) => plots.scorePlot({ points, from: first, to: last, width, label, axis: label, dayLabel: axisLabel(first, last) }),
    [its],
  )
  return (
    <section class="stack one-measure">
      <h3>{name}</h3>
      <p>
        {says(all, measure.id, model, name)} <span class="soft">{measure.better === 'lower' ? text.lower : text.higher}</span>
      </p>
      {id === 'psfs' && <Things progress={its} model={model} words={words} />}
      {points.length > 1 && <Chart draw={draw} size="small" />}
      {points.length > 0 && <Numbers of={label} head={text.head} rows={points.map(({ on, value }) => [dayInTable(on), tenth(value)]).reverse()} />}
    </section>
  )
}

const says = (scores: readonly Scored[], id: MeasureId, model: OutcomeModel, name: string): string => {
  const last = scores.findLast(({ score }) => score.value !== undefined)
  if (last?.score.value === undefined) return text.none(name)
  const since = sinceStart(scores, measureById(model, id), model.constants)
  if (!since) return text.once(tenth(last.score.value), dateInWords(last.on))
  return `${text.fromTo(tenth(since.start), tenth(since.now), dateInWords(since.nowOn))} ${text[since.way]}`
}

/** The own activities as they were last rated, and a way to correct their names. */
function Things({ progress: its, model, words }: { readonly progress: Progress; readonly model: OutcomeModel; readonly words: MeasureWords }) {
  const [failure, setFailure] = useState<unknown>()
  const [isOpen, setOpen] = useState(false)
  if (failure !== undefined) throw failure
  const { activities, scores } = its.outcomes
  if (activities.length === 0) return null
  const rated = scores.psfs.findLast(({ score }) => score.answered > 0)?.score.items ?? {}
  return (
    <>
      <ul class="things" aria-label={text.yourThings}>
        {activities.map(({ id, name }) => (
          <li key={id}>
            <span dir="auto">{name}</span> <strong>{rated[id] ?? '–'}</strong>
          </li>
        ))}
      </ul>
      <details class="no-print" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text.rename}</summary>
        {isOpen && <NameActivities measure={measureById(model, 'psfs')} words={words} named={activities} onNamed={() => setOpen(false)} onFailure={setFailure} />}
      </details>
    </>
  )
}

/** Who first asked it, where that is somebody else. */
function Credits({ model }: { readonly model: OutcomeModel }) {
  const credits = SHOWN.flatMap((id) => measureById(model, id).attribution ?? [])
  return (
    <details class="no-print">
      <summary>{text.credit}</summary>
      <ul class="small">
        {credits.map((credit) => (
          <li key={credit}>{credit}</li>
        ))}
      </ul>
    </details>
  )
}
