import type { Clearance } from '@rhomboid/domain'
import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { planNow } from '../coach.ts'
import { Button } from '../components/button.tsx'
import { Column } from '../components/page.tsx'
import type { PlanContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { present } from '../record.ts'
import { Cannot } from './cannot.tsx'
import { changeAnswers, choose, type Problem } from './change.ts'
import { TakenOut } from './left-out.tsx'
import { SafetyCheck } from './safety-check.tsx'

const text = words.programme

/** Cleared, and still no programme: why, and what would help. It tries once more; the content may have changed since. */
export function NoPlan({ clearance, plan }: { readonly clearance: Clearance | undefined; readonly plan: PlanContent }) {
  const [problem, setProblem] = useState<Problem>()
  const [failure, setFailure] = useState<unknown>()
  const { route } = useLocation()
  const isChecked = clearance !== undefined
  useEffect(() => {
    if (clearance) planNow(clearance).then((made) => setProblem(made.ok ? undefined : made.error), setFailure)
  }, [isChecked])
  if (failure !== undefined) throw failure
  return (
    <Column>
      <div class="stack">
        <h1>{words.today.noPlan}</h1>
        {clearance ? (
          <>
            {problem && <Cannot problem={problem} plan={plan} />}
            <Button look="primary" onClick={() => void changeAnswers().then(() => route('/check-in/'), setFailure)}>
              {text.change}
            </Button>
            <TakenOut
              exercises={present.value.leftOut}
              plan={plan}
              onTakeBack={(exercise) => void choose(clearance, exercise, false).then(setProblem, setFailure)}
            />
          </>
        ) : (
          <>
            <p>{words.today.recheckLead}</p>
            <SafetyCheck />
          </>
        )}
      </div>
    </Column>
  )
}
