import { KINDS } from '@rhomboid/domain'
import { Column } from '../components/page.tsx'
import { loadPlan, planIfLoaded } from '../content.ts'
import { Still } from '../figure/still.tsx'
import { words } from '../messages/index.ts'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import { CheckFirst } from './check-first.tsx'
import './exercises.css'

const text = words.exercises

/** Every exercise with its picture, by what it is for. */
export default function ExercisesPage() {
  const plan = useLoaded(loadPlan, planIfLoaded)
  if (!plan) return <Waiting />
  const all = [...plan.library.exercises.values()]
  return (
    <Column wide>
      <div class="exercises-page stack-wide">
        <header class="stack">
          <h1 tabIndex={-1}>{text.title}</h1>
          <p>{text.lead}</p>
          <CheckFirst />
        </header>
        {KINDS.map((kind) => (
          <section key={kind} class="stack">
            <h2>{text.kinds[kind]}</h2>
            <ul class="exercise-cards">
              {all
                .filter((one) => one.kind === kind)
                .map(({ id }) => (
                  <li key={id}>
                    <a href={`/exercises/${id}/`}>
                      {plan.pictures[id]?.['main'] && <Still src={plan.pictures[id]?.['main']?.end ?? ''} />}
                      <span>{plan.words.exercises[id]?.name}</span>
                    </a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <p class="soft small">{plan.words.notReviewed}</p>
      </div>
    </Column>
  )
}
