import type { Answer, Answers, Question } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { desk, questionById, rules } from './data.ts'
import { tryAnswers, withHarmlessRest } from './trial.ts'

interface TryProps {
  readonly rule: string
  readonly questions: readonly string[]
  /** Answers of a scenario; empty for nobody in particular. */
  readonly start: Answers
  readonly startRegion: string | undefined
}

/** Ages, days and pain count in many rules, so they can always be set. */
const ALWAYS = ['age', 'durationDays', 'painNow']
const REGIONS = [...new Set(desk.screening.rules.flatMap((rule) => rule.regions ?? []))]

/** Answers to tick, and at once what the rule and the whole screening make of them: by the code that the product runs. */
export function TryAnswers({ rule, questions, start, startRegion }: TryProps) {
  const asked = [...new Set([...questions, ...ALWAYS, ...Object.keys(start)])].flatMap((id) => questionById(id) ?? [])
  const shown = asked.map(({ id }) => id)
  const [answers, setAnswers] = useState<Answers>(() => Object.fromEntries(Object.entries(withHarmlessRest(rules, start)).filter(([id]) => shown.includes(id))))
  const [region, setRegion] = useState(startRegion ?? '')
  const give = (id: string, answer: Answer | undefined): void => {
    const { [id]: _before, ...others } = answers
    setAnswers(answer === undefined ? others : { ...others, [id]: answer })
  }
  return (
    <section class="stack" id="try">
      <h2>Try answers</h2>
      <p class="soft small">Everything that is not listed here was asked and is harmless. Nothing is kept.</p>
      <div class="desk-try">
        <form class="stack" onSubmit={(event) => event.preventDefault()}>
          {asked.map((question) => (
            <Field key={question.id} question={question} answer={answers[question.id]} onAnswer={(answer) => give(question.id, answer)} />
          ))}
          <label>
            Region{' '}
            <select value={region} onChange={(event) => setRegion(event.currentTarget.value)}>
              <option value="">any other</option>
              {REGIONS.map((id) => (
                <option key={id}>{id}</option>
              ))}
            </select>
          </label>
        </form>
        <Result rule={rule} answers={answers} shown={shown} region={region} />
      </div>
    </section>
  )
}

function Result({ rule, answers, shown, region }: { readonly rule: string; readonly answers: Answers; readonly shown: readonly string[]; readonly region: string }) {
  const trial = tryAnswers(rules, rule, answers, shown, region === '' ? undefined : region)
  if (!trial) return <output class="notice notice-alarm">These answers do not fit their questions.</output>
  const { finding, open } = trial.rule
  const { screening } = trial
  const title = desk.words.dispositions[screening.kind].title.replaceAll('{emergency}', 'the emergency number')
  return (
    <output class="notice stack" aria-live="polite">
      <p>
        <strong>
          Rule {rule} {finding === 'present' ? 'fires.' : finding === 'absent' ? 'does not fire.' : 'waits for an answer.'}
        </strong>
        {open.length > 0 && ` Still to be asked: ${open.map((id) => desk.words.questions[id]?.ask).join(' ')}`}
      </p>
      <p>
        The whole screening says: <strong>{screening.kind}</strong> (“{title}”).
      </p>
      {screening.kind === 'ask' && <p>Open: {screening.unanswered.map((id) => desk.words.questions[id]?.ask).join(' ')}</p>}
      <ul>
        {screening.because.map((reason) => (
          <li key={reason.rule}>
            {reason.rule} ({reason.disposition}): {desk.words.rules[reason.rule]?.because}
          </li>
        ))}
      </ul>
    </output>
  )
}

interface FieldProps {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** One question with the answers that a person could give, and “not asked”. */
function Field({ question, answer, onAnswer }: FieldProps) {
  const words = desk.words.questions[question.id]
  const { answer: shape } = question
  const name = (option: string): string => words?.options?.[option] ?? option
  switch (shape.kind) {
    case 'yes-no':
    case 'choice': {
      const options = shape.kind === 'yes-no' ? ['yes', 'no'] : shape.options
      const label = (option: string): string => (shape.kind === 'yes-no' ? (option === 'yes' ? desk.words.answers.yes : desk.words.answers.no) : name(option))
      return (
        <label class="desk-field">
          {words?.ask}
          <select value={String(answer ?? '')} onChange={({ currentTarget: { value } }) => onAnswer(value === '' ? undefined : value)}>
            <option value="">not asked</option>
            {options.map((option) => (
              <option key={option} value={option}>
                {label(option)}
              </option>
            ))}
            <option value="unsure">{desk.words.answers.unsure}</option>
            <option value="still-unsure">{desk.words.answers['still-unsure']}</option>
            {question.skippable && <option value="skipped">{desk.words.answers.skipped}</option>}
          </select>
        </label>
      )
    }
    case 'tick': {
      const ticked = Array.isArray(answer) ? (answer as readonly string[]) : []
      return (
        <fieldset class="desk-field">
          <legend>{words?.ask}</legend>
          {shape.options.map((option) => (
            <label key={option} class="desk-tick">
              <input type="checkbox" checked={ticked.includes(option)} onChange={() => onAnswer(ticked.includes(option) ? ticked.filter((one) => one !== option) : [...ticked, option])} /> {name(option)}
            </label>
          ))}
        </fieldset>
      )
    }
    case 'number':
      return (
        <label class="desk-field">
          {words?.ask}
          <span>
            <input type="number" min={shape.min} max={shape.max} value={typeof answer === 'number' ? answer : ''} onInput={({ currentTarget: { valueAsNumber } }) => onAnswer(Number.isNaN(valueAsNumber) ? undefined : valueAsNumber)} /> {shape.unit}
          </span>
        </label>
      )
  }
}
