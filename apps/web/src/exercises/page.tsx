import type { ExerciseWords } from '@rhomboid/content/content.ts'
import { doseInWords } from '@rhomboid/content/dose-words.ts'
import type { Exercise } from '@rhomboid/domain'
import { useRoute } from 'preact-iso'
import { ButtonLink } from '../components/button.tsx'
import { Column } from '../components/page.tsx'
import { Point } from '../components/point.tsx'
import { loadPlan, planIfLoaded, type PlanContent } from '../content.ts'
import { listInWords } from '../day-words.ts'
import { StartAndEnd } from '../figure/start-and-end.tsx'
import { words } from '../messages/index.ts'
import { Sources } from '../sources.tsx'
import { Steps } from '../steps.tsx'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import { CheckFirst } from './check-first.tsx'
import './exercises.css'
import { Watch } from './watch.tsx'
import { Ways } from './ways.tsx'

const text = words.exercises

/** One exercise: the figure, the steps, easier and harder ways, and how well it is known. */
export default function ExercisePage() {
  const plan = useLoaded(loadPlan, planIfLoaded)
  const { id = '' } = useRoute().params
  if (!plan) return <Waiting />
  const exercise = plan.library.exercises.get(id)
  const own = plan.words.exercises[id]
  if (!exercise || !own) return <NoExercise />
  return <Whole exercise={exercise} own={own} plan={plan} />
}

function NoExercise() {
  return (
    <Column>
      <div class="stack">
        <h1 tabIndex={-1}>{text.noExercise}</h1>
        <p>{text.noExerciseText}</p>
        <ButtonLink href="/exercises/" look="primary">
          {text.all}
        </ButtonLink>
      </div>
    </Column>
  )
}

function Whole({ exercise, own, plan }: { readonly exercise: Exercise; readonly own: ExerciseWords; readonly plan: PlanContent }) {
  const [main] = exercise.forms
  const pictures = plan.pictures[exercise.id]?.['main']
  const { muscles, equipment, dosage } = plan.words.programme
  return (
    <Column wide>
      <article class="exercise-page">
        <header class="stack">
          <p class="no-print">
            <a href="/exercises/">{text.all}</a>
          </p>
          <h1 tabIndex={-1}>{own.name}</h1>
          <p class="lead">{own.summary}</p>
        </header>
        {pictures && (
          <div class="exercise-figure">
            <Watch exercise={exercise} pictures={pictures} />
            <div class="instead">
              <StartAndEnd pictures={pictures} />
            </div>
          </div>
        )}
        <div class="stack exercise-words">
          <CheckFirst />
          <section class="stack">
            <h2>{text.steps}</h2>
            <Steps own={own} form="main" />
            <dl class="points">
              <Point term={words.programme.breathing}>{own.breathing}</Point>
              <Point term={words.programme.feel}>{own.feel}</Point>
              <Point term={words.programme.stop}>{own.stop}</Point>
              <Point term={text.usualDose}>{capital(doseInWords(main.dosage.start, dosage))}</Point>
              <Point term={words.programme.need}>{main.equipment.length > 0 ? listInWords(main.equipment.map((thing) => equipment[thing])) : words.session.nothing}</Point>
              <Point term={words.programme.muscles}>{exercise.targets.map((muscle) => muscles[muscle] ?? muscle).join(', ')}</Point>
            </dl>
          </section>
          <section class="stack">
            <h2>{words.programme.faults}</h2>
            <ul>
              {own.faults.map(({ fault, cue }) => (
                <li key={fault}>
                  {fault} <strong>{cue}</strong>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <Ways exercise={exercise} own={own} plan={plan} />
        <Known exercise={exercise} plan={plan} />
      </article>
    </Column>
  )
}

/** How well all this is known, and from where. */
function Known({ exercise, plan }: { readonly exercise: Exercise; readonly plan: PlanContent }) {
  return (
    <section class="small stack exercise-known">
      <h2>{words.programme.evidence}</h2>
      <p>
        {plan.words.programme.evidence[exercise.evidence]} {plan.words.notReviewed}
      </p>
      <p>
        {words.programme.sourceDose}: {exercise.sourceDose.words}
      </p>
      <h3>{words.programme.sources}</h3>
      <Sources exercise={exercise} plan={plan} />
    </section>
  )
}

const capital = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)
