import { areaY, axisX, axisY, barY, dot, gridY, lineY, plot, rect, ruleY, text } from '@observablehq/plot'
import type { BandDay, ChangeLine, Day, DayPain } from '@rhomboid/domain'
import type { Flared } from './flares.tsx'
import type { WeekDone } from './weeks.ts'

/** A picture as it is now: its element, drawn for one width in CSS pixels. */
export type Drawn = SVGSVGElement | HTMLElement

/** What is written beside a picture. Colours and letters are the style sheet's. */
interface Said {
  readonly width: number
  /** For who cannot see it: what is drawn. The numbers stand in the table. */
  readonly label: string
  readonly axis: string
  /** A day as it stands on the axis. */
  readonly dayLabel: (day: Day) => string
}

const DAY_MS = 86_400_000
const ms = (day: number): number => day * DAY_MS
const toDay = (at: number): Day => Math.round(at / DAY_MS) as Day
/** CSS pixels that one date on the axis needs. */
const DATE_WIDTH = 96

/**
 * Plot brings a style element of its own, which the policy of the pages refuses: its few
 * rules stand in our style sheet. A picture is one thing for a screen reader: its parts have
 * no names of their own.
 */
const finished = (drawn: Drawn): Drawn => {
  for (const style of drawn.querySelectorAll('style')) style.remove()
  for (const part of drawn.querySelectorAll('[aria-label], [aria-description]')) {
    part.removeAttribute('aria-label')
    part.removeAttribute('aria-description')
  }
  drawn.setAttribute('role', 'img')
  return drawn
}

/** Dates at equal steps, as many as have room; the scale's own choice would crowd a narrow picture. */
const days = (from: Day, to: Day, { width, dayLabel }: Said) => {
  const step = Math.max(Math.ceil((to - from) / Math.max(Math.floor(width / DATE_WIDTH), 1)), 1)
  const at = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => ms(from + index * step))
  return [axisX(at, { tickFormat: (value: Date | number) => dayLabel(toDay(Number(value))), tickSize: 4, label: null })]
}

const zeroToTen = [gridY([0, 2, 4, 6, 8, 10], { className: 'plot-grid' }), axisY([0, 2, 4, 6, 8, 10], { tickSize: 0, label: null })]
const scale = { type: 'linear', domain: [0, 10] } as const
const time = (from: Day, to: Day) => ({ type: 'utc', domain: [ms(from), ms(Math.max(to, from + 1))] }) as const
const MARGINS = { marginLeft: 30, marginRight: 22, marginTop: 12, marginBottom: 28 }

/** Days without enough in between break a line: a gap is not filled in. */
const withGaps = (bands: readonly BandDay[]): readonly { readonly day: number; readonly median: number; readonly lower: number; readonly upper: number }[] =>
  bands.flatMap((band, at) => {
    const before = bands[at - 1]
    const gap = before !== undefined && band.day - before.day > 1
    return gap ? [{ day: before.day + 1, median: Number.NaN, lower: Number.NaN, upper: Number.NaN }, band] : [band]
  })

export interface PainPicture extends Said {
  readonly pain: readonly DayPain[]
  readonly bands: readonly BandDay[]
  readonly line?: ChangeLine | undefined
  readonly lineLabel: string
  readonly flares: readonly Flared[]
  readonly from: Day
  readonly to: Day
  /** Where the line that matters begins: the start of this pain. */
  readonly start: Day
}

/** Pain by day: dots, the band of seven days with its middle, the line that matters, flares behind it all. */
export const painPlot = (picture: PainPicture): Drawn => {
  const { pain, bands, line, lineLabel, flares, from, to, start, width, label } = picture
  const shown = withGaps(bands)
  const band = { x: ({ day }: { readonly day: number }) => ms(day), curve: 'linear' } as const
  const lineFrom = Math.max(start, from)
  return finished(
    plot({
      ...MARGINS,
      width,
      height: Math.round(Math.min(Math.max(width * 0.5, 220), 320)),
      ariaLabel: label,
      className: 'plot',
      x: time(from, to),
      y: scale,
      marks: [
        rect(
          flares.filter((flare) => (flare.to ?? to) >= from),
          { x1: (flare: Flared) => ms(Math.max(flare.from, from) - 0.5), x2: (flare: Flared) => ms((flare.to ?? to) + 0.5), y1: 0, y2: 10, className: 'plot-flare', clip: true },
        ),
        ...zeroToTen,
        ...days(from, to, picture),
        areaY(shown, { ...band, y1: 'lower', y2: 'upper', className: 'plot-band' }),
        dot(pain, { x: ({ day }: DayPain) => ms(day), y: 'pain', r: 2.5, className: 'plot-day' }),
        lineY(shown, { ...band, y: 'median', className: 'plot-middle' }),
        ...(line
          ? [
              ruleY([line.line], { x1: ms(lineFrom), x2: ms(Math.max(to, from + 1)), className: 'plot-line' }),
              text([line.line], { x: ms(lineFrom), y: (y: number) => y, text: () => lineLabel, textAnchor: 'start', dx: 4, dy: line.line < 1 ? -8 : 10, className: 'plot-label' }),
            ]
          : []),
      ],
    }),
  )
}

export interface ScorePicture extends Said {
  readonly points: readonly { readonly on: Day; readonly value: number }[]
  readonly from: Day
  readonly to: Day
}

/** The scores of one measure, each time it was told. */
export const scorePlot = (picture: ScorePicture): Drawn => {
  const { points, from, to, width, label } = picture
  const place = { x: ({ on }: { readonly on: Day }) => ms(on), y: 'value' } as const
  return finished(
    plot({
      ...MARGINS,
      width,
      height: 150,
      ariaLabel: label,
      className: 'plot',
      x: time(from, to),
      y: scale,
      marks: [gridY([0, 5, 10], { className: 'plot-grid' }), axisY([0, 5, 10], { tickSize: 0, label: null }), ...days(from, to, picture), lineY(points, { ...place, className: 'plot-middle' }), dot(points, { ...place, r: points.length > 60 ? 2 : 4, className: 'plot-score' })],
    }),
  )
}

export interface WeeksPicture extends Omit<Said, 'dayLabel'> {
  readonly weeks: readonly WeekDone[]
}

/** Sessions done, in front of what was planned. */
export const weeksPlot = ({ weeks, width, label }: WeeksPicture): Drawn => {
  const most = Math.max(...weeks.map(({ planned, done }) => Math.max(planned, done)), 1)
  const every = Math.ceil(weeks.length / Math.max(Math.floor(width / 40), 1))
  const step = Math.ceil(most / 4)
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step)
  return finished(
    plot({
      ...MARGINS,
      width,
      height: 170,
      ariaLabel: label,
      className: 'plot',
      x: { type: 'band', padding: weeks.length > 60 ? 0 : 0.25 },
      y: { domain: [0, most] },
      marks: [
        gridY(ticks, { className: 'plot-grid' }),
        axisY(ticks, { tickSize: 0, label: null }),
        axisX(
          weeks.filter((_, index) => index % every === 0).map(({ number }) => number),
          { tickSize: 0, label: null },
        ),
        barY(weeks, { x: 'number', y: 'planned', className: 'plot-planned' }),
        barY(weeks, { x: 'number', y: 'done', className: 'plot-done', insetLeft: weeks.length > 60 ? 0 : 3, insetRight: weeks.length > 60 ? 0 : 3 }),
      ],
    }),
  )
}
