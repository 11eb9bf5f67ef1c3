import type { ReportChart } from '@rhomboid/domain'
import { escaped } from './escaped.ts'

const WIDTH = 360
const HEIGHT = 130
const LEFT = 22
const TOP = 6
const BOTTOM = 16

/** A chart as SVG text. Colours are classes of the page it stands in; its words stand beside it and in its label. */
export const chartSvg = ({ text, from, to, fromLabel, toLabel, dots, band, lines, mark, shaded }: ReportChart): string => {
  const x = (day: number): number => round(LEFT + ((WIDTH - LEFT - 4) * (Math.min(day, to) - from)) / (to - from))
  const y = (value: number): number => round(TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / 10))
  const along = (points: readonly { readonly day: number; readonly value: number }[]): string => points.map(({ day, value }, index) => `${index === 0 ? 'M' : 'L'}${x(day)} ${y(value)}`).join('')
  const flares = shaded.map(([start, end]) => `<rect class="chart-flare" x="${x(start)}" y="${TOP}" width="${Math.max(x(end + 1) - x(start), 2)}" height="${y(0) - TOP}"/>`)
  const grid = [0, 5, 10].map((value) => `<path class="chart-grid" d="M${LEFT} ${y(value)}H${WIDTH - 4}"/><text class="chart-text" x="${LEFT - 4}" y="${y(value) + 3}" text-anchor="end">${value}</text>`)
  const area = band ? `<path class="chart-band" d="${along([...band.points.map(({ day, upper }) => ({ day, value: upper })), ...[...band.points].reverse().map(({ day, lower }) => ({ day, value: lower }))])}Z"/><path class="chart-line" d="${along(band.points.map(({ day, middle }) => ({ day, value: middle })))}"/>` : ''
  const marks = mark ? `<path class="chart-mark" d="M${LEFT} ${y(mark.value)}H${WIDTH - 4}"/>` : ''
  const drawn = lines.map(({ points }, index) => `<path class="chart-line${index === 0 ? '' : ' chart-line-other'}" d="${along(points)}"/>${points.map(({ day, value }) => `<circle class="chart-point" cx="${x(day)}" cy="${y(value)}" r="2.4"/>`).join('')}`)
  const scores = dots.points.map(({ day, value }) => `<circle class="chart-dot" cx="${x(day)}" cy="${y(value)}" r="1.6"/>`)
  const days = `<text class="chart-text" x="${LEFT}" y="${HEIGHT - 4}">${escaped(fromLabel)}</text><text class="chart-text" x="${WIDTH - 4}" y="${HEIGHT - 4}" text-anchor="end">${escaped(toLabel)}</text>`
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(text)}">${[...flares, ...grid, area, ...scores, marks, ...drawn, days].join('')}</svg>`
}

const round = (value: number): number => Math.round(value * 10) / 10

/** What each sign of a chart means: its class, and words. */
export const legendOf = ({ dots, band, lines, mark }: ReportChart): readonly { readonly sign: string; readonly label: string }[] => [
  ...(dots.points.length === 0 ? [] : [{ sign: 'dot', label: dots.label }]),
  ...(band ? [{ sign: 'band', label: band.label }] : []),
  ...(mark ? [{ sign: 'mark', label: mark.label }] : []),
  ...lines.map(({ label }, index) => ({ sign: index === 0 ? 'line' : 'other', label })),
]
