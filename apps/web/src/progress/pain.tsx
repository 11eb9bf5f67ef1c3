import type { MeasureWords } from '@rhomboid/content/content.ts'
import { fill } from '@rhomboid/content/fill.ts'
import { lineInWords } from '@rhomboid/content/measure-words.ts'
import { bandOf, day, weekday, type BandDay, type Day, type DayPain, type OutcomeConstants } from '@rhomboid/domain'
import { useCallback } from 'preact/hooks'
import { dateInWords } from '../day-words.ts'
import { progress } from '../messages/progress-en.ts'
import { Chart, Legend, Numbers, type Plots } from './chart.tsx'
import { axisLabel, dayInTable, isLong, tenth } from './day-labels.ts'
import type { Flared } from './flares.tsx'
import { within, type Progress } from './state.ts'

const text = progress.pain

/** More days than this are put together by the week in the table. */
const DAYS_IN_TABLE = 84
/** Over years single days are a thicket: the band is of four weeks then, and the dots are left out. */
const LONG_BAND = 4

/** Past this a number is no longer of the past week. */
const WEEK = 7

interface PainProps {
  readonly progress: Progress
  /** The first day that is shown. */
  readonly from: Day
  readonly flares: readonly Flared[]
  readonly words: MeasureWords
  readonly constants: OutcomeConstants
}

/** Pain with its band and the line that matters: in words, as a picture, as a table. */
export function Pain({ progress: its, from, flares, words, constants }: PainProps) {
  const { today, start, line } = its
  const pain = within(its.pain, from)
  const last = its.pain.at(-1)
  const first = pain[0]?.day ?? today
  const to = day(Math.max(today, first + 1))
  const isYears = isLong(first, to)
  const bands = isYears ? bandOf(pain, { bandDays: constants.bandDays * LONG_BAND, bandLeast: constants.bandLeast * LONG_BAND }) : within(its.bands, from)
  const label = text.chart(dateInWords(first), dateInWords(to))
  const draw = useCallback(
    (plots: Plots, width: number) => plots.painPlot({ pain: isYears ? [] : pain, bands, line, lineLabel: text.lineShort, flares, from: first, to, start, width, label, axis: text.axis, dayLabel: axisLabel(first, to) }),
    [its, from, flares],
  )
  return (
    <section class="stack">
      <h2>{text.title}</h2>
      <div class="says">
        {sentences(its, words).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {last && its.bands.length > 0 && <p class="soft">{words.band.upAndDown}</p>}
      </div>
      {last && pain.length === 0 && <p class="soft">{text.noneHere}</p>}
      {bands.length > 0 && (
        <Chart draw={draw}>
          <Legend
            signs={[
              ...(isYears ? [] : [{ sign: 'day', label: text.day }]),
              { sign: 'band', label: isYears ? text.bandLong : text.band },
              { sign: 'middle', label: text.middle },
              ...(line ? [{ sign: 'line', label: text.line }] : []),
              ...(flares.some((flare) => (flare.to ?? to) >= first) ? [{ sign: 'flare', label: text.flare }] : []),
            ]}
          />
        </Chart>
      )}
      {pain.length > DAYS_IN_TABLE && <Numbers of={label} head={text.headWeek} rows={rowsByWeek(pain)} />}
      {pain.length > 0 && pain.length <= DAYS_IN_TABLE && <Numbers of={label} head={text.head} rows={pain.map((one) => [dayInTable(one.day), tenth(one.pain)]).reverse()} />}
    </section>
  )
}

/** What the numbers say, or that there are too few; where the last band is older than a week, from when the last number is. */
const sentences = ({ pain, bands, line, today }: Progress, words: MeasureWords): readonly string[] => {
  const last = pain.at(-1)
  const band: BandDay | undefined = bands.at(-1)
  if (!last || !band) return [words.band.none, ...(last ? [text.upTo(pain.length)] : [])]
  const aboutLine = line ? lineInWords(line, words) : []
  if (today - last.day >= WEEK) return [text.old(dateInWords(last.day)), ...aboutLine.slice(0, 1)]
  if (today - band.day >= WEEK) return [words.band.none, ...aboutLine.slice(0, 1)]
  return [fill(words.band.sentence, { lower: tenth(band.lower), upper: tenth(band.upper), median: tenth(band.median) }), ...aboutLine]
}

/** The latest week first: its middle day, lowest and highest. */
const rowsByWeek = (pain: readonly DayPain[]): readonly (readonly string[])[] => {
  const weeks = new Map<number, number[]>()
  for (const one of pain) {
    const monday = one.day - weekday(one.day)
    const known = weeks.get(monday)
    if (known) known.push(one.pain)
    else weeks.set(monday, [one.pain])
  }
  return [...weeks]
    .map(([monday, values]) => {
      const sorted = [...values].sort((a, b) => a - b)
      const middle = ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
      return [dayInTable(day(monday)), tenth(middle), tenth(sorted[0] ?? 0), tenth(sorted.at(-1) ?? 0)]
    })
    .reverse()
}
