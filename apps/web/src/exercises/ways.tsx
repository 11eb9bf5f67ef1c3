import type { ExerciseWords } from '@rhomboid/content/content.ts'
import type { Exercise } from '@rhomboid/domain'
import type { PlanContent } from '../content.ts'
import { StartAndEnd } from '../figure/start-and-end.tsx'
import { words } from '../messages/index.ts'

const text = words.exercises

interface WaysProps {
  readonly exercise: Exercise
  readonly own: ExerciseWords
  readonly plan: PlanContent
}

/** The easier and the harder ways with their pictures, and the exercises on either side of this one. */
export function Ways({ exercise, own, plan }: WaysProps) {
  const [, ...others] = exercise.forms
  const neighbours = (ids: readonly string[], term: string) =>
    ids.map((id) => (
      <li key={id}>
        {term}: <a href={`/exercises/${id}/`}>{plan.words.exercises[id]?.name}</a>
      </li>
    ))
  return (
    <section class="stack exercise-ways">
      {others.length > 0 && <h2>{text.ways}</h2>}
      {others.length > 0 && (
        <ul class="way-cards">
          {others.map(({ id, direction }) => {
            const variant = own.variants[id]
            const pictures = plan.pictures[exercise.id]?.[id]
            return (
              variant && (
                <li key={id} class="way">
                  {pictures && <StartAndEnd pictures={pictures} />}
                  <h3>
                    {variant.name} <span class="way-direction">{direction === 'easier' ? text.easier : text.harder}</span>
                  </h3>
                  <p>{variant.change}</p>
                </li>
              )
            )
          })}
        </ul>
      )}
      {exercise.regressions.length + exercise.progressions.length > 0 && (
        <>
          <h2>{text.next}</h2>
          <ul>
            {neighbours(exercise.regressions, text.before)}
            {neighbours(exercise.progressions, text.after)}
          </ul>
        </>
      )}
    </section>
  )
}
