import type { MeasureWords } from '@rhomboid/content/content.ts'
import { associationInWords } from '@rhomboid/content/measure-words.ts'
import { associations, chanceFrom, daysOf, type Association, type Clearance, type DoneId, type OutcomeModel } from '@rhomboid/domain'
import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { renewCheckIn } from '../coach.ts'
import { Button } from '../components/button.tsx'
import { minutesEastOf } from '../measures/start.ts'
import { progress } from '../messages/progress-en.ts'
import { now } from '../platform/clock.ts'
import { events } from '../record.ts'
import { loadPlots } from './chart.tsx'
import { leaveOut } from './leave-out.ts'
import { exerciseIn } from './names.ts'
import type { Progress } from './state.ts'

const text = progress.search

/** The same record always gives the same result. */
const SEED = 1

interface SearchProps {
  readonly progress: Progress
  readonly model: OutcomeModel
  readonly words: MeasureWords
  readonly nameOf: (id: DoneId) => string
  readonly leftOut: readonly string[]
  readonly clearance: Clearance | undefined
}

/** Searching takes long beside drawing: the pictures stand before it begins. */
const useFindings = (its: Progress, { constants }: OutcomeModel): readonly Association[] | undefined => {
  const [found, setFound] = useState<readonly Association[]>()
  useEffect(() => {
    let isOver = false
    const look = (): void => {
      if (!isOver) setFound(associations(daysOf(events.value, its.pain, minutesEastOf(now())), constants, chanceFrom(SEED)))
    }
    const soon = (): void => void ('requestIdleCallback' in globalThis ? requestIdleCallback(look, { timeout: 2_000 }) : setTimeout(look))
    // With pictures or without: a load that failed says so in their place.
    loadPlots().then(soon, soon)
    return () => {
      isOver = true
    }
  }, [its, constants])
  return found
}

const SAID: readonly Association['kind'][] = ['helps', 'worsens', 'cannot-be-told-apart']

/** What goes with better and worse days, with how sure that is; what cannot be said is said too. */
export function Search({ progress: its, model, words, nameOf, leftOut, clearance }: SearchProps) {
  const found = useFindings(its, model)
  const [done, setDone] = useState('')
  const inWords = (one: Association): readonly string[] => associationInWords(one, found ?? [], words, nameOf)
  const of = (kinds: readonly Association['kind'][]): readonly Association[] => kinds.flatMap((kind) => found?.filter((one) => one.kind === kind) ?? [])
  return (
    <section class="stack">
      <h2>{words.search.title}</h2>
      <div class="says">
        <p>{words.search.how}</p>
        <p class="soft">{words.search.hint}</p>
      </div>
      {found === undefined && <p class="soft">{text.waiting}</p>}
      {found?.length === 0 && <p>{words.search.none}</p>}
      <output>{done}</output>
      {of(SAID).map((one) => (
        <div key={one.factor} class={`finding finding-${one.kind}`}>
          {inWords(one).map((sentence, index) => (
            <p key={sentence} {...(index > 0 ? { class: 'soft' } : {})}>
              {sentence}
            </p>
          ))}
          {one.kind === 'worsens' && <LeaveOut factor={one.factor} words={words} nameOf={nameOf} leftOut={leftOut} clearance={clearance} onDone={setDone} />}
        </div>
      ))}
      <Rest title={text.clear} findings={of(['no-clear-difference'])} inWords={inWords} />
      <Rest title={text.few} findings={of(['too-few-days'])} inWords={inWords} />
    </section>
  )
}

/** What nothing can be said of, folded. */
function Rest({ title, findings, inWords }: { readonly title: (count: number) => string; readonly findings: readonly Association[]; readonly inWords: (one: Association) => readonly string[] }) {
  if (findings.length === 0) return null
  return (
    <details class="fold">
      <summary>{title(findings.length)}</summary>
      <ul class="small">
        {findings.map((one) => (
          <li key={one.factor}>{inWords(one).join(' ')}</li>
        ))}
      </ul>
    </details>
  )
}

interface LeaveOutProps extends Pick<SearchProps, 'words' | 'nameOf' | 'leftOut' | 'clearance'> {
  readonly factor: Association['factor']
  readonly onDone: (said: string) => void
}

/** One tap takes an exercise out of the programme. Sitting and sleep cannot be left out. */
function LeaveOut({ factor, words, nameOf, leftOut, clearance, onDone }: LeaveOutProps) {
  const { route } = useLocation()
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const exercise = exerciseIn(factor)
  if (exercise === undefined) return null
  const name = nameOf(factor as DoneId)
  if (leftOut.includes(exercise)) return <p class="soft">{text.isOut}</p>
  if (!clearance) {
    return (
      <div class="actions no-print">
        <span>{text.needsCheck}</span>
        <Button onClick={() => void renewCheckIn().then(() => route('/check-in/'), setFailure)}>{text.check}</Button>
      </div>
    )
  }
  return (
    <div class="actions no-print">
      <Button label={text.leaveOutOf(name)} onClick={() => void leaveOut(clearance, exercise).then((isOut) => onDone((isOut ? text.left : text.stays)(name)), setFailure)}>
        {words.search.leaveOut}
      </Button>
    </div>
  )
}
