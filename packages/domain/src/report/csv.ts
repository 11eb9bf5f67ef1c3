import { dayToIso } from '../units.ts'
import { reportData, type ReportData, type ReportInput } from './input.ts'
import { findingOf } from './said.ts'
import { instantToIso } from './fhir/moment.ts'

/** One row of the file: what kind of thing, when, and the columns that this kind has. */
type Row = Readonly<Partial<Record<Column, string | number | boolean>>>

/** One file for all kinds of rows, so that nothing has to be put together again. Empty where a kind does not have a column. */
const COLUMNS = ['kind', 'day', 'at', 'id', 'name', 'value', 'unit', 'moment', 'outcome', 'hurt', 'seconds', 'dose', 'session', 'text'] as const
type Column = (typeof COLUMNS)[number]

/** The record as a table for a spreadsheet (RFC 4180): the chosen sections, one row for each thing that happened. */
export const csvOf = (input: ReportInput): string => toCsv([COLUMNS, ...rowsOf(reportData(input)).map((row) => COLUMNS.map((column) => row[column]))])

/** Rows → text. Every line ends with CR LF; what could be taken for a sign of the format stands in quotes. */
export const toCsv = (rows: readonly (readonly (string | number | boolean | undefined)[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/**
 * A spreadsheet runs text that begins like a formula, even behind blanks. An apostrophe in
 * front stops it and shows that it is text; numbers of our own are written as they are. A text
 * that begins with an apostrophe gets one more, so that one can always be taken away again.
 */
const cell = (value: string | number | boolean | undefined): string => {
  if (value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n']/u.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const rowsOf = (data: ReportData): readonly Row[] => {
  const { sections } = data
  const has = (...any: readonly (typeof sections)[number][]): boolean => any.some((section) => sections.includes(section))
  return [
    { kind: 'report', day: dayToIso(data.today), at: instantToIso(data.at), name: data.record.settings.name, value: data.version, text: data.rules.version },
    ...(has('complaint', 'danger') ? answerRows(data) : []),
    ...(has('danger') ? data.told.of('screened').map(({ id, at, disposition, rulesVersion }): Row => ({ kind: 'result', day: day(data, at), at: instantToIso(at), id, value: disposition, text: rulesVersion })) : []),
    ...(has('pain') ? [...painRows(data), ...flareRows(data)] : []),
    ...measureRows(data),
    ...(has('done') ? sessionRows(data) : []),
    ...(has('worse') ? data.told.of('harm-told').map(({ id, at, text, after }): Row => ({ kind: 'harm', day: day(data, at), at: instantToIso(at), id, text, ...(after === undefined ? {} : { name: after }) })) : []),
    ...(has('tried') ? triedRows(data) : []),
    ...(has('medicines') ? data.told.of('medicines-told').map(({ id, at, text }): Row => ({ kind: 'medicines', day: day(data, at), at: instantToIso(at), id, text })) : []),
    ...(has('questions') ? data.told.questions.map(({ id, at, text }): Row => ({ kind: 'question', day: day(data, at), at: instantToIso(at), id, text })) : []),
    ...(has('notes') ? noteRows(data) : []),
  ]
}

const day = (data: ReportData, at: Parameters<ReportData['dayOf']>[0]): string => dayToIso(data.dayOf(at))

/** Every answer of the latest check-in that is no private one; danger signs say what they come to. */
const answerRows = (data: ReportData): readonly Row[] => {
  const { told, rules, labels, answers, sections } = data
  return Object.entries(answers).flatMap(([id, answer]): readonly Row[] => {
    const question = rules.bank.get(id)
    const at = told.present.givenAt[id]
    const isDanger = labels.dangers.includes(id)
    if (!question || question.derived || at === undefined || labels.isPrivate(id) || answer === 'skipped' || !sections.includes(isDanger ? 'danger' : 'complaint')) return []
    return [{ kind: 'answer', day: day(data, at), at: instantToIso(at), id, name: labels.question(id)?.short ?? id, value: typeof answer === 'number' || typeof answer === 'string' ? answer : answer.join(' '), ...(isDanger && labels.words.signs[id] !== undefined ? { outcome: findingOf(question, answer) } : {}) }]
  })
}

const painRows = ({ measured }: ReportData): readonly Row[] => measured.pain.map(({ day: on, pain, from }) => ({ kind: 'pain', day: dayToIso(on), value: pain, unit: '0-10', moment: from.join(' ') }))

const flareRows = (data: ReportData): readonly Row[] =>
  data.told.events.flatMap((event): readonly Row[] =>
    event.kind === 'flare-began' || event.kind === 'flare-ended' ? [{ kind: event.kind, day: day(data, event.at), at: instantToIso(event.at), id: event.id, ...(event.kind === 'flare-began' ? { text: event.because } : {}) }] : [],
  )

const measureRows = ({ measured, sections, labels, told }: ReportData): readonly Row[] => {
  const activities = new Map(told.of('activities-named').flatMap(({ activities: named }) => named.map(({ id, name }) => [id, name] as const)))
  return Object.entries(measured.scores).flatMap(([measure, scores]) => {
    if (!sections.includes(measure === 'pain' ? 'pain' : measure === 'use' ? 'medicines' : 'function')) return []
    return scores.flatMap(({ on, at, score }): readonly Row[] => {
      const label = labels.measure(score.measure)
      const base = { day: dayToIso(on), at: instantToIso(at), id: measure }
      return [
        ...Object.entries(score.items).map(([item, value]) => ({ kind: 'measure-item', ...base, moment: item, name: activities.get(item) ?? label.items[item] ?? item, value })),
        ...(score.value === undefined ? [] : [{ kind: 'measure', ...base, name: label.name, value: score.value }]),
      ]
    })
  })
}

const sessionRows = (data: ReportData): readonly Row[] =>
  data.told.sessions.flatMap((session): readonly Row[] => {
    const at = instantToIso(session.startedAt)
    const on = dayToIso(session.day)
    const scores = { 'before-exercise': session.painBefore, 'after-exercise': session.painAfter, 'next-morning': session.nextMorning, effort: session.effort }
    return [
      { kind: 'session', day: on, at, id: session.id, outcome: session.completed ? 'completed' : 'stopped', seconds: Math.round((session.endedAt - session.startedAt) / 1_000), ...(session.within === undefined ? {} : { moment: session.within }) },
      ...Object.entries(scores).flatMap(([moment, value]): readonly Row[] => (value === undefined ? [] : [{ kind: 'session-score', day: on, at, session: session.id, moment, value, unit: '0-10' }])),
      ...session.items.map(
        (item): Row => ({ kind: 'exercise', day: on, at, session: session.id, id: `${item.exercise} ${item.form}`, name: data.labels.exercise(item.exercise, item.form), outcome: item.outcome, moment: item.step, hurt: item.hurt, seconds: Math.round(item.worked), dose: data.labels.dose(item.dosage) }),
      ),
    ]
  })

const triedRows = (data: ReportData): readonly Row[] => [
  ...data.told.of('relief-done').map(({ id, at, technique, worked, outcome }): Row => ({ kind: 'relief', day: day(data, at), at: instantToIso(at), id, name: data.labels.technique(technique), outcome, seconds: Math.round(worked) })),
  ...data.told.of('break').map(({ id, at, outcome, length }): Row => ({ kind: 'break', day: day(data, at), at: instantToIso(at), id, outcome, seconds: Math.round(length) })),
  ...data.told.of('day-told').map(({ id, at, on, sitting, sleep, as }): Row => ({ kind: 'day', day: dayToIso(on), at: instantToIso(at), id, ...(as === undefined ? {} : { outcome: as }), text: [...(sitting === undefined ? [] : [`sitting ${sitting} min`]), ...(sleep === undefined ? [] : [`sleep ${sleep} min`])].join('; ') })),
]

const noteRows = ({ told, notes }: ReportData): readonly Row[] =>
  told
    .of('noted')
    .filter(({ id }) => notes === undefined || notes.includes(id))
    .map(({ id, at, on, text }) => ({ kind: 'note', day: dayToIso(on), at: instantToIso(at), id, text }))
