import { loadPlan } from '../content.ts'
import { Still } from '../figure/still.tsx'
import { words } from '../messages/index.ts'
import { present } from '../record.ts'
import { useLoaded } from '../use-loaded.ts'

/** More than these would be the programme itself. */
const SHOWN = 4

/** What the first session looks like, where there is one. */
export function FirstMoves() {
  const plan = useLoaded(loadPlan)
  const first = present.value.programme?.weeks.flatMap(({ days }) => days).find((day) => day.kind !== 'rest')
  if (!plan || !first) return null
  const moves = first.items.flatMap(({ exercise, form }) => {
    const pictures = plan.pictures[exercise]?.[form]
    const name = plan.words.exercises[exercise]?.name
    return pictures && name !== undefined ? [{ exercise, pictures, name }] : []
  })
  if (moves.length === 0) return null
  return (
    <section class="stack">
      <h2>{words.result.firstMoves}</h2>
      <ul class="first-moves">
        {moves.slice(0, SHOWN).map(({ exercise, pictures, name }) => (
          <li key={exercise}>
            <Still src={pictures.end} alt={pictures.alt.right} />
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
