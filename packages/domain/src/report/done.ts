import { medianOf } from '../outcomes/statistics.ts'
import type { Prescription } from '../programme/programme.ts'
import type { Block } from './page-model.ts'
import { plannedSessions } from './events.ts'
import type { ReportData } from './input.ts'
import { filled } from './labels.ts'
import { points, startDayOf } from './pain.ts'

/** Sessions against the plan, then each exercise with its amount now and how often it was done, and stills of the programme. */
export const doneBlocks = (data: ReportData): readonly Block[] => {
  const { told, labels } = data
  const { done: words } = labels.words
  const now = currentItems(data)
  if (told.sessions.length === 0 && now.length === 0) return []
  const current = told.programmes.at(-1)
  const lines = [
    sessionsLine(data),
    ...(current && current.until === undefined ? [filled(words.level, { level: labels.level(current.programme.level) })] : [words.noPlan]),
    ...effortLine(data),
  ]
  const rows = exerciseRows(data, now)
  return [
    { kind: 'text', text: lines.join(' ') },
    ...(rows.length === 0 ? [] : [{ kind: 'table', caption: labels.words.sections.done.title, head: [words.exercise, words.dose, words.times], rows } as const]),
    ...(now.length === 0 ? [] : [{ kind: 'stills', caption: words.stills, stills: now.map((item) => stillOf(data, item)) } as const]),
  ]
}

const sessionsLine = (data: ReportData): string => {
  const { told, labels, today, dayOf } = data
  const { done: words } = labels.words
  const planned = plannedSessions(told, today, dayOf)
  const worked = told.sessions.reduce((sum, { items }) => sum + items.reduce((all, item) => all + item.worked, 0), 0)
  return filled(planned === 0 ? words.sessions : words.ofPlanned, { done: told.sessions.length, planned, from: labels.date(startDayOf(data)), minutes: Math.round(worked / 60) })
}

const effortLine = ({ told, labels }: ReportData): readonly string[] => {
  const usual = medianOf(told.sessions.flatMap(({ effort }) => effort ?? []))
  return usual === undefined ? [] : [filled(labels.words.done.effort, { effort: points(usual) })]
}

const WEEK = 7

/** What the programme asks for from today on, each exercise once; past its last day, what it asked for last. */
const currentItems = ({ told, today }: ReportData): readonly Prescription[] => {
  const current = told.programmes.at(-1)
  if (!current || current.until !== undefined) return []
  const days = current.programme.weeks.flatMap((week) => week.days).filter((day) => day.kind !== 'rest')
  const ahead = days.filter(({ day }) => day >= today && day < today + WEEK)
  const last = days.at(-1)?.day ?? today
  const items = (ahead.length > 0 ? ahead : days.filter(({ day }) => day > last - WEEK)).flatMap((day) => day.items)
  return [...new Map(items.filter(({ exercise }) => !told.present.leftOut.includes(exercise)).map((item) => [`${item.exercise} ${item.form}`, item])).values()]
}

/** The programme's exercises first; then what was done earlier and is no more in it. */
const exerciseRows = ({ told, labels }: ReportData, now: readonly Prescription[]): readonly (readonly string[])[] => {
  const times = new Map<string, number>()
  for (const { items } of told.sessions) {
    for (const { exercise, outcome } of items) if (outcome === 'done') times.set(exercise, (times.get(exercise) ?? 0) + 1)
  }
  const current = new Set(now.map(({ exercise }) => exercise))
  const shown = new Set<string>()
  return [
    ...now.map(({ exercise, form, dosage }) => {
      const isFirst = !shown.has(exercise)
      shown.add(exercise)
      return [labels.exercise(exercise, form), labels.dose(dosage), isFirst ? String(times.get(exercise) ?? 0) : '']
    }),
    ...[...times].filter(([exercise]) => !current.has(exercise)).map(([exercise, n]) => [labels.exercise(exercise), labels.words.done.gone, String(n)]),
  ]
}

const stillOf = ({ labels }: ReportData, { exercise, form, dosage }: Prescription) => {
  const name = labels.exercise(exercise, form)
  return { exercise, form, name, text: filled(labels.words.done.still, { name, dose: labels.dose(dosage) }) }
}
