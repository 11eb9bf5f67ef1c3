import { negativeAnswer, type Answer, type Answers } from '../answers.ts'
import type { QuestionId } from '../ids.ts'
import { answerEmergencyPage, nextPage } from '../order.ts'
import type { Screening } from '../screen.ts'
import { AT, type Somebody, type Subject } from './subject.ts'

/** A check-in from the emergency page to its end. */
export interface Walk {
  readonly asked: ReadonlySet<QuestionId>
  /** What was said on the way. */
  readonly answers: Answers
  readonly screening: Screening
}

const MOST_PAGES = 80

/**
 * Sends somebody through the check-in, page by page. Whoever has no answer to a question
 * that is asked gives the harmless one, and "still not sure" where there is none. A first
 * "not sure" is followed by a second.
 *
 * @returns nothing when the check-in does not come to an end
 */
export const walkThrough = ({ rules, checkIn }: Pick<Subject, 'rules' | 'checkIn'>, { answers: truth, region }: Somebody): Walk | undefined => {
  const asked = new Set<QuestionId>()
  let answers: Answers = Object.fromEntries(Object.entries(truth).filter(([id]) => rules.bank.get(id)?.derived))
  const answerOf = (id: QuestionId): Answer => {
    const question = rules.bank.get(id)
    return truth[id] ?? (question && negativeAnswer(question)) ?? 'still-unsure'
  }
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const next = nextPage(checkIn, rules, answers, AT, region)
    switch (next.kind) {
      case 'done':
        return { asked, answers, screening: next.screening }
      case 'emergency-page': {
        const ticked = checkIn.emergencyBoxes.filter(({ covers }) => covers.some((id) => isWorry(answerOf(id), rules.bank.get(id))))
        for (const { covers } of checkIn.emergencyBoxes) for (const id of covers) asked.add(id)
        answers = answerEmergencyPage(checkIn, rules, answers, ticked.map(({ id }) => id))
        break
      }
      case 'follow-up':
        answers = { ...answers, [next.question]: 'still-unsure' }
        break
      case 'page':
        for (const id of next.questions) asked.add(id)
        answers = { ...answers, ...Object.fromEntries(next.questions.map((id) => [id, answerOf(id)])) }
    }
  }
  return undefined
}

const isWorry = (answer: Answer, question: Parameters<typeof negativeAnswer>[0] | undefined): boolean =>
  question !== undefined && JSON.stringify(answer) !== JSON.stringify(negativeAnswer(question))
