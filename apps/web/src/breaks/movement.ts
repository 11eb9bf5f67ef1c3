import { breakCounts, dueMovement, type Prescription } from '@rhomboid/domain'
import { clearanceNow, plannedDay } from '../coach.ts'
import { loadPlan, loadScreening } from '../content.ts'
import { today } from '../platform/clock.ts'
import { present } from '../record.ts'

export interface Movement {
  readonly prescription: Prescription
  readonly name: string
  readonly summary: string
  readonly picture?: string
}

/** The movement of the day for a break; none without a clearance or a session, and then rest is offered alone. */
export const movementNow = async (): Promise<Movement | undefined> => {
  const { programme, breaks } = present.value
  if (!programme) return undefined
  const [plan, screening] = await Promise.all([loadPlan(), loadScreening()])
  const clearance = clearanceNow(screening)
  const planned = plannedDay(programme)
  if (!clearance || !planned || planned.kind === 'rest') return undefined
  const prescription = dueMovement(planned.items, clearance, plan.library, breakCounts(breaks, today(), today).today.taken)
  const words = prescription && plan.words.exercises[prescription.exercise]
  if (!words) return undefined
  const variant = words.variants[prescription.form]
  const picture = plan.pictures[prescription.exercise]?.[prescription.form]?.end
  return {
    prescription,
    name: variant ? `${words.name}: ${variant.name}` : words.name,
    summary: variant?.change ?? words.summary,
    ...(picture === undefined ? {} : { picture }),
  }
}
