import type { Block } from './page-model.ts'
import type { ReportData } from './input.ts'
import { filled } from './labels.ts'
import { doneInWords } from './said.ts'

/** Heat, cold, breathing and the like with how often, breaks from sitting, and tests of the person's own. */
export const triedBlocks = (data: ReportData): readonly Block[] => {
  const { told, labels } = data
  const { tried } = labels.words
  const techniques = new Map<string, { times: number; stopped: number; worked: number }>()
  for (const { technique, outcome, worked } of told.of('relief-done')) {
    const counted = techniques.get(technique) ?? { times: 0, stopped: 0, worked: 0 }
    techniques.set(technique, { times: counted.times + 1, stopped: counted.stopped + (outcome === 'done' ? 0 : 1), worked: counted.worked + worked })
  }
  const rows = [...techniques].map(([id, { times, stopped, worked }]) => [
    labels.technique(id),
    stopped === 0 ? String(times) : filled(tried.stopped, { times, stopped }),
    filled(labels.words.done.minutes, { n: Math.round(worked / 60) }),
  ])
  const breaks = told.of('break')
  const taken = breaks.filter(({ outcome }) => outcome === 'taken').length
  const lines = [
    ...(breaks.length === 0 ? [] : [filled(tried.breaks, { taken, skipped: breaks.length - taken })]),
    ...told.of('experiment-began').map(({ experiment: { from, options } }) => filled(tried.experiment, { date: labels.date(from), first: doneInWords(data, options[0]), second: doneInWords(data, options[1]) })),
  ]
  return [
    ...(rows.length === 0 ? [] : [{ kind: 'table', caption: labels.words.sections.tried.title, head: [tried.what, tried.times, tried.longest], rows } as const]),
    ...(lines.length === 0 ? [] : [{ kind: 'list', items: lines } as const]),
  ]
}

/** The last word on medicines, as it was written. */
export const medicinesBlocks = ({ told, labels, dayOf }: ReportData): readonly Block[] => {
  const last = told.of('medicines-told').at(-1)
  if (!last || last.text.trim() === '') return []
  return [{ kind: 'text', text: filled(labels.words.medicines.told, { date: labels.date(dayOf(last.at)) }) }, ...ownWords(last.text)]
}

export const questionsBlocks = ({ told }: ReportData): readonly Block[] => (told.questions.length === 0 ? [] : [{ kind: 'list', items: told.questions.map(({ text }) => text) }])

/** The notes that were chosen, the oldest first, each under its day; nothing is cut. */
export const notesBlocks = ({ told, labels, notes }: ReportData): readonly Block[] =>
  told
    .of('noted')
    .filter(({ id }) => notes === undefined || notes.includes(id))
    .flatMap(({ on, text }): readonly Block[] => [{ kind: 'text', strong: true, text: labels.date(on) }, ...ownWords(text)])

/** The lines that somebody wrote, line by line. */
const ownWords = (text: string): readonly Block[] => text.split(/\r\n|\r|\n/).map((line) => ({ kind: 'text', own: true, text: line }))
