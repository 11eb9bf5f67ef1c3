import type { Programme } from '@rhomboid/domain'
import { Button } from '../components/button.tsx'
import type { PlanContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { leftOutGroups } from './reasons.ts'

const text = words.programme

/** What the person left out; each can come back. */
export function TakenOut({ exercises, plan, onTakeBack }: { readonly exercises: readonly string[]; readonly plan: PlanContent; readonly onTakeBack?: ((exercise: string) => void) | undefined }) {
  if (exercises.length === 0) return null
  return (
    <section class="left-out-group">
      <h3>{text.byYou}</h3>
      <ul class="taken-out">
        {exercises.map((exercise) => {
          const name = plan.words.exercises[exercise]?.name ?? exercise
          return (
            <li key={exercise}>
              <span>{name}</span>
              {onTakeBack && (
                <Button look="quiet" label={`${text.takeBack}: ${name}`} onClick={() => onTakeBack(exercise)}>
                  {text.takeBack}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Every exercise that is not in the programme, folded, the same reasons together. */
export function LeftOut({ programme, chosen, plan, onTakeBack }: { readonly programme: Programme; readonly chosen: readonly string[]; readonly plan: PlanContent; readonly onTakeBack?: ((exercise: string) => void) | undefined }) {
  const groups = leftOutGroups(programme, plan.words)
  if (groups.length === 0 && chosen.length === 0) return null
  return (
    <details class="fold left-out">
      <summary>
        <h2>{text.leftOut}</h2>
      </summary>
      <p class="soft">{text.leftOutLead}</p>
      <TakenOut exercises={chosen} plan={plan} onTakeBack={onTakeBack} />
      {groups.map(({ reason, exercises }) => (
        <section key={reason} class="left-out-group">
          <h3>{reason}</h3>
          <ul class="left-out-names">
            {exercises.map((exercise) => (
              <li key={exercise}>{plan.words.exercises[exercise]?.name ?? exercise}</li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
