import type { Day, DoneId, Present } from '@rhomboid/domain'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { renewCheckIn } from '../coach.ts'
import { Button } from '../components/button.tsx'
import { Pick } from '../components/fields.tsx'
import { dateInWords } from '../day-words.ts'
import { progress } from '../messages/progress-en.ts'
import { today as dayOf } from '../platform/clock.ts'
import { keep } from '../record.ts'
import { DayTold } from './day-told.tsx'
import { OwnWords } from './own-words.tsx'

const text = progress.tell

/** Notes that are shown before the rest is folded. */
const SHOWN = 3

interface TellProps {
  readonly present: Present
  readonly today: Day
  /** What somebody did or could do, for "after what?". */
  readonly done: readonly { readonly id: DoneId; readonly name: string }[]
}

/** What else somebody can tell: the day, a note, a question to ask, medicines, harm. */
export function Tell({ present, today, done }: TellProps) {
  const { notes, questions, medicines, days } = present
  return (
    <section class="stack tell">
      <h2>{text.title}</h2>
      <div class="no-print">
        <DayTold days={days} today={today} />
      </div>
      <div class="stack" id="note">
        <div class="no-print">
          <OwnWords name="note-text" label={text.note} help={text.noteHelp} onKeep={(told) => keep({ kind: 'noted', on: today, text: told })} />
        </div>
        <Notes notes={notes} />
      </div>
      <details class="fold">
        <summary>{text.question}</summary>
        <div class="stack">
          <OwnWords name="question-text" label={text.question} help={text.questionHelp} lines={2} onKeep={(told) => keep({ kind: 'question-kept', text: told })} />
          <Questions questions={questions} />
        </div>
      </details>
      <details class="fold">
        <summary>{text.medicines}</summary>
        <OwnWords name="medicines-text" label={text.medicines} help={text.medicinesHelp} before={medicines?.text ?? ''} mayBeEmpty onKeep={(told) => keep({ kind: 'medicines-told', text: told })} />
      </details>
      <details class="fold">
        <summary>{text.harm}</summary>
        <Harm harms={present.harms} done={done} />
      </details>
    </section>
  )
}

/** Some of what the record adds up to. */
type Of<Key extends keyof Present> = { readonly [K in Key]: Present[K] }

/** Notes, the latest first. */
function Notes({ notes }: Of<'notes'>) {
  if (notes.length === 0) return null
  const list = [...notes].reverse()
  const lines = (some: typeof list) => (
    <ul class="told-list">
      {some.map(({ id, on, text: note }) => (
        <li key={id}>
          <span class="soft small">{dateInWords(on)}</span>
          <span dir="auto">{note}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <div class="stack">
      <h3>{text.notes}</h3>
      {lines(list.slice(0, SHOWN))}
      {list.length > SHOWN && (
        <details class="fold">
          <summary>{text.allNotes(list.length)}</summary>
          {lines(list.slice(SHOWN))}
        </details>
      )}
    </div>
  )
}

function Questions({ questions }: Of<'questions'>) {
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  if (questions.length === 0) return null
  return (
    <div class="stack">
      <h3>{text.questions}</h3>
      <ul class="told-list">
        {questions.map(({ id, text: question }) => (
          <li key={id}>
            <span dir="auto">{question}</span>
            <Button look="quiet" label={text.dropOf(question)} onClick={() => void keep({ kind: 'question-dropped', question: id }).catch(setFailure)}>
              {text.drop}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Harm is told in own words, beside the way to the danger signs. */
function Harm({ harms, done }: Of<'harms'> & { readonly done: TellProps['done'] }) {
  const { route } = useLocation()
  const [after, setAfter] = useState('')
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  return (
    <div class="stack">
      <p>{text.harmDanger}</p>
      <Button onClick={() => void renewCheckIn().then(() => route('/check-in/'), setFailure)}>{progress.checkSigns}</Button>
      <OwnWords name="harm-text" label={text.harm} help={text.harmHelp} onKeep={(told) => keep({ kind: 'harm-told', text: told, ...(after === '' ? {} : { after }) })}>
        <Pick name="harm-after" label={text.harmAfter} options={[{ value: '', label: text.harmNothing }, ...done.map(({ id, name }) => ({ value: id, label: name }))]} value={after} onPick={setAfter} />
      </OwnWords>
      {harms.length > 0 && (
        <>
          <h3>{text.harms}</h3>
          <ul class="told-list">
            {harms.map(({ id, at, text: harm, after: what }) => (
              <li key={id}>
                <span class="soft small">
                  {dateInWords(dayOf(at))}
                  {what !== undefined && ` · ${done.find((one) => one.id === what)?.name ?? what}`}
                </span>
                <span dir="auto">{harm}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
