import type { MeasureWords } from '@rhomboid/content/content.ts'
import { fill } from '@rhomboid/content/fill.ts'
import { activitiesProblem, type Measure, type NamedActivity } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { measuring as text } from '../messages/measures-en.ts'
import { newId } from '../platform/clock.ts'
import { keep } from '../record.ts'

interface NameActivitiesProps {
  readonly measure: Measure
  readonly words: MeasureWords
  /** As they are called now; the id of each stays when its name is corrected. */
  readonly named: readonly NamedActivity[]
  readonly onNamed?: () => void
  readonly onFailure: (failure: unknown) => void
}

/** Letters of one thing that is hard: some words, no story. */
const LETTERS = 120

/** The person's own activities, in their own words. */
export function NameActivities({ measure, words, named, onNamed, onFailure }: NameActivitiesProps) {
  const { least, most } = measure.own ?? { least: 0, most: 0 }
  const [things, setThings] = useState<readonly NamedActivity[]>(() => [...named, ...Array.from({ length: Math.max(least - named.length, 0) }, () => ({ id: newId(), name: '' }))])
  const [problem, setProblem] = useState<string>()
  const its = words.measures[measure.id].naming
  if (!its) return null
  const rename = (id: string, name: string): void => setThings(things.map((one) => (one.id === id ? { id, name } : one)))
  const submit = (): void => {
    const found = activitiesProblem(
      measure,
      things.map(({ name }) => name),
    )
    if (found) return setProblem(fill(its[found.type], { least, most }))
    keep({ kind: 'activities-named', activities: things.map(({ id, name }) => ({ id, name: name.trim() })) }).then(onNamed, onFailure)
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <fieldset class="stack" aria-describedby={problem === undefined ? undefined : 'naming-problem'}>
        <legend>{its.ask}</legend>
        {things.map(({ id, name }, index) => (
          <div key={id} class="thing">
            <input class="field" aria-label={text.thing(index + 1)} autocomplete="off" dir="auto" maxLength={LETTERS} value={name} onInput={(event) => rename(id, event.currentTarget.value)} />
            {things.length > least && (
              <Button look="quiet" label={text.takeOut(index + 1)} onClick={() => setThings(things.filter((one) => one.id !== id))}>
                ×
              </Button>
            )}
          </div>
        ))}
      </fieldset>
      {problem !== undefined && (
        <p id="naming-problem" class="problem small" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <Button type="submit">{text.keepNames}</Button>
        {things.length < most && (
          <Button look="quiet" onClick={() => setThings([...things, { id: newId(), name: '' }])}>
            {its.another}
          </Button>
        )}
      </div>
    </form>
  )
}
