import type { GuideWords } from '@rhomboid/content/handbook.ts'
import type { Guide } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../components/button.tsx'
import { Heading } from '../components/page.tsx'
import { relief as text } from '../messages/relief-en.ts'
import { allowSounds } from '../platform/sounds.ts'
import { WithNumber } from '../with-number.tsx'

interface BeforeProps {
  readonly guide: Guide
  readonly words: GuideWords
  /** What would speak against it, while nobody has told: one sentence each. */
  readonly against: readonly string[]
  readonly onBegin: (lengths: Readonly<Record<string, number>>) => void
  /** The page to read about it. */
  readonly learn: string
}

/** One question after the other, each of which only a plain "no" passes; then how long, then it begins. */
export function Before({ guide, words, against, onBegin, learn }: BeforeProps) {
  const [isClear, setClear] = useState(against.length === 0)
  const [asked, setAsked] = useState(0)
  const [stop, setStop] = useState<string>()
  const [lengths, setLengths] = useState<Readonly<Record<string, number>>>({})
  if (stop !== undefined) {
    return (
      <div class="stack">
        <Heading step="stop">{text.stopTitle}</Heading>
        <p class="notice">
          <WithNumber text={stop} />
        </p>
        <ButtonLink href="/relief/" look="primary" wide>
          {text.chooseOther}
        </ButtonLink>
      </div>
    )
  }
  if (!isClear) {
    return (
      <div class="stack">
        <Heading step="against">{text.anyOf}</Heading>
        <ul>
          {against.map((line) => (
            <li key={line}>
              <WithNumber text={line} />
            </li>
          ))}
        </ul>
        <div class="relief-answers">
          <Button wide onClick={() => setStop(words.stop)}>
            {text.anyYes}
          </Button>
          <Button look="primary" wide onClick={() => setClear(true)}>
            {text.anyNone}
          </Button>
        </div>
      </div>
    )
  }
  const check = guide.checkFirst[asked]
  const own = check === undefined ? undefined : words.checks[check]
  if (own) {
    return (
      <div class="stack" key={check}>
        <Heading step={check ?? ''}>{own.ask}</Heading>
        <p class="small soft">{text.of(asked + 1, guide.checkFirst.length)}</p>
        <div class="relief-answers">
          <Button wide onClick={() => setStop(own.stop)}>
            {text.yes}
          </Button>
          <Button wide onClick={() => setStop(own.stop)}>
            {text.unsure}
          </Button>
          <Button wide look="primary" onClick={() => setAsked(asked + 1)}>
            {text.no}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div class="stack">
      <Heading step="begin">{words.title}</Heading>
      <ol class="relief-steps">
        {guide.steps
          .filter(({ kind }) => kind !== 'done')
          .map(({ id }) => (
            <li key={id}>
              <WithNumber text={words.steps[id]?.show ?? ''} />
            </li>
          ))}
      </ol>
      {guide.steps.map((step) =>
        step.kind === 'steady' && step.adjustable ? (
          <label class="relief-length" key={step.id}>
            <span>{text.length}</span>
            <select value={lengths[step.id] ?? step.seconds} onChange={(event) => setLengths({ ...lengths, [step.id]: Number(event.currentTarget.value) })}>
              {choices(step.adjustable, step.seconds).map((length) => (
                <option key={length} value={length}>
                  {length % 60 === 0 ? text.lengthMinutes(length / 60) : `${length} s`}
                </option>
              ))}
            </select>
          </label>
        ) : undefined,
      )}
      <p class="notice">
        <WithNumber text={words.stop} />
      </p>
      <Button
        look="primary"
        wide
        onClick={() => {
          allowSounds()
          onBegin(lengths)
        }}
      >
        {text.begin}
      </Button>
      <p>
        <a href={learn}>{text.about}</a>
      </p>
    </div>
  )
}

/** Five lengths at most, from the shortest to the longest, the usual one among them. */
const choices = ([least, most]: readonly [number, number], usual: number): readonly number[] => {
  const step = Math.max(15, Math.round((most - least) / 3 / 15) * 15)
  const between = Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, index) => least + index * step)
  return [...new Set([...between, usual, most])].toSorted((a, b) => a - b)
}
