import type { Item } from '@rhomboid/domain'
import { Button } from '../components/button.tsx'
import type { PlanContent } from '../content.ts'
import { doseInWords } from '@rhomboid/content/dose-words.ts'
import { adapting } from '../messages/adapting-en.ts'
import { words } from '../messages/index.ts'
import { Still } from '../figure/still.tsx'
import { HowTo } from './how-to.tsx'
import { insteadInWords } from './reasons.ts'
import { NextSteps, type Stepping } from './steps.tsx'

const text = words.programme

interface ExerciseCardProps {
  readonly item: Item
  readonly plan: PlanContent
  readonly onLeaveOut?: ((exercise: string) => void) | undefined
  readonly stepping?: Stepping | undefined
}

/** One exercise: how much, why this one, why this much, and what to mind. How to do it, and its next steps, are folded. */
export function ExerciseCard({ item, plan, onLeaveOut, stepping }: ExerciseCardProps) {
  const exercise = plan.library.exercises.get(item.exercise)
  const own = plan.words.exercises[item.exercise]
  // A plan that an earlier version of the content made may name what is no longer there.
  if (!exercise || !own) return null
  const form = exercise.forms.find(({ id }) => id === item.form) ?? exercise.forms[0]
  const variant = own.variants[item.form]
  const pictures = plan.pictures[item.exercise]?.[item.form]
  const { reasons, doses, dosage } = plan.words.programme
  const instead = insteadInWords(item, form.direction === 'harder' ? 'harder' : 'easier', plan.words)
  const advice = item.advice.flatMap((code) => own.limits[code] ?? [])
  return (
    <li class="exercise">
      <div class="exercise-head">
        <div>
          <h3>{own.name}</h3>
          {variant && <p class="variant">{variant.name}</p>}
          <p class="dose">{doseInWords(item.dosage, dosage)}</p>
        </div>
        {pictures && <Still src={pictures.end} alt={pictures.alt.right} />}
      </div>
      <p class="soft">
        {reasons[item.because.kind]} {doses[item.doseBecause]}
      </p>
      {item.full && <p class="soft">{adapting.lighter(doseInWords(item.full, dosage))}</p>}
      {item.range !== undefined && <p class="soft">{adapting.eased(Math.round((1 - item.range) * 100))}</p>}
      {instead && <p class="soft">{instead}</p>}
      {advice.length > 0 && (
        <div class="advice-for-you">
          <p>
            <strong>{text.advice}</strong>
          </p>
          {advice.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <details class="fold how-to">
        <summary aria-label={`${text.steps}: ${own.name}`}>{text.steps}</summary>
        <HowTo item={item} exercise={exercise} form={form} own={own} plan={plan} />
      </details>
      {stepping && <NextSteps item={item} name={own.name} stepping={stepping} plan={plan} />}
      {onLeaveOut && (
        <Button look="quiet" label={`${text.leaveOut}: ${own.name}`} onClick={() => onLeaveOut(item.exercise)}>
          {text.leaveOut}
        </Button>
      )}
    </li>
  )
}
