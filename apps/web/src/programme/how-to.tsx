import type { ExerciseWords } from '@rhomboid/content/content.ts'
import type { Exercise, Form, Item, Prescription } from '@rhomboid/domain'
import type { PlanContent } from '../content.ts'
import { listInWords } from '../day-words.ts'
import { doseInWords } from '@rhomboid/content/dose-words.ts'
import { fill } from '@rhomboid/content/fill.ts'
import { words } from '../messages/index.ts'
import { StartAndEnd } from '../figure/start-and-end.tsx'
import { Sources } from '../sources.tsx'
import { Steps } from '../steps.tsx'
import { Point } from '../components/point.tsx'

const text = words.programme

interface HowToProps {
  readonly item: Item
  readonly exercise: Exercise
  readonly form: Form
  readonly own: ExerciseWords
  readonly plan: PlanContent
}

/** The steps, what to mind while doing it, the next steps down and up, and how well all this is known. */
export function HowTo({ item, exercise, form, own, plan }: HowToProps) {
  const { muscles, equipment, contributors } = { ...plan.words.programme, ...plan.words.contributors }
  const pictures = plan.pictures[item.exercise]?.[item.form]
  const leading = item.because.kind === 'leads' ? contributors[item.because.contributor]?.what : undefined
  return (
    <div class="stack">
      <p>{own.summary}</p>
      {pictures && <StartAndEnd pictures={pictures} />}
      <Steps own={own} form={item.form} />
      <dl class="points">
        <Point term={text.breathing}>{own.breathing}</Point>
        <Point term={text.feel}>{own.feel}</Point>
        <Point term={text.stop}>{own.stop}</Point>
        <Point term={text.need}>{form.equipment.length > 0 ? listInWords(form.equipment.map((thing) => equipment[thing])) : words.session.nothing}</Point>
        <Point term={text.muscles}>{exercise.targets.map((muscle) => muscles[muscle] ?? muscle).join(', ')}</Point>
        {leading && <Point term={text.fits}>{fill(plan.words.contributors.levels.partly, { what: leading })}</Point>}
        {item.easier && <Point term={text.easier}>{stepInWords(item, item.easier, plan)}</Point>}
        {item.harder && <Point term={text.harder}>{stepInWords(item, item.harder, plan)}</Point>}
      </dl>
      <h4>{text.faults}</h4>
      <ul>
        {own.faults.map(({ fault, cue }) => (
          <li key={fault}>
            {fault} <strong>{cue}</strong>
          </li>
        ))}
      </ul>
      <Evidence item={item} exercise={exercise} plan={plan} />
    </div>
  )
}

function Evidence({ item, exercise, plan }: { readonly item: Item; readonly exercise: Exercise; readonly plan: PlanContent }) {
  const { evidence, dosage } = plan.words.programme
  return (
    <div class="evidence small stack">
      <h4>{text.evidence}</h4>
      <p>
        {evidence[exercise.evidence]} {plan.words.notReviewed}
      </p>
      <dl class="points">
        <Point term={text.ourDose}>{doseInWords(item.dosage, dosage)}</Point>
        <Point term={text.sourceDose}>{exercise.sourceDose.words}</Point>
      </dl>
      <h4>{text.sources}</h4>
      <Sources exercise={exercise} plan={plan} />
    </div>
  )
}

/** The next step: another way of the same, another exercise, or another amount. */
const stepInWords = (item: Item, step: Prescription, { words: { exercises, programme } }: PlanContent): string => {
  const dose = doseInWords(step.dosage, programme.dosage)
  if (step.exercise !== item.exercise) return `${exercises[step.exercise]?.name ?? step.exercise}: ${dose}`
  const variant = exercises[step.exercise]?.variants[step.form]
  return variant && step.form !== item.form ? `${variant.name}: ${dose}. ${variant.change}` : dose
}
