import type { Exercise } from '@rhomboid/domain'
import type { PlanContent } from './content.ts'
import { sourcesOf } from './sources-of.ts'

/** What an exercise rests on, each source once. */
export function Sources({ exercise, plan }: { readonly exercise: Exercise; readonly plan: PlanContent }) {
  return (
    <ul>
      {sourcesOf(exercise.sources, plan).map(({ id, title, url }) => (
        <li key={id}>{url === undefined ? title : <a href={url}>{title}</a>}</li>
      ))}
    </ul>
  )
}
