import { day } from '../units.ts'
import type { Block } from './page-model.ts'
import type { ReportData } from './input.ts'
import { filled } from './labels.ts'
import { answerInWords } from './said.ts'

/** Where the pain is, since when and how it is, as far as it was told. */
export const complaintBlocks = (data: ReportData): readonly Block[] => {
  const { complaint } = data.labels.words
  const told = (term: string, question: string): readonly { readonly term: string; readonly text: string }[] => {
    const answer = data.answers[question]
    if (answer === undefined || (Array.isArray(answer) && answer.length === 0)) return []
    return [{ term, text: answerInWords(data, question, answer) }]
  }
  const points = [
    ...told(complaint.where, 'painSite'),
    ...sincePoint(data),
    ...told(complaint.began, 'howStarted'),
    ...told(complaint.feels, 'feels'),
    ...told(complaint.worseWith, 'triggers'),
    ...told(complaint.easedBy, 'easedBy'),
    ...told(complaint.now, 'painNow').map(({ term, text }) => ({ term, text: typeof data.answers['painNow'] === 'number' ? filled(complaint.score, { score: text }) : text })),
  ]
  return points.length === 0 ? [] : [{ kind: 'points', points }]
}

/** The days that were told are counted back from the check-in in which they hold. */
const sincePoint = ({ answers, told, labels, dayOf }: ReportData): readonly { readonly term: string; readonly text: string }[] => {
  const days = answers['durationDays']
  const { checkIn } = told.present
  if (typeof days !== 'number' || checkIn === undefined) return []
  return [{ term: labels.words.complaint.since, text: labels.date(day(dayOf(checkIn.startedAt) - days)) }]
}
