import type { Question } from '@rhomboid/domain'
import { useRef, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Heading } from '../components/page.tsx'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { Bar } from './bar.tsx'
import { stillOpen, type Drafts } from './drafts.ts'
import { QuestionField } from './question.tsx'

/** The one question that pictures help with. */
const BODY_QUESTION = 'painSite'

interface QuestionsProps {
  readonly content: ScreeningContent
  readonly id: string
  readonly title: string
  readonly intro: string
  readonly questions: readonly Question[]
  readonly doubt: 'unsure' | 'still-unsure' | undefined
  readonly doubtPerLine: boolean
  /** Shows the explanation of each question from the start. */
  readonly explained?: boolean
  /** Answers that were confirmed before, to be added to. */
  readonly told?: Drafts
  readonly onAnswers: (answers: Drafts) => void
  readonly onBack?: () => void
}

/** Questions that are asked one by one on a page. "Next" says which are still open, and goes to the first of them. */
export function Questions({ content, id, title, intro, questions, doubt, doubtPerLine, explained = false, told = {}, onAnswers, onBack }: QuestionsProps) {
  const [drafts, setDrafts] = useState<Drafts>(told)
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const open = stillOpen(questions, drafts)
  const submit = () => {
    if (open.length === 0) return onAnswers(drafts)
    setAsked(true)
    const first = open[0]?.id
    form.current?.querySelector<HTMLElement>(`[data-question="${first}"] input`)?.focus()
  }
  return (
    <form
      ref={form}
      class="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div class="stack">
        <Heading step={id}>{title}</Heading>
        {intro && <p class="soft">{intro}</p>}
      </div>
      {questions.map((question) => {
        const text = content.words.questions[question.id]
        return (
          text && (
            <div key={question.id} data-question={question.id}>
              <QuestionField
                {...(question.id === BODY_QUESTION ? { bodyMap: content.data.bodyMap } : {})}
                question={question}
                text={text}
                answers={content.words.answers}
                value={drafts[question.id]}
                doubt={doubt}
                doubtPerLine={doubtPerLine}
                helpOpen={explained}
                problem={asked && drafts[question.id] === undefined ? words.checkIn.needAnswer : undefined}
                onAnswer={(answer) => {
                  const { [question.id]: _old, ...rest } = drafts
                  setDrafts(answer === undefined ? rest : { ...rest, [question.id]: answer })
                }}
              />
            </div>
          )
        )
      })}
      <Bar stays>
        {onBack && (
          <Button look="quiet" onClick={onBack}>
            {words.checkIn.back}
          </Button>
        )}
        <Button look="primary" wide type="submit">
          {words.checkIn.next}
        </Button>
      </Bar>
      <p class="unseen" role="status">
        {asked && open.length > 0 ? words.checkIn.missing(open.length) : ''}
      </p>
    </form>
  )
}
