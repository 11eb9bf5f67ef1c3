import { doseInWords } from '@rhomboid/content/dose-words.ts'
import { fill } from '@rhomboid/content/fill.ts'
import { day, lookAtPrescription, takeOverPrescription, type Prescription, type PrescriptionFile, type PrescriptionRefusal } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { clearanceNow, WEEKS } from '../coach.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { loadPlan, loadScreening, type PlanContent } from '../content.ts'
import { listInWords, weekdayInWords } from '../day-words.ts'
import { data } from '../messages/data-en.ts'
import { today } from '../platform/clock.ts'
import { keep } from '../record.ts'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'

const text = data.plan

const loadBoth = async () => {
  const [plan, screening] = await Promise.all([loadPlan(), loadScreening()])
  return { plan, screening }
}

/** A plan that was handed over, held against the danger signs: what can be done, what is left out and why. */
export function PlanPreview({ plan: file, onLeave }: { readonly plan: PrescriptionFile; readonly onLeave: () => void }) {
  const loaded = useLoaded(loadBoth)
  const [isUsed, setUsed] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  if (!loaded) return <Waiting />
  const { plan, screening } = loaded
  const clearance = clearanceNow(screening)
  if (isUsed) {
    return (
      <div class="sheet stack" role="status">
        <p>
          <strong>{text.used}</strong>
        </p>
        <ButtonLink href="/programme/" look="primary">
          {text.see}
        </ButtonLink>
      </div>
    )
  }
  if (!clearance) {
    return (
      <div class="sheet stack" role="status">
        <p>{text.gate}</p>
        <ButtonLink href="/check-in/" look="primary">
          {text.gateAction}
        </ButtonLink>
      </div>
    )
  }
  const { taken, refused } = lookAtPrescription(file, clearance, plan.library)
  const isTaken = (one: Prescription): boolean => taken.some((other) => JSON.stringify(other) === JSON.stringify(one))
  const use = async (): Promise<void> => {
    const holds = clearanceNow(screening)
    const programme = holds && takeOverPrescription(file, holds, plan.library, today(), WEEKS)
    if (!programme) return
    await keep({ kind: 'planned', programme })
    setUsed(true)
  }
  return (
    <div class="sheet stack">
      {file.by && <p dir="auto">{text.by(file.by)}</p>}
      {file.note && (
        <blockquote dir="auto" class="soft">
          {file.note}
        </blockquote>
      )}
      <p class="small soft">{text.notReviewed}</p>
      {taken.length > 0 && <h4>{text.can}</h4>}
      {file.sessions.map(({ days, rounds, exercises }) => {
        const here = exercises.filter(isTaken)
        return (
          here.length > 0 && (
            <section key={days.join()} class="stack">
              <p>
                <strong>{text.days(daysInWords(days), rounds)}</strong>
              </p>
              <ul class="plan-list">
                {here.map((one) => (
                  <li key={`${one.exercise} ${one.form}`}>
                    <span>{nameOf(one, plan)}</span>
                    <span class="soft">{doseInWords(one.dosage, plan.words.programme.dosage)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
      {refused.length > 0 && (
        <section class="stack">
          <h4>{text.cannot}</h4>
          <ul class="plan-list">
            {refused.map(({ prescription, because }) => (
              <li key={JSON.stringify(prescription)}>
                <span dir="auto">{nameOf(prescription, plan)}</span>
                <span class="soft">{refusalInWords(because, plan)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {taken.length === 0 ? <p>{text.nothingLeft}</p> : <p>{text.useHelp}</p>}
      <div class="actions">
        {taken.length > 0 && (
          <Button look="primary" onClick={() => void use().catch(setFailure)}>
            {text.use}
          </Button>
        )}
        <Button look="quiet" onClick={onLeave}>
          {text.leave}
        </Button>
      </div>
    </div>
  )
}

/** Day 4 of 1970 was a Monday: weekdays have no date of their own. */
const daysInWords = (days: readonly number[]): string => listInWords([...days].sort((a, b) => a - b).map((one) => weekdayInWords(day(4 + one))))

const nameOf = ({ exercise, form }: Prescription, { words }: PlanContent): string => {
  const known = words.exercises[exercise]
  if (!known) return exercise
  const way = form === 'main' ? undefined : known.variants[form]?.name
  return way === undefined ? known.name : `${known.name}: ${way}`
}

const refusalInWords = (refusal: PrescriptionRefusal, { words: { programme, precautions, holds } }: PlanContent): string => {
  if (refusal.kind !== 'not-allowed') return text.because[refusal.kind]
  const { because } = refusal
  const pattern = programme.leftOut[because.kind]
  switch (because.kind) {
    case 'precaution':
      return fill(pattern, { left: precautions[because.code].left })
    case 'hold':
      return fill(pattern, { hold: holds[because.hold] })
    default:
      return pattern
  }
}
