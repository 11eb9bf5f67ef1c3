import { useCallback } from 'preact/hooks'
import { progress } from '../messages/progress-en.ts'
import { Chart, Legend, Numbers, type Plots } from './chart.tsx'
import { dayInTable } from './day-labels.ts'
import type { WeekDone } from './weeks.ts'

const text = progress.weeks

/** Weeks before this one that the sentence looks back on. */
const BACK = 4
const SEASON = 12

/** Sessions done against planned, week by week. Nothing is a streak. */
export function Sessions({ weeks, isAll }: { readonly weeks: readonly WeekDone[]; readonly isAll: boolean }) {
  const shown = isAll ? weeks : weeks.slice(-SEASON)
  const label = text.chart(shown.length)
  const draw = useCallback((plots: Plots, width: number) => plots.weeksPlot({ weeks: shown, width, label, axis: text.axis }), [weeks, isAll])
  const now = weeks.at(-1)
  const isAny = weeks.some(({ planned, done }) => planned + done > 0)
  if (!now || !isAny) {
    return (
      <section class="stack">
        <h2>{text.title}</h2>
        <p>{text.none}</p>
      </section>
    )
  }
  const before = weeks.slice(0, -1).slice(-BACK)
  const sum = (list: readonly WeekDone[], of: 'planned' | 'done' | 'rest' | 'sick'): number => list.reduce((all, week) => all + week[of], 0)
  const away = text.away(sum([...before, now], 'rest'), sum([...before, now], 'sick'))
  return (
    <section class="stack">
      <h2>{text.title}</h2>
      <div class="says">
        <p>
          {text.thisWeek(now.done, now.planned)} {before.length > 0 && text.before(sum(before, 'done'), sum(before, 'planned'), before.length)}
        </p>
        {away !== '' && <p>{text.awayText(away)}</p>}
        <p class="soft">{text.lead}</p>
      </div>
      <Chart draw={draw} size="middle">
        <Legend
          signs={[
            { sign: 'done', label: text.done },
            { sign: 'planned', label: text.planned },
          ]}
        />
      </Chart>
      <Numbers of={label} head={text.head} rows={shown.map((week) => [text.week(week.number, dayInTable(week.from)), String(week.done), String(week.planned), String(week.rest), String(week.sick)]).reverse()} />
    </section>
  )
}
