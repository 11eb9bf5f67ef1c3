import type { Page, Question } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Line, Lines } from '../components/fields.tsx'
import { Heading } from '../components/page.tsx'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { Bar } from './bar.tsx'
import { checklistAnswers, markOf, marksCount, withMark, type Drafts } from './drafts.ts'

interface ChecklistProps {
  readonly content: ScreeningContent
  readonly page: Page
  readonly questions: readonly Question[]
  /** Lines that were confirmed before. */
  readonly told: Drafts
  readonly onAnswers: (answers: Drafts) => void
  readonly onBack?: () => void
}

/** Lines to tick, each with its own "not sure", and one button that says "none of these" while nothing is ticked. */
export function Checklist({ content, page, questions, told, onAnswers, onBack }: ChecklistProps) {
  const [drafts, setDrafts] = useState<Drafts>(told)
  const pageWords = content.words.pages[page.id]
  const { notSure } = words.checkIn
  // What only helps to explain or to plan needs no doubt of its own; a warning sign or a limit of the body does.
  const perLine = page.purpose !== 'contributors'
  const single = questions.filter(({ answer }) => answer.kind === 'yes-no')
  const lists = questions.filter(({ answer }) => answer.kind === 'tick')
  const count = marksCount(drafts)
  return (
    <div class="stack">
      <Heading step={page.id}>{pageWords?.title}</Heading>
      {pageWords?.intro && <p class="soft">{pageWords.intro}</p>}
      {single.length > 0 && (
        <Lines name={page.id} legend={<span class="soft small">{words.checkIn.anyOf}</span>}>
          {single.map((question) => (
            <Line
              key={question.id}
              label={content.words.questions[question.id]?.line ?? ''}
              mark={markOf(drafts, question)}
              unsure={notSure}
              onMark={(mark) => setDrafts(withMark(drafts, question, mark))}
            />
          ))}
        </Lines>
      )}
      {lists.map((question) => (
        <Lines
          key={question.id}
          name={question.id}
          {...(perLine ? {} : { layout: 'two' as const })}
          legend={lists.length === 1 && single.length === 0 ? <span class="soft small">{words.checkIn.anyOf}</span> : content.words.questions[question.id]?.ask}
        >
          {question.answer.kind === 'tick' &&
            question.answer.options.map((option) => (
              <Line
                key={option}
                label={content.words.questions[question.id]?.options?.[option] ?? option}
                mark={markOf(drafts, question, option)}
                {...(perLine ? { unsure: notSure } : {})}
                onMark={(mark) => setDrafts(withMark(drafts, question, mark, option))}
              />
            ))}
        </Lines>
      ))}
      <Bar>
        {onBack && (
          <Button look="quiet" onClick={onBack}>
            {words.checkIn.back}
          </Button>
        )}
        <Button look="primary" wide onClick={() => onAnswers(checklistAnswers(questions, drafts))}>
          {count === 0 ? (pageWords?.none ?? '') : words.checkIn.ticked(count)}
        </Button>
      </Bar>
    </div>
  )
}
