import { bandOf, changeLineOf, type BandDay } from '../outcomes/band.ts'
import { trendOf } from '../outcomes/trend.ts'
import { day, type Day } from '../units.ts'
import type { Block, Chart } from './page-model.ts'
import { plannedSessions } from './events.ts'
import type { ReportData } from './input.ts'
import { filled } from './labels.ts'

/** Fewest days with a score for a chart; one or two dots are no course. */
const FEWEST_DAYS = 3

/** Pain by day with its usual range and the line that matters; flares; the trend with its name. */
export const painBlocks = (data: ReportData): readonly Block[] => {
  const { labels, measured, outcomes } = data
  const { pain } = labels.words
  const flares = flaresOf(data)
  const flareLine = flares.length === 0 ? pain.noFlares : filled(pain.flares, { dates: flares.map(([from, to]) => flareInWords(data, from, to)).join('; ') })
  const [first, last] = [measured.pain[0], measured.pain.at(-1)]
  if (!first || !last) return flares.length === 0 ? [] : [{ kind: 'text', text: flareLine }]
  if (measured.pain.length < FEWEST_DAYS) return [{ kind: 'text', text: filled(pain.fewDays, { days: measured.pain.length }) }, { kind: 'text', text: flareLine }]
  const bands = bandOf(measured.pain, outcomes.constants)
  const lastBand = bands.at(-1)
  const line = changeLineOf(measured.pain, outcomes.constants)
  const says = [
    // The last days told may lie long before the day of the report.
    filled(lastBand ? pain.says : pain.saysFew, { first: points(line?.start ?? first.pain), last: points(lastBand?.median ?? last.pain), to: labels.date(lastBand?.day ?? last.day), days: measured.pain.length }),
    ...(line === undefined ? [] : [filled(line.reached === false ? pain.noChange : pain.change, { points: points(line.points) })]),
    trendInWords(data),
  ].join(' ')
  const [from, to] = [first.day, day(Math.max(last.day, first.day + 1))]
  const chart: Chart = {
    text: filled(pain.chart, { from: labels.date(from), to: labels.date(to), says }),
    axis: pain.axis,
    from,
    to,
    fromLabel: labels.date(from),
    toLabel: labels.date(to),
    dots: { label: pain.day, points: measured.pain.map((one) => ({ day: one.day, value: one.pain })) },
    ...(bands.length > 1 ? { band: { label: pain.band, points: bands.map(bandPoint) } } : {}),
    lines: [],
    ...(line === undefined ? {} : { mark: { label: filled(pain.line, { points: points(line.points) }), value: line.line } }),
    shaded: flares.map(([start, end]) => [day(Math.max(start, from)), day(Math.min(end ?? to, to))] as const).filter(([start, end]) => start <= end),
  }
  return [
    { kind: 'chart', chart },
    { kind: 'text', text: `${says} ${flareLine}` },
  ]
}

const bandPoint = ({ day: at, lower, upper, median }: BandDay) => ({ day: at, lower, upper, middle: median })

/** One place behind the point, and none where there is none to show. */
export const points = (value: number): string => String(Math.round(value * 10) / 10)

const flareInWords = ({ labels }: ReportData, from: Day, to: Day | undefined): string =>
  to === undefined ? filled(labels.words.pain.from, { date: labels.date(from) }) : filled(labels.words.pain.to, { from: labels.date(from), to: labels.date(to) })

/** First and last day of each flare; the last is open while it lasts. */
const flaresOf = ({ told, dayOf }: ReportData): readonly (readonly [Day, Day | undefined])[] => {
  const found: [Day, Day | undefined][] = []
  for (const event of told.events) {
    const open = found.at(-1)
    if (event.kind === 'flare-began' && (!open || open[1] !== undefined)) found.push([dayOf(event.at), undefined])
    if (event.kind === 'flare-ended' && open && open[1] === undefined) open[1] = dayOf(event.at)
  }
  return found
}

/** Day 0 is that of the first programme, or of the episode's first check-in where there was none. */
export const startDayOf = ({ told, dayOf, today }: ReportData): Day => {
  const first = told.programmes[0]?.from ?? told.present.episode?.startedAt ?? told.events[0]?.at
  return first === undefined ? today : dayOf(first)
}

const trendInWords = (data: ReportData): string => {
  const { told, measured, outcomes, labels, today, dayOf } = data
  const startDay = startDayOf(data)
  const since = today - outcomes.constants.plateauDays
  const planned = plannedSessions(told, today, dayOf, day(since))
  const done = told.sessions.filter((session) => session.day >= since && session.day < today).length
  const screenedAt = told.of('screened').at(-1)?.at
  const { label } = trendOf(
    { outcomes: measured, startDay, today, ...(planned === 0 ? {} : { adherence: Math.min(done / planned, 1) }), ...(screenedAt === undefined ? {} : { screenedAt }) },
    outcomes.constants,
  )
  return filled(labels.words.pain.trend, { trend: labels.trend(label) })
}
