import type { Answers } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { OneOf } from '../components/fields.tsx'
import { Heading } from '../components/page.tsx'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { Bar } from './bar.tsx'
import { confirmedBy, type Asked, type Confirmed, type Verdict } from './told.ts'

interface ReadBackProps {
  readonly content: ScreeningContent
  readonly asked: readonly Asked[]
  /** Answers of an earlier day, which a confirmed line is added to. */
  readonly before: Answers
  readonly onDone: (confirmed: Confirmed) => void
}

/** What we read from somebody's own words, each to be confirmed. What is left open is asked on its own page. */
export function ReadBack({ content, asked, before, onDone }: ReadBackProps) {
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({})
  const { ownWords } = words
  return (
    <div class="stack-wide">
      <div class="stack">
        <Heading step="read-back">{ownWords.readBack}</Heading>
        <p class="soft">{ownWords.readBackIntro}</p>
      </div>
      {asked.map((one) => (
        <OneOf
          key={one.key}
          name={one.key}
          inRow
          legend={
            <>
              {/* After a reload the words are gone; only what was read from them is left. */}
              {one.proposal.because !== '' && (
                <>
                  <span class="soft small">{ownWords.youWrote(one.proposal.because)}</span>
                  <br />
                </>
              )}
              {readingOf(content, one)}
            </>
          }
          options={[
            { value: 'right', label: ownWords.right },
            { value: 'wrong', label: ownWords.no },
            { value: 'unsure', label: words.checkIn.notSure },
          ]}
          value={verdicts[one.key]}
          onPick={(verdict) => setVerdicts({ ...verdicts, [one.key]: verdict as Verdict })}
        />
      ))}
      <Bar stays>
        <Button wide onClick={() => onDone({ answers: {}, prefilled: {} })}>
          {ownWords.skip}
        </Button>
        <Button look="primary" wide onClick={() => onDone(confirmedBy(asked, verdicts, before))}>
          {ownWords.goOn}
        </Button>
      </Bar>
    </div>
  )
}

/** The answer in the words of its question: "Have you lost weight without trying? Yes". */
const readingOf = ({ words: text }: ScreeningContent, { question, proposal: { answer } }: Asked): string => {
  const own = text.questions[question.id]
  if (!own) return ''
  if (Array.isArray(answer)) return `${own.short}: ${(answer as readonly string[]).map((option) => own.options?.[option] ?? option).join(', ')}`
  if (typeof answer === 'number') return `${own.short}: ${words.ownWords.amount(answer, question.id === 'durationDays' ? 'days' : (own.unit ?? ''))}`
  if (question.answer.kind === 'choice') return `${own.short}: ${own.options?.[String(answer)] ?? String(answer)}`
  return `${own.ask} ${answer === 'yes' ? text.answers.yes : text.answers.no}`
}
