import { contributors, type Clearance, type Contributing } from '@rhomboid/domain'
import { answersNow } from './cleared.ts'
import type { PlanContent, ScreeningContent } from './content.ts'

/** What may be adding to the pain, by the answers that count now. */
export const contributingNow = (clearance: Clearance, screening: ScreeningContent, plan: PlanContent): readonly Contributing[] =>
  contributors(clearance, plan.contributors, screening.rules, answersNow(screening))
