import { drawOrder, isNonEmpty, pairsToTry, type Clearance, type DoneId, type Option, type OutcomeModel, type Present } from '@rhomboid/domain'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { renewCheckIn } from '../coach.ts'
import { Button } from '../components/button.tsx'
import { Pick } from '../components/fields.tsx'
import { daysFrom } from '../measures/start.ts'
import { progress } from '../messages/progress-en.ts'
import { newId, now, today as dayOf } from '../platform/clock.ts'
import { keep } from '../record.ts'
import { newSeed } from './seed.ts'
import type { Progress } from './state.ts'

const text = progress.experiment

export interface ChoosePairProps {
  readonly progress: Progress
  readonly present: Present
  readonly model: OutcomeModel
  readonly options: readonly Option[]
  readonly nameOf: (id: DoneId) => string
  readonly clearance: Clearance | undefined
}

/** Two things that the clearance of today leaves open. Chance draws the order before the first day, and its seed is kept. */
export function ChoosePair({ model, options, nameOf, clearance, present, progress: { today } }: ChoosePairProps) {
  const { route } = useLocation()
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  if (!clearance) {
    return (
      <div class="stack no-print">
        <p>{text.needsCheck}</p>
        <Button onClick={() => void renewCheckIn().then(() => route('/check-in/'), setFailure)}>{progress.search.check}</Button>
      </div>
    )
  }
  const pairs = pairsToTry(options, clearance, present.leftOut, now()).map(([one, other]): readonly [DoneId, DoneId] => [one.id, other.id])
  if (!isNonEmpty(pairs)) return <p>{text.noPairs}</p>
  const all = [...new Set(pairs.flat())]
  const partners = all.filter((id) => pairs.some((pair) => pair.includes(id) && pair.some((one) => one === first && one !== id)))
  const named = (ids: readonly DoneId[]) => [{ value: '', label: text.choose }, ...ids.map((id) => ({ value: id, label: nameOf(id) })).sort((a, b) => a.label.localeCompare(b.label))]
  const pair = pairs.find((one) => one.some((id) => id === first) && one.some((id) => id === second) && first !== second)

  const begin = (): void => {
    if (!pair) return setOpen(true)
    const seed = newSeed()
    // What was done today already was not drawn: then the first day is tomorrow.
    const isDone = present.sessions.some(({ startedAt, items }) => dayOf(startedAt) === today && items.some(({ exercise, worked }) => worked > 0 && pair.some((id) => id === `exercise:${exercise}`))) || present.reliefs.some(({ at, technique }) => dayOf(at) === today && pair.some((id) => id === `technique:${technique}`))
    keep({
      kind: 'experiment-began',
      experiment: { id: newId(), from: isDone ? daysFrom(today, 1) : today, options: pair, seed, order: drawOrder(seed, model.constants.experimentDays) },
    }).catch(setFailure)
  }
  return (
    <form
      class="stack no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <div class="pair">
        <Pick
          name="experiment-first"
          label={text.first}
          options={named(all)}
          value={first}
          onPick={(id) => {
            setFirst(id)
            if (id === second) setSecond('')
          }}
        />
        <Pick name="experiment-second" label={text.second} options={named(partners)} value={second} onPick={setSecond} />
      </div>
      {isOpen && !pair && (
        <p class="problem small" role="alert">
          {text.needTwo}
        </p>
      )}
      <div class="actions">
        <Button type="submit">{text.begin}</Button>
      </div>
    </form>
  )
}
