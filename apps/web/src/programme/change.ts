import { CARRIED_OVER, type CannotPlan, type Clearance, type MissingAnswers } from '@rhomboid/domain'
import { answersNow, askedAnew, planNow } from '../coach.ts'
import { loadScreening } from '../content.ts'
import { keep } from '../record.ts'

export type Problem = CannotPlan | MissingAnswers

/**
 * Leaves an exercise out, or takes it back, and plans anew. Where no plan can be made that
 * way, the choice is undone, so that the programme and the choices always agree.
 */
export const choose = async (clearance: Clearance, exercise: string, leaveOut: boolean): Promise<Problem | undefined> => {
  const [choice, undo] = [{ kind: 'exercise-left-out', exercise } as const, { kind: 'exercise-taken-back', exercise } as const]
  await keep(leaveOut ? choice : undo)
  const planned = await planNow(clearance)
  if (planned.ok) return undefined
  await keep(leaveOut ? undo : choice)
  return planned.error
}

/** What the plan is made from, and may be answered otherwise. */
const ABOUT_THE_PLAN = ['minutes', 'daysAWeek', 'goal', 'strengthWork', 'toHand', 'cannotDo'] as const

/**
 * Asks again what the plan is made from, and the danger signs with it: whoever changes an
 * answer gets a new clearance, and that is never given on old danger signs. As a new
 * check-in with the other answers carried over, so that it ends with a new plan.
 */
export const changeAnswers = async (): Promise<void> => {
  const content = await loadScreening()
  const asks = [...askedAnew(content), ...ABOUT_THE_PLAN]
  // Carried over as they stand by now: told anew, weeks of a pregnancy would begin to count from today.
  const carried = Object.entries(answersNow(content))
    .filter(([question]) => !content.rules.bank.get(question)?.derived)
    .map(([question, answer]) => ({ kind: 'answered' as const, question, answer, page: CARRIED_OVER }))
  await keep({ kind: 'check-in-started' }, ...carried, { kind: 'check-in-renewed', asks })
}
