import type { Clearance } from '@rhomboid/domain'
import { planNow } from '../coach.ts'
import { keep } from '../record.ts'

/**
 * Leaves an exercise out and plans anew. Where no plan can be made without it, the choice
 * is taken back, so that the programme and the choices always agree.
 *
 * @returns whether it is out now
 */
export const leaveOut = async (clearance: Clearance, exercise: string): Promise<boolean> => {
  await keep({ kind: 'exercise-left-out', exercise })
  const planned = await planNow(clearance)
  if (!planned.ok) await keep({ kind: 'exercise-taken-back', exercise })
  return planned.ok
}
