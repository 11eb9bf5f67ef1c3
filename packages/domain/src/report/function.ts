import type { Scored } from '../outcomes/series.ts'
import { day } from '../units.ts'
import type { Block, Chart, Point } from './page-model.ts'
import type { ReportData } from './input.ts'
import { filled } from './labels.ts'
import { points } from './pain.ts'

/** PEG, own activities, sleep and confidence: first and latest, a small chart once there are two of one, and the person's own word. */
export const functionBlocks = (data: ReportData): readonly Block[] => {
  const { labels, measured } = data
  const { function: words } = labels.words
  const { peg, psfs, sleep, confidence, change } = measured.scores
  const series = [
    { label: words.peg, points: pointsOf(peg) },
    { label: words.psfs, points: pointsOf(psfs) },
    { label: words.sleep, points: pointsOf(sleep) },
    { label: words.confidence, points: pointsOf(confidence) },
  ].filter((one) => one.points.length > 0)
  const activities = measured.activities.map(({ id, name }) => ({ label: name, points: psfs.flatMap(({ on, score }) => (typeof score.items[id] === 'number' ? [{ day: on, value: score.items[id] }] : [])) }))
  const rows = [...series.slice(0, 2), ...activities, ...series.slice(2)].map(({ label, points: all }) => rowOf(data, label, all))
  const told = labels.measure('change')
  const word = change.at(-1)
  const said = word && Object.values(word.score.items).find((value) => typeof value === 'string')
  const ownWord = word && typeof said === 'string' ? [filled(words.own, { date: labels.date(word.on), word: told.options[said] ?? said })] : []
  if (rows.length === 0 && ownWord.length === 0) return []
  return [
    ...chartBlocks(data, series.slice(0, 2)),
    ...(rows.length === 0 ? [] : [{ kind: 'table', caption: labels.words.sections.function.title, head: [words.measure, words.first, words.last], rows } as const]),
    ...ownWord.map((text): Block => ({ kind: 'text', text })),
  ]
}

const pointsOf = (scores: readonly Scored[]): readonly Point[] => scores.flatMap(({ on, score }) => (score.value === undefined ? [] : [{ day: on, value: score.value }]))

const rowOf = ({ labels }: ReportData, label: string, all: readonly Point[]): readonly string[] => {
  const { missing } = labels.words.function
  const cell = (point: Point | undefined): string => (point === undefined ? missing : `${points(point.value)} (${labels.shortDate(point.day)})`)
  return [label, cell(all[0]), all.length > 1 ? cell(all.at(-1)) : missing]
}

const chartBlocks = ({ labels }: ReportData, series: readonly { readonly label: string; readonly points: readonly Point[] }[]): readonly Block[] => {
  const lines = series.filter((one) => one.points.length > 1)
  const days = lines.flatMap((one) => one.points.map((point) => point.day))
  if (days.length === 0) return []
  const [from, to] = [day(Math.min(...days)), day(Math.max(...days))]
  const { function: words } = labels.words
  const says = lines.map(({ label, points: all }) => {
    const [first, last] = [all[0], all.at(-1)]
    return first && last ? filled(words.says, { measure: label, first: points(first.value), from: labels.date(first.day), last: points(last.value), to: labels.date(last.day) }) : ''
  })
  const chart: Chart = {
    text: filled(words.chart, { from: labels.date(from), to: labels.date(to), says: says.join(' ') }),
    axis: '',
    from,
    to,
    fromLabel: labels.date(from),
    toLabel: labels.date(to),
    dots: { label: '', points: [] },
    lines,
    shaded: [],
  }
  return [{ kind: 'chart', chart }]
}
