import { exerciseToOption, techniqueToOption, type DoneId, type Option, type Present, type Programme } from '@rhomboid/domain'
import type { OutcomeContent, PlanContent } from '../content.ts'

const EXERCISE = 'exercise:'
const TECHNIQUE = 'technique:'

/** What an exercise or a technique is called. An id that the content no longer knows stays as it is. */
export const namesOf =
  ({ words }: PlanContent, { techniques }: OutcomeContent) =>
  (id: DoneId): string =>
    id.startsWith(EXERCISE) ? (words.exercises[id.slice(EXERCISE.length)]?.name ?? id.slice(EXERCISE.length)) : (techniques.find((one) => `${TECHNIQUE}${one.id}` === id)?.name ?? id.slice(TECHNIQUE.length))

/** The exercise in an id, if it is one. */
export const exerciseIn = (id: string): string | undefined => (id.startsWith(EXERCISE) ? id.slice(EXERCISE.length) : undefined)

/** What can be tried: the exercises of the programme in the form that it has, and every technique with a guide. */
export const optionsOf = (programme: Programme | undefined, { library }: PlanContent, { techniques }: OutcomeContent): readonly Option[] => {
  const items = programme?.weeks.flatMap(({ days }) => days.flatMap((day) => (day.kind === 'rest' ? [] : day.items))) ?? []
  const forms = new Map(items.map(({ exercise, form }) => [exercise, form]))
  return [
    ...[...forms].flatMap(([exercise, form]) => {
      const its = library.exercises.get(exercise)?.forms.find(({ id }) => id === form)
      return its ? [exerciseToOption(exercise, its)] : []
    }),
    ...techniques.map(({ id, refusedFor }) => techniqueToOption(id, refusedFor)),
  ]
}

/** Everything that was done, and what the programme has, by name: for "after what?". */
export const doneOrPlanned = ({ sessions, reliefs, programme }: Present, nameOf: (id: DoneId) => string): readonly { readonly id: DoneId; readonly name: string }[] => {
  const ids = new Set<DoneId>([
    ...sessions.flatMap(({ items }) => items.map(({ exercise }): DoneId => `${EXERCISE}${exercise}`)),
    ...(programme?.weeks.flatMap(({ days }) => days.flatMap((day) => (day.kind === 'rest' ? [] : day.items.map(({ exercise }): DoneId => `${EXERCISE}${exercise}`)))) ?? []),
    ...reliefs.map(({ technique }): DoneId => `${TECHNIQUE}${technique}`),
  ])
  return [...ids].map((id) => ({ id, name: nameOf(id) })).sort((a, b) => a.name.localeCompare(b.name))
}
