import type { Answer, Question } from '@rhomboid/domain'
import type { BodyPlace } from '@rhomboid/content/body-places.ts'
import type { QuestionWords } from '@rhomboid/content/content.ts'
import { useState } from 'preact/hooks'
import { Line, Lines, OneOf, WholeNumber, ZeroToTen, type Option } from '../components/fields.tsx'
import { listInWords } from '../day-words.ts'
import { words } from '../messages/index.ts'
import { BodyMap } from './body-map.tsx'

export interface QuestionProps {
  readonly question: Question
  readonly text: QuestionWords
  readonly answers: Readonly<Record<'yes' | 'no' | 'unsure' | 'still-unsure' | 'skipped', string>>
  readonly value: Answer | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
  readonly problem: string | undefined
  /** What "not sure" becomes here; a plan has no use for it, and a follow-up takes the second one. */
  readonly doubt: 'unsure' | 'still-unsure' | undefined
  /** Each line of a tick question gets its own "not sure": where a single line can be a warning sign. */
  readonly doubtPerLine: boolean
  readonly helpOpen?: boolean
  /** Pictures on which the same places can be tapped. */
  readonly bodyMap?: readonly BodyPlace[]
}

/** One question with the control that fits its kind of answer. */
export function QuestionField(props: QuestionProps) {
  const { question, text, answers, value, onAnswer, problem, doubt } = props
  const group = { name: question.id, legend: text.ask, problem, ...(props.helpOpen ? { help: text.help } : {}) }
  const extra: readonly Option[] = [
    ...(doubt ? [{ value: doubt, label: answers[doubt] }] : []),
    ...(question.skippable ? [{ value: 'skipped', label: text.skip ?? answers.skipped }] : []),
  ]
  const chosen = typeof value === 'string' ? value : undefined
  return (
    <div class="question">
      {control()}
      {!props.helpOpen && (
        <details class="help small">
          <summary>{words.checkIn.moreHelp}</summary>
          <p class="soft">{text.help}</p>
        </details>
      )}
    </div>
  )

  function control() {
    const { answer } = question
    switch (answer.kind) {
      case 'yes-no':
        return <OneOf {...group} inRow options={[{ value: 'yes', label: answers.yes }, { value: 'no', label: answers.no }, ...extra]} value={chosen} onPick={onAnswer} />
      case 'choice':
        return <OneOf {...group} options={[...answer.options.map((id) => ({ value: id, label: text.options?.[id] ?? id })), ...extra]} value={chosen} onPick={onAnswer} />
      case 'tick':
        return <Ticks {...props} options={answer.options} />
      case 'number':
        return <NumberField {...props} min={answer.min} max={answer.max} />
    }
  }
}

function Ticks({ question, text, answers, value, onAnswer, problem, doubt, doubtPerLine, options, helpOpen, bodyMap }: QuestionProps & { readonly options: readonly string[] }) {
  const ticks: readonly string[] = Array.isArray(value) ? value : []
  const mark = (option: string) => (ticks.includes(option) ? 'yes' : ticks.includes(`${option}?`) ? 'unsure' : undefined)
  const toggle = (option: string): void => {
    const rest = ticks.filter((tick) => tick !== option && tick !== `${option}?`)
    const all = mark(option) === 'yes' ? rest : [...rest, option]
    onAnswer(all.length > 0 ? all : undefined)
  }
  const lines = (
    <Lines name={question.id} legend={text.ask} problem={problem} help={helpOpen ? text.help : words.checkIn.anyOf} {...(doubtPerLine ? {} : { layout: 'two' as const })}>
      {options.map((option) => (
        <Line
          key={option}
          label={text.options?.[option] ?? option}
          mark={mark(option)}
          {...(doubtPerLine ? { unsure: words.checkIn.notSure } : {})}
          onMark={(next) => {
            const others = ticks.filter((tick) => tick !== option && tick !== `${option}?`)
            const all = next === undefined ? others : [...others, next === 'yes' ? option : `${option}?`]
            onAnswer(all.length > 0 ? all : undefined)
          }}
        />
      ))}
      <Line label={words.checkIn.none} mark={Array.isArray(value) && ticks.length === 0 ? 'yes' : undefined} onMark={(next) => onAnswer(next === 'yes' ? [] : undefined)} />
      {doubt && !doubtPerLine && <Line label={answers[doubt]} mark={value === doubt ? 'yes' : undefined} onMark={(next) => onAnswer(next === 'yes' ? doubt : undefined)} />}
    </Lines>
  )
  if (!bodyMap) return lines
  const shown = options.filter((option) => mark(option) === 'yes').map((option) => (text.options?.[option] ?? option).toLowerCase())
  return (
    <>
      <BodyMap places={bodyMap} ticked={ticks} onToggle={toggle} />
      <p class="small" aria-live="polite">
        {shown.length > 0 ? words.checkIn.bodyPicked(listInWords(shown)) : ''}
      </p>
      {lines}
    </>
  )
}

/** Days of each unit that a person counts in; a month is 30.44 days on average. */
const UNITS = { days: 1, weeks: 7, months: 30.44, years: 365.25 } as const
type Unit = keyof typeof UNITS

/** Minutes a day and days a week are picked, not typed. */
const PICKED: Readonly<Record<string, readonly number[]>> = { minutes: [2, 5, 10, 15, 20, 30], daysAWeek: [1, 2, 3, 4, 5, 6, 7] }

function NumberField({ question, text, answers, value, onAnswer, problem, doubt, min, max }: QuestionProps & { readonly min: number; readonly max: number }) {
  const [unit, setUnit] = useState<Unit>('days')
  const [count, setCount] = useState<number | undefined>(typeof value === 'number' ? value : undefined)
  const picked = PICKED[question.id]
  if (question.id === 'painNow') {
    return <ZeroToTen name={question.id} legend={text.ask} problem={problem} value={typeof value === 'number' ? value : undefined} onPick={onAnswer} low={words.checkIn.noPain} high={words.checkIn.worstPain} />
  }
  if (picked) {
    return (
      <OneOf
        name={question.id}
        legend={text.ask}
        problem={problem}
        inRow
        options={picked.map((number) => ({ value: String(number), label: String(number) }))}
        value={typeof value === 'number' ? String(value) : undefined}
        onPick={(number) => onAnswer(Number(number))}
      />
    )
  }
  const isDuration = question.id === 'durationDays'
  const give = (number: number | undefined, inUnit: Unit) => {
    setCount(number)
    setUnit(inUnit)
    const days = number === undefined ? undefined : Math.round(number * UNITS[isDuration ? inUnit : 'days'])
    onAnswer(days === undefined || days < min || days > max ? undefined : days)
  }
  return (
    <div class="stack">
      <WholeNumber name={question.id} label={text.ask} problem={problem} value={count} onPick={(number) => give(number, unit)} min={min} max={max} {...(isDuration || !text.unit ? {} : { unit: text.unit })}>
        {isDuration && (
          <select class="field" aria-label={words.checkIn.unit} value={unit} onChange={(event) => give(count, event.currentTarget.value as Unit)}>
            {(Object.keys(UNITS) as Unit[]).map((one) => (
              <option key={one} value={one}>
                {words.checkIn[one]}
              </option>
            ))}
          </select>
        )}
      </WholeNumber>
      {doubt && question.id !== 'age' && (
        <Line
          label={answers[doubt]}
          mark={value === doubt ? 'yes' : undefined}
          onMark={(next) => {
            setCount(undefined)
            onAnswer(next === 'yes' ? doubt : undefined)
          }}
        />
      )}
    </div>
  )
}
