import type { Item, LeftOutReason, Programme } from '@rhomboid/domain'
import type { PlanContent } from '../content.ts'
import { fill } from '@rhomboid/content/fill.ts'
import { words } from '../messages/index.ts'

type PlanWords = PlanContent['words']

/** Why an exercise, or its usual way, is not there for this person. */
export const leftOutInWords = (reason: LeftOutReason, { programme, precautions, holds }: PlanWords): string => {
  const pattern = programme.leftOut[reason.kind]
  switch (reason.kind) {
    case 'precaution':
      return fill(pattern, { left: precautions[reason.code].left })
    case 'hold':
      return fill(pattern, { hold: holds[reason.hold] })
    case 'position':
      return fill(pattern, { position: programme.positions[reason.position] ?? reason.position })
    case 'equipment':
      return fill(pattern, { equipment: programme.equipment[reason.equipment] })
    case 'level':
    case 'your-choice':
    case 'walking':
      return pattern
  }
}

/** `An easier way of doing it, made for you. {reason}`: the reason speaks of the usual way, and says so. */
export const insteadInWords = ({ insteadOfMain }: Item, direction: 'easier' | 'harder', plan: PlanWords): string | undefined => {
  if (!insteadOfMain) return undefined
  const reason = `${words.programme.usualWay} ${leftOutInWords(insteadOfMain, plan)}`
  return direction === 'easier' ? fill(plan.programme.insteadOfMain, { reason }) : `${words.programme.otherWay} ${reason}`
}

export interface LeftOutGroup {
  readonly reason: string
  readonly exercises: readonly string[]
}

/** What is not in the programme for a reason other than the person's own choice, the same reasons together. */
export const leftOutGroups = ({ leftOut }: Programme, plan: PlanWords): readonly LeftOutGroup[] => {
  const groups = Map.groupBy(
    leftOut.filter(({ because }) => because.kind !== 'your-choice'),
    ({ because }) => leftOutInWords(because, plan),
  )
  return [...groups].map(([reason, members]) => ({ reason, exercises: members.map(({ exercise }) => exercise) }))
}
