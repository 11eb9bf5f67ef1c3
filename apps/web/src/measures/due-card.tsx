import { fill } from '@rhomboid/content/fill.ts'
import { dueMeasures, measureById, outcomesOf, scoreOf, type DueMeasure, type MeasureId, type Values } from '@rhomboid/domain'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { loadOutcomes, type OutcomeContent } from '../content.ts'
import { dayInWords } from '../day-words.ts'
import { measuring as text } from '../messages/measures-en.ts'
import { today as dayOf } from '../platform/clock.ts'
import { events, keep, present, storage } from '../record.ts'
import { useLoaded } from '../use-loaded.ts'
import { AskMeasure } from './ask-measure.tsx'
import './measures.css'
import { NameActivities } from './name-activities.tsx'
import { minutesEastOf, startDayOf } from './start.ts'
import { useMoment } from './use-moment.ts'
import { askedOf, toldInWords } from './words.ts'

/** What was just told here, so that it can be read and told anew. */
interface Told {
  readonly due: DueMeasure
  readonly values: Values
}

/** What is asked today, one measure after the other. Nothing where nothing is due and nothing was told. */
export function DueCard() {
  const content = useLoaded(loadOutcomes)
  return content && storage.value !== 'opening' ? <Due content={content} /> : null
}

function Due({ content }: { readonly content: OutcomeContent }) {
  const { model, words } = content
  const [told, setTold] = useState<readonly Told[]>([])
  /** Passed over for today without a trace: it is asked anew tomorrow. */
  const [passed, setPassed] = useState<readonly MeasureId[]>([])
  const [again, setAgain] = useState<DueMeasure>()
  /** Being kept: it stands until it is, so that "kept" is never said too early. */
  const [keeping, setKeeping] = useState<DueMeasure>()
  const [failure, setFailure] = useState<unknown>()
  const at = useMoment()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // What was pressed is gone: whoever uses the keyboard goes on from here.
    if (told.length > 0) title.current?.focus({ preventScroll: true })
  }, [told])
  if (failure !== undefined) throw failure
  const on = dayOf(at)
  const start = startDayOf(present.value)
  if (start === undefined) return null
  const open = dueMeasures(events.value, on, start, model, minutesEastOf(at)).filter(({ measure }) => !passed.includes(measure))
  const due = keeping ?? again ?? open[0]
  if (!due && told.length === 0) return null
  const { activities } = present.value

  const answer = (which: DueMeasure, values: Values): void => {
    if (keeping) return
    setKeeping(which)
    keep({ kind: 'measured', measure: which.measure, on, values }).then(() => {
      setTold((before) => [...before.filter((one) => one.due.measure !== which.measure), { due: which, values }])
      setAgain(undefined)
      setKeeping(undefined)
    }, setFailure)
  }
  const skip = (which: DueMeasure): void => {
    if (which.optional) setPassed((before) => [...before, which.measure])
    else answer(which, {})
  }
  return (
    <section class="sheet stack due-card" id="questions" aria-labelledby="due-title">
      <h2 id="due-title" ref={title} tabIndex={-1}>{text.title}</h2>
      <div role="status" class="stack">
        {told.map((one) => (
          <Line key={one.due.measure} told={one} content={content} onAgain={() => setAgain(one.due)} />
        ))}
      </div>
      {due && (
        <div class="stack" key={`${due.measure} ${due.nameFirst}`}>
          <p class="soft small">
            {words.measures[due.measure].about} {!again && open.length > 1 && text.open(open.length)}
          </p>
          {due.of < on && !again && <p class="soft small">{fill(words.asking.caughtUp, { day: dayInWords(due.of) })}</p>}
          {due.nameFirst ? (
            <NameActivities measure={measureById(model, due.measure)} words={words} named={activities} onFailure={setFailure} />
          ) : (
            <AskMeasure
              asked={askedOf(measureById(model, due.measure), due.items, activities, words)}
              measure={measureById(model, due.measure)}
              onAnswer={(values) => answer(due, values)}
            />
          )}
          {again ? null : (
            <Button look="quiet" onClick={() => skip(due)}>
              {due.optional ? text.notToday : words.asking.skip}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** One line for what was told, with the way back. */
function Line({ told: { due, values }, content: { model, words }, onAgain }: { readonly told: Told; readonly content: OutcomeContent; readonly onAgain: () => void }) {
  const measure = measureById(model, due.measure)
  const { activities } = outcomesOf(events.value, model)
  const { name } = words.measures[due.measure]
  const isPassed = Object.keys(values).length === 0
  const score = scoreOf(measure, values, activities.map(({ id }) => id))
  const isTooFew = measure.score !== 'each' && score.ok && score.value.value === undefined && !isPassed
  return (
    <p class="due-told">
      <span>
        {isPassed ? text.passed(name) : `${text.told(name, toldInWords(askedOf(measure, due.items, activities, words), values, text.outOfTen))} ${words.asking.saved}`}
        {isTooFew && ` ${words.asking.tooFew}`}
      </span>
      <Button look="quiet" label={text.changeOf(name)} onClick={onAgain}>
        {text.change}
      </Button>
    </p>
  )
}
