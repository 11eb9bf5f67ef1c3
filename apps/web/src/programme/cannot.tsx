import type { PlanContent } from '../content.ts'
import { fill } from '@rhomboid/content/fill.ts'
import { words } from '../messages/index.ts'
import type { Problem } from './change.ts'

/** Why no plan could be made, and what could be loosened. */
export function Cannot({ problem, plan }: { readonly problem: Problem; readonly plan: PlanContent }) {
  const { cannot, loosen } = plan.words.programme
  switch (problem.type) {
    case 'missing-answers':
      return <p>{words.programme.unanswered}</p>
    case 'clearance-expired':
      return <p>{words.today.recheckLead}</p>
    case 'nothing-fits':
      return (
        <>
          <p>{fill(cannot, { asked: problem.asked, reached: problem.reached })}</p>
          <ul>
            {problem.loosen.map((one) => (
              <li key={one}>{loosen[one]}</li>
            ))}
          </ul>
        </>
      )
  }
}
