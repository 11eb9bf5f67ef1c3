import { answersGivenAt, passHolds, screenForRelief, type ReliefPass } from '@rhomboid/domain'
import { answersNow } from './cleared.ts'
import type { ScreeningContent } from './content.ts'
import { now } from './platform/clock.ts'
import { present } from './record.ts'
import { chosenRegion } from './region.ts'

/** Whether gentle relief may begin now. A pass that is over is asked for again. */
export type Gate = { readonly kind: 'pass'; readonly pass: ReliefPass } | { readonly kind: 'ask' | 'help' }

export const gateNow = (content: ScreeningContent): Gate => {
  if (!present.value.checkIn) return { kind: 'ask' }
  const screening = screenForRelief(content.checkIn, content.rules, answersNow(content), answersGivenAt(present.value), chosenRegion.value)
  if (screening.kind !== 'pass') return { kind: screening.kind }
  return passHolds(screening.pass, now()) ? screening : { kind: 'ask' }
}
