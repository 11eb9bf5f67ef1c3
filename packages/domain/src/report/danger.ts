import type { Day } from '../units.ts'
import type { Block } from './page-model.ts'
import type { ReportData } from './input.ts'
import { filled } from './labels.ts'
import { answerInWords, findingOf, signInWords, type Finding } from './said.ts'

interface Sign {
  readonly finding: Finding | 'also'
  readonly words: string
  readonly day?: Day
}

/** The result of the latest check, then what was said: yes, not sure, and no, each with the day on which it was asked. */
export const dangerBlocks = (data: ReportData): readonly Block[] => {
  const signs = signsOf(data)
  const result = resultBlocks(data)
  if (signs.length === 0) return result
  const { danger } = data.labels.words
  const points = (['yes', 'unsure', 'also', 'no'] as const).flatMap((finding) => byDay(signs.filter((sign) => sign.finding === finding), danger[finding], data))
  return [...result, { kind: 'points', points }, { kind: 'text', text: danger.rest }]
}

const signsOf = (data: ReportData): readonly Sign[] => {
  const { answers, told, rules, labels, dayOf } = data
  return labels.dangers.flatMap((id) => {
    const question = rules.bank.get(id)
    const answer = answers[id]
    const at = told.present.givenAt[id]
    if (!question || answer === undefined || answer === 'skipped' || question.derived || labels.isPrivate(id)) return []
    const isSign = labels.words.signs[id] !== undefined
    return [
      {
        finding: isSign ? findingOf(question, answer) : 'also',
        words: isSign ? signInWords(data, question, answer) : filled(labels.words.danger.asked, { ask: labels.question(id)?.ask ?? id, answer: answerInWords(data, id, answer) }),
        ...(at === undefined ? {} : { day: dayOf(at) }),
      },
    ]
  })
}

/** One line a day of asking, the latest first: the emergency signs are asked again on every day with a session. */
const byDay = (signs: readonly Sign[], finding: string, { labels }: ReportData): readonly { readonly term: string; readonly text: string }[] => {
  const days = [...new Set(signs.map(({ day }) => day))].sort((a, b) => (b ?? 0) - (a ?? 0))
  return days.map((day) => ({
    term: day === undefined ? finding : `${finding}, ${filled(labels.words.danger.askedOn, { date: labels.date(day) })}`,
    text: signs
      .filter((sign) => sign.day === day)
      .map(({ words }) => words)
      .join('; '),
  }))
}

const resultBlocks = ({ told, labels, dayOf }: ReportData): readonly Block[] => {
  const latest = told.of('screened').at(-1)
  if (!latest) return []
  const { danger } = labels.words
  const reasons = latest.rules.flatMap((rule) => labels.rule(rule) ?? [])
  const lines = [
    filled(danger.by, { version: latest.rulesVersion }),
    ...(reasons.length > 0 ? [filled(danger.because, { reasons: reasons.join(' ') })] : []),
    ...(told.present.screened ? [] : [danger.newer]),
  ]
  return [
    { kind: 'text', strong: true, text: filled(danger.result, { date: labels.date(dayOf(latest.at)), result: labels.disposition(latest.disposition) }) },
    { kind: 'text', text: lines.join(' ') },
  ]
}
