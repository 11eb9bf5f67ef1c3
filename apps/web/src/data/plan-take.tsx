import { textToPrescription, type PrescriptionFile } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { data } from '../messages/data-en.ts'
import { readText } from '../platform/files.ts'
import { Camera } from './camera.tsx'
import { codeToPlan, isPlanCode } from './plan-code.ts'
import { PlanPreview } from './plan-preview.tsx'

const text = data.plan

/** Bytes of a picture of a code. */
const PICTURE_AT_MOST = 40_000_000
const PLAN_FILE_AT_MOST = 400_000

type Step =
  | { readonly kind: 'none' | 'camera' }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'plan'; readonly plan: PrescriptionFile }

/** A plan from a file, from a picture of a code, or from the camera: looked at before anything changes. */
export function TakePlan() {
  const [step, setStep] = useState<Step>({ kind: 'none' })
  const refuse = (problem: string): void => setStep({ kind: 'problem', problem })
  const look = (plain: string): void => {
    const plan = textToPrescription(plain)
    if (plan.ok) setStep({ kind: 'plan', plan: plan.value })
    else refuse(data.problem(plan.error))
  }
  const lookAtCode = async (code: string): Promise<void> => {
    if (!isPlanCode(code)) return refuse(data.problem({ type: 'not-ours' }))
    const plain = await codeToPlan(code)
    if (plain.ok) look(plain.value)
    else refuse(data.problem({ type: 'damaged' }))
  }
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return
    if (!file.type.startsWith('image/')) {
      const plain = await readText(file, PLAN_FILE_AT_MOST).catch(() => '')
      return plain === undefined ? refuse(data.problem({ type: 'too-big', size: file.size, most: PLAN_FILE_AT_MOST })) : look(plain)
    }
    if (file.size > PICTURE_AT_MOST) return refuse(data.problem({ type: 'too-big', size: file.size, most: PICTURE_AT_MOST }))
    const { codeInPicture } = await import('./read-code.ts')
    const code = await codeInPicture(file)
    return code === undefined ? refuse(text.noCode) : lookAtCode(code)
  }
  return (
    <div class="stack no-print">
      <h3>{text.take}</h3>
      <div>
        <label for="plan-file">
          <strong>{text.chooseFile}</strong>
        </label>
        <br />
        <input id="plan-file" type="file" accept=".json,application/json,image/*" onChange={(event) => void choose(event.currentTarget.files?.[0])} />
      </div>
      {step.kind === 'camera' ? (
        <Camera onCode={(code) => void lookAtCode(code)} onStop={() => setStep({ kind: 'none' })} onFailure={() => refuse(text.cameraNot)} />
      ) : (
        <p>
          <Button onClick={() => setStep({ kind: 'camera' })}>{text.camera}</Button>
        </p>
      )}
      {step.kind === 'problem' && (
        <div class="notice stack" role="alert">
          <p>
            <strong>{step.problem}</strong>
          </p>
          <p>{data.open.nothingChanged}</p>
        </div>
      )}
      {step.kind === 'plan' && <PlanPreview plan={step.plan} onLeave={() => setStep({ kind: 'none' })} />}
    </div>
  )
}
