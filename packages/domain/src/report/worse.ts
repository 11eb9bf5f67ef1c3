import type { Block } from './page-model.ts'
import type { SessionTold } from './events.ts'
import type { ReportData } from './input.ts'
import { filled } from './labels.ts'
import { doneInWords } from './said.ts'

/** Exercises that hurt, sessions that were followed by clearly more pain, relief that hurt, and what was unwanted in the person's own words. */
export const worseBlocks = (data: ReportData): readonly Block[] => {
  const { told, labels, dayOf } = data
  const { worse } = labels.words
  const rows = hurtRows(data)
  const reds = told.sessions.filter((session) => isClearlyWorse(session, data.outcomes.constants.worsePoints)).map(({ day }) => labels.date(day))
  const left = told.present.leftOut.map((id) => labels.exercise(id))
  const harms = told.of('harm-told').map(({ at, text, after }) => filled(after === undefined ? worse.harm : worse.harmAfter, { date: labels.date(dayOf(at)), text, after: after === undefined ? '' : doneInWords(data, after) }))
  if (rows.length + reds.length + left.length + harms.length === 0) return []
  return [
    ...(rows.length === 0 ? [] : [{ kind: 'table', caption: labels.words.sections.worse.title, head: [worse.exercise, worse.hurt], rows } as const]),
    { kind: 'list', items: [
      ...(reds.length === 0 ? [] : [filled(worse.reds, { dates: [...new Set(reds)].join('; ') })]),
      ...(left.length === 0 ? [] : [filled(worse.leftOut, { names: left.join('; ') })]),
      ...(harms.length === 0 ? [worse.noHarm] : harms),
    ] },
  ]
}

/** After it or on the next morning, by as many points as count as worse elsewhere. */
const isClearlyWorse = ({ painBefore, painAfter, nextMorning }: SessionTold, worsePoints: number): boolean =>
  painBefore !== undefined && [painAfter, nextMorning].some((later) => later !== undefined && later - painBefore >= worsePoints)

const hurtRows = ({ told, labels }: ReportData): readonly (readonly string[])[] => {
  const counts = new Map<string, { readonly hurt: number; readonly all: number }>()
  const count = (what: string, hurt: boolean): void => {
    const before = counts.get(what) ?? { hurt: 0, all: 0 }
    counts.set(what, { hurt: before.hurt + (hurt ? 1 : 0), all: before.all + 1 })
  }
  for (const { items } of told.sessions) {
    for (const { plannedExercise, hurt, outcome } of items) if (outcome !== 'not-reached') count(labels.exercise(plannedExercise), hurt)
  }
  for (const { technique, outcome } of told.of('relief-done')) count(labels.technique(technique), outcome === 'hurt')
  return [...counts]
    .filter(([, { hurt }]) => hurt > 0)
    .sort(([, a], [, b]) => b.hurt - a.hurt)
    .map(([what, counted]) => [what, filled(labels.words.worse.of, counted)])
}
