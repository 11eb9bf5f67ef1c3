import { evaluate, situationOf, withoutDoubt, type Answer, type Answers, type Proposal, type Question, type RuleSet } from '@rhomboid/domain'
import type { Drafts } from './drafts.ts'

/** What somebody says to "Is that right?". */
export type Verdict = 'right' | 'wrong' | 'unsure'

/** A proposal that is put to the person, with the question that it answers. */
export interface Asked {
  readonly key: string
  readonly question: Question
  readonly proposal: Proposal
}

/**
 * Which proposals to put to the person: their own, of questions that are still open and
 * would be asked, one for each answer. What was answered on an earlier day, and is written
 * otherwise now, is open too.
 *
 * @param sinceBegin the questions that were answered since this check-in began or was renewed
 */
export const askedBack = (proposals: readonly Proposal[], rules: RuleSet, answers: Answers, sinceBegin: ReadonlySet<string>): readonly Asked[] => {
  const asked: Asked[] = []
  for (const proposal of proposals) {
    if (proposal.about === 'another' || proposal.about === 'past') continue
    const question = rules.bank.get(proposal.question)
    if (!question || !isOpen(proposal, answers, sinceBegin) || !applies(question, rules, answers)) continue
    const key = JSON.stringify([question.id, proposal.answer])
    // Of a list, each line is asked about; of anything else, the first reading alone.
    const isTwice = asked.some((one) => one.key === key || (question.answer.kind !== 'tick' && one.question.id === question.id))
    if (!isTwice) asked.push({ key, question, proposal })
  }
  return asked
}

const isOpen = ({ question, answer }: Proposal, answers: Answers, sinceBegin: ReadonlySet<string>): boolean => {
  const before = answers[question]
  if (before === undefined) return true
  if (sinceBegin.has(question)) return false
  if (Array.isArray(before) && Array.isArray(answer)) return (answer as readonly string[]).some((line) => !(before as readonly string[]).includes(line))
  return before !== answer
}

const applies = ({ askWhen }: Question, rules: RuleSet, answers: Answers): boolean =>
  askWhen === undefined || evaluate(askWhen, situationOf(rules, answers), 'counts').finding === 'present'

export interface Confirmed {
  /** Answers as good as given on a page. */
  readonly answers: Drafts
  /** Lines of lists, to be ticked beforehand on the page that asks: one line that is so says nothing of the others. */
  readonly prefilled: Drafts
}

/**
 * What the verdicts add up to. "No" only says that we read it wrongly, and an open verdict
 * says nothing: both leave the question to be asked on its page, or as it was answered
 * before. A list that was answered on an earlier day gets the line added.
 */
export const confirmedBy = (asked: readonly Asked[], verdicts: Readonly<Record<string, Verdict>>, before: Answers = {}): Confirmed => {
  const answers: Record<string, Answer> = {}
  const prefilled: Record<string, Answer> = {}
  for (const { key, question, proposal } of asked) {
    const verdict = verdicts[key]
    if (verdict === undefined || verdict === 'wrong') continue
    if (question.answer.kind === 'tick') {
      const lines = Array.isArray(proposal.answer) ? (proposal.answer as readonly string[]) : []
      const marks = lines.map((line) => (verdict === 'unsure' ? `${withoutDoubt(line)}?` : line))
      const isAnswered = Array.isArray(before[question.id])
      const target = isAnswered ? answers : prefilled
      const earlier = target[question.id] ?? before[question.id]
      target[question.id] = [...new Set([...(Array.isArray(earlier) ? (earlier as readonly string[]) : []), ...marks])]
    } else if (verdict === 'right') answers[question.id] = proposal.answer
    else if (question.answer.kind === 'yes-no') answers[question.id] = 'unsure'
  }
  return { answers, prefilled }
}

/** The drafts of a page that were said before it. */
export const draftsFor = (prefilled: Drafts, questions: readonly Question[]): Drafts =>
  Object.fromEntries(
    questions.flatMap(({ id }) => {
      const draft = prefilled[id]
      return draft === undefined ? [] : [[id, draft] as const]
    }),
  )
